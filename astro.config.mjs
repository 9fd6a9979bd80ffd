import tailwindcss from '@tailwindcss/vite';
import { checkedContent } from './src/site/checked-content.ts';
import { plainFiles } from './src/site/plain-files.ts';
import { safeOutput } from './src/site/safe-output.ts';
import { sealedPages } from './src/site/sealed-pages.ts';
import { readSettings } from './src/site/settings.ts';

/** @type {import('astro').AstroUserConfig} */
export default {
  ...readSettings(),
  build: {
    // Flat files under their real names work on every host, under any path and from a disk.
    format: 'file',
    inlineStylesheets: 'always',
    // One page is rendered while others are written.
    concurrency: 4,
  },
  devToolbar: { enabled: false },
  // The order counts: nothing starts before the words are right, nothing is put in place before it is sealed.
  integrations: [checkedContent(), plainFiles(), sealedPages(), safeOutput()],
  // The styles are written for browsers as they are; made fit for older ones they would be larger.
  vite: { plugins: [tailwindcss({ optimize: false })] },
};

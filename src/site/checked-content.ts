import type { AstroIntegration } from 'astro';
import { formatFindings, hasErrors } from '../edition/finding.ts';
import { checkContent, contentFolder } from './content.ts';

/** Stops a build before anything of it has begun if the words are not right, and shows the dev server every change. */
export function checkedContent(): AstroIntegration {
  return {
    name: 'checked-content',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') stopOnErrors();
      },
      'astro:server:setup': ({ server }) => {
        server.watcher.add(contentFolder);
        for (const event of ['add', 'change', 'unlink']) {
          server.watcher.on(event, (path: string) => {
            if (/\.(?:mdx|txt|yaml)$/.test(path)) server.ws.send({ type: 'full-reload' });
          });
        }
      },
    },
  };
}

// Ends the process rather than throwing: the findings say everything, a stack trace nothing.
function stopOnErrors(): void {
  const { findings } = checkContent();
  if (findings.length > 0) console.error(`${formatFindings(findings)}\n`);
  if (!hasErrors(findings)) return;
  console.error('Nothing was built, and what was built before is untouched.');
  process.exit(1);
}

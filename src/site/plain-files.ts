import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { dataFiles } from '../edition/exchange/data.ts';
import { loadEdition } from './content.ts';

/** Writes the data and the maps into the built site. As routes of Astro each would take several times as long. */
export function plainFiles(): AstroIntegration {
  return {
    name: 'plain-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const edition = loadEdition();
        mkdirSync(join(folder, 'data'));
        for (const { name, write } of dataFiles(edition)) writeFileSync(join(folder, 'data', name), write());
        // What draws maps is loaded when the pages are done.
        const { mapFiles } = await import('./maps.ts');
        for (const { name, write } of mapFiles(edition)) writeFileSync(join(folder, name), write());
      },
    },
  };
}

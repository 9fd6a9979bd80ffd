import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Lets a build's pages import `src/edition`, `src/figure`, `src/fonts` and `src/site` from the program that builds them,
 * which has these modules already. Bundled with the pages they would be a second copy, and the words would be read and
 * checked twice.
 */
export function sharedModules(): Plugin {
  return {
    name: 'shared-modules',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'prerender',
    resolveId: { filter: { id: /^\.{1,2}\/.*\.ts$/ }, handler: share },
  };
}

/** Where Node finds a module that is shared; `null` for one that is bundled. */
export function share(id: string, importer = ''): { id: string; external: true } | null {
  const path = join(dirname(importer), id);
  const isShared = folders.some((folder) => path.startsWith(folder));
  return isShared ? { id: pathToFileURL(path).href, external: true } : null;
}

const folders = ['.', '../edition', '../figure', '../fonts'].map((folder) =>
  fileURLToPath(new URL(`${folder}/`, import.meta.url)),
);

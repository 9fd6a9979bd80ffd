import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Lets a build's pages import `src/edition` and `src/site` from the program that builds them, which has these modules
 * already. Bundled with the pages they would be a second copy, and the words would be read and checked twice.
 */
export function sharedModules() {
  return {
    name: 'shared-modules',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'prerender',
    resolveId: {
      filter: { id: /^\.{1,2}\/.*\.ts$/ },
      handler(id, importer = '') {
        const path = join(dirname(importer), id);
        return folders.some((folder) => path.startsWith(folder))
          ? { id: pathToFileURL(path).href, external: true }
          : null;
      },
    },
  } satisfies Plugin;
}

const folders = ['.', '../edition'].map((folder) => fileURLToPath(new URL(`${folder}/`, import.meta.url)));

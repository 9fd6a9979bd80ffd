import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig({
  root,
  test: {
    // Builds the sites, then says which engines this machine has.
    globalSetup: ['tests/support/sites.ts', 'tests/engines/setup.ts'],
    // A browser is several processes, and one at a time is enough.
    fileParallelism: false,
    // The same tests for each engine, under its name.
    projects: ['chromium', 'firefox', 'webkit'].map((engine) => ({
      root,
      test: {
        name: engine,
        provide: { engine },
        // Not `*.test.ts`: those are the tests that need Chromium only.
        include: ['tests/engines/*.spec.ts'],
        hookTimeout: 60_000,
        testTimeout: 30_000,
      },
    })),
  },
});

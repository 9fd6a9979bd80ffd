import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Where a machine wants to count the tests, it names a file for the report.
const report = process.env['VITEST_REPORT'];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    // The sites that the tests look at are built once, before them.
    globalSetup: 'tests/support/sites.ts',
    // A machine without a browser unpacks one at the first run.
    hookTimeout: 60_000,
    testTimeout: 20_000,
  },
});

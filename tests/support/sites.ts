import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runBuild } from './build.ts';

/** The sites that the tests look at, each built once by the real build: name, content folder, settings. */
const sites = {
  edition: ['src/content', {}],
  published: [
    'src/content',
    { SITE_URL: 'https://example.org/a/', REPORT_URL: 'https://example.org/issues/new?title={title}' },
  ],
  german: ['tests/fixtures/german', {}],
  small: ['tests/fixtures/small', { SITE_URL: 'https://example.org/' }],
} as const;

declare module 'vitest' {
  export interface ProvidedContext {
    sites: Record<keyof typeof sites, string>;
  }
}

export default async function buildSites(project: TestProject): Promise<() => void> {
  const root = mkdtempSync(join(tmpdir(), 'sites-'));
  const folders = {} as Record<keyof typeof sites, string>;
  for (const [name, [content, env]] of Object.entries(sites)) {
    const folder = join(root, name);
    const { code, output } = await runBuild(content, folder, env);
    if (code !== 0) {
      rmSync(root, { recursive: true, force: true });
      throw new Error(`The site “${name}” was not built:\n${output}`);
    }
    folders[name as keyof typeof sites] = folder;
  }
  project.provide('sites', folders);
  return () => rmSync(root, { recursive: true, force: true });
}

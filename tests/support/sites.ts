import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { writeTemplate } from '../../src/edition/exchange/template.ts';
import { languageOf } from '../../src/edition/language.ts';
import { runBuild } from './build.ts';
import { editionOf } from './fixture.ts';

/** The sites that the tests look at, each built once by the real build: name, content folder or its maker, settings. */
const sites = {
  edition: ['src/content', {}],
  published: [
    'src/content',
    { SITE_URL: 'https://example.org/a/', REPORT_URL: 'https://example.org/issues/new?title={title}' },
  ],
  german: ['tests/fixtures/german', {}],
  small: ['tests/fixtures/small', { SITE_URL: 'https://example.org/' }],
  // So many languages that they are listed on a page of their own.
  many: [makeManyLanguages, { SITE_URL: 'https://example.org/' }],
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
    const words = typeof content === 'string' ? content : content(join(root, `${name}-content`));
    const { code, output } = await runBuild(words, folder, env);
    if (code !== 0) {
      rmSync(root, { recursive: true, force: true });
      throw new Error(`The site “${name}” was not built:\n${output}`);
    }
    folders[name as keyof typeof sites] = folder;
  }
  project.provide('sites', folders);
  return () => rmSync(root, { recursive: true, force: true });
}

/** Fills a folder with the edition `small` and drafts, as translators begin them, in languages of further scripts. */
function makeManyLanguages(folder: string): string {
  const edition = editionOf('small');
  cpSync('tests/fixtures/small', folder, { recursive: true });
  for (const tag of ['he', 'hi', 'ja', 'ka', 'pt-BR', 'ur'])
    writeFileSync(join(folder, `${tag}.mdx`), writeTemplate(edition, languageOf(tag)));
  return folder;
}

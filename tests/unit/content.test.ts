import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getFileInfo } from 'prettier';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { share } from '../../src/site/shared-modules.ts';
import { run, runBuild } from '../support/build.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('tests/fixtures/small', folder, { recursive: true });
  vi.stubEnv('CONTENT_DIR', folder);
  vi.resetModules();
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('gives the words that were held, whatever becomes of the files', async () => {
  const { holdContent, loadEdition } = await import('../../src/site/content.ts');
  holdContent();

  rmSync(join(folder, 'fa.mdx'));

  expect(loadEdition()).toBe(loadEdition());
  expect(loadEdition().status.map(({ tag }) => tag)).toContain('fa');
});

test('warns of files of a word processor, and goes on', async () => {
  for (const name of ['fr.mdx.docx', 'fr.odt', '~$fr.docx']) writeFileSync(join(folder, name), 'PK');
  const { checkContent } = await import('../../src/site/content.ts');

  const { findings, edition } = checkContent(folder);

  expect(findings.map(({ file, code, severity }) => [file.split('/').at(-1), code, severity])).toEqual([
    ['fr.mdx.docx', 'not-plain', 'warning'],
    ['fr.odt', 'not-plain', 'warning'],
  ]);
  expect(edition).toBeDefined();
});

test('reads the words anew as long as none are held', async () => {
  const { loadEdition } = await import('../../src/site/content.ts');
  const before = loadEdition().translations.length;

  rmSync(join(folder, 'fa.mdx'));

  expect(loadEdition().translations).toHaveLength(before - 1);
});

test('holds no words with errors in them', async () => {
  const { holdContent, loadEdition } = await import('../../src/site/content.ts');
  rmSync(join(folder, 'source.txt'));

  expect(holdContent().map(({ code }) => code)).toEqual(['no-source']);
  expect(() => loadEdition()).toThrow('There is no file “source.txt” beside this one.');
});

test('reads a text that lies elsewhere, with a link to it here', async () => {
  const { loadEdition } = await import('../../src/site/content.ts');
  const before = loadEdition().translations.length;

  mkdirSync(join(folder, 'elsewhere'));
  renameSync(join(folder, 'fa.mdx'), join(folder, 'elsewhere/fa.mdx'));
  symlinkSync('elsewhere/fa.mdx', join(folder, 'fa.mdx'));

  expect(loadEdition().translations).toHaveLength(before);
});

test.each([
  ['a folder', () => mkdirSync(join(folder, 'fr.mdx'))],
  ['a link to nothing', () => symlinkSync('nowhere', join(folder, 'fr.mdx'))],
])('does not pass over %s that is named like a text', async (_, make) => {
  const { checkContent } = await import('../../src/site/content.ts');
  make();

  const { findings, edition } = checkContent(folder);

  expect(findings.map(({ file, code }) => [file.endsWith('/fr.mdx'), code])).toEqual([[true, 'no-file']]);
  expect(edition).toBeUndefined();
});

test.each(['src/content/fr.mdx', 'src/content/glossary.yaml', 'src/interface/fr.yaml'])(
  'leaves the layout of %s to its writer',
  async (path) => {
    expect(await getFileInfo(path, { ignorePath: '.prettierignore' })).toMatchObject({ ignored: true });
  },
);

test('passes over what a system keeps beside a text', async () => {
  const { readContent } = await import('../../src/site/content.ts');
  const before = readContent(folder);

  writeFileSync(join(folder, '._fa.mdx'), new Uint8Array([0, 5, 22, 7]));
  writeFileSync(join(folder, '~$fa.mdx'), new Uint8Array([4, 97, 0, 98]));

  expect(readContent(folder)).toEqual(before);
});

test('says that a file is no folder of words', async () => {
  const { code, output } = await run(['src/cli/check.ts'], { CONTENT_DIR: join(folder, 'fa.mdx') });

  expect(code).toBe(1);
  expect(output).toMatch(/^There is no folder .+fa\.mdx\.\nCONTENT_DIR names the folder/);
});

test('reads a text once for a whole build', async () => {
  const spy = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const read = fs.readFileSync;
    fs.readFileSync = (path, ...more) => {
      if (String(path).endsWith('fa.mdx')) console.error('fa.mdx is read');
      return read(path, ...more);
    };
    syncBuiltinESMExports();`;

  const { code, output } = await runBuild(folder, join(folder, 'site'), {
    NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(spy)}"`,
  });

  expect(code).toBe(0);
  expect(output.match(/fa\.mdx is read/g)).toHaveLength(1);
});

test('shares the heart and what is around it with the pages, and nothing else', () => {
  const page = join(process.cwd(), 'src/pages/404.astro');

  expect(share('../edition/check.ts', page)).toEqual({
    id: pathToFileURL('src/edition/check.ts').href,
    external: true,
  });
  expect(share('../site/content.ts', page)).toHaveProperty('external', true);
  expect(share('../figure/map.ts', page)).toHaveProperty('external', true);
  expect(share('../styles/pairing.ts', page)).toBeNull();
});

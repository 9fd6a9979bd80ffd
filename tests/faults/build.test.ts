import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import budgets from '../budgets.json' with { type: 'json' };
import { runBuild } from '../support/build.ts';
import { bytesOf } from '../support/bytes.ts';
import { htmlProblems } from '../support/page-check.ts';
import { useBrowser } from '../support/visit.ts';

const { newPage } = useBrowser();

let folder: string;
let site: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faults-'));
  site = join(folder, 'site');
});

afterEach(() => rmSync(folder, { recursive: true }));

// Rights do not bind root, so the folders of these two cannot be written for another reason.
test('fails where no folder can be made, and touches nothing', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, 'words');

  const { code, output } = await runBuild('src/content', join(file, 'site'));

  expect(code).not.toBe(0);
  expect(output).toContain(file);
  expect(readFileSync(file, 'utf8')).toBe('words');
  expect(readdirSync(folder)).toEqual(['file']);
});

test('leaves the old site where the new one cannot be set beside it', async () => {
  // As long as a name can be (POSIX: NAME_MAX), so that the draft’s, which is longer, cannot.
  const long = join(folder, 's'.repeat(255));
  cpSync(inject('sites').german, long, { recursive: true });

  const { code } = await runBuild('src/content', long);

  expect(code).not.toBe(0);
  expect(bytesOf(long)).toEqual(bytesOf(inject('sites').german));
  expect(readdirSync(folder)).toHaveLength(1);
});

test.skipIf(process.platform === 'win32').each([8, 60, 78])(
  'leaves the old site when the disk takes no more: after %i blocks of a file',
  async (blocks) => {
    cpSync(inject('sites').german, site, { recursive: true });
    const env = { ...process.env, CONTENT_DIR: 'src/content', OUT_DIR: site, ASTRO_TELEMETRY_DISABLED: '1' };

    const build = `ulimit -f ${blocks}; exec "$0" node_modules/astro/bin/astro.mjs build`;
    const child = spawn('sh', ['-c', build, process.execPath], { env, stdio: 'ignore' });
    const [code] = (await once(child, 'exit')) as [number | null];

    expect(code).not.toBe(0);
    expect(bytesOf(site)).toEqual(bytesOf(inject('sites').german));
    expect(readdirSync(folder)).toEqual(['site']);
  },
);

test.each(['a file', 'a folder of other things'])(
  'refuses to put a site in the place of %s',
  async (what) => {
    const diary = what === 'a file' ? site : join(site, 'diary.txt');
    if (what !== 'a file') mkdirSync(site);
    writeFileSync(diary, 'words');

    const { code } = await runBuild('src/content', site);

    expect(readFileSync(diary, 'utf8')).toBe('words');
    expect(code).not.toBe(0);
  },
);

test('gives one whole site when two builds have the same folder', async () => {
  const contents = ['src/content', 'tests/fixtures/german'];

  const runs = await Promise.all(contents.map((content) => runBuild(content, site)));

  const built = bytesOf(site);
  const whole = [inject('sites').edition, inject('sites').german].map(bytesOf);
  const winner = whole.findIndex((bytes) => JSON.stringify(bytes) === JSON.stringify(built));
  expect(winner).not.toBe(-1);
  expect(runs[winner]?.code).toBe(0);
});

test('gives two whole sites when two builds have folders of their own', async () => {
  const [first = '', second = ''] = ['first', 'second'].map((name) => join(folder, name));

  const runs = await Promise.all([runBuild('src/content', first), runBuild('tests/fixtures/german', second)]);

  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  expect(bytesOf(first)).toEqual(bytesOf(inject('sites').edition));
  expect(bytesOf(second)).toEqual(bytesOf(inject('sites').german));
  expect(readdirSync(folder).toSorted()).toEqual(['first', 'second']);
});

test.skipIf(!existsSync('/dev/shm'))('puts a site on another file system whole', async () => {
  const memory = mkdtempSync('/dev/shm/faults-');
  try {
    const { code } = await runBuild('tests/fixtures/german', join(memory, 'site'));

    expect(code).toBe(0);
    expect(bytesOf(join(memory, 'site'))).toEqual(bytesOf(inject('sites').german));
    expect(readdirSync(memory)).toEqual(['site']);
  } finally {
    rmSync(memory, { recursive: true });
  }
});

test('shows the original alone while there is no translation', async () => {
  const content = contentWith({ 'en.mdx': undefined });

  const { code } = await runBuild(content, site);

  expect(code).toBe(0);
  expect(readdirSync(site).filter((name) => name.endsWith('.html'))).toEqual([
    '404.html',
    'about.html',
    'ar.html',
    'index.html',
  ]);
  expect(readdirSync(join(site, 'data'))).toEqual(['schema.json']);
  for (const name of ['index.html', 'ar.html']) {
    const page = await newPage();
    await page.goto(pathToFileURL(join(site, name)).href);
    expect(await page.locator('html').getAttribute('lang')).toBe('ar');
    expect(await page.locator('main p').count()).toBe(12);
    expect(await page.locator('main p:not([lang=ar][dir=rtl]), .draft, .banner').count()).toBe(0);
    const links = await page
      .locator('a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const files = links
      .filter((link) => link !== '' && !/^(?:#|https?:)/.test(link))
      .map((link) => link.replace(/#.*/, ''));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((link) => !readdirSync(site).includes(link))).toEqual([]);
    expect(await htmlProblems(readFileSync(join(site, name), 'utf8'))).toEqual([]);
  }
});

test('says how to begin an empty file, and builds nothing', async () => {
  const content = contentWith({ 'fr.mdx': '' });
  cpSync(inject('sites').edition, site, { recursive: true });

  const { code, output } = await runBuild(content, site);

  expect(code).not.toBe(0);
  expect(output.slice(output.indexOf('fr.mdx'))).toMatchInlineSnapshot(`
    "fr.mdx:1:1  The file does not begin with its front matter, the lines that give the title and the translator.

      Begin the file with these lines:
      ---
      title: the headline in your language
      translator: your name
      ---

    1 error

    Nothing was built, and what was built before is untouched.
    "
  `);
  expect(bytesOf(site)).toEqual(bytesOf(inject('sites').edition));
});

test('says all to a program that reads slowly', async () => {
  // More than a pipe holds.
  const words = Array.from({ length: 100 }, () => `${'word '.repeat(20)}} `).join('\n');
  const names = ['fr.mdx', 'de.mdx', 'es.mdx', 'it.mdx'];
  const content = contentWith(Object.fromEntries(names.map((name) => [name, words])));

  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    env: {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: site,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  for await (const part of child.stderr.setEncoding('utf8')) {
    said += part;
    await setTimeout(50);
  }

  expect(said.length).toBeGreaterThan(100_000);
  expect(said).toMatch(/Nothing was built, and what was built before is untouched\.\n$/);
});

test('builds an edition in a hundred languages', { timeout: 60_000 }, async () => {
  const content = contentWith(drafts(98));

  const { code } = await runBuild(content, site);

  expect(code).toBe(0);
  expect(readdirSync(site).filter((name) => name.endsWith('.html'))).toHaveLength(202);
  expect(brotliCompressSync(readFileSync(join(site, 'index.html'))).length).toBeLessThanOrEqual(budgets.page);
  const page = await newPage({ viewport: { width: 390, height: 800 } });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.clock.install();
  await page.goto(pathToFileURL(join(site, 'index.html')).href);
  await page.click('.switch a[href^="languages.html"]');
  const links = await page
    .locator('main .switch a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  // Where mouse and focus come to rest, the script has something to do a little later.
  await page.locator('main .switch a').first().focus();
  await page.clock.runFor(1_000);
  expect(errors).toEqual([]);
  expect(links).toHaveLength(199);
  expect(links.filter((link) => !readdirSync(site).includes(link ?? ''))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test.each([
  [
    { SITE_URL: 'example.org/a' },
    'SITE_URL is “example.org/a”, but must be a whole address.\nFor example: https://example.org/edition/',
  ],
  [
    { SITE_URL: 'https://me:secret@example.org/a/' },
    'SITE_URL is an address with a user name, which must not be.\nFor example: https://example.org/edition/',
  ],
  [
    { SITE_URL: 'ftp://me:secret@example.org/a/' },
    'SITE_URL is an address with a user name, which must not be.\nFor example: https://example.org/edition/',
  ],
  ...['a?b=c', 'a#b', 'a/?', 'a/index.html', 'a/INDEX.HTM'].map((path): [NodeJS.ProcessEnv, string] => [
    { SITE_URL: `https://example.org/${path}` },
    `SITE_URL is “https://example.org/${path}”, but must be the address of a folder.`,
  ]),
  [
    { REPORT_URL: 'me@example.org' },
    'REPORT_URL is “me@example.org”, but must be an address that begins with “https://” or “mailto:” and ends with “{title}”.',
  ],
  [{ CONTENT_DIR: 'no/such/folder' }, 'There is no folder no/such/folder.\nCONTENT_DIR names the folder'],
])('refuses a setting in plain words, before anything is built: %o', async (env, message) => {
  const { code, output } = await runBuild('src/content', site, env);

  expect(code).toBe(1);
  expect(output.trimStart()).toMatch(new RegExp(`^${RegExp.escape(message)}`));
  expect(output).not.toMatch(/\bat .+:\d+:\d+|node:|Building/);
  expect(existsSync(site)).toBe(false);
});

/** A folder with the edition’s own words, some of its files changed, added or left out. */
function contentWith(changes: Record<string, string | undefined>): string {
  const content = join(folder, 'content');
  cpSync('src/content', content, { recursive: true });
  for (const [name, words] of Object.entries(changes)) {
    if (words === undefined) rmSync(join(content, name));
    else writeFileSync(join(content, name), words);
  }
  return content;
}

/** Translations that have not begun, by the names of their files: into languages that are here neither yet. */
function drafts(count: number): Record<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const tags = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((tag) => names.of(tag) !== undefined && Intl.getCanonicalLocales(tag)[0] === tag)
    .filter((tag) => !['ar', 'en'].includes(tag));
  const words = '---\ntitle: …\ncaption: …\ntranslator: …\n---\n';
  return Object.fromEntries(tags.slice(0, count).map((tag) => [`${tag}.mdx`, words]));
}

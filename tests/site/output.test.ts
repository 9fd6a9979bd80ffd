import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { runBuild } from '../support/build.ts';
import { bytesOf } from '../support/bytes.ts';

let folder: string;
let site: string;

// What was built before lies in a folder with nothing else, where every build of a test writes too.
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'output-'));
  site = join(folder, 'site');
  cpSync(inject('sites').edition, site, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

test('builds the same bytes again', async () => {
  const again = join(folder, 'again');

  const { code } = await runBuild('src/content', again);

  expect(code).toBe(0);
  expect(Object.keys(bytesOf(again)).length).toBeGreaterThan(7);
  expect(bytesOf(again)).toEqual(bytesOf(site));
});

test('puts a new site in the place of an old one', async () => {
  writeFileSync(join(site, 'old.html'), '');

  const { code } = await runBuild('src/content', site);

  expect(code).toBe(0);
  expect(bytesOf(site)).toEqual(bytesOf(inject('sites').edition));
  expect(readdirSync(folder)).toEqual(['site']);
});

test('puts a new site where a link leads', async () => {
  const link = join(folder, 'link');
  symlinkSync(site, link);
  writeFileSync(join(site, 'old.html'), '');

  const { code } = await runBuild('src/content', link);

  expect(code).toBe(0);
  expect(readlinkSync(link)).toBe(site);
  expect(bytesOf(site)).toEqual(bytesOf(inject('sites').edition));
});

test('puts nothing where a link leads into the project', async () => {
  const link = join(folder, 'link');
  symlinkSync(join(process.cwd(), 'src'), link);

  const { code, output } = await runBuild('src/content', link);

  expect(code).toBe(1);
  expect(output).toContain('is no site that was built before');
});

test('puts nothing where a link leads nowhere', async () => {
  const link = join(folder, 'link');
  symlinkSync(join(folder, 'gone'), link);

  const { code, output } = await runBuild('src/content', link);

  expect(code).toBe(1);
  expect(output).toContain(`${link} is no site that was built before`);
  expect(readlinkSync(link)).toBe(join(folder, 'gone'));
});

test.each([
  ['a file of somebody’s', () => writeFileSync(join(clear(site), 'notes.txt'), 'Mine')],
  ['another site', () => writeFileSync(join(clear(site), '404.html'), 'Not here')],
  ['a checkout of this very site', () => mkdirSync(join(site, '.git'))],
])('puts nothing in the place of %s', async (_, prepare) => {
  prepare();
  const before = bytesOf(site);

  const { code, output } = await runBuild('src/content', site);

  expect(code).toBe(1);
  expect(output).toContain(`${site} is no site that was built before`);
  expect(output).not.toMatch(/^ {4}at /m);
  expect(bytesOf(site)).toEqual(before);
  expect(readdirSync(folder)).toEqual(['site']);
});

test.each(['.', 'src', 'src/content', 'tests', '.git/site', '..'])(
  'builds over nothing of the project: %s',
  async (target) => {
    const { code, output } = await runBuild('src/content', target);

    expect(code).toBe(1);
    expect(output).toContain('is no site that was built before');
  },
);

test.each([
  [
    'a tag that no text may have',
    'en.mdx',
    'The conference, according',
    '<iframe /> The conference, according',
  ],
  ['a lone brace', 'en.mdx', 'It affirmed the importance', 'It affirmed {the importance'],
  ['a changed original', 'ar.mdx', 'ودعا المؤتمر - وفق', 'ودعا المؤتمر وفق'],
])('leaves everything as it was when it meets %s', async (_, name, from, to) => {
  const content = join(folder, 'content');
  cpSync('src/content', content, { recursive: true });
  const words = readFileSync(join(content, name), 'utf8');
  const line = words.slice(0, words.indexOf(from)).split('\n').length;
  writeFileSync(join(content, name), words.replace(from, to));

  const { code, output } = await runBuild(content, site);

  expect(line).toBeGreaterThan(1);
  expect(code).not.toBe(0);
  expect(output).toMatch(new RegExp(`/${name}:${line}:\\d+ {2}\\S`));
  expect(output).not.toMatch(/^ {4}at /m);
  expect(bytesOf(site)).toEqual(bytesOf(inject('sites').edition));
  expect(readdirSync(folder).toSorted()).toEqual(['content', 'site']);
});

test('leaves everything as it was when it is killed, and clears up the next time', async () => {
  const env = { ...process.env, CONTENT_DIR: 'src/content', OUT_DIR: site, ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], { env });
  let output = '';
  for await (const chunk of child.stdout) {
    output += String(chunk);
    // By now pages are being written.
    if (output.includes('404.html')) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');

  expect(child.signalCode).toBe('SIGKILL');
  expect(bytesOf(site)).toEqual(bytesOf(inject('sites').edition));

  const { code } = await runBuild('src/content', site);

  expect(code).toBe(0);
  expect(readdirSync(folder)).toEqual(['site']);
});

// Leaves nothing in a folder, and gives it back.
function clear(folder: string): string {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  return folder;
}

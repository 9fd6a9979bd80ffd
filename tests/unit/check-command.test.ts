import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../support/build.ts';
import { edition, translation } from '../support/content.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
  for (const [name, text] of Object.entries(edition())) writeFileSync(join(folder, name), text);
});

afterEach(() => rmSync(folder, { recursive: true }));

test('says that nothing is wrong', async () => {
  const { code, output } = await check();

  expect(output).toContain('nothing to correct');
  expect(code).toBe(0);
});

test('ends with 1 on an error', async () => {
  cpSync('tests/hostile/less-than.mdx', join(folder, 'fr.mdx'));

  const { code, output } = await check();

  expect(output).toContain('The sign < is read as the beginning of a tag here.');
  expect(code).toBe(1);
});

test('gives machines the findings as JSON', async () => {
  cpSync('tests/hostile/less-than.mdx', join(folder, 'fr.mdx'));

  const { code, output } = await check('--json');

  expect(JSON.parse(output)).toContainEqual(
    expect.objectContaining({ code: 'less-than', line: 12, column: 28 }),
  );
  expect(code).toBe(1);
});

test('annotates a pull request on GitHub', async () => {
  cpSync('tests/hostile/less-than.mdx', join(folder, 'fr.mdx'));

  const { output } = await run(['src/cli/check.ts'], { CONTENT_DIR: folder, GITHUB_ACTIONS: 'true' });

  expect(output).toMatch(/^::error file=.*fr\.mdx,line=12,col=28,title=less-than::/m);
});

test('quotes no line as a command to GitHub', async () => {
  writeFileSync(join(folder, 'fr.mdx'), translation.replace('Second', '::error::a <5'));

  const { output } = await run(['src/cli/check.ts'], { CONTENT_DIR: folder, GITHUB_ACTIONS: 'true' });

  const [, word = '', report = '', rest = ''] = /^::stop-commands::(\S+)\n(.*?)\n::\1::\n(.*)/s.exec(output)!;
  expect(word).toMatch(/^[0-9a-f-]{36}$/);
  expect(report).toMatch(/^ *::error::a/m);
  expect(rest.split('\n').filter((line) => /^\s*::/.test(line))).toEqual([
    expect.stringMatching(/^::error file=.*fr\.mdx,line=\d+,col=\d+,title=less-than::/),
  ]);
});

test('refuses an option that it does not know', async () => {
  const { code, output } = await check('--jsno');

  expect(output).toContain('There is no option “--jsno”.');
  expect(code).toBe(2);
});

function check(...args: string[]): ReturnType<typeof run> {
  return run(['src/cli/check.ts', ...args], { CONTENT_DIR: folder, GITHUB_ACTIONS: '' });
}

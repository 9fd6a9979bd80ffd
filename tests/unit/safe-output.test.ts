import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { safeOutput } from '../../src/site/safe-output.ts';

// No system gives a process this number.
const dead = 2 ** 31 - 1;

test.each([
  ['', dead],
  [', whose number this one has', process.pid],
])('puts back a site that a build had set aside when it was killed%s', (_, number) => {
  const folder = folderWith(`.site-old-${number}`, `.site-new-${number}`);

  begin(folder);

  expect(readdirSync(folder)).toEqual(['project', 'site']);
  expect(existsSync(join(folder, 'site', '404.html'))).toBe(true);
});

test('leaves what a build that still runs has set aside', () => {
  const names = [`.site-new-${process.ppid}`, `.site-old-${process.ppid}`];
  const folder = folderWith(...names);

  begin(folder);

  expect(readdirSync(folder)).toEqual([...names, 'project']);
});

/** Begins a build of a site into the folder. */
function begin(folder: string): void {
  const url = (name: string) => pathToFileURL(join(folder, name));
  const config = { outDir: url('site/'), root: url('project/'), cacheDir: url('project/cache/') };
  const setup = safeOutput().hooks['astro:config:setup'] as unknown as (options: object) => void;
  setup({ command: 'build', config, updateConfig: () => {} });
}

/** A folder that holds a project and sites of these names. */
function folderWith(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'safe-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'project'));
  for (const name of names) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, '404.html'), '');
  }
  return folder;
}

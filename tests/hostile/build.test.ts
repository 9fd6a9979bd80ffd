import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { runBuild } from '../support/build.ts';
import { bytesOf } from '../support/bytes.ts';
import { realFilesWithoutTerms } from '../support/content.ts';
import { hostileCases } from './cases.ts';
import { generated } from './generated.ts';

// A build takes a second, so several files go into one, each as another language; every one of them must be refused.
const tags = ['fr', 'de', 'es', 'it', 'pt', 'nl'];

const all = [
  ...hostileCases.map(({ name, bytes, found }) => ({ name, bytes, found, file: undefined })),
  ...Object.entries(generated).map(([name, { bytes, file, found }]) => ({ name, bytes, found, file })),
].map((hostile, index) => ({ ...hostile, file: hostile.file ?? `${tags[index % tags.length]}.mdx` }));

const groups = all.flatMap((_, index) =>
  index % tags.length === 0 ? [all.slice(index, index + tags.length)] : [],
);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test.each(groups.map((group) => [group.map(({ name }) => name).join(', '), group] as const))(
  'does not build %s',
  async (_, group) => {
    const content = fill('content', {
      ...realFilesWithoutTerms(),
      ...Object.fromEntries(group.map(({ file, bytes }) => [file, bytes])),
    });
    const dist = join(folder, 'dist');
    // Only in the place of a site would a build put another.
    cpSync(inject('sites').german, dist, { recursive: true });
    const mark = join(folder, 'mark');

    const { code, output } = await runBuild(content, dist, { HOSTILE_MARK: mark });

    expect(bytesOf(dist)).toEqual(bytesOf(inject('sites').german));
    expect(readdirSync(folder).toSorted()).toEqual(['content', 'dist']);
    expect(code).toBe(1);
    for (const { file, found } of group) {
      for (const finding of found) expect(output).toContain(`${file}:${finding.split(' ')[0]}:`);
    }
    expect(existsSync(mark)).toBe(false);
  },
);

function fill(name: string, files: Record<string, string | Uint8Array>): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainText } from '../../src/edition/edition.ts';
import type { Edition, Text } from '../../src/edition/edition.ts';
import { checkContent } from '../../src/site/content.ts';
import { run } from '../support/build.ts';

// The edition reads MDX as data and never compiles it. That the files are MDX all the same, which any other site can
// use, is shown by an ordinary Astro site that does compile them.
let folder: string;
let edition: Edition;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plain-mdx-'));
  const args = ['node_modules/astro/bin/astro.mjs', 'build', '--root', 'tests/fixtures/plain-mdx'];
  const { code, output } = await run(args, { OUT_DIR: folder });
  expect(code, output).toBe(0);
  edition = checkContent().edition!;
});

afterAll(() => rmSync(folder, { recursive: true }));

test('reads the same words from every file as the compiler of MDX does', () => {
  const texts = [edition.original, ...edition.translations];

  const compiled = texts.map((text) => compiledPassages(text));

  expect(compiled).toEqual(texts.map(readPassages));
  expect(compiled.flat().length).toBeGreaterThanOrEqual(24);
});

function readPassages(text: Text): string[] {
  const passages = text.sections.flatMap((section) => section.passages);
  return passages.map(({ segments }) => segments.map(({ content }) => plainText(content)).join('\n'));
}

function compiledPassages({ language }: Text): string[] {
  const html = readFileSync(join(folder, language.tag, 'index.html'), 'utf8');
  return [...html.matchAll(/<blockquote id="p\d+">(.*?)<\/blockquote>/gs)].map(([, words = '']) =>
    textOf(words),
  );
}

function textOf(html: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html
    .replace(/<sup>.*?<\/sup>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+|#39);/g, (entity, name: string) => entities[name] ?? entity)
    .trim();
}

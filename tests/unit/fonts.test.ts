import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { create, type Font } from 'fontkitten';
import { expect, test, vi } from 'vitest';
import { makeFonts } from '../../src/site/fonts.ts';

const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index));
const article = readFileSync('src/content/source.txt', 'utf8') + ascii;
const persian = 'پچژگکی\u200C\u200D';
const tajik = 'Ҷумҳурии Тоҷикистон, Душанбе, ғӯзапоя';

test.each([
  ['ش', ['Naskh naskh-arabic']],
  ['،', ['Naskh naskh-arabic']],
  [' ', ['Naskh naskh-arabic', 'Source source-latin']],
  ['.', ['Naskh naskh-latin', 'Source source-latin']],
  ['(', ['Naskh naskh-latin', 'Source source-latin']],
  ['{', ['Source source-latin', 'Source Small source-latin']],
  ['A', ['Source source-latin', 'Source Small source-latin']],
  ['7', ['Source source-latin', 'Source Small source-latin']],
  [',', ['Source source-latin', 'Source Small source-latin']],
  ['Д', ['Source source-cyrillic', 'Source Small source-cyrillic']],
  ['ҷ', ['Source source-cyrillic-ext', 'Source Small source-cyrillic-ext']],
])('shows %s in its own faces and no others', async (character, faces) => {
  const { css } = await makeFonts(article + tajik);

  expect(listFaces(css, character)).toEqual(faces);
});

test.each([...persian])('leaves %j of Persian in one run with its neighbours', async (character) => {
  const { css } = await makeFonts(article + persian);

  expect(listFaces(css, character)).toEqual(['Naskh naskh-arabic']);
});

test('claims for each file exactly the characters it has', async () => {
  const { css, files } = await makeFonts(article + persian + tajik);

  for (const { name, bytes } of files) {
    const claimed = parseRules(css).find((rule) => rule.file === name && rule.family !== 'Source Small');
    // U+FFFF is no character: it ends the table.
    const had = parse(bytes).characterSet.filter((code) => code !== 0xffff);
    expect(claimed?.codes).toEqual(had.toSorted((a, b) => a - b));
  }
});

test('leaves Chinese to the faces of the system', async () => {
  const mixed = await makeFonts(`${article}中文`);

  expect(listFaces(mixed.css, '中')).toEqual([]);
  expect(await makeFonts('中文')).toEqual({ css: '', files: [], preload: [] });
});

test('ships no Naskh where there is no Arabic', async () => {
  const { css, files } = await makeFonts(ascii);

  expect(files.map(({ name }) => name)).toEqual([expect.stringMatching(/^source-latin\./)]);
  expect(css).not.toContain('Naskh');
  expect(css).not.toContain('Source Small');
});

test('keeps the joined forms of Arabic letters', async () => {
  const { files } = await makeFonts('ب');

  // The letter has four forms, and every font has a glyph for a missing character.
  expect(parse(files[0]?.bytes).numGlyphs).toBeGreaterThanOrEqual(5);
});

test('keeps the weights from 400 to 600', async () => {
  const { files } = await makeFonts(article);

  for (const { bytes } of files)
    expect(parse(bytes).variationAxes).toMatchObject({ wght: { min: 400, max: 600 } });
});

test('names each file after its content', async () => {
  const { css, files } = await makeFonts(article);

  for (const { name, bytes } of files) {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
    expect(name).toMatch(new RegExp(`^(?:naskh|source)-[a-z-]+\\.${hash}\\.woff2$`));
    expect(css).toContain(`url(fonts/${name})`);
  }
});

test('cuts the same files from the same characters in any order', async () => {
  const first = await makeFonts(article);

  vi.resetModules();
  const { makeFonts: makeAfresh } = await import('../../src/site/fonts.ts');
  const second = await makeAfresh([...article].reverse());

  expect(second).not.toBe(first);
  expect(second).toEqual(first);
});

test('preloads what every text needs', async () => {
  const { preload } = await makeFonts(article + tajik);

  expect(preload.map((name) => name.split('.')[0])).toEqual(['naskh-arabic', 'naskh-latin', 'source-latin']);
});

test('fits the article and its translation into 40,000 bytes, the marks of Arabic into 2,500', async () => {
  const { files } = await makeFonts(article);
  const [letters = 0, marks = 0, latin = 0] = files.map(({ bytes }) => bytes.length);

  expect(files).toHaveLength(3);
  expect(letters + marks + latin).toBeLessThan(40_000);
  expect(marks).toBeLessThan(2_500);
});

test('adds less than 700 compressed bytes of rules to a page', async () => {
  const { css } = await makeFonts(article);

  expect(brotliCompressSync(css).length).toBeLessThan(700);
});

test('sets the fallbacks on the baseline of the faces they stand in for', async () => {
  const { css } = await makeFonts(article);
  const fallbacks = [
    ...css.matchAll(
      /"(\w+) Fallback".*?size-adjust:(.+?)%.*?ascent-override:(.+?)%.*?descent-override:(.+?)%/g,
    ),
  ];

  expect(fallbacks).toHaveLength(9);
  for (const [, family, adjust, ascent, descent] of fallbacks) {
    const toEm = (percent: string | undefined) => (Number(percent) * Number(adjust)) / 10_000;
    expect(toEm(ascent)).toBeCloseTo(family === 'Naskh' ? 1.069 : 1.036, 2);
    expect(toEm(descent)).toBeCloseTo(family === 'Naskh' ? 0.634 : 0.335, 2);
  }
});

/** The downloaded faces that may show a character, each as its family and its file without the hash. */
function listFaces(css: string, character: string): string[] {
  const code = character.codePointAt(0) ?? 0;
  return parseRules(css)
    .filter((rule) => rule.codes.includes(code))
    .map((rule) => `${rule.family} ${rule.file.split('.')[0]}`);
}

function parseRules(css: string): { family: string; file: string; codes: number[] }[] {
  const rules = css.matchAll(/font-family:"([^"]+)";src:url\(fonts\/([^)]+)\)[^}]*unicode-range:([^;}]+)/g);
  return [...rules].map(([, family = '', file = '', range = '']) => ({
    family,
    file,
    codes: parseRange(range),
  }));
}

function parseRange(range: string): number[] {
  return range.split(',').flatMap((part) => {
    const [from = 0, to = from] = part
      .slice('U+'.length)
      .split('-')
      .map((hex) => parseInt(hex, 16));
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

function parse(bytes: Uint8Array | undefined): Font {
  return create(Buffer.from(bytes ?? [])) as Font;
}

import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { create, type Font } from 'fontkitten';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { makeFontRules, makeFonts } from '../../src/fonts/fonts.ts';
import type { Fonts } from '../../src/fonts/fonts.ts';

const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index));
const article = readFileSync('src/content/source.txt', 'utf8') + ascii;
const few = 'باب (ab)';
const persian = 'پچژگکی\u200C\u200D';
const tajik = 'Ҷумҳурии Тоҷикистон, Душанбе, ғӯзапоя';

test.each([
  ['ش', ['Naskh naskh-arabic']],
  ['،', ['Naskh naskh-arabic']],
  [' ', ['Naskh naskh-arabic', 'Source source-latin']],
  // The stack has Naskh first.
  ['.', ['Naskh naskh-latin', 'Source source-latin', 'Source Small source-latin']],
  ['(', ['Naskh naskh-latin', 'Source source-latin', 'Source Small source-latin']],
  ['{', ['Source source-latin', 'Source Small source-latin']],
  ['A', ['Source source-latin', 'Source Small source-latin']],
  ['7', ['Source source-latin', 'Source Small source-latin']],
  [',', ['Source source-latin', 'Source Small source-latin']],
  ['Д', ['Source source-cyrillic', 'Source Small source-cyrillic']],
  ['ҷ', ['Source source-cyrillic-ext', 'Source Small source-cyrillic-ext']],
])('shows %s in its own faces and no others', async (character, faces) => {
  const { css } = await rulesOf(article + tajik);

  expect(listFaces(css, character)).toEqual(faces);
});

test.each([...persian])('leaves %j of Persian in one run with its neighbours', async (character) => {
  const { css } = await rulesOf(article + persian);

  expect(listFaces(css, character)).toEqual(['Naskh naskh-arabic']);
});

test('cuts each file to exactly the characters it is known for', async () => {
  const { files } = await makeFonts(article + persian + tajik);

  for (const { bytes, codes } of files) {
    // U+FFFF is no character: it ends the table.
    const had = parse(bytes).characterSet.filter((code) => code !== 0xffff);
    expect(had.toSorted((a, b) => a - b)).toEqual(codes);
  }
});

test('claims of a page’s characters for each file those it has, and no others', async () => {
  const fonts = await makeFonts(article + persian + tajik);

  for (const text of [article + tajik, `${article}中文`, ascii + tajik]) {
    const { css, names } = makeFontRules(fonts, text);
    const rules = parseRules(css).filter(({ family }) => family !== 'Source Small');
    const shown = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);

    expect(rules.map(({ file }) => file)).toEqual(names);
    for (const { file, codes } of rules) {
      const own = fonts.files.find(({ name }) => name === file)?.codes ?? [];
      expect(shown.filter((code) => codes.includes(code)).toSorted()).toEqual(
        shown.filter((code) => own.includes(code)).toSorted(),
      );
    }
  }
});

test('gives a page no rule for a file of which it shows nothing', async () => {
  const fonts = await makeFonts(article + persian + tajik);
  const facesOf = (text: string) => makeFontRules(fonts, text).names.map((name) => name.split('.')[0]);

  expect(facesOf(ascii)).toEqual(['source-latin']);
  expect(facesOf(article)).toEqual(['naskh-arabic', 'naskh-latin', 'source-latin']);
  expect(facesOf(ascii + tajik)).toEqual(['source-latin', 'source-cyrillic', 'source-cyrillic-ext']);
  expect(makeFontRules(fonts, ascii).css).not.toContain('Naskh');
  expect(makeFontRules(fonts, '中文')).toEqual({ css: '', names: [] });
});

test('leaves Chinese to the faces of the system', async () => {
  const { css } = await rulesOf(`${article}中文`);

  expect(listFaces(css, '中')).toEqual([]);
  expect(await makeFonts('中文')).toEqual({ files: [] });
});

test('ships no Naskh where there is no Arabic', async () => {
  const { css, files } = await rulesOf(ascii);

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
  const { css, files } = await rulesOf(article);

  for (const { name, bytes } of files) {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
    expect(name).toMatch(new RegExp(`^(?:naskh|source)-[a-z-]+\\.${hash}\\.woff2$`));
    expect(css).toContain(`url(fonts/${name})`);
  }
});

test('cuts the same files from the same characters in any order', async () => {
  const first = await makeFonts(article, newFolder());

  const second = await makeFonts([...article].reverse(), newFolder());

  expect(second).not.toBe(first);
  expect(second).toEqual(first);
});

test('takes from an earlier build what is the same', async () => {
  const folder = newFolder();
  const first = await makeFonts(few, folder);
  vi.doMock('../../src/fonts/cut-in-thread.ts', () => ({
    cutInThread: () => Promise.reject(new Error('cut')),
  }));

  expect(await makeAfresh(few, folder)).toEqual(first);
  await expect(makeAfresh(`${few}ж`, folder)).rejects.toThrow('cut');
});

test.each([
  ['is cut short', (entry: string) => entry.slice(0, entry.length / 2)],
  ['is empty', () => ''],
  [
    'has a letter changed',
    (entry: string) => entry.replace(/(?<="bytes":".{99})./, (old) => (old === 'A' ? 'B' : 'A')),
  ],
  ['is whole but no list', () => sealed('{}')],
  ['is whole but no JSON', () => sealed('[')],
])('cuts anew when what an earlier build kept %s', async (_, spoil) => {
  const folder = newFolder();
  const first = await makeFonts(few, folder);
  const whole = entriesOf(folder);
  for (const [name, entry] of Object.entries(whole)) {
    expect(spoil(entry)).not.toBe(entry);
    writeFileSync(join(folder, name), spoil(entry));
  }

  expect(await makeAfresh(few, folder)).toEqual(first);
  expect(entriesOf(folder)).toEqual(whole);
});

test('cuts where nothing can be kept', async () => {
  const file = join(newFolder(), 'file');
  writeFileSync(file, '');

  expect(await makeFonts(few, join(file, 'folder'))).toEqual(await makeFonts(few, newFolder()));
});

test('keeps what was cut last, and not for ever', async () => {
  const folder = newFolder();
  for (let entry = 0; entry < 40; entry++) writeFileSync(join(folder, `old-${entry}.json`), '');

  await makeFonts(few, folder);

  const names = readdirSync(folder);
  expect(names).toHaveLength(32);
  expect(names.filter((name) => /^[0-9a-f]{16}\.json$/.test(name))).toHaveLength(1);
});

test('fits the article and its translation into 40,000 bytes, the marks of Arabic into 2,500', async () => {
  const { files } = await makeFonts(article);
  const [letters = 0, marks = 0, latin = 0] = files.map(({ bytes }) => bytes.length);

  expect(files).toHaveLength(3);
  expect(letters + marks + latin).toBeLessThan(40_000);
  expect(marks).toBeLessThan(2_500);
});

test('adds less than 700 compressed bytes of rules to a page', async () => {
  const { css } = await rulesOf(article);

  expect(brotliCompressSync(css).length).toBeLessThan(700);
});

test('sets the fallbacks on the baseline of the faces they stand in for', async () => {
  const { css } = await rulesOf(article);
  const fallbacks = [
    ...css.matchAll(
      /"(\w+) Fallback".*?size-adjust:(.+?)%.*?ascent-override:(.+?)%.*?descent-override:(.+?)%/g,
    ),
  ];

  expect(fallbacks).toHaveLength(9);
  for (const [, family, adjust, ascent, descent] of fallbacks) {
    const toEm = (percent: string | undefined) => (Number(percent) * Number(adjust)) / 10_000;
    // Whole per cents: at 18 px a tenth of a pixel.
    expect(Math.abs(toEm(ascent) - (family === 'Naskh' ? 1.069 : 1.036))).toBeLessThan(0.0065);
    expect(Math.abs(toEm(descent) - (family === 'Naskh' ? 0.634 : 0.335))).toBeLessThan(0.0065);
  }
});

/** The files for a text, and the rules for a page that shows all of it. */
async function rulesOf(text: string): Promise<Fonts & { css: string }> {
  const fonts = await makeFonts(text);
  return { ...fonts, ...makeFontRules(fonts, text) };
}

/** The same in another process, which remembers nothing. */
async function makeAfresh(text: string, folder: string): Promise<Fonts> {
  vi.resetModules();
  const { makeFonts: make } = await import('../../src/fonts/fonts.ts');
  return make(text, folder);
}

afterEach(() => {
  vi.doUnmock('../../src/fonts/cut-in-thread.ts');
  vi.resetModules();
});

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  folders.push(folder);
  return folder;
}

function entriesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

function sealed(body: string): string {
  return `${createHash('sha256').update(body).digest('hex')}\n${body}`;
}

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

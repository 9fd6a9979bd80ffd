import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';
import { makeFallbacks, type Family, type LineMetrics } from './font-metrics.ts';

/**
 * Cuts the faces down to the characters given, which are all those that any page shows. The same
 * characters give the same bytes, names and rules. Rejects if a font package is missing.
 *
 * The rules define five families for two stacks:
 *
 * - Latin, Cyrillic and Greek: `"Source", "Source Fallback", serif`
 * - Arabic: `"Naskh", "Source Small", "Naskh Fallback", "Source Fallback", serif`
 *
 * Kept are the weights from 400 to 600 and the OpenType features that browsers apply by themselves;
 * what a style sheet would have to ask for (`font-variant-numeric`, say) is cut.
 */
export async function makeFonts(characters: Iterable<string>): Promise<Fonts> {
  const text = [...new Set([...characters].join(''))].sort().join('');
  const fonts = made.get(text) ?? cutFonts(text);
  made.set(text, fonts);
  return fonts;
}

async function cutFonts(text: string): Promise<Fonts> {
  const naskh = await cutFamily('Naskh', keepArabic(text));
  const serif = await cutFamily('Source', text);
  const cuts = [...naskh, ...serif];
  return {
    css: [
      ...cuts.map((cut) => makeRule(cut.family, cut, cut.codes)),
      ...makeSmallRules(serif, naskh),
      ...[naskh, serif].flatMap(([cut]) => (cut ? makeFallbacks(cut.family, cut) : [])),
    ].join(''),
    files: cuts.map(({ name, bytes }) => ({ name, bytes })),
    // Every text has spaces and Arabic always its marks; what else a page needs, it asks for itself.
    preload: cuts
      .filter((cut) => cut.family === 'Naskh' || cut.codes.includes(space))
      .map(({ name }) => name),
  };
}

/**
 * What Naskh shows of a text: Arabic, and the spaces and marks that Arabic shares with other scripts.
 * Latin letters and digits inside Arabic are left to Source Serif, with the marks that go with them.
 */
function keepArabic(text: string): string {
  return /\p{Script=Arabic}/u.test(text) ? text.replaceAll(notInArabic, '') : '';
}

/** Each character goes into the first file that has it: two files of a package can have the same one. */
async function cutFamily(family: Family, text: string): Promise<Cut[]> {
  const cuts: Cut[] = [];
  let rest = [...text];
  for (const subset of packages[family].subsets) {
    const face = await readFace(family, subset);
    const own = rest.filter((character) => face.has(character));
    rest = rest.filter((character) => !face.has(character));
    if (own.length > 0) cuts.push(await cutFace(face, own));
  }
  return cuts;
}

async function cutFace(face: Face, characters: string[]): Promise<Cut> {
  const bytes = await subsetFont(face.bytes, characters.join(''), {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 600 } },
    keepFeatures,
  });
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return { ...face, bytes, name: `${face.name}.${hash}.woff2`, codes: characters.map(toCode) };
}

function readFace(family: Family, subset: string): Promise<Face> {
  const { folder } = packages[family];
  const path = require.resolve(`@fontsource-variable/${folder}/files/${folder}-${subset}-wght-normal.woff2`);
  const face = faces.get(path) ?? parseFace(path, { family, name: `${family.toLowerCase()}-${subset}` });
  faces.set(path, face);
  return face;
}

async function parseFace(path: string, labels: Pick<Face, 'family' | 'name'>): Promise<Face> {
  const bytes = await readFile(path);
  // A woff2 file of Fontsource is one font, never a collection.
  const { characterSet, unitsPerEm, ascent, descent } = create(bytes) as Font;
  const codes = new Set(characterSet);
  return {
    ...labels,
    bytes,
    has: (character) => codes.has(toCode(character)),
    ascent: ascent / unitsPerEm,
    descent: -descent / unitsPerEm,
  };
}

/**
 * Source Serif for the inside of Arabic, less what Naskh has. Above all it has no space: the face that has
 * one sets the baseline of a line, and that must be Naskh's or its fallback's at every moment.
 */
function makeSmallRules(serif: Cut[], naskh: Cut[]): string[] {
  if (naskh.length === 0) return [];
  const taken = new Set(naskh.flatMap((cut) => cut.codes));
  return serif
    .map((cut) => ({ cut, codes: cut.codes.filter((code) => !taken.has(code)) }))
    .filter(({ codes }) => codes.length > 0)
    .map(({ cut, codes }) => makeRule('Source Small', cut, codes, ';size-adjust:86%'));
}

function makeRule(family: string, { name }: Cut, codes: number[], more = ''): string {
  return (
    `@font-face{font-family:"${family}";src:url(fonts/${name});font-weight:400 600;font-display:swap;` +
    `unicode-range:${makeRange(codes)}${more}}`
  );
}

function makeRange(codes: number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const code of codes.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.to === code - 1) run.to = code;
    else runs.push({ from: code, to: code });
  }
  return runs.map(({ from, to }) => `U+${toHex(from)}${to > from ? `-${toHex(to)}` : ''}`).join();
}

function toHex(code: number): string {
  return code.toString(16).toUpperCase();
}

function toCode(character: string): number {
  return character.codePointAt(0) ?? 0;
}

export const packages = {
  // Its other files hold symbols and mathematics, which the two stacks would show differently.
  Naskh: { folder: 'noto-naskh-arabic', subsets: ['arabic', 'latin'] },
  // Cyrillic before Vietnamese, so that a stress mark (U+0301) stays with the letters under it.
  Source: {
    folder: 'source-serif-4',
    subsets: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'],
  },
};

/** What Arabic has no use for of its own: letters, digits and their symbols, and braces, which only code has. */
const notInArabic =
  /[{}]|[^\p{Script_Extensions=Arabic}\p{Zs}\p{Cf}\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}.:!…"/·•]/gu;

/** https://learn.microsoft.com/typography/opentype/spec/featurelist: those that are on by default. */
const keepFeatures = 'calt ccmp clig curs fina init isol kern liga locl mark medi mkmk rclt rlig rvrn'.split(
  ' ',
);

const space = 0x20;

const require = createRequire(import.meta.url);

// The package carries no types.
const subsetFont: SubsetFont = require('subset-font');

const faces = new Map<string, Promise<Face>>();
const made = new Map<string, Promise<Fonts>>();

/**
 * What the pages need of the faces: the `@font-face` rules for pages that lie beside a folder `fonts`,
 * the files in that folder, and the names of those that every text needs at once.
 */
export interface Fonts {
  css: string;
  files: { name: string; bytes: Uint8Array }[];
  preload: string[];
}

/** One file of a package; the line metrics are in em, both positive. */
interface Face extends LineMetrics {
  family: Family;
  name: string;
  bytes: Uint8Array;
  has: (character: string) => boolean;
}

/** What is left of a face, and the code points it covers. */
interface Cut extends LineMetrics {
  family: Family;
  name: string;
  bytes: Uint8Array;
  codes: number[];
}

type SubsetFont = (
  font: Uint8Array,
  text: string,
  options: {
    targetFormat: 'woff2';
    variationAxes: Record<string, { min: number; max: number }>;
    keepFeatures: string[];
  },
) => Promise<Uint8Array>;

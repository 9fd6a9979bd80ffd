import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';
import type { Family, LineMetrics } from './metrics.ts';

/**
 * Cuts the faces of a family down to some characters, one file for each that has any of them. Each character
 * goes into the first file that has it: two files of a package can have the same one.
 *
 * Kept are the weights from 400 to 600 and the OpenType features that browsers apply by themselves; what a style
 * sheet would have to ask for (`font-variant-numeric`, say) is cut.
 */
export async function cutFamily({ family, own, characters }: Order): Promise<Cut[]> {
  const cuts: Cut[] = [];
  let rest = [...characters];
  for (const subset of own.subsets) {
    const face = await readFace(family, own.name, subset);
    const covered = rest.filter((character) => face.has(character));
    rest = rest.filter((character) => !face.has(character));
    if (covered.length > 0) cuts.push(await cutFace(face, covered));
  }
  return cuts;
}

async function cutFace({ has: _, source, ...face }: Face, characters: string[]): Promise<Cut> {
  const cut = await subsetFont(source, characters.join(''), {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 600 } },
    keepFeatures,
  });
  // Free of the large block of memory in which it came.
  const bytes = new Uint8Array(cut);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return { ...face, bytes, name: `${face.name}.${hash}.woff2`, codes: characters.map(toCode) };
}

/** Reads one file of a package. */
export async function readFace(family: Family, folder: string, subset: string): Promise<Face> {
  const source = await readFile(
    require.resolve(`${folder}/files/${folder.split('/')[1]}-${subset}-wght-normal.woff2`),
  );
  // A woff2 file of Fontsource is one font, never a collection.
  const { characterSet, unitsPerEm, ascent, descent } = create(source) as Font;
  const codes = new Set(characterSet);
  return {
    family,
    name: `${family.toLowerCase()}-${subset}`,
    source,
    has: (character) => codes.has(toCode(character)),
    ascent: ascent / unitsPerEm,
    descent: -descent / unitsPerEm,
  };
}

function toCode(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** https://learn.microsoft.com/typography/opentype/spec/featurelist: those that are on by default. */
const keepFeatures = 'calt ccmp clig curs fina init isol kern liga locl mark medi mkmk rclt rlig rvrn'.split(
  ' ',
);

const require = createRequire(import.meta.url);

/** Cuts a font to the characters of a text (HarfBuzz). The package carries no types. */
export const subsetFont: SubsetFont = require('subset-font');

/** What is to be cut: the characters that a family shows, from its package. */
export interface Order {
  family: Family;
  own: Package;
  characters: string;
}

/** A package of faces, and those of its files that are used, the first to be asked first. */
export interface Package {
  name: string;
  subsets: string[];
}

/** What is left of a face: a file, and the code points it covers. Line metrics are in em, both positive. */
export interface Cut extends LineMetrics {
  family: Family;
  name: string;
  bytes: Uint8Array;
  codes: number[];
}

/** One file of a package, and whether it has a character. */
export interface Face extends LineMetrics {
  family: Family;
  name: string;
  source: Uint8Array;
  has: (character: string) => boolean;
}

type SubsetFont = (
  font: Uint8Array,
  text: string,
  options: {
    targetFormat: 'woff2' | 'truetype';
    variationAxes: { wght: number | { min: number; max: number } };
    keepFeatures?: string[];
  },
) => Promise<Uint8Array>;

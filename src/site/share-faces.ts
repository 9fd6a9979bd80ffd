import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OutputInfo } from 'sharp';
import { escape } from '../edition/xml.ts';
import { readFace, subsetFont } from '../fonts/cut-family.ts';
import type { Face } from '../fonts/cut-family.ts';
import { packages } from '../fonts/fonts.ts';
import { colour } from './palette.ts';

/**
 * Cuts the faces of titles to the characters given and lays them, as TrueType, into a folder that lives as long as the
 * process: Fontconfig reads them from the disk whenever it wants.
 */
export async function makeShareFaces(text: string): Promise<ShareFaces> {
  const folder = mkdtempSync(join(tmpdir(), 'share-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const reading = (['Naskh', 'Source'] as const).flatMap((family) => {
    const { name, subsets } = packages[family];
    return subsets.map((subset) => readFace(family, name, subset));
  });
  const faces = await Promise.all(reading);
  const cuts = (await Promise.all(faces.map((face) => cutFace(face, text)))).flat();
  for (const { name, bytes } of cuts) writeFileSync(join(folder, name), bytes);
  const config = join(folder, 'fonts.conf');
  writeFileSync(config, configFor(folder));
  const covered = new Set(cuts.flatMap(({ characters }) => characters));
  const files = cuts.map(({ name }) => join(folder, name));
  let loaded: Promise<Draw> | undefined;
  return {
    covers: (words) => [...words].every((character) => covered.has(character) || isUnseen(character)),
    draw: async (text, how) => (await (loaded ??= loadDraw(config, files)))(text, how),
  };
}

// Loads sharp when there is something to draw, and gives it these faces and no others.
async function loadDraw(config: string, files: readonly string[]): Promise<Draw> {
  const { default: sharp } = await import('sharp');
  const before = process.env['FONTCONFIG_FILE'];
  // Fontconfig reads it once, with the first words that are drawn.
  process.env['FONTCONFIG_FILE'] = config;
  for (const fontfile of files) await sharp({ text: { text: '.', fontfile } }).toBuffer();
  if (before === undefined) delete process.env['FONTCONFIG_FILE'];
  else process.env['FONTCONFIG_FILE'] = before;
  return ({ words, direction }, { size, width, tint }) => {
    const { mark, font, scale } = styles[direction];
    // Markup of Pango, which is written as XML is.
    const text = `<span foreground="${colour(tint).light}">${mark}${escape(words)}</span>`;
    const face = `${font} Semi-Bold ${size * scale}`;
    return sharp({ text: { text, font: face, dpi: 72, width: Math.floor(width), rgba: true } })
      .png()
      .toBuffer({ resolveWithObject: true });
  };
}

// As on the pages: a line from the right is a sixth larger. The mark says from which side, whatever a title begins with.
const styles = {
  ltr: { mark: '\u200E', font: 'Source Serif 4, Noto Naskh Arabic', scale: 1 },
  rtl: { mark: '\u200F', font: 'Noto Naskh Arabic, Source Serif 4', scale: 1.1667 },
};

async function cutFace({ name, source, has }: Face, text: string): Promise<Cut[]> {
  const characters = [...new Set(text)].filter(has).toSorted();
  if (characters.length === 0) return [];
  const bytes = await subsetFont(source, characters.join(''), {
    targetFormat: 'truetype',
    variationAxes: { wght: 600 },
  });
  return [{ name: `${name}.ttf`, bytes, characters }];
}

// Marks of direction and joiners have no glyph and need none.
function isUnseen(character: string): boolean {
  return /\p{Default_Ignorable_Code_Point}/u.test(character);
}

// None of the machine's fonts and none of its settings: the same words are the same picture everywhere.
function configFor(folder: string): string {
  const settings = {
    antialias: '<bool>true</bool>',
    hinting: '<bool>false</bool>',
    rgba: '<const>none</const>',
  };
  const edits = Object.entries(settings).map(
    ([name, value]) => `<edit name="${name}" mode="assign">${value}</edit>`,
  );
  return (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
    `<cachedir>${folder}</cachedir><match target="font">${edits.join('')}</match></fontconfig>`
  );
}

/** The faces, cut to a text. */
interface ShareFaces {
  /** Whether they have a glyph for every character of these words. */
  covers(words: string): boolean;
  draw: Draw;
}

/**
 * Draws words in lines of at most that width, in pixels, as PNG without any margin; a word that is wider makes it
 * wider.
 */
export type Draw = (
  text: { words: string; direction: 'ltr' | 'rtl' },
  how: { size: number; width: number; tint: 'accent' | 'ink' },
) => Promise<Drawn>;

/** A PNG, and its size in pixels. */
export interface Drawn {
  data: Buffer;
  info: OutputInfo;
}

interface Cut {
  name: string;
  bytes: Uint8Array;
  characters: string[];
}

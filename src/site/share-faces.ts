import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFace, subsetFont } from './cut-family.ts';
import type { Face } from './cut-family.ts';
import { packages } from './fonts.ts';

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
  return {
    config,
    files: cuts.map(({ name }) => join(folder, name)),
    covers: (words) => [...words].every((character) => covered.has(character) || isUnseen(character)),
  };
}

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

/** The faces, cut to a text, as files in a folder of this process. */
export interface ShareFaces {
  /** A file of settings for Fontconfig that knows no font of the machine. */
  config: string;
  /** The cut faces. */
  files: string[];
  /** Whether they have a glyph for every character of these words. */
  covers(words: string): boolean;
}

interface Cut {
  name: string;
  bytes: Uint8Array;
  characters: string[];
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { create, type Font } from 'fontkitten';
import { packages } from './fonts.ts';

/**
 * Cuts the faces of titles to the characters given and lays them, as TrueType, into a folder that lives as long as the
 * process: Fontconfig reads them from the disk whenever it wants.
 */
export async function makeShareFaces(text: string): Promise<ShareFaces> {
  const folder = mkdtempSync(join(tmpdir(), 'share-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const cuts = (await Promise.all(faceFiles().map((file) => cutFace(file, text)))).filter(
    ({ characters }) => characters.length > 0,
  );
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

async function cutFace(file: string, text: string): Promise<Cut> {
  const whole = await readFile(file);
  const codes = new Set((create(whole) as Font).characterSet);
  const characters = [...new Set(text)]
    .filter((character) => codes.has(character.codePointAt(0)!))
    .toSorted();
  const bytes =
    characters.length === 0
      ? new Uint8Array()
      : await subsetFont(whole, characters.join(''), {
          targetFormat: 'truetype',
          variationAxes: { wght: 600 },
        });
  return { name: basename(file).replace('.woff2', '.ttf'), bytes, characters };
}

function faceFiles(): string[] {
  return Object.values(packages).flatMap(({ name, subsets }) =>
    subsets.map((subset) => require.resolve(`${name}/files/${basename(name)}-${subset}-wght-normal.woff2`)),
  );
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

const require = createRequire(import.meta.url);
const subsetFont: SubsetFont = require('subset-font');

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

type SubsetFont = (
  font: Uint8Array,
  text: string,
  options: { targetFormat: 'truetype'; variationAxes: Record<string, number> },
) => Promise<Uint8Array>;

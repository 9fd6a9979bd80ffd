import * as words from '../check-words.ts';
import type { Document } from '../document.ts';
import { report, retract } from '../file.ts';
import type { ContentFile, OpenFile } from '../file.ts';
import { isOriginal } from '../read/front-matter.ts';
import { runsOf } from '../runs.ts';

/** Gives the SHA-256 of bytes in hexadecimal. */
export type Hash = (bytes: Uint8Array) => string;

/** Of several texts that name a source the one that fits it best, of equals the first by name. The others are reported. */
export function findOriginal(
  documents: readonly Document[],
  files: readonly OpenFile[],
  contents: readonly ContentFile[],
  sha256: Hash,
): Document | undefined {
  const named = documents.filter(({ frontMatter }) => isOriginal(frontMatter));
  if (named.length < 2) return named[0];
  const fits = new Map(
    named.map((document) => [document, fitOf(document, sourceOf(document, files), named, contents, sha256)]),
  );
  const [original, ...others] = named.toSorted(
    (a, b) => compareFits(fits.get(b), fits.get(a)) || (a.file.name < b.file.name ? -1 : 1),
  );
  for (const { file, frontMatter } of others) {
    // What was asked of it as of an original does not hold for a translation.
    retract(file, ({ code }) => code === 'front-matter-missing');
    const place = { line: frontMatter.source?.place.line ?? 1, column: 1 };
    report(file, place, words.secondOriginal(original?.file.name ?? ''));
  }
  return original;
}

// How well a text fits the source that it names, the weightiest first: its seal, the facts that an original has, how
// little of the source is in the letters of the others, and its headline.
function fitOf(
  { frontMatter, language }: Document,
  source: OpenFile | undefined,
  others: readonly Document[],
  contents: readonly ContentFile[],
  sha256: Hash,
): number[] {
  const { sha256: seal, translation, title } = frontMatter;
  const languages = others.map((other) => other.language);
  const strange = runsOf(source?.text ?? '', language, languages).filter((run) => run.language !== undefined);
  return [
    Number(source !== undefined && seal?.values[0] === sha256(bytesOf(source, contents))),
    Number(seal !== undefined && translation !== undefined),
    -strange.reduce((length, { value }) => length + value.length, 0),
    Number(source?.lines.some((line) => line.trim() === title?.values[0]) ?? false),
  ];
}

function compareFits(a: readonly number[] = [], b: readonly number[] = []): number {
  return a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** The file of the source that a text names, if it is there. */
export function sourceOf({ frontMatter }: Document, files: readonly OpenFile[]): OpenFile | undefined {
  const name = frontMatter.source?.values[0];
  return files.find((file) => file.name === name && !file.name.endsWith('.mdx'));
}

/** The bytes of a file as they lie on the disk. */
export function bytesOf(file: OpenFile, contents: readonly ContentFile[]): Uint8Array {
  return contents.find(({ path }) => path === file.path)?.bytes ?? new Uint8Array();
}

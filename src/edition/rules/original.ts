import type { Document } from '../document.ts';
import { report, retract } from '../file.ts';
import type { OpenFile } from '../file.ts';
import { beginning, findingAbout } from '../finding.ts';
import type { Complaint, Finding } from '../finding.ts';
import { isOriginal } from '../read/front-matter.ts';
import { runsOf } from '../runs.ts';
import { sha256 } from './seal.ts';

/** Of several texts that name a source the one that fits it best, of equals the first by name. The others are reported. */
export function findOriginal(
  documents: readonly Document[],
  files: readonly OpenFile[],
): Document | undefined {
  const named = documents.filter(({ frontMatter }) => isOriginal(frontMatter));
  if (named.length < 2) return named[0];
  const fits = new Map(
    named.map((document) => [document, fitOf(document, sourceOf(document, files), named)]),
  );
  const [original, ...others] = named.toSorted(
    (a, b) => compareFits(fits.get(b), fits.get(a)) || (a.file.name < b.file.name ? -1 : 1),
  );
  for (const { file, frontMatter } of others) {
    // What was asked of it as of an original does not hold for a translation.
    retract(file, ({ code }) => code === 'front-matter-missing');
    const place = { line: frontMatter.source?.place.line ?? 1, column: 1 };
    report(file, place, secondOriginal(original?.file.name ?? ''));
  }
  return original;
}

/** The file of the source that the original names; that it is not there is reported. */
export function findSource(original: Document, files: readonly OpenFile[]): OpenFile | undefined {
  const { source: fact } = original.frontMatter;
  const source = sourceOf(original, files);
  const name = fact?.values[0];
  if (source === undefined && name !== undefined)
    report(original.file, fact?.place ?? beginning, noSource(name));
  return source;
}

/**
 * Reports a default translation that is not there. Besides the translations, a file that took itself for the original
 * can be meant.
 */
export function checkDefault(original: Document, documents: readonly Document[]): void {
  const fact = original.frontMatter.translation;
  const tags = documents.filter((document) => document !== original).map(({ language }) => language.tag);
  const tag = fact?.values[0];
  if (fact === undefined || tag === undefined || tags.includes(tag)) return;
  if (tags.length > 0) report(original.file, fact.place, noDefault(tag, tags));
}

/** Says that no text is the original, unless one may be it whose front matter cannot be read, as has been said. */
export function checkNoOriginal(documents: readonly Document[], files: readonly OpenFile[]): Finding[] {
  const isSaid = documents.some(({ frontMatter }) => Object.keys(frontMatter).length === 0);
  const text = files.find(({ path }) => path.endsWith('.mdx'));
  return isSaid ? [] : [findingAbout(text?.path ?? 'src/content', noOriginal)];
}

// How well a text fits the source that it names, the weightiest first: its seal, the facts that an original has, how
// little of the source is in the letters of the others, and its headline.
function fitOf(
  { frontMatter, language }: Document,
  source: OpenFile | undefined,
  others: readonly Document[],
): number[] {
  const { sha256: seal, translation, title } = frontMatter;
  const languages = others.map((other) => other.language);
  const strange = runsOf(source?.text ?? '', language, languages).filter((run) => run.language !== undefined);
  return [
    Number(source !== undefined && seal?.values[0] === sha256(source.bytes)),
    Number(seal !== undefined && translation !== undefined),
    -strange.reduce((length, { value }) => length + value.length, 0),
    Number(source?.lines.some((line) => line.trim() === title?.values[0]) ?? false),
  ];
}

function compareFits(a: readonly number[] = [], b: readonly number[] = []): number {
  return a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

// The file of the source that a text names, if it is there.
function sourceOf({ frontMatter }: Document, files: readonly OpenFile[]): OpenFile | undefined {
  const name = frontMatter.source?.values[0];
  return files.find((file) => file.name === name && !file.name.endsWith('.mdx'));
}

const secondOriginal = (first: string): Complaint => ({
  code: 'second-original',
  message: `An edition has one original, and that is ${first}.`,
  hint: 'Take the “source” line out of this translation.',
});

const noOriginal: Complaint = {
  code: 'no-original',
  message: 'There is no original.',
  hint: 'The original is the MDX file whose front matter has a line “source: source.txt”.',
};

const noSource = (name: string): Complaint => ({
  code: 'no-source',
  message: `There is no file “${name}” beside this one.`,
  hint: 'Name the file that holds the original as it was received.',
});

const noDefault = (tag: string, tags: readonly string[]): Complaint => ({
  code: 'no-default',
  message: `There is no translation “${tag}” to stand on the first page.`,
  hint: `Name one of these: ${tags.join(', ')}.`,
});

import { checkAlignment, checkStructure } from './align.ts';
import { assemble } from './assemble.ts';
import type { Document } from './document.ts';
import type { Edition } from './edition.ts';
import { open, report } from './file.ts';
import type { ContentFile, OpenFile } from './file.ts';
import { hasErrors } from './finding.ts';
import type { Complaint, Finding } from './finding.ts';
import { isOriginal } from './front-matter.ts';
import { canonicalTag, isSameLanguage, languageOf } from './language.ts';
import { read } from './read.ts';
import { compareWithSource } from './source.ts';

/** What the check gives: every finding of every file, in the order of the files, and the edition if none is an error. */
export interface Checked {
  findings: Finding[];
  edition?: Edition;
}

/**
 * The one check. Takes the content files (the MDX files and the source, each once) and says all that is wrong with
 * them. `sha256` gives a file's SHA-256 in hexadecimal. Pure: it reads no disk and runs nothing that it reads.
 */
export function check(contents: readonly ContentFile[], sha256: (bytes: Uint8Array) => string): Checked {
  const files = contents.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map(open);
  const documents = files.filter(({ name }) => name.endsWith('.mdx')).flatMap((file) => readDocument(file));
  const originals = documents.filter(({ frontMatter }) => isOriginal(frontMatter));
  const [original] = originals;
  for (const document of documents) checkStructure(document);
  complainAboutSameLanguages(documents);
  for (const second of originals.slice(1)) report(second.file, second.frontMatter.source?.place ?? top, secondOriginal(original?.file.name ?? ''));
  if (original === undefined) return { findings: [...findingsOf(files), noOriginal(contents)] };
  const source = findSource(original, files);
  if (source) {
    const bytes = contents.find(({ path }) => path === source.path)?.bytes ?? new Uint8Array();
    checkSeal(original, source, sha256(bytes));
    compareWithSource(original, source);
  }
  const translations = documents.filter((document) => !originals.includes(document));
  for (const translation of translations) checkAlignment(translation, original);
  checkDefault(original, translations);
  const findings = findingsOf(files);
  if (hasErrors(findings) || source === undefined) return { findings };
  return { findings, edition: assemble(original, translations, source) };
}

const top = { line: 1, column: 1 };

function findingsOf(files: readonly OpenFile[]): Finding[] {
  return files.flatMap(({ findings }) => findings.toSorted((a, b) => a.line - b.line || a.column - b.column));
}

function readDocument(file: OpenFile): Document[] {
  const stem = file.name.slice(0, -'.mdx'.length);
  const tag = canonicalTag(stem);
  if (tag !== stem) report(file, top, wrongName(stem, tag));
  return tag === undefined ? [] : [read(file, languageOf(tag))];
}

function complainAboutSameLanguages(documents: readonly Document[]): void {
  for (const [index, { file, language }] of documents.entries()) {
    const first = documents.slice(0, index).find((other) => isSameLanguage(other.language.tag, language.tag));
    if (first !== undefined) report(file, top, sameLanguage(first.file.name));
  }
}

function findSource(original: Document, files: readonly OpenFile[]): OpenFile | undefined {
  const fact = original.frontMatter.source;
  const source = files.find(({ name }) => name === fact?.values[0]);
  if (source === undefined) report(original.file, fact?.place ?? top, noSource(fact?.values[0] ?? ''));
  return source;
}

function checkSeal(original: Document, source: OpenFile, hash: string): void {
  const fact = original.frontMatter.sha256;
  if (fact !== undefined && fact.values[0] !== hash) report(original.file, fact.place, brokenSeal(source.name, hash));
}

function checkDefault(original: Document, translations: readonly Document[]): void {
  const fact = original.frontMatter.translation;
  if (fact === undefined || translations.some(({ language }) => language.tag === fact.values[0])) return;
  if (translations.length > 0) report(original.file, fact.place, noDefault(fact.values[0] ?? '', translations.map(({ language }) => language.tag)));
}

function wrongName(stem: string, tag: string | undefined): Complaint {
  return {
    code: 'file-name',
    message: `“${stem}” is not a language’s tag, which the file is named by.`,
    hint: tag === undefined ? 'Name the file after its language: fr.mdx for French, fa.mdx for Persian, zh-Hant.mdx for Chinese in traditional characters (BCP 47).' : `Name the file ${tag}.mdx.`,
  };
}

function sameLanguage(other: string): Complaint {
  return { code: 'same-language', message: `This language is there already, in ${other}.`, hint: 'Keep one of the two files.' };
}

function secondOriginal(first: string): Complaint {
  return { code: 'second-original', message: `An edition has one original, and that is ${first}.`, hint: 'Take the “source” line out of this translation.' };
}

function noOriginal(contents: readonly ContentFile[]): Finding {
  const file = contents.find(({ path }) => path.endsWith('.mdx'))?.path ?? 'src/content';
  return {
    file,
    ...top,
    code: 'no-original',
    severity: 'error',
    message: 'There is no original.',
    hint: 'The original is the MDX file whose front matter has a line “source: source.txt”.',
    text: '',
  };
}

function noSource(name: string): Complaint {
  return { code: 'no-source', message: `There is no file “${name}” beside this one.`, hint: 'Name the file that holds the original as it was received.' };
}

function brokenSeal(name: string, hash: string): Complaint {
  return { code: 'seal', message: `${name} is not the file that was sealed: its SHA-256 is ${hash}.`, hint: 'Restore the file. Only if the original itself is replaced, write its new SHA-256 here.' };
}

function noDefault(tag: string, tags: readonly string[]): Complaint {
  return { code: 'no-default', message: `There is no translation “${tag}” to stand on the first page.`, hint: `Name one of these: ${tags.join(', ')}.` };
}

import { checkAlignment, checkDoubles } from './rules/align.ts';
import { assemble } from './assemble.ts';
import * as words from './check-words.ts';
import type { Document } from './document.ts';
import type { Edition } from './edition.ts';
import { open, report } from './file.ts';
import type { ContentFile, OpenFile } from './file.ts';
import { hasErrors, beginning } from './finding.ts';
import type { Complaint, Finding } from './finding.ts';
import { isOriginal } from './read/front-matter.ts';
import { GLOSSARY, readGlossary } from './read/glossary.ts';
import { readSources, SOURCES } from './read/sources.ts';
import { checkCopies } from './rules/copies.ts';
import { checkGlossary } from './rules/glossary.ts';
import { canonicalTag, fullTag, languageOf } from './language.ts';
import { read } from './read/read.ts';
import { bytesOf, findOriginal, sourceOf } from './rules/original.ts';
import type { Hash } from './rules/original.ts';
import { checkReferences } from './rules/references.ts';
import { compareWithSource } from './rules/source.ts';
import { checkSources } from './rules/sources.ts';
import { checkIds, checkNoteIds, checkStructure } from './rules/structure.ts';
import { isOneLanguage, suggestTag } from './tag.ts';

/** What the check gives: every finding of every file, in the order of the files, and the edition if none is an error. */
export interface Checked {
  findings: Finding[];
  edition?: Edition;
}

/**
 * The one check. Takes the content files (the MDX files, the source, the glossary, the list of sources and whatever else
 * lies with them, each once) and says all that is wrong with them. `sha256` gives a file's SHA-256 in hexadecimal. Pure:
 * it reads no disk and runs nothing that it reads.
 */
export function check(contents: readonly ContentFile[], sha256: Hash): Checked {
  const files = contents.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map(open);
  const documents = readDocuments(files);
  for (const document of documents) checkStructure(document);
  const glossaryFile = files.find(({ name }) => name === GLOSSARY);
  const glossary = readGlossary(glossaryFile);
  const ids = glossary.map(({ id }) => id);
  // Which terms a glossary with errors has is not sure.
  if (!hasErrors(glossaryFile?.findings ?? []))
    for (const document of documents) checkGlossary(document, ids);
  const list = readSources(files.find(({ name }) => name === SOURCES));
  const original = findOriginal(documents, files, contents, sha256);
  // A file whose front matter cannot be read may be the original; that it cannot be read has been said.
  if (original === undefined)
    return {
      findings: [...findingsOf(files), ...(documents.every(hasFacts) ? [words.noOriginal(contents)] : [])],
    };
  const source = checkSource(original, files, contents, sha256);
  // Of a source that was not found, one of them may be meant.
  for (const file of source === undefined ? [] : files.filter((each) => each !== source && !isRead(each)))
    report(file, beginning, words.unread(file.name));
  const translations = documents.filter(
    (document) => document !== original && !isOriginal(document.frontMatter),
  );
  for (const translation of translations) checkAlignment(translation, original);
  const model = translations.find(
    ({ language }) => language.tag === original.frontMatter.translation?.values[0],
  );
  if (model !== undefined) for (const translation of translations) checkCopies(translation, model);
  for (const document of [original, ...translations]) checkNoteIds(document, original);
  checkDefault(original, documents);
  checkPageNames(original, translations);
  const sources = checkSources(list, original);
  const others = [
    ...(ids.length > 0 ? ['glossary', ...ids.map((id) => `term-${id}`)] : []),
    ...(sources.length > 0 ? ['sources', ...sources.map(({ id }) => `source-${id}`)] : []),
  ];
  if (original.isReadable && !hasErrors([glossaryFile, list.file].flatMap((file) => file?.findings ?? [])))
    for (const document of [original, ...translations]) checkReferences(document, original, others);
  const findings = findingsOf(files);
  if (hasErrors(findings) || source === undefined) return { findings };
  return { findings, edition: assemble(original, translations, source, { glossary, sources }) };
}

function findingsOf(files: readonly OpenFile[]): Finding[] {
  return files.flatMap(({ findings }) => findings.toSorted((a, b) => a.line - b.line || a.column - b.column));
}

function readDocuments(files: readonly OpenFile[]): Document[] {
  // The source is one of the files that are neither texts nor lists; of others it is said that nobody reads them.
  const others = files.filter((file) => !isRead(file));
  const received = others.map(({ text }) => text).join('\n');
  const tags = new Map<string, string>();
  return (
    files
      .filter(({ name }) => /\.mdx?$/i.test(name))
      // Files with right and short names come first, so that of two for one language the other is reported.
      .toSorted(
        (a, b) => Number(isRightlyNamed(b)) - Number(isRightlyNamed(a)) || a.name.length - b.name.length,
      )
      .flatMap((file) => {
        const tag = tagOf(file, tags);
        return tag === undefined ? [] : [read(file, languageOf(tag), received)];
      })
  );
}

// The language that the file's name tells; `tags` holds those that are there already, in full, with their files' names.
function tagOf(file: OpenFile, tags: Map<string, string>): string | undefined {
  const stem = file.name.replace(/\.mdx?$/i, '');
  const tag = canonicalTag(stem);
  const isKnown = tag !== undefined && isOneLanguage(tag);
  const other = isKnown ? tags.get(fullTag(tag)) : undefined;
  if (other !== undefined) report(file, beginning, words.sameLanguage(file.name, other));
  else if (`${tag}.mdx` !== file.name || !isKnown)
    report(file, beginning, words.wrongName(file.name, isKnown ? tag : suggestTag(stem)));
  if (isKnown) tags.set(fullTag(tag), other ?? file.name);
  return isKnown ? tag : undefined;
}

function isRead({ name }: OpenFile): boolean {
  return /\.mdx?$/i.test(name) || [GLOSSARY, SOURCES].includes(name);
}

function isRightlyNamed({ name }: OpenFile): boolean {
  return `${canonicalTag(name.replace(/\.mdx$/, ''))}.mdx` === name;
}

function hasFacts({ frontMatter }: Document): boolean {
  return Object.keys(frontMatter).length > 0;
}

// Holds the original against its source, if that is there and the original could be read.
function checkSource(
  original: Document,
  files: readonly OpenFile[],
  contents: readonly ContentFile[],
  sha256: Hash,
): OpenFile | undefined {
  const { file, frontMatter } = original;
  const name = frontMatter.source?.values[0];
  const source = sourceOf(original, files);
  if (source === undefined && name !== undefined)
    report(file, frontMatter.source?.place ?? beginning, words.noSource(name));
  // Where the original's own ids are not sure, nothing can be held against them.
  if (original.isReadable) original.isReadable = checkDoubles(original);
  if (source === undefined) return undefined;
  const complaint = complaintAboutSeal(
    frontMatter.sha256?.values[0],
    source,
    bytesOf(source, contents),
    sha256,
  );
  if (complaint !== undefined) report(file, frontMatter.sha256?.place ?? beginning, complaint);
  if (original.isReadable) compareWithSource(original, source);
  if (!hasErrors(file.findings)) checkIds(original);
  return source;
}

function complaintAboutSeal(
  seal: string | undefined,
  source: OpenFile,
  bytes: Uint8Array,
  sha256: Hash,
): Complaint | undefined {
  const hash = sha256(bytes);
  if (seal === undefined || seal === hash) return undefined;
  const isSameText = seal === sha256(new TextEncoder().encode(source.text));
  // That they end in no way of today has been said of the source itself.
  if (isSameText && source.findings.some(({ code }) => code === 'line-end')) return undefined;
  if (isSameText && bytes.includes(CARRIAGE_RETURN)) return words.otherLineEnds(source.name);
  const hasMark = source.findings.some(({ code }) => code === 'byte-order-mark');
  return isSameText && hasMark ? words.markBefore(source.name) : words.brokenSeal(source.name, hash);
}

const CARRIAGE_RETURN = 0x0d;

// Besides the translations, a file that took itself for the original can be meant.
function checkDefault(original: Document, documents: readonly Document[]): void {
  const fact = original.frontMatter.translation;
  const tags = documents.filter((document) => document !== original).map(({ language }) => language.tag);
  const tag = fact?.values[0];
  if (fact === undefined || tag === undefined || tags.includes(tag)) return;
  if (tags.length > 0) report(original.file, fact.place, words.noDefault(tag, tags));
}

// On many computers files are one whose names differ in nothing but capitals. Only a page for two languages can be called
// like another page: no language has the tag of a page of another kind.
function checkPageNames(original: Document, translations: readonly Document[]): void {
  const pairs = new Map(
    translations
      .filter(({ language }) => language.tag !== original.frontMatter.translation?.values[0])
      .map((translation) => [
        `${original.language.tag}-${translation.language.tag}`.toLowerCase(),
        translation,
      ]),
  );
  for (const { file, language } of translations) {
    const other = pairs.get(language.tag.toLowerCase());
    if (other !== undefined)
      report(file, beginning, words.samePage(language.tag, original.language.tag, other.language.tag));
  }
}

import { assemble } from './assemble.ts';
import type { Document } from './document.ts';
import type { Edition } from './edition.ts';
import { open } from './file.ts';
import type { ContentFile, OpenFile } from './file.ts';
import { hasErrors } from './finding.ts';
import type { Finding } from './finding.ts';
import { languageOf } from './language.ts';
import { isOriginal } from './read/front-matter.ts';
import { GLOSSARY, readGlossary } from './read/glossary.ts';
import { read } from './read/read.ts';
import { readSources, SOURCES } from './read/sources.ts';
import { checkAlignment, checkDoubles } from './rules/align.ts';
import { checkCopies } from './rules/copies.ts';
import { checkPageNames, checkUnread, othersAmong, textsAmong } from './rules/file-names.ts';
import { checkGlossary } from './rules/glossary.ts';
import { checkDefault, checkNoOriginal, findOriginal, findSource } from './rules/original.ts';
import { checkReferences } from './rules/references.ts';
import { checkSeal } from './rules/seal.ts';
import { compareWithSource } from './rules/source.ts';
import { checkSources } from './rules/sources.ts';
import { checkIds, checkNoteIds, checkStructure } from './rules/structure.ts';

/** What the check gives: every finding of every file, in the order of the files, and if none is an error the edition. */
export interface Checked {
  findings: Finding[];
  edition?: Edition;
}

/**
 * The one check. Takes the content files (the MDX files, the source, the glossary, the list of sources and whatever else
 * lies with them, each once) and says all that is wrong with them. Pure: it reads no disk and runs nothing that it reads.
 */
export function check(contents: readonly ContentFile[]): Checked {
  const files = contents.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map(open);
  const documents = readDocuments(files);
  for (const document of documents) checkStructure(document);
  const glossaryFile = files.find(({ name }) => name === GLOSSARY);
  const glossary = readGlossary(glossaryFile);
  // Which terms a glossary with errors has is not sure.
  if (!hasErrors(glossaryFile?.findings ?? []))
    for (const document of documents)
      checkGlossary(
        document,
        glossary.map(({ id }) => id),
      );
  const list = readSources(files.find(({ name }) => name === SOURCES));
  const original = findOriginal(documents, files);
  if (original === undefined)
    return { findings: [...findingsOf(files), ...checkNoOriginal(documents, files)] };
  const source = checkSource(original, files);
  checkUnread(files, source);
  const translations = documents.filter(
    (document) => document !== original && !isOriginal(document.frontMatter),
  );
  checkTranslations(translations, original);
  checkDefault(original, documents);
  const lists = { glossary, sources: checkSources(list, original) };
  if (original.isReadable && !hasErrors([glossaryFile, list.file].flatMap((file) => file?.findings ?? [])))
    for (const document of [original, ...translations]) checkReferences(document, original, lists);
  const findings = findingsOf(files);
  if (hasErrors(findings) || source === undefined) return { findings };
  return { findings, edition: assemble(original, translations, source, lists) };
}

function readDocuments(files: readonly OpenFile[]): Document[] {
  // The source is one of them.
  const received = othersAmong(files)
    .map(({ text }) => text)
    .join('\n');
  return textsAmong(files).map(({ file, tag }) => read(file, languageOf(tag), received));
}

function findingsOf(files: readonly OpenFile[]): Finding[] {
  return files.flatMap(({ findings }) => findings.toSorted((a, b) => a.line - b.line || a.column - b.column));
}

// Holds the original against its source, if that is there and the original could be read.
function checkSource(original: Document, files: readonly OpenFile[]): OpenFile | undefined {
  const source = findSource(original, files);
  // Where the original's own ids are not sure, nothing can be held against them.
  if (original.isReadable) original.isReadable = checkDoubles(original);
  if (source === undefined) return undefined;
  checkSeal(original, source);
  if (original.isReadable) compareWithSource(original, source);
  if (!hasErrors(original.file.findings)) checkIds(original);
  return source;
}

function checkTranslations(translations: readonly Document[], original: Document): void {
  for (const translation of translations) checkAlignment(translation, original);
  const model = translations.find(
    ({ language }) => language.tag === original.frontMatter.translation?.values[0],
  );
  if (model !== undefined) for (const translation of translations) checkCopies(translation, model);
  for (const document of [original, ...translations]) checkNoteIds(document, original);
  checkPageNames(original, translations);
}

import { linesOf } from '../document.ts';
import type { Document, DocumentSection } from '../document.ts';
import { notesIn, passagesOf, plainText } from '../edition.ts';
import { hasErrorWithin, MOST_FINDINGS, report } from '../file.ts';
import type { OpenFile } from '../file.ts';
import { isTaken } from '../id.ts';
import { checkMisprints } from './misprints.ts';
import { isPlaceholder } from '../placeholder.ts';
import { isOriginal } from '../read/front-matter.ts';
import { nearest } from '../spelling.ts';
import * as words from './structure-words.ts';

/**
 * Checks what can be said of a document alone: sections have one heading, passages have lines, notes stand there once and
 * are used.
 */
export function checkStructure(document: Document): void {
  if (!document.isReadable) return;
  for (const section of document.sections) checkSection(document.file, section);
  checkNotes(document);
  checkMisprints(document);
}

/**
 * Checks the addresses that the original gives: its n-th passage is `pn`, and no section takes a name that a page needs
 * for something else.
 */
export function checkIds({ file, sections }: Document): void {
  const passages = passagesOf({ sections });
  const wrong = passages.findIndex(({ id }, index) => id !== `p${index + 1}`);
  const { id, place } = passages[wrong] ?? {};
  if (id !== undefined && place !== undefined) report(file, place, words.passageNumber(id, wrong + 1));
  for (const section of sections.filter(({ id }) => isTaken(id)))
    report(file, section.place, words.takenId(section.id));
}

/** Reports every note of a text whose address on the pages, its language’s tag and its name, is that of a section. */
export function checkNoteIds({ file, language, notes }: Document, original: Document): void {
  const sections = new Set(original.sections.map(({ id }) => id));
  for (const { name, place } of notes) {
    if (sections.has(`${language.tag}-${name}`)) report(file, place, words.takenNote(name, language.tag));
  }
}

function checkSection(file: OpenFile, { id, place, headings, passages }: DocumentSection): void {
  const end = passages[0]?.place.line ?? place.line + 3;
  if (headings.length === 0 && !hasErrorWithin(file, place.line + 1, end - 1))
    report(file, place, words.headingMissing(id));
  for (const extra of headings.slice(1)) report(file, extra.place, words.headingDoubled(id));
  for (const passage of passages) {
    const isEmpty = passage.lines.length === 0 && !hasErrorWithin(file, passage.place.line, passage.lastLine);
    if (isEmpty) report(file, passage.place, words.emptyPassage(passage.id));
  }
}

function checkNotes(document: Document): void {
  const { file, frontMatter, notes } = document;
  const used = new Set([
    ...[...linesOf(document), ...notes].flatMap(({ content }) => notesIn(content)),
    ...notesMeant(document),
  ]);
  const seen = new Set<string>();
  for (const { name, place, content } of notes) {
    if (seen.has(name)) report(file, place, words.noteDoubled(name));
    else if (!used.has(name)) report(file, place, words.noteUnused(name, isOriginal(frontMatter)));
    else if (content.length === 0) report(file, place, words.noteEmpty(name));
    else if (isPlaceholder(plainText(content))) report(file, place, words.noteToCome(name));
    seen.add(name);
  }
}

// The notes that misspelt references mean; that these are misspelt has been said.
function notesMeant({ file, notes }: Document): (string | undefined)[] {
  const names = notes.map(({ name }) => name);
  const known = new Set(names);
  const written = [...file.text.matchAll(/(?<!\\)\[\^([^\][\n]+)\]/g)].map(([, name = '']) =>
    name.toLowerCase(),
  );
  // More than so many are not told one by one.
  return [...new Set(written)]
    .filter((name) => !known.has(name))
    .slice(0, MOST_FINDINGS)
    .map((name) => nearest(name, names));
}

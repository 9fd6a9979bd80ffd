import { linesOf } from '../document.ts';
import type { Document, DocumentSection } from '../document.ts';
import { notesIn, passagesOf, plainText } from '../edition.ts';
import { hasErrorWithin, MOST_FINDINGS, report } from '../file.ts';
import type { OpenFile } from '../file.ts';
import type { Complaint } from '../finding.ts';
import { isTaken } from '../id.ts';
import { checkMisprints } from './misprints.ts';
import { isPlaceholder } from '../placeholder.ts';
import { isOriginal } from '../read/front-matter.ts';
import { nearest } from '../spelling.ts';

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
  if (id !== undefined && place !== undefined) report(file, place, passageNumber(id, wrong + 1));
  for (const section of sections.filter(({ id }) => isTaken(id)))
    report(file, section.place, takenId(section.id));
}

/** Reports every note of a text whose address on the pages, its language’s tag and its name, is that of a section. */
export function checkNoteIds({ file, language, notes }: Document, original: Document): void {
  const sections = new Set(original.sections.map(({ id }) => id));
  for (const { name, place } of notes) {
    if (sections.has(`${language.tag}-${name}`)) report(file, place, takenNote(name, language.tag));
  }
}

function checkSection(file: OpenFile, { id, place, headings, passages }: DocumentSection): void {
  const end = passages[0]?.place.line ?? place.line + 3;
  if (headings.length === 0 && !hasErrorWithin(file, place.line + 1, end - 1))
    report(file, place, headingMissing(id));
  for (const extra of headings.slice(1)) report(file, extra.place, headingDoubled(id));
  for (const passage of passages) {
    const isEmpty = passage.lines.length === 0 && !hasErrorWithin(file, passage.place.line, passage.lastLine);
    if (isEmpty) report(file, passage.place, emptyPassage(passage.id));
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
    if (seen.has(name)) report(file, place, noteDoubled(name));
    else if (!used.has(name)) report(file, place, noteUnused(name, isOriginal(frontMatter)));
    else if (content.length === 0) report(file, place, noteEmpty(name));
    else if (isPlaceholder(plainText(content))) report(file, place, noteToCome(name));
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

const headingMissing = (id: string): Complaint => ({
  code: 'heading-missing',
  message: `Section ${id} has no heading.`,
  hint: 'Write it on a line of its own after the <Section> line, or … until you have it:\n## …',
});

const headingDoubled = (id: string): Complaint => ({
  code: 'heading-doubled',
  message: `Section ${id} has a second heading.`,
  hint: 'Keep one.',
});

const emptyPassage = (id: string): Complaint => ({
  code: 'empty-passage',
  message: `Passage ${id} has no lines.`,
  hint: 'Write its lines, or … alone on each line that is not yet translated, or take the whole passage out.',
});

const noteDoubled = (name: string): Complaint => ({
  code: 'note-doubled',
  message: `The note [^${name}] is written twice.`,
  hint: 'Keep one, or give the other a name of its own.',
});

function noteUnused(name: string, isOfOriginal: boolean): Complaint {
  const misprint = isOfOriginal
    ? `, or put the misprint that it explains into <Sic id="${name}">…</Sic>`
    : '';
  return {
    code: 'note-unused',
    message: `No line refers to the note [^${name}].`,
    hint: `Write [^${name}] behind the word that it explains${misprint}, or take the note out.`,
  };
}

const noteEmpty = (name: string): Complaint => ({
  code: 'note-shape',
  message: `The note [^${name}] has no text.`,
  hint: `Write it on one line:\n[^${name}]: text of the note`,
});

const noteToCome = (name: string): Complaint => ({
  code: 'note-to-come',
  severity: 'warning',
  message: `The note [^${name}] is shown with nothing but dots.`,
  hint: `Write its words, or take it out with its sign until you do.`,
});

const passageNumber = (id: string, number: number): Complaint => ({
  code: 'passage-number',
  message: `Passage ${id} is paragraph ${number} of the original, so its id must be p${number}.`,
  hint: `Number the passages in their order, each once:\n<Passage id="p${number}">`,
});

const takenNote = (name: string, tag: string): Complaint => ({
  code: 'taken-id',
  message: `The note [^${name}] would have the address of the section “${tag}-${name}”.`,
  hint: 'Give the note another name, here and in the lines that refer to it.',
});

const takenId = (id: string): Complaint => ({
  code: 'taken-id',
  message: `“${id}” cannot be a section’s id: the pages use it for something else.`,
  hint: 'Give the section another name, in this file and in every translation.',
});

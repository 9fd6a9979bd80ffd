import type { Document, DocumentPassage, DocumentSection, Line } from './document.ts';
import { plainText } from './edition.ts';
import { report } from './file.ts';
import type { Complaint, Place } from './finding.ts';
import { nearest } from './spelling.ts';

/** Checks the document's own structure: ids are unique, sections have one heading, passages have lines, notes fit. */
export function checkStructure(document: Document): void {
  const { file, sections } = document;
  complainAboutDoubles(document, sections, 'Section');
  complainAboutDoubles(document, sections.flatMap((section) => section.passages), 'Passage');
  for (const section of sections) {
    if (section.headings.length === 0) report(file, section.place, headingMissing(section.id));
    for (const extra of section.headings.slice(1)) report(file, extra.place, headingDoubled(section.id));
    for (const passage of section.passages) {
      if (passage.lines.length === 0) report(file, passage.place, emptyPassage(passage.id));
    }
  }
  checkNotes(document);
}

/**
 * Sets a translation against the original: its sections and passages are those of the original, in the same order and
 * the same places, each with as many lines. What is missing makes a draft and is no error.
 */
export function checkAlignment(document: Document, original: Document): void {
  checkOrder(document, document.sections, original.sections, 'Section');
  const passages = document.sections.flatMap((section) => section.passages);
  const expected = original.sections.flatMap((section) => section.passages);
  checkOrder(document, passages, expected, 'Passage');
  checkSections(document, original);
  for (const passage of passages) checkLines(document, passage, expected.find(({ id }) => id === passage.id));
  checkCaption(document, original);
}

/** Whether a line is a place kept for words to come: an ellipsis alone. */
export function isPlaceholder(text: string): boolean {
  return /^(?:…|\.\.\.)$/.test(text.trim());
}

function complainAboutDoubles(document: Document, parts: readonly Part[], tag: string): void {
  const seen = new Map<string, Place>();
  for (const { id, place } of parts) {
    const first = seen.get(id);
    if (first !== undefined) report(document.file, place, doubled(tag, id, first.line));
    else seen.set(id, place);
  }
}

function checkOrder(document: Document, parts: readonly Part[], expected: readonly Part[], tag: string): void {
  const ids = expected.map(({ id }) => id);
  let last = -1;
  for (const { id, place } of parts) {
    const index = ids.indexOf(id);
    if (index === -1) report(document.file, place, unknown(tag, id, ids));
    else if (index < last) report(document.file, place, outOfOrder(tag, id, ids[last] ?? ''));
    last = Math.max(last, index);
  }
}

function checkSections(document: Document, original: Document): void {
  for (const section of document.sections) {
    for (const passage of section.passages) {
      const home = original.sections.find(({ passages }) => passages.some(({ id }) => id === passage.id));
      if (home !== undefined && home.id !== section.id) report(document.file, passage.place, wrongSection(passage.id, section.id, home.id));
    }
  }
}

function checkLines(document: Document, passage: DocumentPassage, original: DocumentPassage | undefined): void {
  if (original === undefined || passage.lines.length === 0) return;
  if (passage.lines.length !== original.lines.length) {
    const first = passage.lines[original.lines.length] ?? passage.lines[0];
    return report(document.file, first?.place ?? passage.place, lineCount(passage, original));
  }
  for (const [index, line] of passage.lines.entries()) {
    const text = plainText(line.content);
    if (text !== '' && text === plainText(original.lines[index]?.content ?? [])) {
      report(document.file, line.place, untranslated(passage.id, index + 1));
    }
  }
}

function checkCaption(document: Document, original: Document): void {
  const { caption } = document.frontMatter;
  if (original.frontMatter.caption !== undefined && caption === undefined) {
    report(document.file, { line: 1, column: 1 }, captionMissing(original.frontMatter.caption.values[0] ?? ''));
  }
  if (original.frontMatter.caption === undefined && caption !== undefined) report(document.file, caption.place, captionExtra);
}

function checkNotes({ file, sections, notes }: Document): void {
  const lines = sections.flatMap((section) => [...section.headings, ...section.passages.flatMap((passage) => passage.lines)]);
  const used = lines.flatMap(({ content }) => notesIn(content));
  for (const [index, { name, place }] of notes.entries()) {
    if (notes.findIndex((note) => note.name === name) < index) report(file, place, noteDoubled(name));
    else if (!used.includes(name)) report(file, place, noteUnused(name));
  }
}

/** The names of the notes to which a line refers. */
export function notesIn(content: Line['content']): string[] {
  return content.flatMap((node) => (node.type === 'note' ? [node.name] : 'children' in node ? notesIn(node.children) : []));
}

type Part = Pick<DocumentSection | DocumentPassage, 'id' | 'place'>;

function doubled(tag: string, id: string, line: number): Complaint {
  return { code: 'doubled', message: `${tag} ${id} is here a second time; the first is on line ${line}.`, hint: 'Keep one of the two.' };
}

function unknown(tag: string, id: string, ids: readonly string[]): Complaint {
  const guess = nearest(id, ids);
  return {
    code: `unknown-${tag.toLowerCase()}`,
    message: `The original has no ${tag.toLowerCase()} “${id}”.`,
    hint: guess === undefined ? `Its ids are ${ids.join(', ')}.` : `Did you mean “${guess}”?`,
  };
}

function outOfOrder(tag: string, id: string, last: string): Complaint {
  return { code: 'order', message: `${tag} ${id} stands after ${last}, but in the original it comes before it.`, hint: 'Move it up, to where the original has it.' };
}

function wrongSection(id: string, here: string, home: string): Complaint {
  return { code: 'wrong-section', message: `Passage ${id} is in section “${here}”, but in the original it is in “${home}”.`, hint: `Move it between <Section id="${home}"> and its </Section>.` };
}

function lineCount(passage: DocumentPassage, original: DocumentPassage): Complaint {
  const lines = original.lines.map(({ content }, index) => `${passage.id}-${index + 1}  ${start(plainText(content))}`);
  const number = `${passage.lines.length} line${passage.lines.length === 1 ? '' : 's'}`;
  return {
    code: 'line-count',
    message: `Passage ${passage.id} has ${number}, but the original has ${original.lines.length}.`,
    hint: `Write one line for each line of the original, in the same order.\nIf one sentence of the original becomes two in your language, keep both on one line.\nFor a line not yet translated, write … alone on it.\n${lines.join('\n')}`,
  };
}

function untranslated(id: string, number: number): Complaint {
  return { code: 'untranslated', message: `Line ${id}-${number} is the original’s own text.`, hint: 'Translate it, or write … alone on the line until you do.' };
}

function headingMissing(id: string): Complaint {
  return { code: 'heading-missing', message: `Section ${id} has no heading.`, hint: 'Write it on a line of its own after the <Section> line:\n## …' };
}

function headingDoubled(id: string): Complaint {
  return { code: 'heading-doubled', message: `Section ${id} has a second heading.`, hint: 'Keep one.' };
}

function emptyPassage(id: string): Complaint {
  return { code: 'empty-passage', message: `Passage ${id} has no lines.`, hint: 'Write its lines, or … alone on each line that is not yet translated, or take the whole passage out.' };
}

function captionMissing(caption: string): Complaint {
  return { code: 'front-matter-missing', message: 'The front matter lacks “caption”: the caption of the picture.', hint: `The original has one: ${caption}\nAdd a line between the two lines of three hyphens:\ncaption: …` };
}

const captionExtra: Complaint = { code: 'front-matter-unknown', message: 'The original has no caption.', hint: 'Take the line out.' };

function noteDoubled(name: string): Complaint {
  return { code: 'note-doubled', message: `The note [^${name}] is written twice.`, hint: 'Keep one, or give the other a name of its own.' };
}

function noteUnused(name: string): Complaint {
  return { code: 'note-unused', message: `No line refers to the note [^${name}].`, hint: `Write [^${name}] behind the word that it explains, or take the note out.` };
}

function start(text: string): string {
  const words = text.split(' ');
  return words.length > 8 ? `${words.slice(0, 8).join(' ')} …` : text;
}

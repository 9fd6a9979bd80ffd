import * as words from './align-words.ts';
import type { Document, DocumentPassage, Line } from '../document.ts';
import { passagesOf, plainText } from '../edition.ts';
import { isBlank, isPlaceholder } from '../placeholder.ts';
import { checkFigures } from './figures.ts';
import { hasErrorAt, hasErrorWithin, isFull, report, retract } from '../file.ts';
import { beginning } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { checkTerms } from './glossary.ts';
import { judgeOrder } from './order.ts';

/**
 * Sets a translation against the original: its sections and passages are those of the original, in the same order and
 * the same places, each with as many lines. What is missing makes a draft and is no error.
 */
export function checkAlignment(document: Document, original: Document): void {
  checkCaption(document, original);
  checkFacts(document, original);
  if (!document.isReadable || !original.isReadable) return;
  checkSections(document, original);
  checkPassages(document, original);
  for (const section of original.sections) {
    const own = document.sections.filter(({ id }) => id === section.id);
    if (own.length === 1)
      for (const heading of own[0]?.headings ?? [])
        compareLines(document, heading, section.headings[0], `The heading of section ${section.id}`);
  }
  const passages = Map.groupBy(passagesOf(document), ({ id }) => id);
  for (const passage of passagesOf(original)) {
    const [own, ...more] = passages.get(passage.id) ?? [];
    if (own !== undefined && more.length === 0) checkLines(document, own, passage);
  }
}

/** Reports ids that the original itself has twice. Gives whether there are none. */
export function checkDoubles(original: Document): boolean {
  const before = original.file.counts.error;
  checkSections(original, original);
  checkPassages(original, original);
  return original.file.counts.error === before;
}

function idsOf(parts: readonly { id: string }[]): string[] {
  return parts.map(({ id }) => id);
}

function checkSections({ file, sections }: Document, original: Document): void {
  const expected = [...new Set(idsOf(original.sections))];
  const verdicts = judgeOrder(idsOf(sections), expected);
  for (const [index, { id, place }] of sections.entries()) {
    if (isFull(file)) return;
    const verdict = verdicts[index] ?? { state: 'right' };
    const other = verdict.state === 'doubled' ? sections[verdict.other]?.place.line : undefined;
    if (verdict.state !== 'right' && id !== '' && !hasErrorAt(file, place))
      report(file, place, words.wrongPlace('Section', id, verdict, expected, other));
  }
}

function checkPassages(document: Document, original: Document): void {
  const all = passagesOf(document);
  const expected = [...new Set(idsOf(passagesOf(original)))];
  const verdicts = new Map(judgeOrder(idsOf(all), expected).map((verdict, index) => [all[index], verdict]));
  const { file } = document;
  const passages = Map.groupBy(all, ({ id }) => id);
  const homes = new Map(
    original.sections.flatMap((section) => section.passages.map(({ id }) => [id, section])),
  );
  for (const section of document.sections) {
    // Of a section that is there twice one finding says enough.
    if (document.sections.filter(({ id }) => id === section.id).length > 1) continue;
    const model = original.sections.find(({ id }) => id === section.id);
    const order = judgeOrder(idsOf(section.passages), idsOf(model?.passages ?? []));
    for (const [index, passage] of section.passages.entries()) {
      if (isFull(file)) return;
      const verdict = verdicts.get(passage) ?? { state: 'right' };
      const other = verdict.state === 'doubled' ? all[verdict.other]?.place.line : undefined;
      const home = homes.get(passage.id);
      const local = order[index] ?? { state: 'right' };
      if (passage.id === '' || hasErrorAt(file, passage.place)) continue;
      if (verdict.state === 'unknown' || verdict.state === 'doubled')
        report(file, passage.place, words.wrongPlace('Passage', passage.id, verdict, expected, other));
      else if (passages.get(passage.id)?.[1] !== undefined || model === undefined) continue;
      else if (home !== undefined && home !== model)
        report(file, passage.place, words.wrongSection(passage.id, section.id, home.id));
      else if (local.state === 'misplaced')
        report(file, passage.place, words.wrongPlace('Passage', passage.id, local, expected));
    }
  }
}

function checkLines(document: Document, passage: DocumentPassage, original: DocumentPassage): void {
  const { file } = document;
  if (passage.lines.length === 0) return;
  // An editor that breaks lines breaks what is in them, and may begin one with what makes a list.
  const isBroken = ({ code, line, text }: Finding): boolean =>
    (code === 'across-lines' || (code === 'block' && isListed(text))) &&
    passage.place.line < line &&
    line < passage.lastLine;
  const written = file.findings.some(isBroken) ? writtenLines(document, passage) : passage.lines;
  if (written.length > original.lines.length && !isFull(file)) retract(file, isBroken);
  if (written.length !== original.lines.length) {
    if (hasErrorWithin(file, passage.place.line + 1, passage.lastLine)) return;
    const first = written[original.lines.length] ?? written[0];
    return report(file, first?.place ?? passage.place, words.lineCount(written.length, original));
  }
  // Of lines that run into one another it is not known which is which.
  if (passage.lines.length !== original.lines.length) return;
  for (const [index, line] of passage.lines.entries())
    compareLines(document, line, original.lines[index], `Line ${passage.id}-${index + 1}`);
}

// The lines as they stand in the file, whatever a parser makes of them. A comment is none, if it stands alone.
function writtenLines(
  { file, remarks }: Document,
  { place, lastLine }: DocumentPassage,
): Pick<Line, 'place'>[] {
  const long = remarks.filter((remark) => remark.line < remark.lastLine);
  return file.lines.slice(place.line, lastLine - 1).flatMap((text, index) => {
    const line = place.line + index + 1;
    const words = text.replaceAll(/\{\/\*.*?\*\/\}/g, '').trim();
    const isInRemark = long.some((remark) => remark.line <= line && line <= remark.lastLine);
    return words === '' || isInRemark ? [] : [{ place: { line, column: 1 } }];
  });
}

function isListed(line: string): boolean {
  return /^\s*(?:[-*+]|\d+[.)])\s/.test(line);
}

function compareLines(document: Document, line: Line, original: Line | undefined, name: string): void {
  const text = plainText(line.content);
  // That a heading has no words has been said; a line may have a note alone.
  if (original === undefined || line.content.length === 0 || isPlaceholder(text)) return;
  if (isBlank(text)) return report(document.file, line.place, words.blank);
  if (isUnfinished(text) && hasWords(plainText(original.content)))
    return report(document.file, line.place, words.unfinished(text));
  if (isCopy(text, plainText(original.content)))
    return report(document.file, line.place, words.untranslated(name));
  if (/^…|\s…$/.test(text) && !/…|\.\./.test(plainText(original.content)))
    report(document.file, line.place, words.placeKept);
  // Of a line that could not be read as a whole nothing is known to be missing.
  if (hasErrorWithin(document.file, line.place.line, line.place.line)) return;
  checkFigures(document, line, original);
  checkTerms(document, line, original);
}

// Signs alone, or what people write who will come back to it, in capitals: “Todo” is a word of Spanish.
function isUnfinished(text: string): boolean {
  return !hasWords(text) || /^[^\p{L}\p{N}]*(?:TODO|TO DO|TBD|TBA|FIXME|XXX+)[^\p{L}\p{N}]*$/u.test(text);
}

// Figures and signs are the same in every language.
function isCopy(text: string, original = ''): boolean {
  return text === original && /\p{L}/u.test(text);
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

// In a headline nothing can be marked; of its words only this is sure, that they are not the original's.
function checkFacts({ file, frontMatter }: Document, original: Document): void {
  for (const field of ['title', 'caption'] as const) {
    const [fact, theirs] = [frontMatter[field], original.frontMatter[field]];
    const text = fact?.values[0] ?? '';
    // That there is nothing at all has been said.
    if (fact === undefined || text.trim() === '' || isPlaceholder(text)) continue;
    if (isBlank(text)) report(file, fact.place, words.blank);
    else if (isUnfinished(text)) report(file, fact.place, words.unfinished(text));
    else if (isCopy(text, theirs?.values[0])) report(file, fact.place, words.untranslatedFact(field));
  }
  const { title, translator } = frontMatter;
  // One who has not begun yet need not be told.
  if (isPlaceholder(translator?.values[0] ?? '') && !isPlaceholder(title?.values[0] ?? '…'))
    report(file, translator?.place ?? beginning, words.translatorUnnamed);
}

function checkCaption(document: Document, original: Document): void {
  const { caption, title } = document.frontMatter;
  const theirs = original.frontMatter.caption?.values[0];
  if (theirs !== undefined && caption === undefined && title !== undefined)
    report(document.file, beginning, words.captionMissing(theirs));
  if (theirs === undefined && caption !== undefined)
    report(document.file, { ...caption.place, column: 1 }, words.captionExtra);
}

import { aroundPlaceholder, isPlaceholder } from '../placeholder.ts';
import { facts, plainText } from '../edition.ts';
import type { Edition, Inline } from '../edition.ts';
import { open, placeAt, report } from '../file.ts';
import type { OpenFile } from '../file.ts';
import * as words from './fill-words.ts';
import { hasErrors } from '../finding.ts';
import { isSameContent, withoutMisprints } from '../inline-content.ts';
import { isSameLanguage } from '../language.ts';
import type { Language } from '../language.ts';
import { read } from '../read/read.ts';
import { readXliff, reportAt } from './read-xliff.ts';
import type { XliffDocument, XliffSegment } from './read-xliff.ts';
import { findSlots } from './slots.ts';
import type { Slot } from './slots.ts';
import { writeFact, writeNote } from './template.ts';
import { unitsOf } from './units.ts';

/**
 * Puts the words of an XLIFF into a translation's file: only where the file has `…` or nothing. Words that the file
 * has stay; where the XLIFF has others for the same line, that is an error. Errors are reported in `xliff`, and then
 * there is no text.
 */
export function fill(
  xliff: OpenFile,
  base: string,
  edition: Edition,
  language: Language,
): string | undefined {
  const document = readXliff(xliff);
  if (document === undefined) return undefined;
  checkLanguages(xliff, document, edition, language);
  const units = new Map(unitsOf(edition).map((unit) => [unit.id, unit]));
  const pairOf = ({ unit, id }: XliffSegment) => units.get(unit)?.pairs.find((pair) => pair.id === id);
  const [lost, ...others] = document.segments.filter(
    (segment) => pairOf(segment) === undefined && !(isOwn(segment) && !units.has(segment.unit)),
  );
  // Where many are lost, one thing has happened to all of them.
  if (lost !== undefined) reportAt(xliff, lost.id, words.unknownId(lost, others.length));
  else document.segments.forEach((segment) => checkSource(xliff, segment, pairOf(segment)?.source ?? []));
  const translated = document.segments.filter(isTranslated);
  if (hasErrors(xliff.findings)) return undefined;
  const named = document.translator === undefined ? [] : [factOf('translator', document.translator)];
  const text = fillSlots(xliff, base, language, [...named, ...translated]);
  checkText(xliff, text, language, translated);
  return hasErrors(xliff.findings) ? undefined : text;
}

function checkLanguages(
  xliff: OpenFile,
  { sourceLanguage, targetLanguage }: XliffDocument,
  { original }: Edition,
  language: Language,
): void {
  const place = placeAt(xliff, xliff.text.search(/<(?:[\w.-]+:)?xliff\b/));
  if (!isLanguage(sourceLanguage, original.language.tag))
    report(xliff, place, words.wrongLanguage('from', sourceLanguage, original.language.tag));
  if (!isLanguage(targetLanguage, language.tag))
    report(xliff, place, words.wrongLanguage('into', targetLanguage, language.tag));
}

// Many tools know languages only together with a region, which counts where the edition has one too; some write it as POSIX
// does, `ko_KR`.
function isLanguage(written: string, expected: string): boolean {
  const tag = written.replaceAll('_', '-');
  try {
    if (isSameLanguage(tag, expected)) return true;
    const { language, script, region } = new Intl.Locale(tag).maximize();
    const counted = new Intl.Locale(expected).region === undefined ? '' : `-${region}`;
    return isSameLanguage(`${language}-${script}${counted}`, expected);
  } catch {
    return false;
  }
}

function checkSource(xliff: OpenFile, segment: XliffSegment, source: readonly Inline[]): void {
  if (!isSameContent(withoutMisprints(source), segment.source))
    reportAt(xliff, segment.id, words.otherSource(segment.id, source));
}

/** Whether a translation can have this where the original has no words for it: a note, or what is said about the text. */
function isOwn({ unit, id }: XliffSegment): boolean {
  return unit === id && (unit.startsWith('note-') || facts.some((name) => name === unit));
}

/** Markup that somebody typed into a tool as if it were words. */
function codeIn(text: string): string | undefined {
  return /<[/!]?[\p{L}][^<>]*>|\{[^{}]*\}|\[\^[^\][\s]+\]|\]\([^()\s]+\)|<!--|\bjavascript:|&(?:#\w+|amp|lt|gt|quot|apos|nbsp);/iu.exec(
    text,
  )?.[0];
}

// Some tools copy the original into the place for the translation and leave the state as it was. A note must come along
// even without words yet, since a line refers to it.
function isTranslated({ unit, source, target, state }: XliffSegment): boolean {
  if (target.length === 0) return false;
  if (isPlaceholder(plainText(target))) return unit.startsWith('note-');
  return state !== 'initial' || !isSameContent(source, target);
}

// A name is its own original: signs in it are not taken for markup.
function factOf(id: string, value: string): XliffSegment {
  const content: Inline[] = [{ type: 'text', value }];
  return { unit: id, id, state: 'translated', source: content, target: content };
}

function fillSlots(
  xliff: OpenFile,
  base: string,
  language: Language,
  segments: readonly XliffSegment[],
): string {
  const file = open({ path: `${language.tag}.mdx`, bytes: new TextEncoder().encode(base) });
  const slots = findSlots(read(file, language));
  const filled = new Map<number, string>();
  const added: string[] = [];
  const notes: string[] = [];
  for (const { unit, id, source, target } of segments) {
    const slot = slots.get(`${unit}/${id}`);
    if (slot !== undefined && isSameContent(slot.content, target)) continue;
    const code = codeIn(plainText(target));
    if (code !== undefined && !plainText(source).includes(code)) reportAt(xliff, id, words.codeAsWords(code));
    else if (slot !== undefined) fillLine(xliff, file, slot, { unit, id, target }, filled);
    else if (unit.startsWith('note-'))
      notes.push(writeNote({ name: unit.slice('note-'.length), content: target }));
    else if (isFact(unit)) added.push(writeFact(unit, plainText(target)));
    else reportAt(xliff, id, words.noPlace(id, unit, language.tag));
  }
  return assembleText(file, filled, added, notes);
}

function isFact(name: string): boolean {
  return ['title', 'caption', 'translator', ...facts].includes(name);
}

function fillLine(
  xliff: OpenFile,
  file: OpenFile,
  slot: Slot,
  { unit, id, target }: Pick<XliffSegment, 'unit' | 'id' | 'target'>,
  filled: Map<number, string>,
): void {
  if (!isPlaceholder(plainText(slot.content))) {
    // The translator's name in the file is the newer one.
    if (unit !== 'translator') reportAt(xliff, id, words.otherWords(id, file, slot));
    return;
  }
  const around = aroundPlaceholder(file.lines[slot.line - 1] ?? '');
  if (around === undefined) return reportAt(xliff, id, words.unclearPlace(id, file, slot));
  const { before, after } = around;
  filled.set(slot.line, before.replace(/["']$/, '') + slot.write(target) + after.replace(/^["']/, ''));
}

function assembleText(
  file: OpenFile,
  filled: ReadonlyMap<number, string>,
  added: readonly string[],
  notes: readonly string[],
): string {
  const lines = file.lines.map((line, index) => filled.get(index + 1) ?? line);
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line));
  lines.splice(Math.max(end, 1), 0, ...added);
  // A hard space at the end is one of the last note's characters.
  const text = lines.join('\n').replace(/(?<![ \t\n])[ \t\n]+$/, '');
  return `${[text, ...notes].join('\n\n')}\n`;
}

// The file is read again: nothing is taken for granted about what a stranger's words do to it.
function checkText(
  xliff: OpenFile,
  text: string,
  language: Language,
  segments: readonly XliffSegment[],
): void {
  if (hasErrors(xliff.findings)) return;
  const file = open({ path: `${language.tag}.mdx`, bytes: new TextEncoder().encode(text) });
  const slots = findSlots(read(file, language));
  for (const { unit, id, target } of segments) {
    const found = slots.get(`${unit}/${id}`)?.content ?? [];
    if (!isSameContent(found, target)) reportAt(xliff, id, words.unwritable(id, found));
  }
}

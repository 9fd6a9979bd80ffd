import { isMap } from 'yaml';
import { isDay } from '../dates.ts';
import type { Source, SourceDescription } from '../edition.ts';
import { entriesBelow, nameOf, placeOf, readEntries, readPage, readText, readTexts } from './entries.ts';
import type { Entry } from './entries.ts';
import { report } from '../file.ts';
import type { OpenFile } from '../file.ts';
import type { Place } from '../finding.ts';
import { isId } from '../id.ts';
import { isTag } from '../language.ts';
import * as words from './source-words.ts';

/** The file of the sources, beside the texts. */
export const SOURCES = 'sources.yaml';

/** The sources as they were read, and every place at which one speaks of a passage. */
export interface SourceList {
  file?: OpenFile;
  sources: Source[];
  references: { passage: string; place: Place }[];
}

/**
 * Reads the sources: plain YAML of strings, a source a key, below it `page`, `known`, `language`, `passages`, `says` and
 * one part a language with `title` and `what`. What is not of this shape is reported.
 */
export function readSources(file: OpenFile | undefined): SourceList {
  const list: SourceList = { sources: [], references: [] };
  if (file === undefined) return list;
  list.sources = readEntries(file, words.unreadable).map((entry) => readSource(file, entry, list));
  return { ...list, file };
}

function readSource(file: OpenFile, entry: Entry, list: SourceList): Source {
  const source: Source = { id: nameOf(entry), page: '', passages: [], says: [], descriptions: {} };
  const place = placeOf(file, entry);
  if (!isId(source.id)) report(file, place, words.wrongId(source.id));
  const parts = entriesBelow(entry);
  for (const part of parts) readPart(file, part, source, list);
  const names = parts.map(nameOf);
  if (!names.some(isTag)) report(file, place, words.wrongSource(source.id));
  else if (!names.includes('page')) report(file, place, words.pageMissing(source.id));
  checkPhrases(file, parts, source);
  return source;
}

function readPart(file: OpenFile, part: Entry, source: Source, list: SourceList): void {
  const name = nameOf(part);
  if (name === 'page') source.page = readPage(file, part, words.wrongPage) ?? '';
  else if (name === 'known') readKnown(file, part, source);
  else if (name === 'language') readLanguage(file, part, source);
  else if (name === 'passages') readPassages(file, part, source, list);
  else if (name === 'says') readPhrases(file, part, source);
  else if (isTag(name)) source.descriptions[name] = readDescription(file, part);
  else report(file, placeOf(file, part), words.wrongPart(name));
}

function readKnown(file: OpenFile, part: Entry, source: Source): void {
  const date = readText(file, part);
  if (/^\d{4}$/.test(date) || (/^\d{4}-\d{2}-\d{2}$/.test(date) && isDay(date))) source.known = date;
  else report(file, placeOf(file, part), words.wrongDate);
}

function readLanguage(file: OpenFile, part: Entry, source: Source): void {
  const tag = readText(file, part);
  if (isTag(tag)) source.language = tag;
  else report(file, placeOf(file, part), words.wrongLanguage);
}

function readPassages(file: OpenFile, part: Entry, source: Source, list: SourceList): void {
  const texts = readTexts(file, part);
  if (texts.length === 0) report(file, placeOf(file, part), words.noPassages);
  source.passages = texts.map(({ text }) => text);
  list.references.push(...texts.map(({ text, place }) => ({ passage: text, place })));
}

function readPhrases(file: OpenFile, part: Entry, source: Source): void {
  if (!isMap(part.value)) report(file, placeOf(file, part), words.noPhrases);
  for (const each of entriesBelow(part)) {
    const phrases = readTexts(file, each).map(({ text }) => text);
    if (phrases.length === 0) report(file, placeOf(file, each), words.noPhrases);
    source.says.push({ passage: nameOf(each), phrases });
  }
}

// What a source says is said about a passage on which it bears, and in a language that it names.
function checkPhrases(file: OpenFile, parts: readonly Entry[], source: Source): void {
  const part = parts.find((each) => nameOf(each) === 'says');
  if (part === undefined) return;
  if (!parts.some((each) => nameOf(each) === 'language'))
    report(file, placeOf(file, part), words.languageMissing);
  for (const each of entriesBelow(part)) {
    if (!source.passages.includes(nameOf(each)))
      report(file, placeOf(file, each), words.notAmongPassages(nameOf(each)));
  }
}

function readDescription(file: OpenFile, part: Entry): SourceDescription {
  const description: SourceDescription = { title: '', what: '' };
  const before = file.counts.error;
  for (const fact of entriesBelow(part)) {
    const name = nameOf(fact);
    const text = readText(file, fact);
    if ((name === 'title' || name === 'what') && text !== '') description[name] = text;
    else report(file, placeOf(file, fact), words.wrongPart(name));
  }
  // Of a part that is misspelt or empty its own finding says enough.
  if ((description.title === '' || description.what === '') && file.counts.error === before)
    report(file, placeOf(file, part), words.descriptionMissing(nameOf(part)));
  return description;
}

import { isMap } from 'yaml';
import { meantTag, shorten } from './correction.ts';
import { isDay } from '../dates.ts';
import type { Source, SourceDescription } from '../edition.ts';
import { entriesBelow, nameOf, placeOf, readEntries, readPage, readText, readTexts } from './entries.ts';
import type { Entry } from './entries.ts';
import { report } from '../file.ts';
import type { OpenFile } from '../file.ts';
import type { Complaint, Place } from '../finding.ts';
import { isId } from '../id.ts';
import { isTag } from '../language.ts';

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
  list.sources = readEntries(file, unreadable).map((entry) => readSource(file, entry, list));
  return { ...list, file };
}

function readSource(file: OpenFile, entry: Entry, list: SourceList): Source {
  const source: Source = { id: nameOf(entry), page: '', passages: [], says: [], descriptions: {} };
  const place = placeOf(file, entry);
  if (!isId(source.id)) report(file, place, wrongId(source.id));
  const parts = entriesBelow(entry);
  for (const part of parts) readPart(file, part, source, list);
  const names = parts.map(nameOf);
  if (!names.some(isTag)) report(file, place, wrongSource(source.id));
  else if (!names.includes('page')) report(file, place, pageMissing(source.id));
  checkPhrases(file, parts, source);
  return source;
}

function readPart(file: OpenFile, part: Entry, source: Source, list: SourceList): void {
  const name = nameOf(part);
  if (name === 'page') source.page = readPage(file, part, wrongPage) ?? '';
  else if (name === 'known') readKnown(file, part, source);
  else if (name === 'language') readLanguage(file, part, source);
  else if (name === 'passages') readPassages(file, part, source, list);
  else if (name === 'says') readPhrases(file, part, source);
  else if (isTag(name)) source.descriptions[name] = readDescription(file, part);
  else report(file, placeOf(file, part), wrongPart(name));
}

function readKnown(file: OpenFile, part: Entry, source: Source): void {
  const date = readText(file, part);
  if (/^\d{4}$/.test(date) || (/^\d{4}-\d{2}-\d{2}$/.test(date) && isDay(date))) source.known = date;
  else report(file, placeOf(file, part), wrongDate);
}

function readLanguage(file: OpenFile, part: Entry, source: Source): void {
  const tag = readText(file, part);
  if (isTag(tag)) source.language = tag;
  else report(file, placeOf(file, part), wrongLanguage);
}

function readPassages(file: OpenFile, part: Entry, source: Source, list: SourceList): void {
  const texts = readTexts(file, part);
  if (texts.length === 0) report(file, placeOf(file, part), noPassages);
  source.passages = texts.map(({ text }) => text);
  list.references.push(...texts.map(({ text, place }) => ({ passage: text, place })));
}

function readPhrases(file: OpenFile, part: Entry, source: Source): void {
  if (!isMap(part.value)) report(file, placeOf(file, part), noPhrases);
  for (const each of entriesBelow(part)) {
    const phrases = readTexts(file, each).map(({ text }) => text);
    if (phrases.length === 0) report(file, placeOf(file, each), noPhrases);
    source.says.push({ passage: nameOf(each), phrases });
  }
}

// What a source says is said about a passage on which it bears, and in a language that it names.
function checkPhrases(file: OpenFile, parts: readonly Entry[], source: Source): void {
  const part = parts.find((each) => nameOf(each) === 'says');
  if (part === undefined) return;
  if (!parts.some((each) => nameOf(each) === 'language')) report(file, placeOf(file, part), languageMissing);
  for (const each of entriesBelow(part)) {
    if (!source.passages.includes(nameOf(each)))
      report(file, placeOf(file, each), notAmongPassages(nameOf(each)));
  }
}

function readDescription(file: OpenFile, part: Entry): SourceDescription {
  const description: SourceDescription = { title: '', what: '' };
  const before = file.counts.error;
  for (const fact of entriesBelow(part)) {
    const name = nameOf(fact);
    const text = readText(file, fact);
    if ((name === 'title' || name === 'what') && text !== '') description[name] = text;
    else report(file, placeOf(file, fact), wrongPart(name));
  }
  // Of a part that is misspelt or empty its own finding says enough.
  if ((description.title === '' || description.what === '') && file.counts.error === before)
    report(file, placeOf(file, part), descriptionMissing(nameOf(part)));
  return description;
}

const code = 'sources';

const unreadable: Complaint = {
  code,
  message: 'The list of sources cannot be read here.',
  hint: "Each source begins with its id and a colon at the start of a line; what is said about it stands below, two spaces in.\nWords with a colon in them, or with a sign like @ [ \" before them, go into single quotation marks, where an apostrophe is written twice: 'words: what''s more'",
};

const wrongPage: Complaint = {
  code,
  message: 'This is no address of a page.',
  hint: 'Write it in full, as in https://www.un.org/',
};

const wrongDate: Complaint = {
  code,
  message: 'This is neither a day nor a year.',
  hint: 'Write when the page was last known at its address, as 2019-05-21 or 2019. If that is not known, take the line out.',
};

const wrongLanguage: Complaint = {
  code,
  message: 'This is not a language’s tag.',
  hint: 'Name the language that the source is in by its tag: en for English, zh-Hant for Chinese in traditional characters.',
};

const languageMissing: Complaint = {
  code,
  message: 'It is not said in which language these phrases are.',
  hint: 'Add a line for the language of the source:\n  language: en',
};

const noPassages: Complaint = {
  code,
  message: 'No paragraph is named here.',
  hint: 'Name those on which the source bears, or take the line out:\n  passages: [p2, p3]',
};

const noPhrases: Complaint = {
  code,
  message: 'No phrase is given here.',
  hint: 'Give the source’s own words, by the paragraph in which they come back:\n  says:\n    p2: the words\n    p3: [some words, some others]',
};

const wrongId = (id: string): Complaint => ({
  code,
  message: `“${shorten(id)}” cannot be part of an address.`,
  hint: 'An id is small Latin letters, digits and hyphens, and begins with a letter.',
});

const wrongSource = (id: string): Complaint => ({
  code,
  message: `Nothing is said about the source “${shorten(id)}”.`,
  hint: 'Write below it, two spaces in, its page, the paragraphs on which it bears, and for each language its title and what it is:\n  page: https://…\n  passages: [p1]\n  en:\n    title: …\n    what: …',
});

const pageMissing = (id: string): Complaint => ({
  code,
  message: `The source “${shorten(id)}” has no address.`,
  hint: 'Add a line below it:\n  page: https://…',
});

const wrongPart = (name: string): Complaint => ({
  code,
  message: `A source has no part “${shorten(name)}” here, or it is empty.`,
  hint:
    'It has “page”, “known”, “language”, “passages”, “says”, and one part for each language, named by its tag, with “title” and “what”.' +
    meantTag(name),
});

const descriptionMissing = (tag: string): Complaint => ({
  code,
  message: `In “${tag}” a source needs its title and what it is.`,
  hint: `Write both below the language, two spaces further in, with a space behind the colon:\n  ${tag}:\n    title: …\n    what: …`,
});

const notAmongPassages = (passage: string): Complaint => ({
  code,
  message: `The source is not said to bear on “${shorten(passage)}”.`,
  hint: 'Name a paragraph here that stands under “passages”, or add it there.',
});

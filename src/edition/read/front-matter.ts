import { isMap, isScalar, isSeq, visit } from 'yaml';
import type { Node } from 'yaml';
import { frontMatterLength } from './body.ts';
import { checkDecoded } from './characters.ts';
import { readDates } from '../dates.ts';
import {
  checkMarkup,
  checkWhole,
  isPlain,
  nameOf,
  parseStrings,
  placeOf,
  TOO_DEEP,
  writtenAt,
} from './entries.ts';
import type { Entry } from './entries.ts';
import { placeAt, report } from '../file.ts';
import type { OpenFile } from '../file.ts';
import { beginning } from '../finding.ts';
import type { Place } from '../finding.ts';
import * as words from './front-matter-words.ts';
import { isFrontMatterWithinLimits, tooDeep } from './limits.ts';
import { nearest } from '../spelling.ts';

/** The facts between the two `---` lines, each with its place. */
export type FrontMatter = Partial<Record<Field, Fact>>;

interface Fact {
  place: Place;
  /** One string, except for `omitted`, which is a list. */
  values: string[];
}

/** The name of a fact that front matter can have. */
export type Field = keyof typeof fields;

/** What each field is for, in the words in which a message explains it. */
const fields = {
  title: 'the headline in this language',
  caption: 'the caption of the picture',
  about: 'one sentence that says what the text is',
  provenance: 'where the text comes from and what is not known about it',
  translator: 'who translated it',
  event: 'the name of the event that the text is about',
  place: 'where that event took place',
  source: 'the file that holds the original as it was received',
  sha256: 'the SHA-256 of that file',
  omitted: 'the lines of that file that are no part of the article',
  translation: 'the language that stands beside the original on the first page',
  dates: 'the days of the event',
} as const;

const originalOnly: Field[] = ['source', 'sha256', 'omitted', 'translation', 'dates'];

/**
 * Reads the front matter: plain YAML of strings, no anchors, no tags, nothing but the known fields. Gives no facts (`{}`)
 * where it cannot be read, and `undefined` where nobody can tell where it ends, and so where the text begins; either is
 * reported.
 */
export function readFrontMatter(file: OpenFile): FrontMatter | undefined {
  const length = frontMatterLength(file.text);
  if (length === 0) return missingBlock(file);
  if (!isFrontMatterWithinLimits(file, file.text.slice(0, length))) return {};
  if (reportColons(file, length)) return {};
  // Its first line is read with it, as YAML’s own mark of a beginning, so that every offset is one of the file’s.
  const { contents, error } = parseStrings(file.text.slice(0, file.text.lastIndexOf('\n', length - 1) + 1));
  if (error !== undefined) {
    const place = placeAt(file, error.at);
    const [before = '', line = ''] = file.lines.slice(Math.max(0, place.line - 2), place.line);
    const complaint = words.unreadable(error.code, line, before);
    if (error.code === TOO_DEEP) report(file, place, tooDeep);
    else if (!reportIndent(file, length) && !reportOpenQuote(file, place.line))
      report(file, place, complaint);
    return {};
  }
  if (!isMap(contents)) {
    report(file, { line: 2, column: 1 }, words.noFields);
    return {};
  }
  const facts: FrontMatter = {};
  const entries = contents.items as Entry[];
  const meant = new Set(entries.map((entry) => readFact(file, entry, facts)));
  visit(contents, {
    Scalar: (_, node, path) => checkWhole(file, node, path.at(-1), 'front-matter-syntax'),
  });
  checkRequired(file, facts, meant);
  if (isOriginal(facts)) checkDates(file, facts.dates);
  return facts;
}

/** Whether these are the facts of the original: the text that names its source. */
export function isOriginal(facts: FrontMatter): boolean {
  return facts.source !== undefined;
}

// Gives the field that is there or, if its name is misspelt, the one that is meant.
function readFact(file: OpenFile, entry: Entry, facts: FrontMatter): string | undefined {
  const place = placeOf(file, entry);
  const name = nameOf(entry);
  if (!isField(name)) {
    const guess = nearest(name, Object.keys(fields));
    report(file, place, words.unknownField(name, guess, Object.keys(fields)));
    return guess;
  }
  const { value } = entry;
  const values = stringsOf(value, name === 'omitted');
  const start = value?.range ? placeAt(file, value.range[0]) : place;
  facts[name] = { place: start, values: values ?? [] };
  if (values === undefined || values.some((text) => text.trim() === '' || text.includes('\n'))) {
    report(file, start, words.wrongValue(name, fields[name]));
  } else {
    const written = value ? writtenAt(file, value) : '';
    for (const text of values) {
      checkDecoded(file, text, { written, place: start });
      if (name !== 'omitted') checkMarkup(file, text, start);
    }
  }
  return name;
}

// Anchors, aliases, tags and nested structures are no strings, so they end here.
function stringsOf(node: Node | null, isList: boolean): string[] | undefined {
  if (node === null || !isPlain(node)) return undefined;
  if (isScalar(node)) return [String(node.value)];
  if (!isList || !isSeq(node)) return undefined;
  const values = node.items.map((item) => stringsOf(item as Node, false));
  return values.every((value) => value !== undefined) ? values.flat() : undefined;
}

function checkRequired(file: OpenFile, facts: FrontMatter, meant: ReadonlySet<string | undefined>): void {
  const required: Field[] = isOriginal(facts) ? ['title', 'sha256', 'translation'] : ['title', 'translator'];
  for (const name of required.filter((field) => facts[field] === undefined && !meant.has(field)))
    report(file, beginning, words.missingField(name, fields[name]));
  if (isOriginal(facts)) return;
  for (const name of originalOnly) {
    const fact = facts[name];
    if (fact !== undefined) report(file, { line: fact.place.line, column: 1 }, words.originalsField(name));
  }
}

function checkDates(file: OpenFile, fact: Fact | undefined): void {
  const [value] = fact?.values ?? [];
  if (fact === undefined || value === undefined || value.trim() === '') return;
  const dates = readDates(value);
  if (dates.state !== 'right') report(file, fact.place, words.wrongDates(dates));
}

function missingBlock(file: OpenFile): FrontMatter | undefined {
  const isOpen = /^---[ \t]*(?:\n|$)/.test(file.text);
  const first = file.lines.findIndex((line) => line.trim() !== '');
  const [head = ''] = file.text.split('<Section', 1);
  const low = head
    .split('\n')
    .findIndex((line, at, lines) => fence.test(line) && field.test(lines[at + 1] ?? ''));
  const meant = isOpen
    ? file.lines.findIndex((line, index) => index > 0 && fence.test(line))
    : Math.max(first, low);
  const line = file.lines[meant] ?? '';
  const isCode = /^\s*(?:```|~~~)/.test(file.lines[first] ?? '');
  if (isCode) report(file, { line: first + 1, column: 1 }, words.codeBlock);
  else if (line.trim() === '---' && !file.text.startsWith('---')) report(file, beginning, words.blockTooLow);
  else if (fence.test(line)) report(file, { line: meant + 1, column: 1 }, words.wrongFence(isOpen));
  else if (field.test(line)) report(file, { line: meant + 1, column: 1 }, words.fenceMissing);
  else report(file, beginning, isOpen ? words.openBlock : words.missingBlock);
  return isCode || isOpen || fence.test(line) || field.test(line) ? undefined : {};
}

// A line of front matter, or of what a begun translation has above it.
const field = /^\s*(?:# |[a-z]+:)/i;

// What is meant to be the three hyphens before and behind front matter: hyphens, dashes and their like.
const fence = /^\s*[-‐‑‒–—―−_=+]+\s*$/;

// French writes a space before a colon that does not break, and Chinese a colon as wide as its letters.
function reportColons(file: OpenFile, length: number): boolean {
  const slips = file.text
    .slice(0, length)
    .split('\n')
    .flatMap((line, index) => {
      const [, name = '', colon = '', value = ''] = /^(\w+)(\p{Zs}*[:：﹕]\p{Zs}?)(.*)/u.exec(line) ?? [];
      return isField(name) && /[^ :]/.test(colon) ? [{ line: index + 1, name, colon, value }] : [];
    });
  const [slip] = slips;
  if (slip === undefined) return false;
  const column = slip.name.length + slip.colon.search(/[^ :]/) + 1;
  report(
    file,
    { line: slip.line, column },
    words.otherColon(slip.name, slip.colon, slip.value, slips.length),
  );
  return true;
}

// A field that stands further in than the others is taken for words of the one above it.
function reportIndent(file: OpenFile, length: number): boolean {
  const { line: last } = placeAt(file, length);
  const index = file.lines.findIndex((line, at) => {
    const [, name = ''] = /^[ \t]+(\w+):(?:[ \t]|$)/.exec(line) ?? [];
    return at < last && isField(name);
  });
  if (index !== -1) report(file, { line: index + 1, column: 1 }, words.indented);
  return index !== -1;
}

// A text between quotation marks that has no end takes the fields behind it for its own, so that the mistake is found
// only where they end.
function reportOpenQuote(file: OpenFile, last: number): boolean {
  const index = file.lines.findIndex((line, at) => at < last && openQuote.test(line));
  const line = file.lines[index];
  if (line === undefined) return false;
  const [before = ''] = /^[^'"]*/.exec(line) ?? [];
  report(file, { line: index + 1, column: before.length + 1 }, words.openQuote(line));
  return true;
}

const openQuote = /^[\w-]+:\s+(?:'(?:[^']|'')*|"(?:[^"\\]|\\.)*)$/;

function isField(name: string): name is Field {
  return Object.hasOwn(fields, name);
}

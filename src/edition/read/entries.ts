import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Alias, Node, Pair, ParsedNode, Scalar, YAMLError } from 'yaml';
import { checkCharacters, checkDecoded } from './characters.ts';
import { isAddress } from '../address.ts';
import { placeAt, report } from '../file.ts';
import type { OpenFile } from '../file.ts';
import { beginning } from '../finding.ts';
import type { Complaint, Place } from '../finding.ts';
import { quote, shorten } from './correction.ts';
import { isPlaceholder } from '../placeholder.ts';
import { isYamlWithinLimits, mostEntries, tooDeep, tooManyEntries } from './limits.ts';

/** A name in a YAML file, and what stands below it. */
export type Entry = Pair<Node, Node | null>;

/**
 * Reads a file beside the texts that lists things by their names: plain YAML of strings. Where it is none, that is
 * reported in the words of `unreadable`, and there are no entries.
 */
export function readEntries(file: OpenFile | undefined, unreadable: Complaint): Entry[] {
  if (file === undefined || !isYamlWithinLimits(file)) return [];
  checkCharacters(file);
  const { contents, error } = parseStrings(file.text);
  if (error !== undefined) {
    const place = placeAt(file, error.at);
    const line = misplacedLine(file, error.code, place.line);
    if (line === undefined) report(file, place, complaintAbout(error.code, unreadable));
    else report(file, { line, column: 1 }, { ...misplaced, code: unreadable.code });
    return [];
  }
  if (contents !== null && !isMap(contents)) report(file, beginning, unreadable);
  const entries = entriesIn(contents);
  const tooMany = entries[mostEntries];
  if (tooMany !== undefined) {
    report(file, placeOf(file, tooMany), tooManyEntries);
    return [];
  }
  checkPlain(file, contents, unreadable.code);
  return entries;
}

/** YAML as it was read, or the first mistake in it: the name that the YAML library gives it, and its offset. */
export interface ReadYaml {
  contents: ParsedNode | null;
  error?: { code: string; at: number };
}

/** Parses YAML of strings. That names are there once is checked here, since the library’s time for it is their square. */
export function parseStrings(text: string): ReadYaml {
  try {
    // The failsafe schema makes every scalar the string that it is written as: `no` stays “no”, `1.0` stays “1.0”.
    const { contents, errors } = parseDocument(text, {
      schema: 'failsafe',
      prettyErrors: false,
      logLevel: 'error',
      uniqueKeys: false,
    });
    const at = doubledName(contents);
    const [error] = errors;
    if (error !== undefined && error.pos[0] <= at)
      return { contents: null, error: { code: error.code, at: openQuote(contents, error) ?? error.pos[0] } };
    return at === Infinity ? { contents } : { contents: null, error: { code: 'DUPLICATE_KEY', at } };
  } catch (error) {
    // The library goes down into what is nested until there is no room left.
    if (!(error instanceof RangeError)) throw error;
    return { contents: null, error: { code: TOO_DEEP, at: 0 } };
  }
}

/** The library’s name for nesting too deeply, which it tells in some places and throws in others. */
export const TOO_DEEP = 'RESOURCE_EXHAUSTION';

// The offset of a `#` that hides the end of a plain text, and the text with what it hides.
function hiddenBehind(text: string, node: Scalar): { at: number; whole: string } | undefined {
  if (node.type !== 'PLAIN' || !node.range) return undefined;
  const [start, end] = node.range;
  const hidden = /[ \t]+#.*/y;
  hidden.lastIndex = end;
  const [match] = hidden.exec(text) ?? [];
  if (match === undefined) return undefined;
  return {
    at: end + match.indexOf('#'),
    whole: (text.slice(start, end) + match).replaceAll(/\s+/g, ' ').trim(),
  };
}

// The offset of the quotation mark that lacks its partner, which is missed only at the end of all that stands behind it.
function openQuote(contents: ParsedNode | null, { code, pos: [end] }: YAMLError): number | undefined {
  let start: number | undefined;
  visit(contents, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[0] < end && end <= range[1]) start = range[0];
    },
  });
  return code === 'MISSING_CHAR' ? start : undefined;
}

// The offset of the first name that stands a second time beside its like.
function doubledName(contents: ParsedNode | null): number {
  let first = Infinity;
  visit(contents, {
    Map(_, { items }) {
      const names = new Set<unknown>();
      for (const { key } of items as Entry[]) {
        if (!isScalar(key)) continue;
        if (names.has(key.value)) first = Math.min(first, key.range?.[0] ?? 0);
        names.add(key.value);
      }
    },
  });
  return first;
}

// The line that stands further in, or less far, than its like above it. What stands further in than the words before it
// is missed only in these words.
function misplacedLine({ lines }: OpenFile, error: string, line: number): number | undefined {
  const indent = /^ *(?=[\w-]+:(?:\s|$))/;
  const [own = 0, next = 0] = [line, line + 1].map((each) => indent.exec(lines[each - 1] ?? '')?.[0].length);
  if (error === 'BAD_INDENT' && own > 0) return line;
  return error === 'BLOCK_AS_IMPLICIT_KEY' && next > own ? line + 1 : undefined;
}

function complaintAbout(error: string, unreadable: Complaint): Complaint {
  if (error === TOO_DEEP) return tooDeep;
  return error === 'DUPLICATE_KEY' ? { ...doubled, code: unreadable.code } : unreadable;
}

// Of anything but words and lists of words, something would be left out unseen.
function checkPlain(file: OpenFile, contents: ParsedNode | null, code: string): void {
  visit(contents, {
    Node(_, node, path) {
      if (isPlain(node) && isScalar(node)) return checkWhole(file, node, path.at(-1), code);
      if (isPlain(node) && !isSeq(path.at(-1))) return undefined;
      report(file, placeAt(file, node.range?.[0] ?? 0), { ...notPlain, code });
      return visit.SKIP;
    },
  });
}

/** Whether a node is itself: no other’s alias, not named as an anchor, not of a type that a tag gives it. */
export function isPlain(node: Node | Alias): boolean {
  return !isAlias(node) && node.anchor === undefined && node.tag === undefined;
}

/** Reports words that are not read since a `#` stands before them. */
export function checkWhole(file: OpenFile, node: Scalar, parent: unknown, code: string): void {
  const hidden = hiddenBehind(file.text, node);
  if (hidden === undefined) return;
  const name = isPair(parent) && parent.value === node ? nameOf(parent as Entry) : '';
  report(file, placeAt(file, hidden.at), hiddenWords(name, hidden.whole, code));
}

function hiddenWords(name: string, whole: string, code: string): Complaint {
  const quoted = quote(whole.slice(0, 200));
  return {
    code,
    message: 'From this # on the words are not read, as it has a space before it.',
    hint: `Put the whole text between single quotes:\n${name === '' ? '' : `${shorten(name)}: `}${quoted}\nA remark stands on a line of its own.`,
  };
}

/** The entries below an entry, if it has any. */
export function entriesBelow({ value }: Entry): Entry[] {
  return entriesIn(value);
}

/** The name of an entry, as it is written; empty where it is none. */
export function nameOf({ key }: Entry): string {
  return isScalar(key) ? String(key.value) : '';
}

/** Where an entry’s name stands in its file. */
export function placeOf(file: OpenFile, { key }: Entry): Place {
  return placeAt(file, key.range?.[0] ?? 0);
}

/** The text of an entry, empty where it is none or still to come. What cannot be seen in it is reported. */
export function readText(file: OpenFile, entry: Entry): string {
  const [text] = isSeq(entry.value) ? [] : readTexts(file, entry);
  return text === undefined || isPlaceholder(text.text) ? '' : text.text;
}

/** The texts of an entry that has one or a list of them, each with its place; empty ones are left out. */
export function readTexts(file: OpenFile, { key, value }: Entry): { text: string; place: Place }[] {
  const nodes = isSeq(value) ? (value.items as (Node | null)[]) : [value];
  return nodes
    .filter((node) => isScalar(node))
    .map((node) => {
      const text = String(node.value).trim();
      const place = placeAt(file, node.range?.[0] ?? key.range?.[0] ?? 0);
      checkDecoded(file, text, { written: writtenAt(file, node), place });
      checkMarkup(file, text, place);
      return { text, place };
    })
    .filter(({ text }) => text !== '');
}

/** Warns of what would be markup in a line of a text, and is shown as it stands here, where words are nothing but words. */
export function checkMarkup(file: OpenFile, text: string, place: Place): void {
  const [signs] = markup.exec(text) ?? [];
  if (signs !== undefined) report(file, place, rawMarkup(signs));
}

const markup =
  /<\/?(?:Term|Sic)\b[^<>]*>|\[\^[^\][\s]+\]|\]\((?=\S)|\*\*|(?<![\p{L}\p{N}])\*(?=\p{L}(?:[^*]*[^*\s])?\*(?!\p{L}))|&(?:#\w+|amp|lt|gt|quot|apos|nbsp);/iu;

/** A value as it stands in its file, with its quotation marks and escapes. */
export function writtenAt(file: OpenFile, { range }: Node): string {
  return range ? file.text.slice(range[0], range[1]) : '';
}

/** The address of a page on the web that an entry gives in full; otherwise `wrongPage` is reported. */
export function readPage(file: OpenFile, entry: Entry, wrongPage: Complaint): string | undefined {
  const page = readText(file, entry);
  if (isAddress(page)) return page;
  report(file, placeOf(file, entry), wrongPage);
  return undefined;
}

function entriesIn(node: Node | null): Entry[] {
  return isMap(node) ? (node.items as Entry[]) : [];
}

const rawMarkup = (signs: string): Complaint => ({
  code: 'raw-signs',
  severity: 'warning',
  message: `“${shorten(signs)}” is shown as it stands here.`,
  hint: signs.startsWith('&')
    ? 'Write in its place the sign that it stands for.'
    : 'Take it out, and leave the words: only the lines of a text have terms, notes, emphases and links.',
});

const notPlain = {
  message: 'These are not simply words.',
  hint: 'Put words between single quotes if they begin with a sign or have a colon in them; a list has no other in it.',
};

const misplaced = {
  message: 'The spaces before this line are more or fewer than before its like above it.',
  hint: 'Begin it just below where its like begins.',
};

const doubled = {
  message: 'This name stands here a second time.',
  hint: 'Keep one of the two.',
};

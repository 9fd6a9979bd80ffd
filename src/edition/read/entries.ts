import { isAlias, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Node, Pair, ParsedNode } from 'yaml';
import { checkCharacters, checkDecoded } from './characters.ts';
import { placeAt, report } from '../file.ts';
import type { OpenFile } from '../file.ts';
import type { Complaint, Place } from '../finding.ts';

/** A name in a YAML file, and what stands below it. */
export type Entry = Pair<Node, Node | null>;

/**
 * Reads a file beside the texts that lists things by their names: plain YAML of strings. Where it is none, that is
 * reported in the words of `unreadable`, and there are no entries.
 */
export function readEntries(file: OpenFile | undefined, unreadable: Complaint): Entry[] {
  if (file === undefined) return [];
  checkCharacters(file);
  // The failsafe schema makes every scalar the string that it is written as.
  const yaml = parseDocument(file.text, { schema: 'failsafe', prettyErrors: false, logLevel: 'error' });
  const [error] = yaml.errors;
  if (error !== undefined)
    report(
      file,
      placeAt(file, error.pos[0]),
      error.code === 'DUPLICATE_KEY' ? { ...doubled, code: unreadable.code } : unreadable,
    );
  else if (yaml.contents !== null && !isMap(yaml.contents)) report(file, { line: 1, column: 1 }, unreadable);
  if (error !== undefined) return [];
  checkPlain(file, yaml.contents, unreadable.code);
  return entriesIn(yaml.contents);
}

// Of anything but words and lists of words, something would be left out unseen.
function checkPlain(file: OpenFile, contents: ParsedNode | null, code: string): void {
  visit(contents, {
    Node(_, node, path) {
      const isPlain = !isAlias(node) && node.anchor === undefined && node.tag === undefined;
      if (isPlain && (isScalar(node) || !isSeq(path.at(-1)))) return undefined;
      report(file, placeAt(file, node.range?.[0] ?? 0), { ...notPlain, code });
      return visit.SKIP;
    },
  });
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

/** The text of an entry, empty where it is none. What cannot be seen in it is reported. */
export function readText(file: OpenFile, entry: Entry): string {
  const [text] = isSeq(entry.value) ? [] : readTexts(file, entry);
  return text?.text ?? '';
}

/** The texts of an entry that has one or a list of them, each with its place; empty ones are left out. */
export function readTexts(file: OpenFile, { key, value }: Entry): { text: string; place: Place }[] {
  const nodes = isSeq(value) ? (value.items as (Node | null)[]) : [value];
  return nodes
    .filter((node) => isScalar(node))
    .map((node) => ({
      text: String(node.value).trim(),
      place: placeAt(file, node.range?.[0] ?? key.range?.[0] ?? 0),
    }))
    .filter(({ text, place }) => {
      checkDecoded(file, text, place);
      return text !== '';
    });
}

/** The address of a page on the web that an entry gives in full; otherwise `wrongPage` is reported. */
export function readPage(file: OpenFile, entry: Entry, wrongPage: Complaint): string | undefined {
  const page = readText(file, entry);
  if (/^https?:\/\/\S+$/.test(page) && URL.canParse(page)) return page;
  report(file, placeOf(file, entry), wrongPage);
  return undefined;
}

function entriesIn(node: Node | null): Entry[] {
  return isMap(node) ? (node.items as Entry[]) : [];
}

const notPlain = {
  message: 'These are not simply words.',
  hint: 'Put words between single quotes if they begin with a sign or have a colon in them; a list has no other in it.',
};

const doubled = {
  message: 'This name stands here a second time.',
  hint: 'Keep one of the two.',
};

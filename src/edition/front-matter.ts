import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node, Pair } from 'yaml';
import { placeAt, report } from './file.ts';
import type { OpenFile } from './file.ts';
import type { Place } from './finding.ts';
import { nearest } from './spelling.ts';

/** The facts between the two `---` lines, each with its place. */
export type FrontMatter = Partial<Record<Field, Fact>>;

export interface Fact {
  place: Place;
  /** One string, except for `omitted`, which is a list. */
  values: string[];
}

export type Field = keyof typeof fields;

/** What each field is for, in the words in which a message explains it. */
export const fields = {
  title: 'the headline in this language',
  caption: 'the caption of the picture',
  about: 'one sentence that says what the text is',
  provenance: 'where the text comes from and what is not known about it',
  translator: 'who translated it',
  source: 'the file that holds the original as it was received',
  sha256: 'the SHA-256 of that file',
  omitted: 'the lines of that file that are no part of the article',
  translation: 'the language that stands beside the original on the first page',
} as const;

const originalOnly: Field[] = ['source', 'sha256', 'omitted', 'translation'];

/** Reads the front matter. It is plain YAML of strings: no anchors, no tags, nothing but the known fields. */
export function readFrontMatter(file: OpenFile): FrontMatter {
  const block = /^---[ \t]*\n([\s\S]*?)^---[ \t]*$/m.exec(file.text);
  if (block?.index !== 0) return missingBlock(file);
  const offset = file.text.indexOf('\n') + 1;
  // The failsafe schema makes every scalar the string that it is written as: `no` stays “no”, `1.0` stays “1.0”.
  const yaml = parseDocument(block[1] ?? '', { schema: 'failsafe', prettyErrors: false });
  for (const error of yaml.errors) complainAboutSyntax(file, placeAt(file, offset + error.pos[0]));
  if (yaml.errors.length > 0) return {};
  if (!isMap(yaml.contents)) return missingBlock(file);
  const facts: FrontMatter = {};
  for (const pair of yaml.contents.items) readFact(file, pair as Pair<Node, Node | null>, offset, facts);
  checkRequired(file, facts);
  return facts;
}

/** Whether these are the facts of the original: the text that names its source. */
export function isOriginal(facts: FrontMatter): boolean {
  return facts.source !== undefined;
}

function readFact(file: OpenFile, { key, value }: Pair<Node, Node | null>, offset: number, facts: FrontMatter): void {
  const place = placeAt(file, offset + (key.range?.[0] ?? 0));
  const name = isScalar(key) ? String(key.value) : '';
  if (!isField(name)) return complainAboutField(file, place, name);
  const values = stringsOf(value, name === 'omitted');
  if (values === undefined || values.some((text) => text.trim() === '')) return complainAboutValue(file, place, name);
  facts[name] = { place: value?.range ? placeAt(file, offset + value.range[0]) : place, values };
}

// Anchors, aliases, tags and nested structures are no strings, so they end here.
function stringsOf(node: Node | null, isList: boolean): string[] | undefined {
  if (isScalar(node)) return node.anchor === undefined && node.tag === undefined ? [String(node.value)] : undefined;
  if (!isList || !isSeq(node) || node.anchor !== undefined || node.tag !== undefined) return undefined;
  const values = node.items.map((item) => stringsOf(item as Node, false));
  return values.every((value) => value !== undefined) ? values.flat() : undefined;
}

function checkRequired(file: OpenFile, facts: FrontMatter): void {
  const required: Field[] = isOriginal(facts) ? ['title', 'sha256', 'translation'] : ['title', 'translator'];
  for (const name of required.filter((field) => facts[field] === undefined)) {
    report(file, { line: 1, column: 1 }, {
      code: 'front-matter-missing',
      message: `The front matter lacks “${name}”: ${fields[name]}.`,
      hint: `Add a line between the two lines of three hyphens:\n${name}: …`,
    });
  }
  if (isOriginal(facts)) return;
  for (const name of originalOnly) {
    const fact = facts[name];
    if (fact === undefined) continue;
    report(file, fact.place, {
      code: 'front-matter-unknown',
      message: `“${name}” belongs into the original’s file, not into a translation.`,
      hint: 'Take the line out.',
    });
  }
}

function missingBlock(file: OpenFile): FrontMatter {
  report(file, { line: 1, column: 1 }, {
    code: 'front-matter-missing',
    message: 'The file does not begin with its front matter.',
    hint: 'Begin the file with these lines:\n---\ntitle: the headline in your language\ntranslator: your name\n---',
  });
  return {};
}

function complainAboutSyntax(file: OpenFile, place: Place): void {
  const line = file.lines[place.line - 1] ?? '';
  const [, name = 'title', value = '…'] = /^\s*(\w+):\s*(.*)$/.exec(line) ?? [];
  report(file, place, {
    code: 'front-matter-syntax',
    message: 'The front matter cannot be read here.',
    hint: `Each field stands once, as “name: text” on a line of its own. A text with a colon or a sign like # or [ goes into quotation marks:\n${name}: '${value.replace(/^['"]|['"]$/g, '').replaceAll("'", "''")}'`,
  });
}

function complainAboutField(file: OpenFile, place: Place, name: string): void {
  const guess = nearest(name, Object.keys(fields));
  report(file, place, {
    code: 'front-matter-unknown',
    message: `The front matter has no field “${name}”.`,
    hint: guess === undefined ? `The fields are ${Object.keys(fields).join(', ')}.` : `Did you mean “${guess}”?`,
  });
}

function complainAboutValue(file: OpenFile, place: Place, name: Field): void {
  report(file, place, {
    code: 'front-matter-wrong',
    message: `“${name}” must be a text: ${fields[name]}.`,
    hint: `Write it on the same line, without “&”, “*” or “!” before it:\n${name}: …`,
  });
}

function isField(name: string): name is Field {
  return Object.hasOwn(fields, name);
}

import type { MdastNode } from 'satteri';
import { withoutFillers } from './body.ts';
import { checkDecoded } from './characters.ts';
import type { Document, Line } from '../document.ts';
import { plainText } from '../edition.ts';
import type { Inline } from '../edition.ts';
import { isAddress, strayIn } from '../address.ts';
import { hasErrorAt, report } from '../file.ts';
import type { OpenFile } from '../file.ts';
import { tidy } from '../inline-content.ts';
import * as words from './inline-words.ts';
import { mostDepth } from './limits.ts';
import { isBlank } from '../placeholder.ts';
import { isInlineTag, placeOf, placeWithin, readId, refuse } from './node.ts';
import type { Tag } from './node.ts';

interface Allowed {
  notes: boolean;
  /** What this is inside of, in words, where no misprint can be marked. */
  inside?: string;
  /** Whether this is inside a `<Term>`. */
  term?: boolean;
  /** How many emphases, links and tags this is inside of. */
  depth?: number;
}

/** Reads what stands inside a line: emphasis, links, terms, misprints and references to notes. The rest is reported. */
export function readInline(document: Document, nodes: readonly MdastNode[], allowed: Allowed): Inline[] {
  return tidy(nodes.flatMap((node) => readNode(document, node, allowed)));
}

/** Reads the lines of a paragraph; lines that hold only comments are none. */
export function readLines(document: Document, nodes: readonly MdastNode[]): Line[] {
  const lines: { nodes: Inline[]; line: number; column: number }[] = [];
  for (const node of nodes) {
    const place = placeOf(document.file, node);
    for (const [index, inline] of readNode(document, node, { notes: true })
      .flatMap(splitAtBreaks)
      .entries()) {
      const line = place.line + (inline.type === 'text' ? index : 0);
      const current = lines.at(-1);
      if (current === undefined || index > 0)
        lines.push({ nodes: [inline], line, column: index > 0 ? 1 : place.column });
      else current.nodes.push(inline);
    }
  }
  return lines
    .map(({ nodes: content, line, column }) => ({ content: tidy(content), place: { line, column } }))
    .filter(({ content }) => content.length > 0);
}

function splitAtBreaks(inline: Inline): Inline[] {
  if (inline.type !== 'text') return [inline];
  return inline.value.split('\n').map((value) => ({ type: 'text', value }));
}

function readNode(document: Document, node: MdastNode, allowed: Allowed): Inline[] {
  const { file } = document;
  switch (node.type) {
    case 'text':
      return readText(document, node);
    case 'emphasis':
    case 'strong':
      if (node.type === 'emphasis') checkStarsInWords(file, node);
      return [{ type: 'emphasis', children: readChildren(document, node, allowed) }];
    case 'link':
      return readLink(document, node, allowed);
    case 'footnoteReference':
      if (!allowed.notes) report(file, placeOf(file, node), words.noteInNote);
      else if (!isNoteName(node.identifier))
        report(file, placeOf(file, node), words.noteName(node.identifier));
      return [{ type: 'note', name: node.identifier }];
    case 'break':
      // Spaces at the end of a line force a break in Markdown; here they are nothing.
      if (file.text[node.position?.start.offset ?? 0] !== '\\') return [{ type: 'text', value: '\n' }];
      refuse(file, node, 'in a line');
      return [];
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      if (isInlineTag(node))
        return node.name === 'Sic' ? readSic(document, node, allowed) : readTerm(document, node, allowed);
      refuse(file, node, 'in a line');
      return [];
    default:
      refuse(file, node, 'in a line');
      return [];
  }
}

function readTerm(document: Document, node: Tag, allowed: Allowed): Inline[] {
  const place = placeOf(document.file, node);
  const id = readId(document.file, node);
  if (allowed.term) report(document.file, place, words.termInTerm);
  document.terms.push({ id, place });
  const children = readChildren(document, node, { ...allowed, term: true, inside: 'a term' });
  if (!hasErrorAt(document.file, place) && holdsMoreThanWords(children, ['link', 'note']))
    report(document.file, place, words.termHoldsMore);
  return [{ type: 'term', id, children }];
}

function readSic(document: Document, node: Tag, allowed: Allowed): Inline[] {
  const { file } = document;
  const place = placeOf(file, node);
  const name = readId(file, node);
  if (allowed.inside !== undefined) report(file, place, words.sicInside(allowed.inside));
  document.misprints.push({ id: name, place });
  const children = readChildren(document, node, { ...allowed, inside: 'another <Sic>' });
  if (holdsMoreThanWords(children)) report(file, place, words.sicHoldsMore);
  return [{ type: 'sic', name, children }];
}

// A page makes a link of a term and of a misprint, and no link can hold another. What is a misprint in a misprint, or a
// term in a term, has been reported.
function holdsMoreThanWords(children: readonly Inline[], others = ['link', 'term', 'note']): boolean {
  return children.some((node) =>
    node.type === 'emphasis' ? holdsMoreThanWords(node.children, others) : others.includes(node.type),
  );
}

// Stars that stand in words, as in “Bürger*innen und Politiker*innen”, are no emphasis to their writer, nor are they in
// “3*4 m und 5*6 m”. Where a third one follows, as in “*Bürger*innen*”, the second was not meant to end it.
function checkStarsInWords(file: OpenFile, node: MdastNode): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const isInWords = starsInWords.test(file.text.slice(start - 1, end + 1));
  if (isInWords || starInWord.test(file.text.slice(end - 1, end + LONGEST_WORD)))
    report(file, placeOf(file, node), words.starsInWords(file.text.slice(start + 1, end - 1)));
}

// Of the scripts that write spaces between words: in the others a star may well stand between two letters.
const spaced = String.raw`[[\p{L}\p{N}]--[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]]`;
const starsInWords = new RegExp(String.raw`^${spaced}\*${spaced}[^]*\s[^]*${spaced}\*${spaced}$`, 'v');
const starInWord = new RegExp(String.raw`^\*${spaced}+\*(?!\**${spaced}+\*)`, 'v');
const LONGEST_WORD = 60;

// What looks like an emphasis, a link or a note, and was none to the parser. A star behind a word alone is often meant,
// and so is one in a word, as in “Kolleg*innen”.
const rawSigns = new RegExp(
  String.raw`\*\*|\*(?=\p{Pi})|(?<!${spaced})\*(?=\p{L})|\]\(|\] \((?=https?:)|\^\[|[\[［【〔]＾|[［【〔]\^`,
  'v',
);

// A tag that was typed with other signs, or with < as a sign of its own; “«Sic id est»” is Latin.
const typedTag = /[<＜〈‹«《]\s?(?:[\/／]\s?(?:Term|Sic)\b|(?:Term|Sic)\s+id(?=\s*[=＝]))/;

function readText({ file, language }: Document, node: MdastNode & { type: 'text' }): Inline[] {
  const end = node.position?.end.offset ?? 0;
  const source = file.text.slice(node.position?.start.offset ?? 0, end);
  const value = withoutFillers(node.value);
  const place = placeWithin(file, node, Math.max(0, source.search(/&(?!amp;)/)));
  checkDecoded(file, value, { written: source, place, direction: language.direction });
  const [typed] = typedTag.exec(value) ?? [];
  if (typed !== undefined)
    report(file, placeWithin(file, node, Math.max(0, source.indexOf(typed))), words.typedTag(typed));
  // A bare address behind is a link of its own.
  const [next = ''] = /^https?:/.exec(file.text.slice(end, end + 6)) ?? [];
  const [signs] = rawSigns.exec(value + next) ?? [];
  if (signs !== undefined && !source.includes('\\'))
    report(file, placeWithin(file, node, Math.max(0, source.indexOf(signs))), words.rawSigns(signs));
  return [{ type: 'text', value }];
}

function readChildren(
  document: Document,
  node: MdastNode & { children: unknown[] },
  allowed: Allowed,
): Inline[] {
  const { file } = document;
  const depth = (allowed.depth ?? 0) + 1;
  const place = placeOf(file, node);
  if (depth > mostDepth) {
    report(file, place, words.tooDeep);
    return [];
  }
  const children = (node.children as MdastNode[]).flatMap((child) =>
    readNode(document, child, { ...allowed, depth }),
  );
  const written = file.text.slice(node.position?.start.offset, node.position?.end.offset);
  if (written.includes('\n')) report(file, place, words.acrossLines);
  else if (isBlank(plainText(children)) && !file.findings.some(({ line }) => line === place.line))
    report(file, place, words.emptyMarkup);
  return children;
}

// Punctuation that ends words, and other that does if no word goes on behind it, as in “L’Équipe” and in “拉赫蒙·埃莫马利”.
const endOfAddress =
  /[[\p{Ps}\p{Pe}\p{Pi}\p{Pf}…—。，、！？；：؟،؛۔।]--[\p{ASCII}‘’]]|[\p{P}--\p{ASCII}](?![\p{L}\p{M}\p{N}%])/v;

function readLink(document: Document, node: MdastNode & { type: 'link' }, allowed: Allowed): Inline[] {
  const { file } = document;
  const place = placeOf(file, node);
  const children = readChildren(document, node, { ...allowed, inside: 'a link' });
  // The parser makes a whole address of one that is not: it shall be written as it is meant.
  const written = file.text.slice(node.position?.start.offset, node.position?.end.offset);
  const url = /^www\./i.test(written) ? written : node.url;
  if (!isSafe(url) && !hasErrorAt(file, place)) report(file, place, words.unsafeLink(url));
  else if (node.title) report(file, place, words.linkTitle);
  else if (written.startsWith(url) && endOfAddress.test(url))
    report(file, place, words.addressRunsOn(url, url.search(endOfAddress)));
  else if (!hasErrorAt(file, place) && holdsMoreThanWords(children)) report(file, place, words.linkHoldsMore);
  if (url.startsWith('#')) document.references.push({ id: url.slice(1), place });
  return [{ type: 'link', href: node.url, children }];
}

// Their ids are parts of addresses and of data in XML.
function isNoteName(name: string): boolean {
  return /^[\p{L}\p{M}\p{N}_-]+$/u.test(name);
}

// What a browser makes of the address counts, not what it looks like: it drops tabs and line ends, for one.
function isSafe(url: string): boolean {
  if (/^#[a-z][a-z0-9-]*$/.test(url)) return true;
  return isAddress(url) || (/^mailto:./i.test(url) && !strayIn(url) && URL.canParse(url));
}

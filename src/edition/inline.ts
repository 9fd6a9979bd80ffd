import type { MdastNode } from 'satteri';
import type { Line } from './document.ts';
import { plainText } from './edition.ts';
import type { Inline } from './edition.ts';
import { report } from './file.ts';
import type { OpenFile } from './file.ts';
import type { Complaint } from './finding.ts';
import { isComment, placeOf, placeWithin, readId, refuse } from './node.ts';

interface Allowed {
  notes: boolean;
}

/** Reads what stands inside a line: emphasis, links, terms and references to notes. The rest is reported. */
export function readInline(file: OpenFile, nodes: readonly MdastNode[], allowed: Allowed = { notes: true }): Inline[] {
  return trim(nodes.flatMap((node) => readNode(file, node, allowed)));
}

/** Reads the lines of a paragraph; lines that hold only comments are none. */
export function readLines(file: OpenFile, nodes: readonly MdastNode[]): Line[] {
  const lines: { nodes: Inline[]; line: number; column: number }[] = [];
  for (const node of nodes) {
    const place = placeOf(node);
    for (const [index, inline] of readNode(file, node, { notes: true }).flatMap(splitAtBreaks).entries()) {
      const line = place.line + (inline.type === 'text' ? index : 0);
      const current = lines.at(-1);
      if (current === undefined || index > 0) lines.push({ nodes: [inline], line, column: index > 0 ? 1 : place.column });
      else current.nodes.push(inline);
    }
  }
  return lines
    .map(({ nodes: content, line, column }) => ({ content: trim(content), place: { line, column } }))
    .filter(({ content }) => content.length > 0);
}

function splitAtBreaks(inline: Inline): Inline[] {
  if (inline.type !== 'text') return [inline];
  return inline.value.split('\n').map((value) => ({ type: 'text', value }));
}

function readNode(file: OpenFile, node: MdastNode, allowed: Allowed): Inline[] {
  if (isComment(node)) return [];
  switch (node.type) {
    case 'text':
      return readText(file, node);
    case 'emphasis':
    case 'strong':
      return [{ type: 'emphasis', children: readChildren(file, node, allowed) }];
    case 'link':
      return readLink(file, node, allowed);
    case 'footnoteReference':
      if (!allowed.notes) report(file, placeOf(node), noteInNote);
      return [{ type: 'note', name: node.identifier }];
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      if (node.name === 'Term') return [{ type: 'term', id: readId(file, node), children: readChildren(file, node, allowed) }];
      refuse(file, node, 'in a line');
      return [];
    default:
      refuse(file, node, 'in a line');
      return [];
  }
}

function readText(file: OpenFile, node: MdastNode & { type: 'text' }): Inline[] {
  const source = file.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset);
  for (const [reference, name = ''] of source.matchAll(/(?<!\\)\[\^([^\]\s]*)\]/g)) {
    report(file, placeWithin(file, node, source.indexOf(reference)), undefinedNote(name));
  }
  return [{ type: 'text', value: node.value }];
}

function readChildren(file: OpenFile, node: MdastNode & { children: unknown[] }, allowed: Allowed): Inline[] {
  const children = (node.children as MdastNode[]).flatMap((child) => readNode(file, child, allowed));
  if (plainText(children).includes('\n')) report(file, placeOf(node), acrossLines);
  if (plainText(children).trim() === '') report(file, placeOf(node), emptyMarkup);
  return children;
}

function readLink(file: OpenFile, node: MdastNode & { type: 'link' }, allowed: Allowed): Inline[] {
  const children = readChildren(file, node, allowed);
  if (!isSafe(node.url)) report(file, placeOf(node), unsafeLink(node.url));
  if (node.title) report(file, placeOf(node), linkTitle);
  return [{ type: 'link', href: node.url, children }];
}

// What a browser makes of the address counts, not what it looks like: it drops tabs and line ends, for one.
function isSafe(url: string): boolean {
  if (/[\s\p{Cc}\p{Cf}\\]/u.test(url)) return false;
  if (/^#[a-z][a-z0-9-]*$/.test(url)) return true;
  return /^(?:https?:\/\/|mailto:)./i.test(url) && URL.canParse(url);
}

/** Takes the spaces off both ends and joins neighbouring texts. */
function trim(nodes: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') joined[joined.length - 1] = { type: 'text', value: last.value + node.value };
    else joined.push(node);
  }
  return joined
    .map((node, index) => (node.type === 'text' ? { ...node, value: trimText(node.value, index === 0, index === joined.length - 1) } : node))
    .filter((node) => node.type !== 'text' || node.value !== '');
}

function trimText(value: string, isFirst: boolean, isLast: boolean): string {
  const oneLine = value.replaceAll('\n', ' ');
  const begun = isFirst ? oneLine.replace(/^[ \t]+/, '') : oneLine;
  return isLast ? begun.replace(/[ \t]+$/, '') : begun;
}

const noteInNote: Complaint = {
  code: 'note-shape',
  message: 'A note cannot refer to another note.',
  hint: 'Write what it says into this note.',
};

const acrossLines: Complaint = {
  code: 'across-lines',
  message: 'This emphasis, link or term goes on over the end of its line.',
  hint: 'Close it on the line on which it begins: a line is a segment.',
};

const emptyMarkup: Complaint = {
  code: 'empty-markup',
  message: 'There are no words inside this emphasis, link or term.',
  hint: 'Write the words, or take it out.',
};

const linkTitle: Complaint = {
  code: 'link-title',
  message: 'A link has no title in quotation marks.',
  hint: 'Write [words](https://…) only.',
};

function unsafeLink(url: string): Complaint {
  return {
    code: 'link',
    message: `“${url.slice(0, 60)}” is no address that a link may have.`,
    hint: 'A link begins with https://, http:// or mailto:, or is a place in the text such as #p4.',
  };
}

function undefinedNote(name: string): Complaint {
  return {
    code: 'note-undefined',
    message: `There is no note “${name}”.`,
    hint: `Write it at the end of the file, on a line of its own:\n[^${name}]: text of the note`,
  };
}

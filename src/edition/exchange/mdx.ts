import { stringify } from 'yaml';
import type { Inline } from '../edition.ts';

/** Words as one line of MDX (CommonMark, GFM's footnotes, MDX's tags) that reads as the same words and nothing else. */
export function writeLine(content: readonly Inline[]): string {
  // Number signs behind a space at the end of a heading would be taken for its closing signs.
  return guardStart(writeChildren(content, 0)).replace(/(?<=\s)#+$/, '\\$&');
}

/** A text as a YAML 1.2 scalar on one line. */
export function writeScalar(text: string): string {
  const scalar = stringify(text, { lineWidth: 0 }).replace(/\n$/, '');
  return scalar.includes('\n') ? JSON.stringify(text) : scalar;
}

// An empty comment is read as nothing. It keeps apart what Markdown would otherwise read as one.
const NOTHING = '{/**/}';

function join(before: string, node: Inline, next: Inline | undefined, depth: number): string {
  const written = writeNode(node, before, next, depth);
  const meets = /!$/.test(before) && written.startsWith('[');
  const isMistakable = /\[\^[^\]]*\]$/.test(before) && /^[:(]/.test(written);
  return meets || isMistakable ? NOTHING + written : written;
}

function writeNode(node: Inline, before: string, next: Inline | undefined, depth: number): string {
  switch (node.type) {
    case 'text':
      return escape(node.value);
    case 'note':
      return `[^${node.name}]`;
    case 'link':
      // What begins with ^ in square brackets is a note.
      return `[${writeChildren(node.children, depth).replace(/^\^/, '\\^')}](${escapeAddress(node.href)})`;
    case 'term':
      return `<Term id="${node.id}">${writeChildren(node.children, depth)}</Term>`;
    case 'sic':
      return `<Sic id="${node.name}">${writeChildren(node.children, depth)}</Sic>`;
    case 'emphasis':
      return writeEmphasis(node.children, before, next, depth);
  }
}

function writeChildren(children: readonly Inline[], depth: number): string {
  return children.reduce(
    (before, node, index) => before + join(before.slice(-99), node, children[index + 1], depth),
    '',
  );
}

/**
 * CommonMark 6.2 tells from the neighbours of `*` whether it opens or closes: beside a space it does neither, between a
 * letter and a mark such as « it does the wrong one.
 */
function writeEmphasis(
  children: readonly Inline[],
  before: string,
  next: Inline | undefined,
  depth: number,
): string {
  const sign = depth % 2 === 0 ? '*' : '_';
  const inside = writeChildren(children, depth + 1);
  const body = `${/^\s/.test(inside) ? NOTHING : ''}${inside}${/\s$/.test(inside) ? NOTHING : ''}`;
  const isNested = depth > 0;
  const opens = isNested || /[*_]$/.test(before) || (!/^[\p{L}\p{N}]/u.test(body) && /\S$/.test(before));
  const closes =
    isNested || (!/[\p{L}\p{N}]$/v.test(body) && next?.type === 'text' && !/^\s/.test(next.value));
  return `${opens ? NOTHING : ''}${sign}${body}${sign}${closes ? NOTHING : ''}`;
}

function escape(text: string): string {
  return text
    .replace(/[\\`*_{}[\]~]|&(?=[#\w]+;)/g, '\\$&')
    .replaceAll('<', '&lt;')
    .replace(/(?<=https?|ftp)(?=:\/\/)|(?<=www)(?=\.)|(?<=\S)(?=@\S)/gi, NOTHING);
}

function escapeAddress(href: string): string {
  return href
    .replace(/&(?=[#\w]+;)/g, '&amp;')
    .replace(/[{}<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[()*_`~[\]]/g, '\\$&');
}

// What Markdown and MDX take for more than itself at the beginning of a line only.
function guardStart(line: string): string {
  if (/^(?:import|export)\b/.test(line)) return NOTHING + line;
  return line.replace(/^[#>+=|:-]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}

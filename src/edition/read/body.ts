import type { OpenFile } from '../file.ts';

/** What follows the front matter, as the reader of Markdown gets it, and the comments that were taken out of it. */
export interface Body {
  /** As long as the file's text, so that every offset holds: front matter and comments are written over. */
  text: string;
  comments: Comment[];
  /** Where a comment begins that does not end, if one does. */
  openComment?: number;
}

/** A comment: from its brace to its brace, in offsets, and what it says. */
interface Comment {
  start: number;
  end: number;
  value: string;
}

// Stands where a comment was inside a line, between two signs that mean nothing to Markdown: as the braces did, they
// count as punctuation where an emphasis begins or ends. In the text itself this character is an error.
const FILLER = '\u2060';

/** Takes out what `bodyOf` put into the place of comments. */
export function withoutFillers(text: string): string {
  return text.replaceAll(new RegExp(`%?${FILLER}+%?`, 'g'), '');
}

/** Writes spaces over the front matter and over comments, and fillers where a comment shares its line with words. */
export function bodyOf(file: OpenFile): Body {
  const start = frontMatterLength(file.text);
  const { comments, ...open } = commentsIn(file.text, start);
  let text = blank(file.text.slice(0, start));
  let at = start;
  for (const comment of comments) {
    text += file.text.slice(at, comment.start) + cover(file, comment);
    at = comment.end;
  }
  return { text: withPlainSpaces(text + file.text.slice(at)), comments, ...open };
}

/** The length of the front matter, its two lines of three hyphens included; 0 where there is none. */
export function frontMatterLength(text: string): number {
  if (!/^---[ \t]*\n/.test(text)) return 0;
  const end = /^---[ \t]*$/m.exec(text.slice(4));
  return end === null ? 0 : 4 + end.index + end[0].length;
}

// One in which another begins has lost its end.
function commentsIn(text: string, start: number): Omit<Body, 'text'> {
  const comments: Comment[] = [];
  const opening = /\\[\s\S]|\{\s*(?=\/\*)/g;
  opening.lastIndex = start;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    if (match[0].startsWith('\\')) continue;
    const inside = opening.lastIndex;
    const closing = closingOf(text, inside);
    if (closing === undefined || /(?<!\\)\{\s*\/\*/.test(text.slice(inside, closing.end)))
      return { comments, openComment: match.index };
    opening.lastIndex = closing.end;
    if (closing.isBrace)
      comments.push({ start: match.index, end: closing.end, value: text.slice(inside, closing.end - 1) });
  }
  return { comments };
}

// Where one or more `/* … */` end: behind the brace that closes them, or where something else than a comment follows.
function closingOf(text: string, start: number): { end: number; isBrace: boolean } | undefined {
  const gap = /\s*(\}|\/\*)?/y;
  for (let at = start; ; at = gap.lastIndex - 2) {
    const close = text.indexOf('*/', at + 2);
    if (close === -1) return undefined;
    gap.lastIndex = close + 2;
    const next = gap.exec(text)?.[1];
    if (next !== '/*') return { end: gap.lastIndex, isBrace: next === '}' };
  }
}

function cover(file: OpenFile, { start, end }: Comment): string {
  const covered = file.text.slice(start, end);
  const before = file.text.slice(file.text.lastIndexOf('\n', start - 1) + 1, start);
  const after = /.*/y;
  after.lastIndex = end;
  const isAlone = before.trim() === '' && (after.exec(file.text)?.[0] ?? '').trim() === '';
  return isAlone ? blank(covered) : `%${covered.slice(1, -1).replaceAll(/[^\n]/g, FILLER)}%`;
}

// Markdown takes hard and wide spaces for words, and beside a tag or a comment that stands alone nobody means them.
function withPlainSpaces(text: string): string {
  const lines = text.split('\n').map((line) => {
    const tag = line.trim();
    const isAlone = /^(?:<\/?(?:Section|Passage)\b[^<>]*>)?$/.test(tag);
    return isAlone ? tag.padStart(line.trimEnd().length).padEnd(line.length) : line;
  });
  return lines.join('\n');
}

function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ');
}

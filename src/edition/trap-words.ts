import { placeAt } from './file.ts';
import type { OpenFile } from './file.ts';
import type { Complaint } from './finding.ts';
import { lookAlikes } from './look-alikes.ts';
import type { TagName } from './tag-checks.ts';
import type { WrittenTag } from './tags.ts';
import type { OpenTag } from './walk.ts';

const TAKE_OUT = 'Take it out. To show a brace itself, put a backslash before it: \\{ or \\}';

export const code: Complaint = { code: 'code', message: 'This is program code, and a text has none.', hint: TAKE_OUT };

export function codeLine(line: string): Complaint {
  const isCode = /^import\s*(?:["'{*(]|[\w$]+\s*(?:,|from\b))|^export\s*(?:[{*]|default\b|const\b|let\b|var\b|function\b|class\b|async\b|type\b)/.test(line);
  if (isCode) return { ...code, hint: 'Take the line out.' };
  const [word = ''] = line.split(/\s/, 1);
  return {
    code: 'import-export',
    message: `A paragraph that begins with “${word}” is read as program code.`,
    hint: `Begin the line with a space:\n ${excerpt(line, 0)}`,
  };
}

export const definition: Complaint = {
  code: 'definition',
  message: 'Links are written where they stand, not defined elsewhere.',
  hint: 'Write [word](https://…) in the line itself and take this line out.\nA line that really begins with square brackets has a backslash before them: \\[',
};

export const openComment: Complaint = {
  code: 'comment-open',
  message: 'A comment begins here and does not end.',
  hint: 'Write */} where it ends:\n{/* a comment */}',
};

export function loneBrace(file: OpenFile, start: number): Complaint {
  const sign = file.text[start] ?? '';
  const other = sign === '{' ? 'is never closed' : 'was never opened';
  return { code: 'lone-brace', message: `This brace ${other}.`, hint: `To show the sign itself, put a backslash before it:\n${corrected(file, start, 1, `\\${sign}`)}` };
}

export function inBraces(file: OpenFile, start: number, end: number): Complaint {
  const inside = file.text.slice(start + 1, end - 1);
  return {
    code: 'braces',
    message: 'Words in braces are read as program code.',
    hint: `To show the braces themselves, put a backslash before each:\n${corrected(file, start, end - start, `\\{${inside}\\}`)}\nFor a remark to yourself, write a comment: {/* … */}`,
  };
}

export function inAngleBrackets(file: OpenFile, tag: WrittenTag): Complaint {
  return {
    code: 'angle-brackets',
    message: `“${shorten(tag.name)}” in angle brackets is read as a tag.`,
    hint: `To show the brackets themselves, put a backslash before each:\n${corrected(file, tag.start, tag.end - tag.start, `\\<${tag.name}\\>`)}`,
  };
}

export function lessThan(file: OpenFile, start: number): Complaint {
  return {
    code: 'less-than',
    message: 'The sign < is read as the beginning of a tag here.',
    hint: `To show the sign itself, put a backslash before it:\n${corrected(file, start, 1, '\\<')}`,
  };
}

export function unfinishedTag(file: OpenFile, start: number): Complaint {
  const isOurs = /^<\/?(?:Section|Passage|Term)\b/i.test(file.text.slice(start, start + 12));
  const advice = isOurs ? '' : `\nTo show the sign < itself, put a backslash before it:\n${corrected(file, start, 1, '\\<')}`;
  return {
    code: 'tag-unfinished',
    message: 'A tag begins here and does not end on its line.',
    hint: `A tag is whole on one line, with each quotation mark closed and > at its end:\n<Passage id="p1">${advice}`,
  };
}

export function htmlComment(file: OpenFile, start: number, end: number): Complaint {
  const inside = file.text.slice(start + 4, end === -1 ? start + 40 : end).trim();
  const isShort = end !== -1 && !inside.includes('\n');
  return {
    code: 'html-comment',
    message: 'A comment is not written like this here.',
    hint: isShort ? `Write:\n${corrected(file, start, end + 3 - start, `{/* ${inside} */}`)}` : 'Begin it with {/* and end it with */} instead of <!-- and -->.',
  };
}

export function address(file: OpenFile, start: number, written: string): Complaint {
  const url = written.includes('@') && !/^[a-z]+:/i.test(written) ? `mailto:${written}` : written;
  if (!/^(?:https?:\/\/|mailto:)/i.test(url)) return { code: 'link', message: 'This is no address that a link may have.', hint: 'A link begins with https://, http:// or mailto:.' };
  const link = `[${written}](${url})`;
  return { code: 'address', message: 'An address in angle brackets is read as a tag.', hint: `Write it as a link:\n${corrected(file, start, written.length + 2, link)}` };
}

export function element(written: string): Complaint {
  return {
    code: 'element',
    message: `${shorten(written)} is not a tag that a text may have.`,
    hint: 'The tags are <Section>, <Passage> and <Term>. For emphasis write *word*, for a link [word](https://…).\nTo show the sign < itself, put a backslash before it: \\<',
  };
}

export function component(name: string): Complaint {
  return { ...element(`<${name}>`), code: 'component' };
}

export function wrongTagName(file: OpenFile, tag: WrittenTag, meant: TagName): Complaint {
  const slash = tag.isClosing ? '/' : '';
  const inside = file.text.slice(tag.start, tag.end).replace(tag.name, () => meant);
  const closing = tag.isClosing || tag.isEmpty || !file.text.includes(`</${tag.name}>`) ? '' : `\nand where it closes: </${meant}>`;
  return {
    code: 'tag-name',
    message: `There is no tag <${slash}${shorten(tag.name)}>. Tags keep their English names in every language.`,
    hint: `Did you mean:\n${inside}${closing}${lookAlikes(tag.name)}`,
  };
}

export function codeInTag(tag: TagName): Complaint {
  return { code: 'code', message: 'This is program code, and a tag has none.', hint: example(tag) };
}

export function wrongAttribute(tag: TagName, name: string): Complaint {
  return { code: 'attribute', message: `<${tag}> has one id and nothing else, so not “${shorten(name)}”.`, hint: example(tag) };
}

export function wrongQuotes(file: OpenFile, start: number, value: string, id: string): Complaint {
  const written = file.text.slice(start, file.text.indexOf(value, start) + value.length);
  return {
    code: 'quotes',
    message: 'An id stands between straight quotation marks.',
    hint: `Write:\n${corrected(file, start, written.length, `id="${id === '' ? '…' : id}"`)}`,
  };
}

export function notOpened(name: TagName): Complaint {
  return {
    code: 'tag-not-opened',
    message: `</${name}> closes a tag that was not opened.`,
    hint: `Take it out, or write <${name} id="…"> where it should begin.`,
  };
}

export function leftOpen(file: OpenFile, { name, start }: OpenTag, before: number | undefined): Complaint {
  const where = before === undefined ? 'the end of the file' : `line ${before}`;
  const hint =
    name === 'Term'
      ? `Write </Term> behind the last word of the term, on the same line:\n${file.text.slice(start, file.text.indexOf('>', start) + 1)}words</Term>`
      : `Write </${name}> on a line of its own before ${where}.`;
  return { code: 'tag-open', message: `This <${name}> is not closed.`, hint };
}

/** The line around an offset, with a part of it written anew; a long line is cut to what is near. */
function corrected(file: OpenFile, start: number, length: number, replacement: string): string {
  const { line } = placeAt(file, start);
  const lineStart = file.starts[line - 1] ?? 0;
  const end = file.text.indexOf('\n', start + length);
  const text = file.text.slice(lineStart, start) + replacement + file.text.slice(start + length, end === -1 ? undefined : end);
  return excerpt(text, start - lineStart);
}

function excerpt(text: string, at: number): string {
  const from = at <= 50 ? 0 : text.indexOf(' ', at - 40) + 1 || at - 40;
  const cut = text.indexOf(' ', at + 50);
  const to = text.length <= at + 60 ? text.length : Math.min(cut === -1 ? at + 60 : cut, at + 80);
  return (Math.min(from, at) > 0 ? '… ' : '') + text.slice(Math.min(from, at), to) + (to < text.length ? ' …' : '');
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function example(tag: TagName): string {
  return `Write it like this:\n<${tag} id="…">`;
}

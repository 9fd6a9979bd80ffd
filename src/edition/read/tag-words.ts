import { corrected, shorten } from './correction.ts';
import type { OpenFile } from '../file.ts';
import type { Complaint } from '../finding.ts';
import { isId } from '../id.ts';
import { lookAlikes } from '../look-alikes.ts';
import { idOf, isInline, tagNames } from './tags.ts';
import type { TagName, WrittenTag } from './tags.ts';
import type { OpenTag } from './walk.ts';

// What is said of a tag.

export const inAngleBrackets = (file: OpenFile, tag: WrittenTag): Complaint => ({
  code: 'angle-brackets',
  message: `“${shorten(tag.name)}” in angle brackets is read as a tag.`,
  hint: `To show the brackets themselves, put a backslash before each:\n${corrected(file, tag.start, tag.end - tag.start, `\\<${tag.name}\\>`)}`,
});

export function unfinishedTag(file: OpenFile, start: number): Complaint {
  const [, slash = '', written = '', id = '…'] =
    /^<(\/?)(\w*)(?:\s+id\s*=\W{0,9}([a-z0-9-]+))?/.exec(file.text.slice(start, start + 100)) ?? [];
  const name = tagNames.find((each) => each.toLowerCase() === written.toLowerCase());
  const advice =
    name === undefined
      ? `<Term id="…">\nTo show the sign < itself, put a backslash before it:\n${corrected(file, start, 1, '\\<')}`
      : `<${slash}${name}${slash === '' ? ` id="${id}"` : ''}>`;
  return {
    code: 'tag-unfinished',
    message: 'A tag begins here and does not end on its line.',
    hint: `A tag is whole on one line, with each quotation mark closed and > at its end:\n${advice}`,
  };
}

export function notAlone(file: OpenFile, tag: WrittenTag, name: TagName): Complaint {
  const written = tagAt(file, tag.start, tag.end);
  return {
    code: 'tag-crowded',
    message: `Something else stands on the line of <${tag.isClosing ? '/' : ''}${name}>.`,
    hint: `The tag stands on a line of its own, ${tag.isClosing ? 'below the words' : 'and the words below it'}:\n${tag.isClosing ? `words\n${written}` : `${written}\nwords`}`,
  };
}

export const spacedTag = (meant: string): Complaint => ({
  code: 'tag-name',
  message: 'A space stands behind <, so that this is no tag.',
  hint: `Write it without:\n${meant}`,
});

export const element = (written: string): Complaint => ({
  code: 'element',
  message: `${shorten(written)} is not a tag that a text may have.`,
  hint: 'The tags are <Section>, <Passage> and <Term>. For emphasis write *word*, for a link [word](https://…).\nTo show the sign < itself, put a backslash before it: \\<',
});

export const component = (name: string): Complaint => ({ ...element(`<${name}>`), code: 'component' });

export function wrongTagName(file: OpenFile, tag: WrittenTag, meant: TagName): Complaint {
  const slash = tag.isClosing ? '/' : '';
  const id = idOf(tag);
  const written = tagAt(file, tag.start, tag.end).replace(tag.name, () => meant);
  const inside = isId(id) && !tag.isEmpty ? `<${meant} id="${id}">` : written;
  const closing =
    tag.isClosing || tag.isEmpty || !file.text.includes(`</${tag.name}>`)
      ? ''
      : `\nand where it closes: </${meant}>`;
  return {
    code: 'tag-name',
    message: `There is no tag <${slash}${shorten(tag.name)}>. Tags keep their English names in every language.`,
    hint: `Did you mean:\n${inside}${closing}${/[a-z]/i.test(tag.name) ? lookAlikes(tag.name) : ''}`,
  };
}

export const codeInTag = (tag: TagName): Complaint => ({
  code: 'code',
  message: 'This is program code, and a tag has none.',
  hint: example(tag),
});

export const wrongAttribute = (tag: TagName, name: string, id: string): Complaint => ({
  code: 'attribute',
  message: `<${tag}> has one id and nothing else, so not “${shorten(name)}”.`,
  hint: example(tag, id),
});

export function wrongQuotes(file: OpenFile, start: number, value: string, id: string): Complaint {
  const written = file.text.slice(start, file.text.indexOf(value, start) + value.length);
  return {
    code: 'quotes',
    message: 'An id stands between straight quotation marks.',
    hint: `Write:\n${corrected(file, start, written.length, `id="${id === '' ? '…' : id}"`)}`,
  };
}

export const slashMissing = (name: TagName): Complaint => ({
  code: 'tag-slash',
  message: `A tag that closes <${name}> has a slash behind its first sign.`,
  hint: `Write:\n</${name}>`,
});

export const notOpened = (name: TagName): Complaint => ({
  code: 'tag-not-opened',
  message: `</${name}> closes a tag that was not opened.`,
  hint: `Take it out, or write <${name} id="…"> where it should begin.`,
});

export function leftOpen(
  file: OpenFile,
  { name, written, start }: OpenTag,
  before: number | undefined,
): Complaint {
  const where = before === undefined ? 'the end of the file' : `line ${before}`;
  const hint = isInline(name)
    ? `Write </${name}> behind the last word of the ${name === 'Term' ? 'term' : 'misprint'}, on the same line:\n${name === written ? tagAt(file, start, file.text.indexOf('>', start) + 1) : `<${name} id="…">`}words</${name}>`
    : `Write </${name}> on a line of its own before ${where}.`;
  return { code: 'tag-open', message: `This <${name}> is not closed.`, hint };
}

// Without the spaces that it must not have.
function tagAt({ text }: OpenFile, start: number, end: number): string {
  return text.slice(start, end).replace(/^<[ \t]*(\/?)[ \t]*/, '<$1');
}

function example(tag: TagName, id = ''): string {
  return `Write it like this:\n<${tag} id="${isId(id) ? id : '…'}">`;
}

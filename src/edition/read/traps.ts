import type { Body } from './body.ts';
import { isFull, placeAt } from '../file.ts';
import type { OpenFile } from '../file.ts';
import { closeTag, complainAboutOpenTags, openTag } from './tag-balance.ts';
import { checkNoteNames, mendNotes, noteWithoutSign } from './note-names.ts';
import { complainAboutAttributes, complainAboutName, meantName } from './tag-checks.ts';
import { isInline, readTag, tagNames } from './tags.ts';
import type { TagName, WrittenTag } from './tags.ts';
import * as tagWords from './tag-words.ts';
import { complain } from './walk.ts';
import type { Walk } from './walk.ts';
import * as words from './trap-words.ts';

/**
 * Looks at the raw text for what MDX would take for code or fail at, and says it in plain words. Gives whether the text
 * can go on to the parser. Notes whose names have a slip, and tags with spaces, are written into the body as they are
 * meant, so that one finding says it.
 */
export function checkTraps(file: OpenFile, body: Body): boolean {
  const walk: Walk = {
    file,
    text: body.text,
    isBroken: false,
    openTags: [],
    strangers: new Set(),
    codeLines: new Set(),
    slips: new Set(),
  };
  if (body.openComment !== undefined) {
    // Whatever follows may be part of it.
    complain(walk, body.openComment, words.openComment);
    return false;
  }
  checkLines(walk);
  mendNotes(walk);
  checkNoteNames(walk);
  checkSigns(walk);
  complainAboutOpenTags(walk);
  body.text = walk.text;
  return !walk.isBroken && !isFull(file);
}

// Lines that mean something by how they begin. Code is read only where a paragraph could begin.
function checkLines(walk: Walk): void {
  const end = walk.text.lastIndexOf('</Section>');
  const lines = walk.text.split('\n');
  let before = '';
  for (const [index, line] of lines.entries()) {
    const start = walk.file.starts[index] ?? 0;
    const isFirst = before.trim() === '' || /^\s*<.*>\s*$|^ {0,3}#/.test(before);
    if (isFirst && /^(?:import[\s{*"'(]|export(?:[\s{*]|$))/.test(line)) {
      complain(walk, start, words.codeLine(line));
      walk.codeLines.add(index + 1);
    }
    const [, name = '', colon = '', defined = ''] =
      /^ {0,3}\[(?!\^)((?:[^\]\\]|\\.)+)\]([:：﹕])(.*)/.exec(line) ?? [];
    // What is defined by words and no address, behind the text, is no link.
    const isNote = start > end && isWords(defined.trim());
    if (isFirst && isNote) {
      complain(walk, start, noteWithoutSign(name, line));
      walk.slips.add(name.toLowerCase());
      lines[index] = ' '.repeat(line.length);
    } else if (isFirst && colon === ':') complain(walk, start, words.definition);
    before = lines[index] ?? '';
  }
  walk.text = lines.join('\n');
}

// An address has no spaces, and is in ASCII or begins as one.
function isWords(text: string): boolean {
  return !/^(?:\w+:\S|[#<]|www\.|\.{0,2}\/|[\w-]+(?:\.[\w-]+)+\/)/.test(text) && /\s|[^\0-\x7F]/.test(text);
}

function checkSigns(walk: Walk): void {
  const sign = /\\[\s\S]|[<{}]/g;
  for (let match = sign.exec(walk.text); match !== null; match = sign.exec(walk.text)) {
    if (match[0].startsWith('\\') || walk.codeLines.has(placeAt(walk.file, match.index).line)) continue;
    sign.lastIndex = match[0] === '<' ? checkLess(walk, match.index) : checkBrace(walk, match.index);
    if (isFull(walk.file)) return;
  }
}

// Gives the offset at which to go on.
function checkBrace(walk: Walk, start: number): number {
  const { file, text } = walk;
  const end = text[start] === '{' ? endOfBraces(text, start) : undefined;
  if (end === undefined) {
    if (text[start] === '{') walk.isBroken = true;
    if (text.startsWith('{/*', start)) complain(walk, start, words.openComment);
    else if (text.startsWith('*/}', start - 2)) complain(walk, start, words.closedComment(file, start));
    else complain(walk, start, words.loneBrace(file, start));
    return start + 1;
  }
  const inside = text.slice(start + 1, end - 1);
  complain(
    walk,
    start,
    /^[\p{L}\p{M}\p{N}\s,.’'‑–—\u200C\u200D-]*$/u.test(inside)
      ? words.inBraces(file, start, end)
      : words.code,
  );
  return end;
}

// Braces are followed over at most this many characters, so that a lone one is found in bounded time.
const LONGEST_CODE = 2000;

function endOfBraces(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < Math.min(text.length, start + LONGEST_CODE); at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at + 1;
    else if (text[at] === '\n' && /^\n[ \t]*(?:\n|<\/?\p{Lu}|#)/u.test(text.slice(at, at + 20)))
      return undefined;
  }
  return undefined;
}

function checkLess(walk: Walk, start: number): number {
  const { text, file } = walk;
  const rest = text.slice(start, start + 300);
  const spaced = spacedTagIn(rest);
  if (spaced !== undefined) return mendSpacedTag(walk, start, spaced);
  if (/^<[ \t]|^<\n[ \t]*\S/.test(rest)) return start + 1;
  const address = /^<((?:[a-z][a-z0-9+.-]*:|[^\s<>@]+@)[^\s<>]*)>/i.exec(rest);
  if (address !== null && text.startsWith('](', start - 2)) return start + address[0].length;
  const tag = address === null ? readTag(text, start) : undefined;
  if (tag !== undefined) return checkTag(walk, tag);
  walk.isBroken = true;
  if (address !== null) {
    complain(walk, start, words.address(file, start, address[1] ?? ''));
    return start + address[0].length;
  }
  if (rest.startsWith('<!--')) return checkHtmlComment(walk, start);
  if (rest.startsWith('<>')) complain(walk, start, tagWords.element('<>'));
  else if (rest.startsWith('</>')) return start + 3;
  else if (/^<[!?]/.test(rest)) complain(walk, start, tagWords.element('<!…>'));
  else if (/^<\/?\p{L}/u.test(rest)) checkUnfinished(walk, start);
  else complain(walk, start, words.lessThan(file, start));
  return start + 1;
}

// Translation programs write spaces into tags, with which they are words.
const spacedTag = /^<[ \t]+(\/?)[ \t]*(\p{L}+)([^<>\n]*)>/u;

// What closes, begins with an id or is a tag's name alone is no sentence.
function spacedTagIn(text: string): RegExpExecArray | undefined {
  const match = spacedTag.exec(text) ?? undefined;
  const [, slash = '', name = '', attributes = ''] = match ?? [];
  const isOurs = tagNames.some((tag) => tag === name);
  const isLone = attributes.trim() === '' && (isOurs || slash !== '');
  return isLone || (isOurs ? /\bid\s*=/ : /^[ \t]+id\s*=/).test(attributes) ? match : undefined;
}

// Moves the spaces behind the name, so that every other offset holds and it is read as what it is.
function mendSpacedTag(walk: Walk, start: number, match: RegExpExecArray): number {
  const [whole, slash = '', name = '', attributes = ''] = match;
  complain(walk, start, tagWords.spacedTag(`<${slash}${name}${attributes.trimEnd()}>`));
  const mended = `${`<${slash}${name}`.padEnd(whole.length - attributes.length - 1)}${attributes}>`;
  walk.text = walk.text.slice(0, start) + mended + walk.text.slice(start + whole.length);
  return start;
}

function checkUnfinished(walk: Walk, start: number): void {
  complain(walk, start, tagWords.unfinishedTag(walk.file, start));
  const [, slash = '', written = ''] = /^<(\/?)(\w+)/.exec(walk.text.slice(start, start + 20)) ?? [];
  const name = tagNames.find((tag) => tag === written);
  // One of ours counts as opened or closed all the same, so that its partner is not reported as well.
  if (name === undefined) return;
  if (slash === '/') closeTag(walk, start, name);
  else openTag(walk, start, name);
}

// Words beside a tag that holds whole lines make the parser see signs that cross; both tags may have their line in common.
function checkOwnLine(walk: Walk, tag: WrittenTag, name: TagName): void {
  const { file, text } = walk;
  // Of a tag that nothing opened, its own finding says enough.
  if (tag.isClosing && !walk.openTags.some((open) => open.name === name)) return;
  const line = placeAt(file, tag.start).line;
  const start = file.starts[line - 1] ?? 0;
  const [before, after] = [text.slice(start, tag.start), text.slice(tag.end, file.starts[line])];
  const beside = tag.isClosing ? before : after;
  const hasWords = beside.replaceAll(/<[^<>]*>/g, '').trim() !== '';
  if (isInline(name) || !hasWords || beside.includes(tag.isClosing ? `<${name}` : `</${name}`)) return;
  walk.isBroken = true;
  complain(walk, tag.start, tagWords.notAlone(file, tag, name));
}

function checkHtmlComment(walk: Walk, start: number): number {
  const end = walk.text.indexOf('-->', start);
  complain(walk, start, words.htmlComment(walk.file, start, end));
  return end === -1 ? walk.text.length : end + 3;
}

// A tag without an id, behind one of its name that nothing else closes, is meant to close it, as is one with a backslash.
function lacksSlash({ text, openTags }: Walk, tag: WrittenTag, name: TagName): boolean {
  if (text[tag.start + 1] === '\\') return true;
  if (tag.isClosing || tag.isEmpty || tag.attributes.length > 0 || openTags.at(-1)?.name !== name)
    return false;
  return new RegExp(`</?${name}\\b`).exec(text.slice(tag.end))?.[0] !== `</${name}`;
}

function checkTag(walk: Walk, tag: WrittenTag): number {
  const name = meantName(walk, tag);
  if (name !== undefined && lacksSlash(walk, tag, name)) {
    walk.isBroken = true;
    complain(walk, tag.start, tagWords.slashMissing(name));
    // Of a tag that nothing opened, this says enough.
    if (walk.openTags.some((open) => open.name === name)) closeTag(walk, tag.start, name);
    return tag.end;
  }
  if (name !== tag.name) complainAboutName(walk, tag, name);
  if (name === undefined) return tag.end;
  if (name === tag.name) complainAboutAttributes(walk, tag, name);
  checkOwnLine(walk, tag, name);
  if (tag.isClosing) closeTag(walk, tag.start, name);
  else if (!tag.isEmpty) openTag(walk, tag.start, name, tag.name);
  return tag.end;
}

import { placeAt } from '../file.ts';
import { isId } from '../id.ts';
import { nearest } from '../spelling.ts';
import { idOf, isInline, tagNames, unquote } from './tags.ts';
import type { TagName, WrittenAttribute, WrittenTag } from './tags.ts';
import * as words from './tag-words.ts';
import { complain } from './walk.ts';
import type { Walk } from './walk.ts';

// The elements of HTML that people know; for others it does not matter whether they are called so.
const html =
  /^(?:a|abbr|audio|b|base|bdi|bdo|blockquote|body|br|button|center|cite|code|dd|details|dialog|div|dl|dt|em|embed|figure|font|footer|form|frame|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|math|meta|nav|noscript|object|ol|option|p|picture|pre|q|ruby|s|samp|script|select|small|source|span|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|u|ul|var|video|wbr)$/;

/**
 * Which of our tags this one is, or is meant to be, misspelt or translated: what its name is near to, what it closes, or
 * what has such an id in such a place.
 */
export function meantName({ file, openTags }: Walk, tag: WrittenTag): TagName | undefined {
  const exact = tagNames.find((name) => name === tag.name);
  if (exact !== undefined || html.test(tag.name)) return exact;
  const opened = tag.isClosing ? openTags.findLast(({ written }) => written === tag.name) : undefined;
  if (opened !== undefined) return opened.name;
  const id = idOf(tag);
  const isOnOwnLine =
    file.lines[placeAt(file, tag.start).line - 1]?.trim() === file.text.slice(tag.start, tag.end);
  if (/^p\d+$/.test(id)) return 'Passage';
  const names = tagNames.filter((name) => !isOnOwnLine || !isInline(name));
  const guess = names.find((name) => name === nearest(tag.name, names));
  if (
    guess !== undefined &&
    (id !== '' || isOnOwnLine || tag.isClosing || guess.toLowerCase() === tag.name.toLowerCase())
  )
    return guess;
  if (!isId(id) || tag.isEmpty) return undefined;
  return isOnOwnLine ? 'Section' : 'Term';
}

/** Says what is wrong with a tag that is not one of ours. A closing tag says nothing that the opening one has said. */
export function complainAboutName(walk: Walk, tag: WrittenTag, meant: TagName | undefined): void {
  const { text, file, strangers } = walk;
  if (tag.isClosing && strangers.has(tag.name)) return;
  if (!tag.isClosing) strangers.add(tag.name);
  const isLone =
    tag.attributes.length === 0 && !tag.isEmpty && !tag.isClosing && !text.includes(`</${tag.name}`);
  // What stands in a section or passage that goes by another name is not read, and would seem to be missing.
  if (meant !== undefined && !isInline(meant)) walk.isBroken = true;
  if (meant !== undefined) complain(walk, tag.start, words.wrongTagName(file, tag, meant));
  else if (isLone && !html.test(tag.name.toLowerCase())) {
    walk.isBroken = true;
    complain(walk, tag.start, words.inAngleBrackets(file, tag));
  } else
    complain(
      walk,
      tag.start,
      isComponent(tag.name) ? words.component(tag.name) : words.element(`<${tag.name}>`),
    );
}

/** Says what is wrong with a tag's attributes: one of ours has an id in straight quotes, and nothing else. */
export function complainAboutAttributes(walk: Walk, tag: WrittenTag, name: TagName): void {
  let ids = 0;
  for (const attribute of tag.attributes) {
    if (attribute.name === 'id') ids++;
    const isExtra = attribute.name !== 'id' || ids > 1 || tag.isClosing;
    const complaint = complaintAbout(walk, attribute, name, isExtra ? idOf(tag) : undefined);
    if (complaint !== undefined) complain(walk, attribute.start, complaint);
    if (complaint?.code === 'quotes') walk.isBroken = true;
  }
}

// `id` is the tag's own where the attribute is one that it must not have.
function complaintAbout(
  { file }: Walk,
  { name, value, start }: WrittenAttribute,
  tag: TagName,
  id: string | undefined,
) {
  if (name === '' || value.startsWith('{')) return words.codeInTag(tag);
  if (id !== undefined) return words.wrongAttribute(tag, name, id);
  if (/^"[^"]*"$|^'[^']*'$/.test(value)) return undefined;
  return words.wrongQuotes(file, start, value, unquote(value));
}

function isComponent(name: string): boolean {
  return /^\p{Lu}|\./u.test(name) && !html.test(name.toLowerCase());
}

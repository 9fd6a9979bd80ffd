import { placeAt } from '../file.ts';
import { isInline } from './tags.ts';
import type { TagName } from './tags.ts';
import * as words from './tag-words.ts';
import { complain } from './walk.ts';
import type { Walk } from './walk.ts';

/** Notes that a tag was opened. A passage or a section that is still open then was never closed. */
export function openTag(walk: Walk, start: number, name: TagName, written: string = name): void {
  leaveInlineTags(walk, start);
  if (name === 'Section') leaveOpen(walk, 0, start);
  const passage = walk.openTags.findIndex((tag) => tag.name === 'Passage');
  if (name === 'Passage' && passage !== -1) leaveOpen(walk, passage, start);
  walk.openTags.push({ name, written, start, line: placeAt(walk.file, start).line });
}

/** Notes that a tag was closed: the last of its name, and those inside it are left open. */
export function closeTag(walk: Walk, start: number, name: TagName): void {
  const open = walk.openTags.at(-1);
  // One that goes on over the end of a line is closed all the same: that it does is said of what the parser makes of it.
  if (open?.name !== name || /\n[ \t]*\n/.test(walk.text.slice(open.start, start)))
    leaveInlineTags(walk, start);
  const index = walk.openTags.findLastIndex((tag) => tag.name === name);
  if (index === -1) {
    walk.isBroken = true;
    return complain(walk, start, words.notOpened(name));
  }
  leaveOpen(walk, index + 1, start);
  walk.openTags.pop();
}

/** Complains about every tag that was not closed up to the end of the file. */
export function complainAboutOpenTags(walk: Walk): void {
  leaveOpen(walk, 0, walk.text.length);
}

// A tag inside a line ends on the line on which it begins.
function leaveInlineTags(walk: Walk, start: number): void {
  const { line } = placeAt(walk.file, start);
  const index = walk.openTags.findIndex((tag) => isInline(tag.name) && tag.line !== line);
  if (index !== -1) leaveOpen(walk, index, start);
}

function leaveOpen(walk: Walk, from: number, start: number): void {
  for (const tag of walk.openTags.splice(from)) {
    walk.isBroken = true;
    const { line } = placeAt(walk.file, start);
    complain(walk, tag.start, words.leftOpen(walk.file, tag, start < walk.text.length ? line : undefined));
  }
}

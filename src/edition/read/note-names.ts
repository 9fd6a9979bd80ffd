import { isFull } from '../file.ts';
import { nearest } from '../spelling.ts';
import * as words from './note-name-words.ts';
import { complain } from './walk.ts';
import type { Walk } from './walk.ts';

/**
 * Takes out spaces in a note's name or before its colon, and writes the colon, so that every offset holds. Behind the
 * text alone a line that begins with a note's sign must be the note.
 */
export function mendNotes(walk: Walk): void {
  const right = namesOfNotes(walk.text);
  const end = walk.text.lastIndexOf('</Section>');
  walk.text = walk.text.replaceAll(
    /^( {0,3})\[\^([^\][\n]*)\](?:([\p{Zs}\t]*)([:：﹕])|[\p{Zs}\t]+([-–—=]?)(?=[^\n]))/gmu,
    (
      whole: string,
      indent: string,
      written: string,
      gap: string | undefined,
      colon: string | undefined,
      sign: string | undefined,
      index: number,
    ) => {
      const name = words.nameWithoutSpaces(written);
      const isRight =
        (name === written && gap === '' && colon === ':') || (colon === undefined && index < end);
      if (isRight || name === '' || right.has(name.toLowerCase())) return whole;
      const start = index + indent.length;
      const at = name === written ? start + written.length + 3 : start + 2 + written.search(/\s/);
      const length = whole.length - indent.length;
      walk.slips.add(written.toLowerCase());
      complain(walk, at, words.slippedNote(walk.file, start, length, written, colon ?? sign ?? ''));
      return `${indent}[^${name}]:`.padEnd(whole.length);
    },
  );
}

/** Looks for names of no note in the raw text, since what is no reference to a note is shown as it stands. */
export function checkNoteNames(walk: Walk): void {
  const defined = namesOfNotes(walk.text);
  for (const { 0: whole, 1: name = '', index } of walk.text.matchAll(/\\[\s\S]|\[\^([^\][\n]*)\]/g)) {
    if (whole.startsWith('\\') || defined.has(name.toLowerCase()) || walk.slips.has(name.toLowerCase()))
      continue;
    complain(walk, index, words.undefinedNote(name, nearest(name, [...defined])));
    if (isFull(walk.file)) return;
  }
}

function namesOfNotes(text: string): Set<string> {
  return new Set([...text.matchAll(/^ {0,3}\[\^([^\]\s]+)\]:/gm)].map(([, name = '']) => name.toLowerCase()));
}

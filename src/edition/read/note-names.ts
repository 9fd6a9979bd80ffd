import { corrected, excerpt, shorten } from './correction.ts';
import { isFull } from '../file.ts';
import type { OpenFile } from '../file.ts';
import { codePoint } from '../finding.ts';
import type { Complaint } from '../finding.ts';
import { nearest } from '../spelling.ts';
import { complain } from './walk.ts';
import type { Walk } from './walk.ts';

/**
 * Takes out spaces before a note, in its name or before its colon, and writes the colon, so that every offset holds.
 * Behind the text alone a line that begins with a note's sign must be the note.
 */
export function mendNotes(walk: Walk): void {
  const right = namesOfNotes(walk.text);
  const end = walk.text.lastIndexOf('</Section>');
  walk.text = walk.text.replaceAll(
    /^([\p{Zs}\t]*)\[\^([^\][\n]*)\](?:([\p{Zs}\t]*)([:：﹕])|[\p{Zs}\t]+([-–—=]?)(?=[^\n]))/gmu,
    (
      whole: string,
      indent: string,
      written: string,
      gap: string | undefined,
      colon: string | undefined,
      sign: string | undefined,
      index: number,
    ) => {
      const name = nameWithoutSpaces(written);
      const isNone = name === '' || (colon === undefined && index < end);
      if (isNone || right.has(name.toLowerCase())) return whole;
      if (name !== written || gap !== '' || colon !== ':') {
        const start = index + indent.length;
        const at = name === written ? start + written.length + 3 : start + 2 + written.search(/\s/);
        const length = whole.length - indent.length;
        walk.slips.add(written.toLowerCase());
        complain(walk, at, slippedNote(walk.file, start, length, written, colon ?? sign ?? ''));
      }
      return `[^${name}]:`.padEnd(whole.length);
    },
  );
}

/** Looks for names of no note in the raw text, since what is no reference to a note is shown as it stands. */
export function checkNoteNames(walk: Walk): void {
  const defined = namesOfNotes(walk.text);
  for (const { 0: whole, 1: name = '', index } of walk.text.matchAll(/\\[\s\S]|\[\^([^\][\n]*)\]/g)) {
    if (whole.startsWith('\\') || defined.has(name.toLowerCase()) || walk.slips.has(name.toLowerCase()))
      continue;
    complain(walk, index, undefinedNote(name, nearest(name, [...defined])));
    if (isFull(walk.file)) return;
  }
}

function namesOfNotes(text: string): Set<string> {
  return new Set([...text.matchAll(/^ {0,3}\[\^([^\]\s]+)\]:/gm)].map(([, name = '']) => name.toLowerCase()));
}

/** A note that has no ^ in its name. */
export function noteWithoutSign(name: string, line: string): Complaint {
  const meant = nameWithoutSpaces(name).slice(0, 40);
  return {
    code: 'note-shape',
    message: `The name of a note begins with ^, and “${shorten(name)}” does not.`,
    hint: `Write it like this, and [^${meant}] behind the word that it explains:\n${excerpt(
      line.trim().replace(/^\[(?:[^\]\\]|\\.)+\][:：﹕]\s*/, () => `[^${meant}]: `),
      0,
    )}`,
  };
}

/** A note that spaces in its name or before its colon keep from being one, or another sign (or none) in the colon's place. */
function slippedNote(
  file: OpenFile,
  start: number,
  length: number,
  written: string,
  sign: string,
): Complaint {
  const name = nameWithoutSpaces(written);
  const space = /\s/.test(file.text[start + length] ?? '\n') ? '' : ' ';
  const line = corrected(file, start, length, `[^${name}]:${space}`);
  if (sign !== ':')
    return {
      code: 'note-shape',
      message: `Behind the name of a note stands a colon, and here ${sign === '' ? 'is none' : `stands “${sign}” (${codePoint(sign)})`}.`,
      hint: `Write a colon and a space:\n${line}`,
    };
  if (name === written)
    return {
      code: 'note-shape',
      message: 'A space before the colon keeps this from being a note.',
      hint: `Take the space out:\n${line}`,
    };
  return {
    code: 'note-shape',
    message: `The name of a note has no spaces, and “${shorten(written)}” has.`,
    hint: `Write it like this, and [^${name}] behind the word that it explains:\n${line}`,
  };
}

/** `guess` is a note that is there and may be meant. */
const undefinedNote = (name: string, guess?: string): Complaint => ({
  code: 'note-undefined',
  message:
    name.trim() === '' ? 'This reference to a note has no name.' : `There is no note “${shorten(name)}”.`,
  hint:
    guess === undefined
      ? `Write it at the end of the file, on a line of its own, with a name without spaces:\n[^${nameWithoutSpaces(name).slice(0, 40) || 'name'}]: text of the note`
      : `Did you mean [^${guess}]?`,
});

/** The name that a note with spaces in its name can have. */
function nameWithoutSpaces(name: string): string {
  return name.trim().replace(/\s+/g, '-');
}

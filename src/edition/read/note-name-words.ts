import { corrected, excerpt, shorten } from './correction.ts';
import type { OpenFile } from '../file.ts';
import { codePoint } from '../finding.ts';
import type { Complaint } from '../finding.ts';

// What is said of the names of notes, in words for a translator: what is wrong, and what to do.

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
export function slippedNote(
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
export function undefinedNote(name: string, guess?: string): Complaint {
  return {
    code: 'note-undefined',
    message:
      name.trim() === '' ? 'This reference to a note has no name.' : `There is no note “${shorten(name)}”.`,
    hint:
      guess === undefined
        ? `Write it at the end of the file, on a line of its own, with a name without spaces:\n[^${nameWithoutSpaces(name).slice(0, 40) || 'name'}]: text of the note`
        : `Did you mean [^${guess}]?`,
  };
}

/** The name that a note with spaces in its name can have. */
export function nameWithoutSpaces(name: string): string {
  return name.trim().replace(/\s+/g, '-');
}

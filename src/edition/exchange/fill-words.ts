import { plainText } from '../edition.ts';
import type { Inline } from '../edition.ts';
import type { OpenFile } from '../file.ts';
import type { Complaint } from '../finding.ts';
import type { XliffSegment } from './read-xliff.ts';
import type { Slot } from './slots.ts';

// What is said of an XLIFF that does not fit.

export const wrongLanguage = (direction: string, found: string, expected: string): Complaint => ({
  code: 'xliff-language',
  message: `This file translates ${direction} “${found}”, not ${direction} “${expected}”.`,
  hint: 'Give the XLIFF of this language, or name the other language in the command.',
});

/** `others` is the number of further segments of which the same is so. */
export const unknownId = ({ unit, id }: XliffSegment, others: number): Complaint => ({
  code: 'xliff-id',
  message: `The original has no segment “${id}” in a unit “${unit}”${others > 0 ? `, nor ${others} more that this file has` : ''}.`,
  hint: 'The words are found by these two ids alone. Export again from the file that the site offers, without splitting or joining segments.',
});

export const otherSource = (id: string, source: readonly Inline[]): Complaint => ({
  code: 'xliff-source',
  message: `This file has another original for “${id}”.`,
  hint: `The file was made from another text, or the original has been changed since. Here it reads:\n${plainText(source)}`,
});

export const codeAsWords = (code: string): Complaint => ({
  code: 'xliff-markup',
  message: `The translation has “${code.slice(0, 60)}” typed into it, which would be shown as it stands.`,
  hint: code.startsWith('&')
    ? 'Write in its place the sign that it stands for.'
    : 'Use your tool’s codes for emphasis, links and notes, or write it into the MDX file afterwards.',
});

export const noPlace = (id: string, unit: string, tag: string): Complaint => ({
  code: 'xliff-place',
  message: `${tag}.mdx has no place for the words of “${id}”.`,
  hint: `Copy ${unit.startsWith('heading-') ? `section “${id}”` : `passage “${unit}”`} from the original’s file to where it belongs in ${tag}.mdx, with … alone on each of its lines.`,
});

export const otherWords = (id: string, file: OpenFile, { line }: Slot): Complaint => ({
  code: 'xliff-words',
  message: `${file.name} has other words for “${id}” already, on line ${line}; they are not overwritten.`,
  hint: `To take those of the XLIFF, write … in their place first. The file has:\n${(file.lines[line - 1] ?? '').trim()}`,
});

export const unwritable = (id: string, found: readonly Inline[]): Complaint => ({
  code: 'xliff-unwritable',
  message: `The words of “${id}” cannot be written into the MDX file as they are.`,
  hint: `They would be read as:\n${plainText(found)}\nTake out what is unusual in their codes, such as a note inside a link.`,
});

export const unclearPlace = (id: string, file: OpenFile, { line }: Slot): Complaint => ({
  code: 'xliff-place',
  message: `The … for “${id}” in ${file.name} shares line ${line} with something else.`,
  hint: 'Let the … stand alone on its line.',
});

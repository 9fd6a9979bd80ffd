import type { DocumentPassage } from '../document.ts';
import { plainText } from '../edition.ts';
import type { Complaint } from '../finding.ts';
import { lookAlikes } from '../look-alikes.ts';
import type { Verdict } from './order.ts';
import { nearest } from '../spelling.ts';

// What is said of a translation that does not fit the original.

/** A section or passage that is unknown, doubled (the other is on line `other`) or out of order. */
export function wrongPlace(
  tag: 'Section' | 'Passage',
  id: string,
  verdict: Exclude<Verdict, { state: 'right' }>,
  expected: readonly string[],
  other = 0,
): Complaint {
  if (verdict.state === 'unknown')
    return unknown(tag, id, verdict.meant ?? nearest(id, verdict.missing), expected);
  if (verdict.state === 'doubled') return doubled(tag, id, verdict.meant, other);
  const { before } = verdict;
  return {
    code: 'order',
    message: `${tag} ${id} is not where the original has it.`,
    hint:
      before === undefined
        ? `Move it: in the original it is the first.`
        : `Move it: in the original it stands behind ${before}.`,
  };
}

export const wrongSection = (id: string, here: string, home: string): Complaint => ({
  code: 'wrong-section',
  message: `Passage ${id} is in section “${here}”, but in the original it is in “${home}”.`,
  hint: `Move it between <Section id="${home}"> and its </Section>.`,
});

export function lineCount(count: number, { id, lines: theirs }: DocumentPassage): Complaint {
  const lines = theirs.map(({ content }, index) => `${id}-${index + 1}  ${start(plainText(content))}`);
  const number = `${count} line${count === 1 ? '' : 's'}`;
  const broken =
    count > theirs.length
      ? 'A line is a whole sentence, however long: if your editor has broken one into several lines, join them again.\n'
      : '';
  return {
    code: 'line-count',
    message: `Passage ${id} has ${number}, but the original has ${theirs.length}.`,
    hint: `Write one line for each line of the original, in the same order.\n${broken}If one sentence of the original becomes two in your language, keep both on one line.\nFor a line not yet translated, write … alone on it.\n${lines.join('\n')}`,
  };
}

export const untranslated = (name: string): Complaint => ({
  code: 'untranslated',
  message: `${name} is the original’s own text.`,
  hint: 'Translate it, or write … alone on the line until you do.',
});

export const blank: Complaint = {
  code: 'blank',
  message: 'There is nothing to be seen here.',
  hint: 'Write the words, or … alone until you do.',
};

export const unfinished = (text: string): Complaint => ({
  code: 'unfinished',
  message: `“${start(text)}” is no translation of what the original says here.`,
  hint: 'Write the words, or … alone until you do.',
});

export const placeKept: Complaint = {
  code: 'unfinished',
  severity: 'warning',
  message: 'Beside the words stands a …, which the original has not.',
  hint: 'If it only kept the place for them, take it out.',
};

/** A headline is never the same in two languages; a caption that only names an agency can be. */
export const untranslatedFact = (field: 'title' | 'caption'): Complaint => ({
  code: 'untranslated',
  ...(field === 'caption' && { severity: 'warning' }),
  message: `The ${field} is the original’s own text.`,
  hint: `Translate it, or write … until you do:\n${field}: …`,
});

export const translatorUnnamed: Complaint = {
  code: 'translator',
  severity: 'warning',
  message: 'The headline is translated, and nobody is named who did it.',
  hint: 'Write your name, or what you want to be called:\ntranslator: your name',
};

export const captionMissing = (caption: string): Complaint => ({
  code: 'front-matter-missing',
  message: 'The front matter lacks “caption”: the caption of the picture.',
  hint: `The original has one: ${caption}\nAdd a line between the two lines of three hyphens:\ncaption: …`,
});

export const captionExtra: Complaint = {
  code: 'front-matter-unknown',
  message: 'The original has no caption.',
  hint: 'Take the line out.',
};

const unknown = (
  tag: string,
  id: string,
  guess: string | undefined,
  expected: readonly string[],
): Complaint => ({
  code: `unknown-${tag.toLowerCase()}`,
  message: `The original has no ${tag.toLowerCase()} “${id}”.`,
  hint:
    (guess === undefined ? `Its ids are ${list(expected)}.` : `Did you mean “${guess}”?`) + lookAlikes(id),
});

function doubled(tag: string, id: string, meant: string | undefined, other: number): Complaint {
  const isMeant =
    meant === undefined
      ? 'Keep one of the two.'
      : `${tag} ${meant} is missing and belongs in this place. If this is ${meant}, write:\n<${tag} id="${meant}">\nOtherwise keep one of the two.`;
  return {
    code: 'doubled',
    message: `${tag} ${id} is here a second time; the other is on line ${other}.`,
    hint: isMeant,
  };
}

function list(ids: readonly string[]): string {
  return ids.length > 20 ? `${ids.slice(0, 20).join(', ')} …` : ids.join(', ');
}

function start(text: string): string {
  const words = text.split(' ');
  return words.length > 8 ? `${words.slice(0, 8).join(' ')} …` : text;
}

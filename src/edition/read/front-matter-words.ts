import type { ReadDates } from '../dates.ts';
import { codePoint } from '../finding.ts';
import type { Complaint } from '../finding.ts';
import { lookAlikes } from '../look-alikes.ts';
import { excerpt, quote, shorten } from './correction.ts';

// What is said of front matter.

export const missingBlock: Complaint = {
  code: 'front-matter-missing',
  message: 'The file does not begin with its front matter, the lines that give the title and the translator.',
  hint: 'Begin the file with these lines:\n---\ntitle: the headline in your language\ntranslator: your name\n---',
};

export const openBlock: Complaint = {
  code: 'front-matter-open',
  message: 'The front matter begins here and does not end.',
  hint: 'Write --- alone on the line behind its last field:\n---\ntitle: the headline in your language\ntranslator: your name\n---',
};

export const codeBlock: Complaint = {
  code: 'code-block',
  message:
    'The file begins with a line that makes a block of program text of it, as chat programs write them.',
  hint: 'Take this line out, and the one at the end of the file that has the same three signs:\n```',
};

export const blockTooLow: Complaint = {
  code: 'front-matter-open',
  message: 'The three hyphens that begin the front matter are not the first signs of the file.',
  hint: 'Take out all that stands before them.',
};

export const fenceMissing: Complaint = {
  code: 'front-matter-open',
  message: 'A line of three hyphens is missing above this one: with it the front matter begins.',
  hint: 'Write it above, as the first line of the file:\n---',
};

export const wrongFence = (isEnd: boolean): Complaint => ({
  code: 'front-matter-open',
  message: `The front matter ${isEnd ? 'ends' : 'begins'} with a line of three hyphens, and these are other signs.`,
  hint: 'Write three hyphens and nothing else. Some programs make one dash of them: take that back, or use a plain editor.\n---',
});

export const noFields: Complaint = {
  code: 'front-matter-syntax',
  message: 'The front matter has no fields.',
  hint: 'Each field stands on a line of its own, with a colon and a space behind its name:\ntitle: the headline in your language',
};

export const indented: Complaint = {
  code: 'front-matter-syntax',
  message: 'A space stands before this field.',
  hint: 'Begin the line with the name of its field.',
};

/** Signs that are not the colon and the space behind a name, on so many lines. */
export function otherColon(name: string, colon: string, value: string, lines: number): Complaint {
  const [sign = ''] = /[^ :]/.exec(colon) ?? [];
  return {
    code: 'front-matter-syntax',
    message: `Behind the name of a field stand a colon and a plain space, and here stands ${codePoint(sign)}${/\S/.test(sign) ? ` (“${sign}”)` : ', another space'}${lines > 1 ? `; and so it is on ${lines} lines` : ''}.`,
    hint: `Write a colon and a space, and nothing before them:\n${name}: ${quoteAnew(value)}`,
  };
}

/** `code` is the name that the YAML library gives the mistake; `before` is the line above. */
export function unreadable(code: string, line: string, before: string): Complaint {
  if (code === 'DUPLICATE_KEY')
    return {
      code: 'front-matter-doubled',
      message: 'This field stands here a second time.',
      hint: 'Keep one of the two.',
    };
  const [, name = 'title', sign = ': ', value = '…'] =
    /^\s*([\w-]{1,40})(:\s*|\s*=\s*)(.{0,200})/.exec(line) ?? [];
  if (sign === ':' && value !== '')
    return {
      code: 'front-matter-syntax',
      message: `A space is missing behind “${name}:”.`,
      hint: `Write it between the colon and the text:\n${name}: ${quoteAnew(value)}`,
    };
  if (sign.includes('='))
    return {
      code: 'front-matter-syntax',
      message: `Behind the name of a field stands a colon, and here stands “=”.`,
      hint: `Write a colon and a space:\n${name}: ${quoteAnew(value)}`,
    };
  if (/^[^\s:]/.test(line) && !/^[\w-]+\s*:|: /.test(line) && before.includes(':'))
    return {
      code: 'front-matter-syntax',
      message: 'This line does not begin with the name of a field and a colon.',
      hint: `If it goes on with the text above it, join the two lines:\n${excerpt(`${before.trim()} ${line}`, before.trim().length)}`,
    };
  return {
    code: 'front-matter-syntax',
    message: 'The front matter cannot be read here.',
    hint: `Each field is “name: text” on a line of its own. A text with a colon in it, or with a sign like @ [ " before it, goes into single quotation marks:\n${name}: ${quoteAnew(value)}`,
  };
}

export function openQuote(line: string): Complaint {
  const [, name = '', value = ''] = /^([\w-]{1,40}):\s*['"]?(.{0,200})/.exec(line) ?? [];
  return {
    code: 'front-matter-syntax',
    message: 'The quotation mark that stands here before a text does not stand behind it.',
    hint: `Write one behind the text too:\n${name}: ${quoteAnew(value)}`,
  };
}

function quoteAnew(text: string): string {
  return quote(text.trim().replace(/^(['"])(.*)\1$/, '$2'));
}

export const unknownField = (
  name: string,
  guess: string | undefined,
  fields: readonly string[],
): Complaint => ({
  code: 'front-matter-unknown',
  message: `The front matter has no field “${shorten(name)}”. Fields keep their English names in every language.`,
  hint:
    (/\s/.test(name.trim()) ? 'If this line goes on with the text above it, join the two lines.\n' : '') +
    (guess === undefined ? `The fields are ${fields.join(', ')}.` : `Did you mean “${guess}”?`) +
    lookAlikes(name),
});

export const wrongValue = (name: string, meaning: string): Complaint => ({
  code: 'front-matter-wrong',
  message: `“${name}” must be a text on one line: ${meaning}.`,
  hint: `Write the text on the same line. If it begins with a sign like & * ! | or >, put it into single quotation marks:\n${name}: '…'`,
});

export const missingField = (name: string, meaning: string): Complaint => ({
  code: 'front-matter-missing',
  message: `The front matter lacks “${name}”: ${meaning}.`,
  hint: `Add a line between the two lines of three hyphens:\n${name}: …`,
});

export const originalsField = (name: string): Complaint => ({
  code: 'front-matter-unknown',
  message: `“${name}” belongs into the original’s file, not into a translation.`,
  hint: 'Take the line out.',
});

export function wrongDates(dates: Exclude<ReadDates, { state: 'right' }>): Complaint {
  const code = 'front-matter-dates';
  if (dates.state === 'no-day')
    return {
      code,
      message: `The calendar has no day ${dates.day}.`,
      hint: 'Write year, month and day, in this order:\ndates: 2019-05-16',
    };
  if (dates.state === 'reversed')
    return {
      code,
      message: `The event would end on ${dates.end}, before it begins on ${dates.start}.`,
      hint: `Write the first day first:\ndates: ${dates.end}/${dates.start}`,
    };
  return {
    code,
    message: '“dates” is neither a day nor a first and a last day.',
    hint: 'Write a day as year, month and day, and two with a stroke between them and no space:\ndates: 2019-05-16\ndates: 2019-05-16/2019-05-17',
  };
}

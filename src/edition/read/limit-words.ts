import type { Complaint } from '../finding.ts';

// What is said of a file that is too much to be read.
// Each complaint is in words for a translator: what is wrong, and what to do.

export function tooLarge(what: string, size: number, most: number): Complaint {
  return {
    code: 'too-large',
    message: `The ${what} has ${count(size)} characters; more than ${count(most)} are not read.`,
    hint: 'It is much larger than a text of this kind. See whether something else was pasted into it.',
  };
}

export function tooManyLines(lines: number, most: number): Complaint {
  return {
    code: 'too-large',
    message: `The file has ${count(lines)} lines; more than ${count(most)} are not read.`,
    hint: 'It is much longer than a text of this kind. See whether something else was pasted into it.',
  };
}

export function longLine(length: number, most: number): Complaint {
  return {
    code: 'long-line',
    message: `This line has ${count(length)} characters; more than ${count(most)} are not read.`,
    hint: 'A line is one sentence. See whether something else was pasted into it.',
  };
}

export function longParagraph(most: number): Complaint {
  return {
    code: 'too-large',
    message: `The paragraph that begins here has more than ${count(most)} characters, which are not read.`,
    hint: 'See whether something else was pasted into it, or an empty line is missing.',
  };
}

export function deepText(most: number): Complaint {
  return {
    code: 'too-deep',
    message: `The line begins with more than ${most} signs like - * + or >.`,
    hint: 'Take them out: a line of a text begins with its words.',
  };
}

export function deepYaml(most: number): Complaint {
  return {
    code: 'too-deep',
    message: `The line begins with more than ${most} signs like - ? [ or {.`,
    hint: 'Take them out: a line here begins with a name, or with one hyphen.',
  };
}

export const tooDeep: Complaint = {
  code: 'too-deep',
  message: 'Lists stand here in lists, one in another, too many to be read.',
  hint: 'Take out the signs [ { - and ? that words do not need, or put the words between single quotes.',
};

export function tooManyEntries(most: number): Complaint {
  return {
    code: 'too-large',
    message: `The file has more than ${count(most)} names at the start of a line, which are not read.`,
    hint: 'It is much longer than a list of this kind. See whether something else was pasted into it.',
  };
}

export function tooManySigns(most: number, signs: string): Complaint {
  return {
    code: 'too-large',
    message: `The file has more than ${count(most)} signs ${signs}, which are not read.`,
    hint: 'That is no text for people. See whether something else was pasted into it.',
  };
}

function count(number: number): string {
  return number.toLocaleString('en');
}

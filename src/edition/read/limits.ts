import { report } from '../file.ts';
import type { OpenFile } from '../file.ts';
import type { Complaint } from '../finding.ts';

/** Bounds within which a text is read in time and memory that grow with it. Lengths are in UTF-16 units. */
interface Bounds {
  size: number;
  lines: number;
  line: number;
  paragraph?: number;
  /** Signs that nest what follows, stacked at the beginning of a line, and what is said of too many. */
  stack: [RegExp, Complaint];
  /** The signs that cost the parser most, each with its number and what to call it. */
  signs: [RegExp, number, string][];
}

/** How deep things may stand in things: lists in lists, emphasis in emphasis. */
export const mostDepth = 20;

/** Names that a file beside the texts may have. */
export const mostEntries = 2_000;

/** Points that a route on the map may have. */
export const mostPoints = 50;

// A text for people is far below these; what is above is not read at all.
const prose: Bounds = {
  size: 1024 * 1024,
  lines: 10_000,
  line: 20_000,
  // Up to here the parser's time and memory grow with the text; in a longer paragraph they grow with its square.
  paragraph: 40_000,
  // Those of lists and quotations, `> > > >` and `- - - -`, but no rule of hyphens, as comments have.
  stack: [/^(?:\s*(?:>|[*+-](?=\s)))*/, deep('- * + or >', 'a line of a text begins with its words')],
  signs: [
    [/[<{]/, 10_000, '< and {'],
    [/[*_~[`]/, 20_000, '* _ ~ [ and `'],
    [/&[#a-z]/i, 2_000, 'written like &amp;'],
  ],
};

const yaml: Bounds = {
  size: 400_000,
  lines: 20_000,
  line: 4_000,
  // `- - - -`, `? ? ? ?` and `[[[[` are lists in lists, and names that are lists.
  stack: [/^[\s?:[{-]*/, deep('- ? [ or {', 'a line here begins with a name, or with one hyphen')],
  // Each of these can be a thing of its own, or a mistake.
  signs: [[/[[\]{},&*!?%]/, 10_000, ', ? ! & * % [ and {']],
};

/** Whether a text is one and can be read in bounded time; if not, it is told why. */
export function isWithinLimits(file: OpenFile): boolean {
  return isWithin(file, file.text, prose);
}

/** Whether a file of YAML can be read in bounded time; if not, it is told why. */
export function isYamlWithinLimits(file: OpenFile): boolean {
  return isWithin(file, file.text, yaml);
}

/** Whether the front matter of a text, which it is given, can be read in bounded time; if not, it is told why. */
export function isFrontMatterWithinLimits(file: OpenFile, text: string): boolean {
  return isWithin(file, text, { ...yaml, size: 20_000 }, 'front matter');
}

/** What is said where YAML stands deeper in itself than its reader can follow. */
export const tooDeep: Complaint = {
  code: 'too-deep',
  message: 'Lists stand here in lists, one in another, too many to be read.',
  hint: 'Take out the signs [ { - and ? that words do not need, or put the words between single quotes.',
};

/** What is said of a file with more than `mostEntries` names. */
export const tooManyEntries: Complaint = {
  code: 'too-large',
  message: `The file has more than ${count(mostEntries)} names at the start of a line, which are not read.`,
  hint: 'It is much longer than a list of this kind. See whether something else was pasted into it.',
};

function isWithin(file: OpenFile, text: string, most: Bounds, what = 'file'): boolean {
  if (text.length > most.size) return refuse(file, 1, tooLarge(what, text.length, most.size));
  const lines = text.split('\n');
  if (lines.length > most.lines) return refuse(file, most.lines + 1, tooManyLines(lines.length, most.lines));
  const conflict = lines.findIndex((line) => line.startsWith('<<<<<<< '));
  if (conflict !== -1) return refuse(file, conflict + 1, twoVersions);
  const long = lines.findIndex((line) => line.length > most.line);
  if (long !== -1) return refuse(file, long + 1, longLine(lines[long]?.length ?? 0, most.line));
  const [opening, complaint] = most.stack;
  const deepest = lines.findIndex((line) => countSigns(opening.exec(line)?.[0]) > mostDepth);
  if (deepest !== -1) return refuse(file, deepest + 1, complaint);
  const { paragraph = Infinity } = most;
  const first = startOfLong(lines, paragraph);
  if (first !== undefined) return refuse(file, first, longParagraph(paragraph));
  const [, number, name] =
    most.signs.find(([sign, number]) => text.split(sign, number + 2).length - 1 > number) ?? [];
  return number === undefined || refuse(file, 1, tooManySigns(number, name ?? ''));
}

function countSigns(text = ''): number {
  return text.replaceAll(/\s/g, '').length;
}

// The first line of a paragraph that is too long. One ends at an empty line and at a tag on a line of its own.
function startOfLong(lines: readonly string[], most: number): number | undefined {
  let first = 1;
  let length = 0;
  for (const [index, line] of lines.entries()) {
    const isInside = line.trim() !== '' && !/^\s*<[^>]*>\s*$/.test(line);
    length = isInside ? length + line.length : 0;
    if (!isInside) first = index + 2;
    if (length > most) return first;
  }
  return undefined;
}

function refuse(file: OpenFile, line: number, complaint: Complaint): false {
  report(file, { line, column: 1 }, complaint);
  return false;
}

const twoVersions: Complaint = {
  code: 'two-versions',
  message: 'From here on the file has two versions of the same lines, which Git could not join.',
  hint: 'Keep what is right of both, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.',
};

const tooLarge = (what: string, size: number, most: number): Complaint => ({
  code: 'too-large',
  message: `The ${what} has ${count(size)} characters; more than ${count(most)} are not read.`,
  hint: 'It is much larger than a text of this kind. See whether something else was pasted into it.',
});

const tooManyLines = (lines: number, most: number): Complaint => ({
  code: 'too-large',
  message: `The file has ${count(lines)} lines; more than ${count(most)} are not read.`,
  hint: 'It is much longer than a text of this kind. See whether something else was pasted into it.',
});

const longLine = (length: number, most: number): Complaint => ({
  code: 'long-line',
  message: `This line has ${count(length)} characters; more than ${count(most)} are not read.`,
  hint: 'A line is one sentence. See whether something else was pasted into it.',
});

const longParagraph = (most: number): Complaint => ({
  code: 'too-large',
  message: `The paragraph that begins here has more than ${count(most)} characters, which are not read.`,
  hint: 'See whether something else was pasted into it, or an empty line is missing.',
});

function deep(signs: string, reason: string): Complaint {
  return {
    code: 'too-deep',
    message: `The line begins with more than ${mostDepth} signs like ${signs}.`,
    hint: `Take them out: ${reason}.`,
  };
}

const tooManySigns = (most: number, signs: string): Complaint => ({
  code: 'too-large',
  message: `The file has more than ${count(most)} signs ${signs}, which are not read.`,
  hint: 'That is no text for people. See whether something else was pasted into it.',
});

function count(number: number): string {
  return number.toLocaleString('en');
}

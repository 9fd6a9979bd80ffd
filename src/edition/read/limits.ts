import { report } from '../file.ts';
import type { OpenFile } from '../file.ts';
import type { Complaint } from '../finding.ts';

/** A text for people is far below these; what is above is not read at all. Lengths are in UTF-16 units. */
export const limits = {
  size: 1024 * 1024,
  lines: 10_000,
  line: 20_000,
  // Up to here the parser's time and memory grow with the text; in a longer paragraph they grow with its square.
  paragraph: 40_000,
  tags: 10_000,
  emphases: 20_000,
  entities: 2_000,
  depth: 20,
} as const;

/** The same for YAML: the facts at the head of a text, and the files of names beside the texts. */
export const yamlLimits = {
  frontMatter: 20_000,
  size: 400_000,
  lines: 20_000,
  line: 4_000,
  signs: 10_000,
  entries: 2_000,
  /** Points of a route. */
  route: 50,
} as const;

// The signs that cost a parser most, each with its number in a file and what to call it.
const costly: [RegExp, number, string][] = [
  [/[<{]/, limits.tags, 'signs < and {'],
  [/[*_~[`]/, limits.emphases, 'signs * _ ~ [ and `'],
  [/&[#a-z]/i, limits.entities, 'signs written like &amp;'],
];

/** Whether the file is small and flat enough to be read in bounded time; if not, it is told why. */
export function isWithinLimits(file: OpenFile): boolean {
  if (file.text.length > limits.size) return refuse(file, 1, tooLarge(file.text.length, limits.size));
  if (file.lines.length > limits.lines)
    return refuse(file, limits.lines + 1, tooManyLines(file.lines.length, limits.lines));
  const long = file.lines.findIndex((line) => line.length > limits.line);
  if (long !== -1) return refuse(file, long + 1, longLine(file.lines[long]?.length ?? 0, limits.line));
  const deep = file.lines.findIndex(isDeep);
  if (deep !== -1) return refuse(file, deep + 1, deeplyNested);
  const paragraph = longParagraph(file);
  if (paragraph !== undefined) return refuse(file, paragraph, longBlock);
  const [, number, name] =
    costly.find(([sign, most]) => file.text.split(sign, most + 2).length - 1 > most) ?? [];
  return number === undefined || refuse(file, 1, tooManySigns(number, name ?? ''));
}

/** Whether the YAML of a file, or its front matter of that length, can be read in bounded time; if not, it is told why. */
export function isYamlWithinLimits(file: OpenFile, frontMatter?: number): boolean {
  const length = frontMatter ?? file.text.length;
  const [most, what] =
    frontMatter === undefined ? [yamlLimits.size, 'file'] : [yamlLimits.frontMatter, 'front matter'];
  if (length > most) return refuse(file, 1, tooLarge(length, most, what));
  const text = file.text.slice(0, length);
  const lines = text.split('\n');
  if (lines.length > yamlLimits.lines)
    return refuse(file, yamlLimits.lines + 1, tooManyLines(lines.length, yamlLimits.lines));
  const deep = lines.findIndex(isDeepYaml);
  if (deep !== -1) return refuse(file, deep + 1, deeplyNestedYaml);
  const long = lines.findIndex((line) => line.length > yamlLimits.line);
  if (long !== -1) return refuse(file, long + 1, longLine(lines[long]?.length ?? 0, yamlLimits.line));
  // Each of these can be a thing of its own, or a mistake.
  const signs = text.match(/[[\]{},&*!?%]/g)?.length ?? 0;
  return (
    signs <= yamlLimits.signs || refuse(file, 1, tooManySigns(yamlLimits.signs, 'signs , ? ! & * % [ and {'))
  );
}

// The first line of a paragraph that is too long. One ends at an empty line and at a tag on a line of its own.
function longParagraph(file: OpenFile): number | undefined {
  let first = 1;
  let length = 0;
  for (const [index, line] of file.lines.entries()) {
    const isInside = line.trim() !== '' && !/^\s*<[^>]*>\s*$/.test(line);
    length = isInside ? length + line.length : 0;
    if (!isInside) first = index + 2;
    if (length > limits.paragraph) return first;
  }
  return undefined;
}

// Signs that begin a list or a quotation can be stacked: `> > > >` and `- - - -`.
function isDeep(line: string): boolean {
  const [signs = ''] = /^[\s>*+-]*/.exec(line) ?? [];
  return signs.replaceAll(/\s/g, '').length > limits.depth;
}

// `- - - -`, `? ? ? ?` and `[[[[` are lists in lists, and names that are lists.
function isDeepYaml(line: string): boolean {
  const [signs = ''] = /^[\s?:[{-]*/.exec(line) ?? [];
  return signs.replaceAll(/\s/g, '').length > limits.depth;
}

function refuse(file: OpenFile, line: number, complaint: Complaint): false {
  report(file, { line, column: 1 }, complaint);
  return false;
}

function tooLarge(size: number, most: number, what = 'file'): Complaint {
  return {
    code: 'too-large',
    message: `The ${what} has ${count(size)} characters; more than ${count(most)} are not read.`,
    hint: 'It is much larger than a text of this kind. See whether something else was pasted into it.',
  };
}

function tooManyLines(lines: number, most: number): Complaint {
  return {
    code: 'too-large',
    message: `The file has ${count(lines)} lines; more than ${count(most)} are not read.`,
    hint: 'It is much longer than a text of this kind. See whether something else was pasted into it.',
  };
}

function longLine(length: number, most: number): Complaint {
  return {
    code: 'long-line',
    message: `This line has ${count(length)} characters; more than ${count(most)} are not read.`,
    hint: 'A line is one sentence. See whether something else was pasted into it.',
  };
}

const deeplyNested: Complaint = {
  code: 'too-deep',
  message: `The line begins with more than ${limits.depth} signs like - * + or >.`,
  hint: 'Take them out: a line of a text begins with its words.',
};

const deeplyNestedYaml: Complaint = {
  code: 'too-deep',
  message: `The line begins with more than ${limits.depth} signs like - ? [ or {.`,
  hint: 'Take them out: a line here begins with a name, or with one hyphen.',
};

export const tooDeep: Complaint = {
  code: 'too-deep',
  message: 'Lists stand here in lists, one in another, too many to be read.',
  hint: 'Take out the signs [ { - and ? that words do not need, or put the words between single quotes.',
};

export const tooManyEntries: Complaint = {
  code: 'too-large',
  message: `The file has more than ${count(yamlLimits.entries)} names at the start of a line, which are not read.`,
  hint: 'It is much longer than a list of this kind. See whether something else was pasted into it.',
};

const longBlock: Complaint = {
  code: 'too-large',
  message: `The paragraph that begins here has more than ${count(limits.paragraph)} characters, which are not read.`,
  hint: 'See whether something else was pasted into it, or an empty line is missing.',
};

function tooManySigns(most: number, name: string): Complaint {
  return {
    code: 'too-large',
    message: `The file has more than ${count(most)} ${name}, which are not read.`,
    hint: 'That is no text for people. See whether something else was pasted into it.',
  };
}

function count(number: number): string {
  return number.toLocaleString('en');
}

import { unicodeScripts } from './language.ts';
import type { Language } from './language.ts';
import { remember } from './remember.ts';

/** The first language of each script. */
export function onePerScript(languages: readonly Language[]): Language[] {
  const letters = languages.map(({ script }) => lettersOf(script));
  return languages.filter((_, index) => letters.indexOf(letters[index] ?? '') === index);
}

/**
 * Cuts a text of the language `own` where it passes into a script of one of `others`, and says whose run each is. Of
 * others that share a script the first counts.
 */
export function runsOf(text: string, own: Language, others: readonly Language[]): Run[] {
  return cutsFor(others)(own)(text);
}

// The same words stand on many pages.
const cutsFor = remember(
  (others: readonly Language[]) =>
    remember((own: Language) => remember((text: string) => cut(text, own, others))),
  new WeakMap(),
);

function cut(text: string, own: Language, others: readonly Language[]): Run[] {
  const strangers = strangersTo(own.script);
  const isStrange = ({ value, language }: Run) => language === undefined && strangers.test(value);
  let runs: Run[] = [{ value: text }];
  for (const language of others) {
    if (!runs.some(isStrange)) break;
    const pattern = patternOf(language, own);
    runs = runs.flatMap((run) => (isStrange(run) ? split(run.value, pattern, { language }) : run));
  }
  return own.direction === 'rtl' ? runs.flatMap(cutNumbers) : runs;
}

// Behind letters that are written from right to left, the groups of a date (ISO 8601) or a telephone number (E.123) would
// stand the other way round (UAX #9, W2); those of a range should.
function cutNumbers(run: Run): Run[] {
  if (run.language !== undefined || !/\p{Nd}[- ]/u.test(run.value)) return [run];
  const pattern = /(\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}|\+\p{Nd}[\p{Nd} ()\-]{5,}\p{Nd})/u;
  return split(run.value, pattern, { isNumber: true });
}

// What the one group of the pattern finds is told to be of that kind.
function split(text: string, pattern: RegExp, kind: Omit<Run, 'value'>): Run[] {
  return text
    .split(pattern)
    .map((value, index) => (index % 2 === 1 ? { value, ...kind } : { value }))
    .filter(({ value }) => value !== '');
}

// A run begins and ends with letters that the text's own script lacks. It goes on over spaces and marks to its next
// letter; one that is written from left to right takes its figures with it, or “CC BY 4.0” would fall apart inside a
// text that is written the other way.
function patternOf({ script, direction }: Language, own: Language): RegExp {
  const letter = `[${lettersOf(script)}--${lettersOf(own.script)}]`;
  const inner = direction === 'ltr' ? "[\\p{M}\\p{Zs}\\p{N}.,:\\/’'–\\-]*" : '[\\p{M}\\p{Zs}\\u200C\\u200D]*';
  const end = direction === 'ltr' ? `[${letter}\\p{N}]` : letter;
  return new RegExp(`(${letter}(?:${inner}${end})*\\p{M}*)`, 'v');
}

// What no run of the language's own script has: most texts have nothing of it.
const strangersTo = remember(
  (script: string) => new RegExp(`[^${lettersOf(script)}\\p{Script=Common}\\p{Script=Inherited}]`, 'v'),
);

// The letters of a script, as a class of a regular expression.
function lettersOf(script: string): string {
  return `[${unicodeScripts(script)
    .map((name) => `\\p{Script=${name}}`)
    .join('')}]`;
}

interface Run {
  value: string;
  /** The language of the run, if it is not the text's own. */
  language?: Language;
  /** Whether it is a date or a telephone number that is written from left to right inside of what is not. */
  isNumber?: true;
}

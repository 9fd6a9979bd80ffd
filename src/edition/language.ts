/** A language as its BCP 47 tag tells it; nothing about it is kept in a list of ours. */
export interface Language {
  /** Canonical BCP 47 tag. */
  tag: string;
  direction: 'ltr' | 'rtl';
  /** ISO 15924 script, such as `Arab`. */
  script: string;
  /** What the language calls itself. */
  name: string;
}

/** Describes the language of a canonical BCP 47 tag, from the Unicode data that comes with the runtime. */
export function languageOf(tag: string): Language {
  const language = described.get(tag) ?? describe(tag);
  described.set(tag, language);
  return language;
}

// The runtime loads much for each, and every page asks for some.
const described = new Map<string, Language>();

function describe(tag: string): Language {
  const script = new Intl.Locale(tag).maximize().script ?? 'Zyyy';
  // Asked of the script itself: the runtime does not know that Urdu in Nastaliq (`ur-Aran`) is Arabic writing.
  const { direction } = new Intl.Locale('und', { script: unicodeScripts(script)[0] }).getTextInfo();
  return {
    tag,
    direction: direction ?? 'ltr',
    script,
    name: nameOf(tag, tag),
  };
}

/** The two attributes that every block and every foreign phrase carries. */
export function languageAttributes({ tag, direction }: Language): { lang: string; dir: 'ltr' | 'rtl' } {
  return { lang: tag, dir: direction };
}

/** The same for what stands inside a text of the language `outer`: nothing where it is that language's own. */
export function foreignAttributes(
  language: Language,
  outer: Language,
): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return language.tag === outer.tag ? {} : languageAttributes(language);
}

/**
 * The language with a territory, as Open Graph wants it (`language_TERRITORY`): the one that its tag names, or else the
 * one in which Unicode finds it likeliest.
 */
export function territoryLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}

/** What the language `tag` is called in the language `inTag`. */
export function nameOf(tag: string, inTag: string): string {
  return new Intl.DisplayNames([inTag], { type: 'language' }).of(tag) ?? tag;
}

/**
 * The canonical tag that a file name's stem means, or `undefined` where it means none. Extensions and private parts
 * (BCP 47, 2.2.6 and 2.2.7) tell of no other text, and are none.
 */
export function canonicalTag(stem: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(stem.replaceAll('_', '-'));
    return tag !== undefined && isKnown(tag) && !/(?:^|-)[a-z\d]-/.test(tag) ? tag : undefined;
  } catch {
    return undefined;
  }
}

/** Whether two tags mean the same language, script and region once what is implied is written out. */
export function isSameLanguage(a: string, b: string): boolean {
  return fullTag(a) === fullTag(b);
}

/** The tag with all that it implies written out: `ar-Arab-EG` for `ar`. */
export function fullTag(tag: string): string {
  return new Intl.Locale(tag).maximize().toString();
}

/** The first language of each script. */
export function onePerScript(languages: readonly Language[]): Language[] {
  const letters = languages.map(({ script }) => lettersOf(script));
  return languages.filter((_, index) => letters.indexOf(letters[index] ?? '') === index);
}

/**
 * Cuts a text of the language `own` where it passes into a script of one of `others`, and says whose run each is. Of
 * others that share a script the first counts. What was cut is kept for the next call with the same `others`.
 */
export function runsOf(text: string, own: Language, others: readonly Language[]): Run[] {
  const known = cutBefore(own, others);
  const runs = known.get(text) ?? cut(text, own, others);
  known.set(text, runs);
  return runs;
}

function cut(text: string, own: Language, others: readonly Language[]): Run[] {
  const isStrange = ({ value, language }: Run) => language === undefined && strangersTo(own).test(value);
  let runs: Run[] = [{ value: text }];
  for (const language of others) {
    if (!runs.some(isStrange)) break;
    runs = runs.flatMap((run) => (isStrange(run) ? cutRun(run, language, own) : run));
  }
  return own.direction === 'rtl' ? runs.flatMap(cutNumbers) : runs;
}

// Behind letters that are written from right to left, the groups of a date (ISO 8601) or a telephone number (E.123) would
// stand the other way round (UAX #9, W2); those of a range should.
function cutNumbers(run: Run): Run[] {
  if (run.language !== undefined || !/\p{Nd}[- ]/u.test(run.value)) return [run];
  return run.value
    .split(/(\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}|\+\p{Nd}[\p{Nd} ()\-]{5,}\p{Nd})/u)
    .map((value, index): Run => (index % 2 === 1 ? { value, isNumber: true } : { value }))
    .filter(({ value }) => value !== '');
}

// Texts that were cut before, since the same words stand on many pages: for the same others, by script.
const cuts = new WeakMap<readonly Language[], Map<string, Map<string, Run[]>>>();

function cutBefore({ script }: Language, others: readonly Language[]): Map<string, Run[]> {
  const scripts = cuts.get(others) ?? new Map<string, Map<string, Run[]>>();
  const texts = scripts.get(script) ?? new Map<string, Run[]>();
  cuts.set(others, scripts.set(script, texts));
  return texts;
}

interface Run {
  value: string;
  /** The language of the run, if it is not the text's own. */
  language?: Language;
  /** Whether it is a date or a telephone number that is written from left to right inside of what is not. */
  isNumber?: true;
}

function cutRun(run: Run, language: Language, own: Language): Run[] {
  return run.value
    .split(patternOf(language, own))
    .map((value, index) => (index % 2 === 1 ? { value, language } : { value }))
    .filter(({ value }) => value !== '');
}

const patterns = new Map<string, RegExp>();
const strangers = new Map<string, RegExp>();

// A run begins and ends with letters that the text's own script lacks. It goes on over spaces and marks to its next
// letter; one that is written from left to right takes its figures with it, or “CC BY 4.0” would fall apart inside a
// text that is written the other way.
function patternOf({ script, direction }: Language, own: Language): RegExp {
  const key = `${script} ${own.script}`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const letter = `[${lettersOf(script)}--${lettersOf(own.script)}]`;
  const inner = direction === 'ltr' ? "[\\p{M}\\p{Zs}\\p{N}.,:\\/’'–\\-]*" : '[\\p{M}\\p{Zs}\\u200C\\u200D]*';
  const end = direction === 'ltr' ? `[${letter}\\p{N}]` : letter;
  const pattern = new RegExp(`(${letter}(?:${inner}${end})*\\p{M}*)`, 'v');
  patterns.set(key, pattern);
  return pattern;
}

// What no run of the language's own script has: most texts have nothing of it.
function strangersTo({ script }: Language): RegExp {
  const known = strangers.get(script);
  if (known !== undefined) return known;
  const pattern = new RegExp(`[^${lettersOf(script)}\\p{Script=Common}\\p{Script=Inherited}]`, 'v');
  strangers.set(script, pattern);
  return pattern;
}

// The letters of a script, as a class of a regular expression.
function lettersOf(script: string): string {
  return `[${unicodeScripts(script)
    .map((name) => `\\p{Script=${name}}`)
    .join('')}]`;
}

// ISO 15924 has codes for mixtures and for styles of scripts, which Unicode's property does not know; and some for what
// is no writing at all.
function unicodeScripts(script: string): Scripts {
  return composed[script] ?? (isUnicodeScript(script) ? [script] : ['Latn']);
}

type Scripts = readonly [string, ...string[]];

const composed: Record<string, Scripts> = {
  Aran: ['Arab'],
  Cyrs: ['Cyrl'],
  Hanb: ['Hani', 'Bopo'],
  Hans: ['Hani'],
  Hant: ['Hani'],
  Hrkt: ['Hira', 'Kana'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Latf: ['Latn'],
  Latg: ['Latn'],
  Syre: ['Syrc'],
  Syrj: ['Syrc'],
  Syrn: ['Syrc'],
  Zyyy: ['Latn'],
};

function isUnicodeScript(script: string): boolean {
  try {
    return new RegExp(`\\p{Script=${script}}`, 'u').unicode;
  } catch {
    return false;
  }
}

function isKnown(tag: string): boolean {
  return englishNames.of(new Intl.Locale(tag).language) !== undefined;
}

// Made once: the runtime loads much for each.
const englishNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

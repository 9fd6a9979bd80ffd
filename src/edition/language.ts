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
  const locale = new Intl.Locale(tag);
  return {
    tag,
    direction: locale.getTextInfo().direction ?? 'ltr',
    script: locale.maximize().script ?? 'Zyyy',
    name: nameOf(tag, tag),
  };
}

/** The two attributes that every block and every foreign phrase carries. */
export function languageAttributes({ tag, direction }: Language): { lang: string; dir: 'ltr' | 'rtl' } {
  return { lang: tag, dir: direction };
}

/** What the language `tag` is called in the language `inTag`. */
export function nameOf(tag: string, inTag: string): string {
  return new Intl.DisplayNames([inTag], { type: 'language' }).of(tag) ?? tag;
}

/** The canonical tag that a file name's stem means, or `undefined` where it means none. */
export function canonicalTag(stem: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(stem.replaceAll('_', '-'));
    return tag !== undefined && isKnown(tag) ? tag : undefined;
  } catch {
    return undefined;
  }
}

/** Whether two tags mean the same language, script and region once what is implied is written out. */
export function isSameLanguage(a: string, b: string): boolean {
  return new Intl.Locale(a).maximize().toString() === new Intl.Locale(b).maximize().toString();
}

/** Cuts a text of the language `own` where it passes into the script of one of `others`, and says whose run each is. */
export function runsOf(
  text: string,
  own: Language,
  others: readonly Language[],
): { value: string; language?: Language }[] {
  const foreign = others.find(({ script }) => script !== own.script && hasLetterOf(script, text));
  if (foreign === undefined) return [{ value: text }];
  return text
    .split(runOf(foreign))
    .map((value, index) => (index % 2 === 1 ? { value, language: foreign } : { value }))
    .filter(({ value }) => value !== '');
}

function hasLetterOf(script: string, text: string): boolean {
  return new RegExp(letterOf(script), 'u').test(text);
}

// A run goes on over spaces and marks to its next letter; one that is written from left to right takes its figures with
// it, or “CC BY 4.0” would fall apart inside a text that is written the other way.
function runOf({ script, direction }: Language): RegExp {
  const letter = letterOf(script);
  const inner = direction === 'ltr' ? "[\\p{M}\\p{Zs}\\p{N}.,:/’'–-]*" : '[\\p{M}\\p{Zs}\\u200C\\u200D]*';
  const end = direction === 'ltr' ? `[${letter}\\p{N}]` : letter;
  return new RegExp(`(${letter}(?:${inner}${end})*\\p{M}*)`, 'u');
}

// ISO 15924 has codes for mixtures of scripts, which Unicode's property does not know.
function letterOf(script: string): string {
  const value = { Hans: 'Hani', Hant: 'Hani', Jpan: 'Hani', Kore: 'Hang', Zyyy: 'Latn' }[script] ?? script;
  return `\\p{Script=${value}}`;
}

function isKnown(tag: string): boolean {
  const { language } = new Intl.Locale(tag);
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language) !== undefined;
}

import { remember } from './remember.ts';

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
export const languageOf = remember((tag: string): Language => {
  const script = new Intl.Locale(tag).maximize().script ?? 'Zyyy';
  // Asked of the script itself: the runtime does not know that Urdu in Nastaliq (`ur-Aran`) is Arabic writing.
  const { direction } = new Intl.Locale('und', { script: unicodeScripts(script)[0] }).getTextInfo();
  return { tag, direction: direction ?? 'ltr', script, name: nameOf(tag, tag) };
});

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

/** Whether a name is a language’s tag in its canonical form. */
export function isTag(name: string): boolean {
  return canonicalTag(name) === name;
}

/** Whether two tags mean the same language, script and region once what is implied is written out. */
export function isSameLanguage(a: string, b: string): boolean {
  return fullTag(a) === fullTag(b);
}

/** The tag with all that it implies written out: `ar-Arab-EG` for `ar`. */
export function fullTag(tag: string): string {
  return new Intl.Locale(tag).maximize().toString();
}

/** What there is for a tag, or else for what is left of it without its last parts (RFC 4647, 3.4). */
export function lookUp<Value>(tag: string, known: ReadonlyMap<string, Value>): Value | undefined {
  if (tag === '') return undefined;
  return known.get(tag) ?? lookUp(tag.replace(/-?[^-]*$/, ''), known);
}

/** What is said in the first of these languages in which it is, or else in the first of its own; `said` has it by their tags. */
export function saidIn<Said>(
  said: Readonly<Record<string, Said>>,
  ...tags: readonly string[]
): Said & { language: Language } {
  const tag = [...tags, ...Object.keys(said)].find((each) => Object.hasOwn(said, each))!;
  return { ...said[tag]!, language: languageOf(tag) };
}

/**
 * The scripts, as Unicode's property knows them, that a code of ISO 15924 means: it has codes for mixtures and for
 * styles of scripts too, and some for what is no writing at all.
 */
export function unicodeScripts(script: string): Scripts {
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

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

/** Cuts a text into runs, each either all in `script` (with the spaces and marks between its words) or without it. */
export function runsOf(text: string, script: string): { value: string; inScript: boolean }[] {
  if (!/^[A-Z][a-z]{3}$/.test(script)) return [{ value: text, inScript: false }];
  const run = new RegExp(`(\\p{Script=${scriptValue(script)}}(?:[\\p{M}\\p{Zs}\\u200C\\u200D]*\\p{Script=${scriptValue(script)}})*\\p{M}*)`, 'u');
  return text
    .split(run)
    .map((value, index) => ({ value, inScript: index % 2 === 1 }))
    .filter(({ value }) => value !== '');
}

function isKnown(tag: string): boolean {
  const { language } = new Intl.Locale(tag);
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language) !== undefined;
}

// ISO 15924 has codes for mixtures of scripts that Unicode's property does not know by that name.
function scriptValue(script: string): string {
  return { Hans: 'Hani', Hant: 'Hani', Jpan: 'Hani', Kore: 'Hang', Zyyy: 'Latn' }[script] ?? script;
}

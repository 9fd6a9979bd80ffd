import { canonicalTag, isTag, nameOf } from './language.ts';
import { remember } from './remember.ts';

/**
 * The tag that a file name which is none most likely means: another spelling of one (`zh_CN`, `iw`), one with something
 * behind it (`fr.bak`), a language's English or own name (`french`, `français`), or a country's code (`jp`).
 * `undefined` where it means none.
 */
export function suggestTag(stem: string): string | undefined {
  const name = stem.trim();
  return (
    oneLanguage(canonicalTag(name)) ??
    tagNamed(name) ??
    oneLanguage(canonicalTag(name.split(/[^A-Za-z0-9_-]/, 1)[0] ?? '')) ??
    tagNamed(name.split(/[^\p{L}\p{M}]/u, 1)[0] ?? '') ??
    tagOfCountry(name)
  );
}

function oneLanguage(tag: string | undefined): string | undefined {
  return tag !== undefined && isOneLanguage(tag) ? tag : undefined;
}

/** Whether a tag names one language, and not several, none or any. */
export function isOneLanguage(tag: string): boolean {
  return !/^(?:mul|zxx|und|mis)(?:-|$)/.test(tag);
}

function tagNamed(name: string): string | undefined {
  const wanted = name.toLowerCase();
  if (wanted.length < 3) return undefined;
  return (tagsByName('english').get(wanted) ?? tagsByName('own').get(wanted))?.[0];
}

/** The known tags by what their languages are called in English, or by themselves, in small letters. */
export const tagsByName = remember((names: 'english' | 'own') =>
  Map.groupBy(knownTags(), (tag) => nameOf(tag, names === 'own' ? tag : 'en').toLowerCase()),
);

// The language that most people there speak, as Unicode finds it.
function tagOfCountry(code: string): string | undefined {
  if (!/^[a-z]{2}$/i.test(code) || countries.of(code.toUpperCase()) === undefined) return undefined;
  return new Intl.Locale(`und-${code}`).maximize().minimize().toString();
}

const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** The canonical tags of two letters that the runtime has a name for, in the order of the alphabet; no list is kept. */
export function knownTags(): string[] {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  return letters.flatMap((first) => letters.map((second) => first + second)).filter(isTag);
}

import type { Edition } from './edition.ts';
import { canonicalTag, isSameLanguage, nameOf } from './language.ts';
import { nearest } from './spelling.ts';
import { isOneLanguage, suggestTag, tagsByName } from './tag.ts';

/** The language that a translator names on the command line, or what is wrong with the name and what to write instead. */
type Choice = { tag: string } | { problem: string };

/** Takes a BCP 47 tag in its canonical form, and no language that the original is in, or by another tag a translation. */
export function chooseLanguage(word: string, { original, translations }: Edition): Choice {
  const tag = canonicalTag(word);
  if (tag === undefined || !isOneLanguage(tag))
    return { problem: `“${word}” is not a language’s tag.\n${suggest(word)}` };
  if (tag !== word) return { problem: `“${word}” is not how the tag is written.\nDid you mean “${tag}”?` };
  if (isSameLanguage(tag, original.language.tag))
    return { problem: `The original is in “${tag}”.\nName the language that you translate into.` };
  const twin = translations.find(({ language }) => language.tag !== tag && isSameLanguage(language.tag, tag));
  return twin === undefined
    ? { tag }
    : { problem: `This language is there already, in ${twin.language.tag}.mdx.` };
}

// Whoever writes the name of a language instead of its tag means it well, misspelt or not.
function suggest(word: string): string {
  const sure = suggestTag(word);
  if (sure !== undefined) return ask(sure);
  const guess = misspelt(word);
  return `${guess === undefined ? '' : `${ask(guess)}\n`}Write “fr” for French, “fa” for Persian, “zh-Hant” for Chinese in traditional characters (BCP 47).`;
}

function ask(tag: string): string {
  return `Did you mean “${tag}” (${nameOf(tag, 'en')})?`;
}

function misspelt(word: string): string | undefined {
  const [english, own] = [tagsByName('english'), tagsByName('own')];
  // Apart, since of both together too many are as long as the word to compare them all.
  const guesses = [english, own].flatMap((names) => nearest(word, [...names.keys()]) ?? []);
  const meant = nearest(word, guesses) ?? '';
  return (english.get(meant) ?? own.get(meant))?.[0];
}

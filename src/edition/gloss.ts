import type { Edition, Term, Text } from './edition.ts';
import type { Language } from './language.ts';

/** What a term is called and what it is, and the language in which that is said. */
interface Gloss {
  language: Language;
  form: string;
  gloss?: string;
}

/**
 * A term for the readers of a text: in its language or, where the glossary does not speak it, in that of the default
 * translation, of the original or of any other text; `undefined` where it speaks none of them.
 */
export function glossFor(
  { forms }: Term,
  text: Text,
  { original, translations }: Edition,
): Gloss | undefined {
  const isSpoken = ({ language }: Text) => Object.hasOwn(forms, language.tag);
  const speaker = [text, ...translations.slice(0, 1), original, ...translations].find(isSpoken);
  return speaker && { language: speaker.language, ...forms[speaker.language.tag]! };
}

import type { Edition, Term, TermForm } from './edition.ts';
import { saidIn } from './language.ts';
import type { Language } from './language.ts';

/**
 * What a term is called and what it is, for readers of a language: in it or, where the glossary does not speak it, in that
 * of the default translation, of the original or of any that it speaks.
 */
export function glossFor(
  { forms }: Term,
  { tag }: Language,
  { original, translations }: Edition,
): TermForm & { language: Language } {
  const next = [...translations.slice(0, 1), original].map(({ language }) => language.tag);
  return saidIn(forms, tag, ...next);
}

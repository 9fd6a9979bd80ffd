import { passagesOf, termsIn } from './edition.ts';
import type { Edition, Point, Term } from './edition.ts';
import { glossFor } from './gloss.ts';
import type { Language } from './language.ts';
import { remember } from './remember.ts';

/** A place that the article names. */
export interface NamedPlace {
  term: Term;
  /** One point, or the points of a route in their order. */
  points: readonly Point[];
  /** The sentences of the original that name it: address, and number as a reader says it. */
  sentences: { id: string; number: string }[];
}

/** The terms that have a place and are named in a sentence, in the order in which the original first names them. */
export const placesOf = remember(({ original, glossary }: Edition): NamedPlace[] => {
  const sentences = passagesOf(original).flatMap(({ number, segments }) =>
    segments.map(({ id, content }, index) => ({
      id,
      number: `${number}.${index + 1}`,
      terms: termsIn(content),
    })),
  );
  const first = ({ term }: NamedPlace): number => sentences.findIndex(({ terms }) => terms.includes(term.id));
  return glossary
    .map((term) => ({
      term,
      points: term.place ?? [],
      sentences: sentences
        .filter(({ terms }) => terms.includes(term.id))
        .map(({ id, number }) => ({ id, number })),
    }))
    .filter((place) => place.points.length > 0 && place.sentences.length > 0)
    .toSorted((a, b) => first(a) - first(b));
}, new WeakMap());

/** What a place is called on a map for readers of a language. */
export function nameOfPlace(
  { term }: NamedPlace,
  own: Language,
  edition: Edition,
): { language: Language; value: string } {
  const { language, label, form } = glossFor(term, own, edition);
  return { language, value: label ?? form };
}

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
  const uses = passagesOf(original).flatMap(({ number, segments }) =>
    segments.flatMap(({ id, content }, index) =>
      [...new Set(termsIn(content))].map((name) => ({ name, id, number: `${number}.${index + 1}` })),
    ),
  );
  const terms = new Map(glossary.map((term) => [term.id, term]));
  return [...Map.groupBy(uses, ({ name }) => name)].flatMap(([name, own]) => {
    const term = terms.get(name);
    const sentences = own.map(({ id, number }) => ({ id, number }));
    return term?.place === undefined ? [] : [{ term, points: term.place, sentences }];
  });
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

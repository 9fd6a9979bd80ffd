import type { Edition, Source, SourceDescription } from './edition.ts';
import { languageOf } from './language.ts';
import type { Language } from './language.ts';

/** The sources that bear on a passage. */
export function sourcesOf({ sources }: Edition, passage: string): Source[] {
  return sources.filter(({ passages }) => passages.includes(passage));
}

/** What a source is, in the first of these languages in which it is described, or else in the first of its own. */
export function describeSource(
  { descriptions }: Source,
  tags: readonly string[],
): SourceDescription & { language: Language } {
  const all = Object.entries(descriptions);
  const found = tags.map((tag) => all.find(([own]) => own === tag)).find((entry) => entry !== undefined);
  const [tag, description] = found ?? all[0]!;
  return { ...description, language: languageOf(tag) };
}

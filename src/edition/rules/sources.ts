import type { Document } from '../document.ts';
import { passagesOf } from '../edition.ts';
import type { Source } from '../edition.ts';
import { report } from '../file.ts';
import type { Complaint } from '../finding.ts';
import { shorten } from '../read/correction.ts';
import type { SourceList } from '../read/sources.ts';

/**
 * Reports every passage that the sources name and the original does not have. Gives the sources with their passages in
 * the original's order, each once.
 */
export function checkSources({ file, sources, references }: SourceList, original: Document): Source[] {
  const ids = passagesOf(original).map(({ id }) => id);
  // Of an original that could not be read it is not known what it lacks.
  if (file === undefined || !original.isReadable) return sources;
  for (const { passage, place } of references) {
    if (!ids.includes(passage)) report(file, place, unknownPassage(passage, ids));
  }
  return sources.map((source) => ({
    ...source,
    passages: ids.filter((id) => source.passages.includes(id)),
    says: ids.flatMap((id) => source.says.filter(({ passage }) => passage === id)),
  }));
}

const unknownPassage = (passage: string, ids: readonly string[]): Complaint => ({
  code: 'sources',
  message: `The original has no paragraph “${shorten(passage)}”.`,
  hint: `Its paragraphs are ${ids.at(0)} to ${ids.at(-1)}. Name each that is meant: [p2, p3]`,
});

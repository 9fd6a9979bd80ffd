import type { Document } from '../document.ts';
import { passagesOf } from '../edition.ts';
import type { Edition } from '../edition.ts';
import { hasErrorAt, isFull, report } from '../file.ts';
import type { Complaint } from '../finding.ts';
import { shorten } from '../read/correction.ts';
import { nearest } from '../spelling.ts';

/**
 * Reports every link to anything but what each page has: the original's sections, paragraphs and sentences, its own
 * beginning, the glossary and the sources with their entries. To a note leads the sign of the note alone.
 */
export function checkReferences(
  { file, references }: Document,
  original: Document,
  { glossary, sources }: Pick<Edition, 'glossary' | 'sources'>,
): void {
  const ids = [
    ...original.sections.map(({ id }) => id),
    ...passagesOf(original).flatMap(({ id, lines }) => [
      id,
      ...lines.map((_, index) => `${id}-${index + 1}`),
    ]),
    ...['title', 'contents', 'text'],
    ...(glossary.length > 0 ? ['glossary', ...glossary.map(({ id }) => `term-${id}`)] : []),
    ...(sources.length > 0 ? ['sources', ...sources.map(({ id }) => `source-${id}`)] : []),
  ];
  const known = new Set(ids);
  for (const { id, place } of references) {
    if (isFull(file)) return;
    if (!known.has(id) && !hasErrorAt(file, place)) report(file, place, unknownPlace(id, ids));
  }
}

function unknownPlace(id: string, ids: readonly string[]): Complaint {
  const guess = nearest(id, ids);
  return {
    code: 'unknown-place',
    message: `Nothing that a link may lead to is called “#${shorten(id)}”.`,
    hint:
      guess === undefined
        ? 'A link can lead to a paragraph (#p2), to a sentence of it (#p2-1) or to a section (#' +
          ids[0] +
          ').'
        : `Did you mean “#${guess}”?`,
  };
}

import type { Edition, Source } from './edition.ts';

/** The sources that bear on a passage. */
export function sourcesOf({ sources }: Edition, passage: string): Source[] {
  return sources.filter(({ passages }) => passages.includes(passage));
}

/** The passages on which a source bears, those that follow one another together: `2–6`, with the first one's id. */
export function rangesOf({ passages }: Source): { first: string; range: string }[] {
  const numbers = passages.map((id) => Number(id.slice(1)));
  const starts = numbers.filter((number) => !numbers.includes(number - 1));
  const ends = numbers.filter((number) => !numbers.includes(number + 1));
  return starts.map((start, index) => {
    const end = ends[index]!;
    return { first: `p${start}`, range: start === end ? `${start}` : `${start}–${end}` };
  });
}

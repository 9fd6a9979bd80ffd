/**
 * The candidate that a misspelt word most likely means, or `undefined` where none is near. Short words and not too many of
 * them are compared, so that it is told in bounded time.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  const limit = Math.max(word.length > 3 ? 2 : 1, Math.floor(word.length / 3));
  return candidates
    .filter((candidate) => Math.abs(candidate.length - word.length) <= limit)
    .slice(0, MOST)
    .map((candidate) => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter((guess) => guess.distance <= limit)
    .sort((a, b) => a.distance - b.distance)[0]?.candidate;
}

const LONGEST = 40;
const MOST = 200;

// Levenshtein's distance, one row of the matrix written over the other.
function distance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    let before = i;
    row[0] = i + 1;
    for (let j = 0; j < b.length; j++) {
      const above = row[j + 1] ?? 0;
      row[j + 1] = Math.min((row[j] ?? 0) + 1, above + 1, before + (a[i] === b[j] ? 0 : 1));
      before = above;
    }
  }
  return row.at(-1) ?? 0;
}

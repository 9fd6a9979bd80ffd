/** The candidate that a misspelt word most likely means, or `undefined` where none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const start = word.slice(0, 64).toLowerCase();
  const limit = Math.max(start.length > 3 ? 2 : 1, Math.floor(start.length / 3));
  return candidates
    .map((candidate) => ({ candidate, distance: distance(start, candidate.toLowerCase()) }))
    .filter((guess) => guess.distance <= limit)
    .sort((a, b) => a.distance - b.distance)[0]?.candidate;
}

// Levenshtein's distance, one row of the matrix at a time.
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries()) {
      next.push(
        Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

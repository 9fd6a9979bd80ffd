/** What is wrong with the place of one part (a section or a passage) among others, if anything is. */
export type Verdict =
  | { state: 'right' }
  /** It has no counterpart; `meant` is the one that is missing at this place, `missing` all that are. */
  | { state: 'unknown'; meant: string | undefined; missing: string[] }
  /** Another has the same id, at the index `other`. */
  | { state: 'doubled'; other: number; meant: string | undefined }
  /** It is out of order; `before` is the one that it should follow, if it is not the first. */
  | { state: 'misplaced'; before: string | undefined };

/** Holds ids in the order in which they stand against the ids in the order in which they should. */
export function judgeOrder(ids: readonly string[], expected: readonly string[]): Verdict[] {
  const rank = new Map(expected.map((id, index) => [id, index]));
  const places = ids.map((id, index): [string, number] => [id, index]);
  const [first, last] = [new Map(places.toReversed()), new Map(places)];
  const isSingle = (id: string): boolean => first.get(id) === last.get(id);
  const single = ids.flatMap((id, index) => (rank.has(id) && isSingle(id) ? [index] : []));
  const inOrder = new Set(
    longestAscending(single.map((index) => rank.get(ids[index] ?? '') ?? 0)).map((at) => single[at]),
  );
  const missing = expected.filter((id) => !first.has(id));
  const isMissing = new Set(missing);
  const meant = ids.map((_, index) => missingAt(ids, index, expected, rank, isMissing));
  const doubled = reportedDoubles(ids, first, meant);
  return ids.map((id, index): Verdict => {
    if (!rank.has(id)) return { state: 'unknown', meant: meant[index], missing };
    const other = doubled.get(index);
    if (other !== undefined) return { state: 'doubled', other, meant: meant[index] };
    if (!isSingle(id) || inOrder.has(index)) return { state: 'right' };
    return { state: 'misplaced', before: expected[(rank.get(id) ?? 0) - 1] };
  });
}

// The expected id that is missing and belongs where the part of this index stands.
function missingAt(
  ids: readonly string[],
  index: number,
  expected: readonly string[],
  rank: ReadonlyMap<string, number>,
  missing: ReadonlySet<string>,
): string | undefined {
  if (missing.size === 0) return undefined;
  const previous = index === 0 ? -1 : (rank.get(ids[index - 1] ?? '') ?? -1);
  const behind = index === 0 || previous !== -1 ? expected[previous + 1] : undefined;
  const next = rank.get(ids[index + 1] ?? '') ?? -1;
  const ahead = next > 0 ? expected[next - 1] : undefined;
  return [behind, ahead].find((id) => id !== undefined && missing.has(id));
}

// Of parts with the same id the later ones are reported, or the first if a missing part belongs in its place. The map
// leads from the index of the one that is reported to that of the other.
function reportedDoubles(
  ids: readonly string[],
  firsts: ReadonlyMap<string, number>,
  meant: readonly (string | undefined)[],
): Map<number, number> {
  const doubles = new Map<number, number>();
  for (const [index, id] of ids.entries()) {
    const first = firsts.get(id) ?? index;
    if (first === index) continue;
    const isFirstWrong = meant[index] === undefined && meant[first] !== undefined && !doubles.has(first);
    if (isFirstWrong) doubles.set(first, index);
    else doubles.set(index, first);
  }
  return doubles;
}

// Indices of a longest ascending subsequence: what is not in it is what has moved.
function longestAscending(numbers: readonly number[]): number[] {
  // The index with which the chain of each length ends, and for each index the one before it in its chain.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, number] of numbers.entries()) {
    const at = ends.findIndex((end) => (numbers[end] ?? 0) >= number);
    const length = at === -1 ? ends.length : at;
    before[index] = ends[length - 1];
    ends[length] = index;
  }
  const chain: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) chain.push(at);
  return chain;
}

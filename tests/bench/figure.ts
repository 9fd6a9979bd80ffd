/** One measured number: the median of its runs, in its unit, and what it should be. */
export interface Figure {
  part: string;
  what: string;
  value: number;
  unit: Unit;
  /** Least and greatest of several runs. */
  range?: [least: number, most: number];
  target?: Target;
}

/** `B` is bytes, `MB` is 2²⁰ bytes, `ms` is milliseconds of wall-clock time, `×` a ratio, `` a plain count. */
export type Unit = 'B' | 'MB' | 'ms' | '×' | '';

/** A bound in the figure's unit, which itself still meets the target. */
export type Target = { most: number } | { least: number };

/** The figure of some runs. Throws on none, for nothing was measured then. */
export function makeFigure(
  part: string,
  what: string,
  unit: Unit,
  runs: readonly number[],
  target?: Target,
): Figure {
  return {
    part,
    what,
    value: medianOf(runs),
    unit,
    ...(runs.length > 1 ? { range: [Math.min(...runs), Math.max(...runs)] } : {}),
    ...(target ? { target } : {}),
  };
}

/** The middle number, or the mean of the two in the middle. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new Error('There is no median of nothing.');
  return (low + high) / 2;
}

/** Whether a figure meets its target; `undefined` where it has none and is only told. */
export function isMet({ value, target }: Figure): boolean | undefined {
  if (target === undefined) return undefined;
  return 'most' in target ? value <= target.most : value >= target.least;
}

/** What each further one costs between two sizes, in the unit of `cost`: the slope of the line through both. */
export function slopeBetween(small: Measured, large: Measured): number {
  return (large.cost - small.cost) / (large.size - small.size);
}

interface Measured {
  size: number;
  cost: number;
}

import { size } from './ground.ts';

/** A spot of a map, in its units from its upper left corner. */
export type Spot = readonly [number, number];

/** A name that is to stand on a map. */
export interface Label {
  /** Where it can stand, the best spot first: beside its point, or beside one of its route’s. */
  spots: readonly Spot[];
  /** What it takes at most. */
  width: number;
  height: number;
}

/** Where a name stands, and on which side of that: it begins there (1), ends there (-1) or is centred (0). */
export interface Stand {
  spot: Spot;
  x: -1 | 0 | 1;
  y: -1 | 0 | 1;
}

// In the order in which they are preferred.
const sides = [
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0, y: 1 },
  { x: 0, y: -1 },
  { x: 1, y: 1 },
  { x: 1, y: -1 },
  { x: -1, y: 1 },
  { x: -1, y: -1 },
] as const;

/**
 * Finds a stand for every name, so that as far as can be no name lies on another, on one of the signs (spots, too) or
 * outside the map. The same labels get the same stands.
 */
export function placeLabels(labels: readonly Label[], signs: readonly Spot[]): Stand[] {
  const choices = labels.map(standsOf);
  const chosen: Stand[] = [];
  // A name with a single spot has less choice, so it comes first; then each looks again at what the others chose.
  const order = [...labels.keys()].toSorted((a, b) => choices[a]!.length - choices[b]!.length);
  for (const index of [...order, ...order, ...order]) {
    const label = labels[index]!;
    const names = labels.flatMap((other, at) =>
      at === index || chosen[at] === undefined ? [] : [boxOf(other, chosen[at])],
    );
    const costs = choices[index]!.map((stand, rank) => costOf(boxOf(label, stand), names, signs) + rank);
    chosen[index] = choices[index]![costs.indexOf(Math.min(...costs))]!;
  }
  return chosen;
}

/** Where a name begins, ends or has its middle: a little off its spot. */
export function edgeOf({ spot: [left, top], x, y }: Stand): [number, number] {
  const gap = x !== 0 && y !== 0 ? 3.5 : 5;
  return [left + x * gap, top + y * gap];
}

/** What a name covers where it stands. */
export function boxOf({ width, height }: Label, stand: Stand): Box {
  const [x, y] = edgeOf(stand);
  const left = x - (width * (1 - stand.x)) / 2;
  const top = y - (height * (1 - stand.y)) / 2;
  return { left, top, right: left + width, bottom: top + height };
}

function standsOf({ spots }: Label): Stand[] {
  return spots.flatMap((spot) => sides.map((side) => ({ spot, ...side })));
}

function costOf(box: Box, names: readonly Box[], signs: readonly Spot[]): number {
  const onNames = names.reduce((sum, name) => sum + overlap(box, name), 0);
  const onSigns = signs.reduce((sum, sign) => sum + overlap(box, boxAround(sign)), 0);
  const inside = overlap(box, { left: 2, top: 2, right: size.width - 2, bottom: size.height - 2 });
  const outside = (box.right - box.left) * (box.bottom - box.top) - inside;
  return 4 * onNames + 2 * onSigns + 8 * outside;
}

function boxAround([x, y]: Spot): Box {
  return { left: x - 3, top: y - 3, right: x + 3, bottom: y + 3 };
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

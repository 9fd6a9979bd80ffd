import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import budgets from '../budgets.json' with { type: 'json' };
import type { Edition } from '../../src/edition/edition.ts';
import { build } from './build.ts';
import type { Cost } from './build.ts';
import { writeLanguages, writeLong } from './content.ts';
import { makeFigure, medianOf, slopeBetween } from './figure.ts';
import type { Figure } from './figure.ts';
import type { Say } from './say.ts';
import { brotliSize } from './sizes.ts';

/** How a build's time and memory, and the first page, grow with the languages and with the length of the text. */
export async function measureGrowth(place: Place): Promise<Figure[]> {
  const sizes: Size[] = [];
  for (const count of [1, 10, 50, 100]) {
    const content = writeLanguages(place.edition, count, join(place.scratch, `words-${count}`));
    sizes.push({
      count,
      ...(await measureSize(place, `${count} translation${count > 1 ? 's' : ''}`, content)),
    });
  }
  const content = writeLong(place.edition, 100, join(place.scratch, 'words-long'));
  const long = await measureSize(place, 'a text 100 times as long', content);
  return [...sizes, long].flatMap(describe).concat(describeSlopes(sizes), firstPage(sizes.at(-1)));
}

async function measureSize(
  { project, scratch, runs, say }: Place,
  name: string,
  content: string,
): Promise<Built> {
  const site = join(scratch, `site of ${name}`);
  const costs: Cost[] = [];
  for (let run = 1; run <= runs; run++) {
    say(`growth, ${name}, run ${run} of ${runs}`);
    costs.push(await build(project, { CONTENT_DIR: content, OUT_DIR: site }));
  }
  return { name, site, costs };
}

function describe({ name, costs }: Built): Figure[] {
  return [
    makeFigure(
      'Growth',
      `build, ${name}`,
      'ms',
      costs.map(({ time }) => time),
    ),
    makeFigure(
      'Growth',
      `peak memory, ${name}`,
      'MB',
      costs.map(({ memory }) => memory),
    ),
  ];
}

function describeSlopes(sizes: readonly Size[]): Figure[] {
  const [first, tenth, middle, last] = sizes;
  if (!first || !tenth || !middle || !last) throw new Error('Four sizes make the slopes.');
  const [overall, early, late] = [
    slope(first, last, 'time'),
    slope(tenth, middle, 'time'),
    slope(middle, last, 'time'),
  ];
  return [
    makeFigure('Growth', 'build, each further language', 'ms', [overall], { most: 20 }),
    makeFigure('Growth', 'build, each from the 10th to the 50th', 'ms', [early], { most: 20 }),
    makeFigure('Growth', 'build, each from the 50th to the 100th', 'ms', [late], { most: 20 }),
    // A quarter is what the noise of some builds makes of a straight line.
    makeFigure('Growth', 'the last of these to the one before', '×', [late / early], { most: 1.25 }),
    makeFigure('Growth', 'processor time, each further language', 'ms', [slope(first, last, 'work')]),
    makeFigure('Growth', 'memory, each further language', 'MB', [slope(first, last, 'memory')], { most: 1 }),
  ];
}

function firstPage(size: Size | undefined): Figure {
  const bytes = readFileSync(join(size?.site ?? '', 'index.html'));
  return makeFigure('Growth', `first page with ${size?.name}, Brotli 11`, 'B', [brotliSize(bytes)], {
    most: budgets.page,
  });
}

function slope(small: Size, large: Size, of: keyof Cost): number {
  const pointOf = ({ count, costs }: Size) => ({
    size: count,
    cost: medianOf(costs.map((cost) => cost[of])),
  });
  return slopeBetween(pointOf(small), pointOf(large));
}

interface Place {
  edition: Edition;
  /** A copy of the project, for building in. */
  project: string;
  /** A folder for what is generated. */
  scratch: string;
  runs: number;
  say: Say;
}

/** A content folder that was built some times. */
interface Built {
  name: string;
  site: string;
  costs: Cost[];
}

interface Size extends Built {
  /** Number of translations. */
  count: number;
}

import { build } from './build.ts';
import type { Cost } from './build.ts';
import { makeFigure, medianOf } from './figure.ts';
import type { Figure } from './figure.ts';
import { clearCaches } from './project.ts';
import type { Say } from './say.ts';

/** How long builds of two projects take in turns, cold and warm, and how much memory they hold at most. */
export async function measureBuilds(own: string, empty: string, runs: number, say: Say): Promise<Figure[]> {
  const costs = { own: makeSeries(), empty: makeSeries() };
  for (let run = 1; run <= runs; run++) {
    say(`builds, run ${run} of ${runs}`);
    await measureOnce(empty, costs.empty);
    await measureOnce(own, costs.own);
  }
  return [
    ...makeFigures('an empty Astro project', costs.empty),
    ...makeFigures('the edition', costs.own),
    ...(['cold', 'warm'] as const).map((state) => {
      const ratio = medianOf(timesOf(costs.own[state])) / medianOf(timesOf(costs.empty[state]));
      return makeFigure('Builds', `${state}, the edition to an empty project`, '×', [ratio], { most: 1.5 });
    }),
  ];
}

// Cold is without anything that an earlier build kept; the system's own file cache stays.
async function measureOnce(project: string, { cold, warm }: Series): Promise<void> {
  clearCaches(project);
  cold.push(await build(project));
  warm.push(await build(project));
}

function makeFigures(name: string, { cold, warm }: Series): Figure[] {
  const all = [...cold, ...warm];
  return [
    makeFigure('Builds', `cold, ${name}`, 'ms', timesOf(cold)),
    makeFigure('Builds', `warm, ${name}`, 'ms', timesOf(warm)),
    makeFigure(
      'Builds',
      `processor time, ${name}`,
      'ms',
      all.map(({ work }) => work),
    ),
    makeFigure(
      'Builds',
      `peak memory, ${name}`,
      'MB',
      all.map(({ memory }) => memory),
    ),
  ];
}

function timesOf(costs: readonly Cost[]): number[] {
  return costs.map(({ time }) => time);
}

function makeSeries(): Series {
  return { cold: [], warm: [] };
}

interface Series {
  cold: Cost[];
  warm: Cost[];
}

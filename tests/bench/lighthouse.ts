import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import budgets from '../budgets.json' with { type: 'json' };
import { makeFigure, medianOf } from './figure.ts';
import type { Figure } from './figure.ts';
import type { Say } from './say.ts';

/** Lighthouse for phones, its throttling simulated, on the page and the hand-written one in turns. */
export async function measureLighthouse(
  port: number,
  url: string,
  plainUrl: string,
  { runs, say }: { runs: number; say: Say },
): Promise<Figure[]> {
  const own: Report[] = [];
  const plain: Report[] = [];
  for (let run = 1; run <= runs; run++) {
    say(`Lighthouse, run ${run} of ${runs}`);
    own.push(await audit(url, port));
    plain.push(await audit(plainUrl, port));
  }
  return makeFigures(own, plain);
}

function makeFigures(own: readonly Report[], plain: readonly Report[]): Figure[] {
  return [
    ...Object.entries(categories).map(([id, name]) =>
      makeFigure(PART, name, '', scoresOf(own, id), { least: 100 }),
    ),
    makeFigure(PART, 'FCP', 'ms', valuesOf(own, 'first-contentful-paint')),
    makeFigure(PART, 'FCP of the hand-written page', 'ms', valuesOf(plain, 'first-contentful-paint')),
    makeFigure(PART, 'LCP', 'ms', valuesOf(own, 'largest-contentful-paint'), {
      most: medianOf(valuesOf(plain, 'largest-contentful-paint')),
    }),
    makeFigure(PART, 'LCP of the hand-written page', 'ms', valuesOf(plain, 'largest-contentful-paint')),
    makeFigure(PART, 'TBT', 'ms', valuesOf(own, 'total-blocking-time')),
    makeFigure(PART, 'CLS', '', valuesOf(own, 'cumulative-layout-shift'), {
      most: budgets.firstLoad.layoutShift,
    }),
    ...complaints(own),
  ];
}

// From 0 to 100, as people know them.
function scoresOf(reports: readonly Report[], category: string): number[] {
  return reports.map((report) => 100 * certain(report.categories[category]?.score, category));
}

function valuesOf(reports: readonly Report[], audit: string): number[] {
  return reports.map((report) => certain(report.audits[audit]?.numericValue, audit));
}

// Lighthouse leaves out what it could not measure.
function certain(value: number | null | undefined, name: string): number {
  if (typeof value === 'number') return value;
  throw new Error(`Lighthouse gave no number for “${name}”.`);
}

// What keeps a category from being full, each as a count of the runs that found it.
function complaints(reports: readonly Report[]): Figure[] {
  const failed = reports.flatMap(({ categories, audits }) =>
    Object.values(categories)
      .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
      .map(({ id }) => audits[id])
      .filter((audit) => audit !== undefined && audit.score !== null && audit.score < 0.9)
      .map((audit) => audit?.title ?? ''),
  );
  return [...new Set(failed)].map((title) =>
    makeFigure(PART, `runs that say “${title}”`, '', [failed.filter((each) => each === title).length]),
  );
}

// A package of 160 MB that only this command needs, so npm fetches it when it is asked for, and keeps it.
async function audit(url: string, port: number): Promise<Report> {
  const settings = [`--port=${port}`, '--output=json', '--quiet', '--no-enable-error-reporting'];
  const categoryList = `--only-categories=${Object.keys(categories).join()}`;
  const args = ['--yes', 'lighthouse@13.5.0', url, ...settings, categoryList];
  const { stdout } = await promisify(execFile)('npx', args, {
    maxBuffer: Infinity,
    shell: process.platform === 'win32',
  });
  const report = JSON.parse(stdout) as Report;
  if (report.runtimeError)
    throw new Error(`Lighthouse could not measure ${url}: ${report.runtimeError.message}`);
  return report;
}

const PART = 'Lighthouse';

const categories: Record<string, string> = {
  performance: 'performance',
  accessibility: 'accessibility',
  'best-practices': 'best practices',
  seo: 'SEO',
};

/** The part of https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md that is read here. */
interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; numericValue?: number }>;
  runtimeError?: { message: string };
}

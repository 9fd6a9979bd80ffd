import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { measureBuilds } from './builds.ts';
import { isMet } from './figure.ts';
import type { Figure } from './figure.ts';
import { measureGrowth } from './growth.ts';
import { copyProject, makeEmptyProject } from './project.ts';
import { makeSay } from './say.ts';
import { measureFonts, measureSizes } from './sizes.ts';
import { countMet, formatTable } from './table.ts';
import { measureAllPaints, measureLoads, measureWithLighthouse } from './visits.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { formatFindings } from '../../src/edition/finding.ts';
import { checkContent } from '../../src/site/content.ts';

// npm run bench: measures the built site and its build, tells progress while it works, then a table; and writes JSON.
const partNames = ['pages', 'loads', 'paints', 'lighthouse', 'builds', 'growth'];
const usage = `npm run bench                        measures everything, in some minutes
npm run bench -- pages loads         only these of ${partNames.join(', ')}
npm run bench -- --runs 2            fewer runs of what varies than 5
npm run bench -- --json bench.json   writes the numbers there and not into .astro/bench.json`;
const { parts, runs, json } = readArguments();
const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
process.once('SIGINT', () => process.exit(130));
const { figures, failures } = await measureAll();
console.log(`${formatTable(figures)}\n\n${countMet(figures)}\n${json} has all of it.`);
writeJson();
for (const failure of failures) console.error(`\nNot measured: ${failure}`);
// What is slow is no failure; what could not be measured is one.
process.exitCode = failures.length > 0 ? 1 : 0;

async function measureAll(): Promise<{ figures: Figure[]; failures: string[] }> {
  const say = makeSay();
  const edition = readEdition();
  say(`a copy of the project, built in ${scratch}`);
  const project = copyProject(join(scratch, 'edition'));
  const empty = makeEmptyProject(join(scratch, 'empty'));
  const site = join(scratch, 'site');
  await build(project, { OUT_DIR: site });
  const visit = { site, edition, runs, say };
  return collect({
    pages: async () => [...measureSizes(site, edition), measureFonts(site)],
    loads: () => measureLoads(visit),
    paints: () => measureAllPaints(visit),
    lighthouse: () => measureWithLighthouse(visit),
    builds: () => measureBuilds(project, empty, runs, say),
    growth: () => measureGrowth({ edition, project, scratch, runs: Math.min(runs, 3), say }),
  });
}

// One part that cannot be measured does not keep the others from it.
async function collect(
  measures: Record<string, () => Promise<Figure[]>>,
): Promise<{ figures: Figure[]; failures: string[] }> {
  const figures: Figure[] = [];
  const failures: string[] = [];
  for (const [name, measure] of Object.entries(measures)) {
    if (parts.length > 0 && !parts.includes(name)) continue;
    await measure().then(
      (found) => figures.push(...found),
      (error: unknown) => failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`),
    );
  }
  return { figures, failures };
}

function readEdition(): Edition {
  const { edition, findings } = checkContent();
  if (edition !== undefined) return edition;
  console.error(formatFindings(findings));
  process.exit(1);
}

function readArguments(): { parts: string[]; runs: number; json: string } {
  const options = {
    json: { type: 'string', default: '.astro/bench.json' },
    runs: { type: 'string', default: '5' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const isPossible = positionals.every((part) => partNames.includes(part)) && Number(values.runs) >= 1;
    if (isPossible) return { parts: positionals, runs: Math.floor(Number(values.runs)), json: values.json };
  } catch {
    // What parseArgs says is for programmers; the usage says it for all.
  }
  console.error(usage);
  process.exit(2);
}

function writeJson(): void {
  mkdirSync(dirname(json), { recursive: true });
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg() };
  const results = figures.map((figure) => ({ ...figure, met: isMet(figure) }));
  writeFileSync(
    json,
    `${JSON.stringify({ date: new Date(), machine, figures: results, failures }, null, 2)}\n`,
  );
}

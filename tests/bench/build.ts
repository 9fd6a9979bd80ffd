import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { contentFolder } from '../../src/site/content.ts';

/** What a build took. */
export interface Cost {
  /** Wall-clock time from the start of the process to its end, in milliseconds. */
  time: number;
  /** Time that all its threads kept processors busy, in milliseconds; other programs disturb it less. */
  work: number;
  /** Most memory the process held at a time (resident set size), in MB of 2²⁰ bytes. */
  memory: number;
}

/** Builds the project in a folder by its own command. Throws with all it said if it fails. */
export async function build(project: string, settings: NodeJS.ProcessEnv = {}): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-usage-'));
  const report = join(folder, 'usage.json');
  try {
    const start = performance.now();
    await runNode(['--import', reporterTo(report), ...readCommand(project)], project, settings);
    return { time: performance.now() - start, ...readUsage(report) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// Without npm, which takes time of its own.
function readCommand(project: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as Manifest;
  const [node, ...args] = scripts.build.split(' ');
  if (node !== 'node') throw new Error(`The build of ${project} is no command of Node: ${scripts.build}`);
  return args;
}

// A module that writes at the process's end what only the process itself knows.
function reporterTo(file: string): string {
  const source =
    `import { writeFileSync } from 'node:fs';` +
    `process.on('exit', () => writeFileSync(${JSON.stringify(file)}, JSON.stringify(process.resourceUsage())));`;
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

// https://nodejs.org/api/process.html#processresourceusage: microseconds and kilobytes.
function readUsage(report: string): Pick<Cost, 'work' | 'memory'> {
  const usage = JSON.parse(readFileSync(report, 'utf8')) as NodeJS.ResourceUsage;
  return { work: (usage.userCPUTime + usage.systemCPUTime) / 1000, memory: usage.maxRSS / 1024 };
}

function runNode(args: readonly string[], cwd: string, settings: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((done, fail) => {
    const options = { cwd, env: makeEnvironment(settings), maxBuffer: Infinity };
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      if (error) fail(new Error(`A build in ${cwd} failed:\n${stdout}${stderr}`));
      else done();
    });
  });
}

// What is set for the project's own build must not change the one that is measured.
function makeEnvironment(settings: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { NODE_ENV: _, SITE_URL: __, OUT_DIR: ___, ...own } = process.env;
  return {
    ...own,
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    CONTENT_DIR: resolve(contentFolder),
    ...settings,
  };
}

interface Manifest {
  scripts: { build: string };
}

import { execFile } from 'node:child_process';

/** What a command gave: its exit code, and everything it printed. */
export interface Run {
  code: number;
  output: string;
}

/** Runs the real build on a content folder, into a folder of its own. Never rejects. */
export function runBuild(contentDir: string, outDir: string, env: NodeJS.ProcessEnv = {}): Promise<Run> {
  return run(['node_modules/astro/bin/astro.mjs', 'build'], {
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    ...env,
  });
}

/** Runs a Node program with these arguments from the project's folder. Never rejects. */
export function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env } };
    const child = execFile(process.execPath, args, options, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? 1, output: stdout + stderr });
    });
  });
}

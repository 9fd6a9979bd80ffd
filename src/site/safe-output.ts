import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Lets Astro build into a folder of its own beside the real one and puts it in place when everything has succeeded.
 * A build that fails or is killed leaves what was there as it was.
 */
export function safeOutput(): AstroIntegration {
  let target = '';
  let draft = '';
  return {
    name: 'safe-output',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        target = fileURLToPath(config.outDir).replace(/[/\\]$/, '');
        draft = siblingOf(target, 'new');
        removeAbandoned(target);
        updateConfig({ outDir: pathToFileURL(`${draft}/`) });
        process.once('exit', () => rmSync(draft, { recursive: true, force: true }));
      },
      'astro:build:done': () => replace(target, draft),
    },
  };
}

// In the same folder as the target, so that renaming it is one step of the file system.
function siblingOf(target: string, what: string): string {
  return join(dirname(target), `.${basename(target)}-${what}-${process.pid}`);
}

function replace(target: string, draft: string): void {
  const old = siblingOf(target, 'old');
  mkdirSync(dirname(target), { recursive: true });
  if (existsSync(target)) renameSync(target, old);
  try {
    renameSync(draft, target);
  } catch (error) {
    if (existsSync(old)) renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** Removes what builds that were killed have left behind, and gives back a target that one of them had set aside. */
function removeAbandoned(target: string): void {
  const folder = dirname(target);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const [, what, pid] =
      new RegExp(`^\\.${RegExp.escape(basename(target))}-(new|old)-(\\d+)$`).exec(name) ?? [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    if (what === 'old' && !existsSync(target)) renameSync(join(folder, name), target);
    else rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

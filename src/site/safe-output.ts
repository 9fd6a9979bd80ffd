import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Lets Astro build into a folder of this process alone, and puts the site in its place when everything has succeeded.
 * A build that fails or is killed leaves what was there as it was; two builds at once do not meet.
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
        // Of a link, what it leads to is replaced.
        if (existsSync(target)) target = realpathSync(target);
        refuseWhatIsNoSite(target, realpathSync(config.root));
        // Inside the project, since Astro keeps what lies between of all builds that go elsewhere in one common folder;
        // and where no dev server watches.
        draft = join(fileURLToPath(config.cacheDir), `site-${process.pid}`);
        giveBack(target);
        removeAbandoned(dirname(draft), 'site');
        removeAbandoned(dirname(target), `.${basename(target)}-new`);
        updateConfig({ outDir: pathToFileURL(`${draft}/`) });
        process.once('exit', () => rmSync(draft, { recursive: true, force: true }));
      },
      'astro:build:done': () => replace(target, draft),
    },
  };
}

// The new site is first brought beside the old one: from there each step is a single one of the file system.
function replace(target: string, draft: string): void {
  const next = siblingOf(target, 'new');
  const old = siblingOf(target, 'old');
  try {
    mkdirSync(dirname(target), { recursive: true });
    move(draft, next);
    if (existsSync(target)) renameSync(target, old);
    renameSync(next, target);
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    if (existsSync(old)) renameSync(old, target);
    throw new Error(`${target} cannot be written, and what was there is untouched: ${String(error)}`);
  }
  rmSync(old, { recursive: true, force: true });
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // Only from one file system to another must it be copied.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}

// The target is replaced whole, so it must be nothing yet, or a site that was built before.
function refuseWhatIsNoSite(target: string, root: string): void {
  const isAround = `${root.replace(/[/\\]$/, '')}${sep}`.startsWith(`${target}${sep}`);
  const isSource = ['src', 'tests', '.git'].some((name) =>
    `${target}${sep}`.startsWith(`${join(root, name)}${sep}`),
  );
  // A link, and nothing where it leads.
  const isLost = !existsSync(target) && lstatSync(target, { throwIfNoEntry: false }) !== undefined;
  const isBelowFile = existsSync(dirname(target)) && !statSync(dirname(target)).isDirectory();
  const isOther = isLost || isBelowFile || (existsSync(target) && !isSite(target));
  if (!isAround && !isSource && !isOther) return;
  console.error(
    `${target} is no site that was built before, so nothing is put in its place. Name another OUT_DIR.`,
  );
  process.exit(1);
}

// Other sites have a `404.html` too, and a checkout of one is more than its pages.
function isSite(target: string): boolean {
  if (!statSync(target).isDirectory()) return false;
  const isOurs = ['404.html', 'data/schema.json'].every((name) => existsSync(join(target, name)));
  return readdirSync(target).length === 0 || (isOurs && !existsSync(join(target, '.git')));
}

function siblingOf(target: string, what: string): string {
  return join(dirname(target), `.${basename(target)}-${what}-${process.pid}`);
}

/** Puts back a site that a build had set aside when it was killed. */
function giveBack(target: string): void {
  for (const folder of abandonedIn(dirname(target), `.${basename(target)}-old`)) {
    if (existsSync(target)) rmSync(folder, { recursive: true, force: true });
    else renameSync(folder, target);
  }
}

function removeAbandoned(folder: string, prefix: string): void {
  for (const each of abandonedIn(folder, prefix)) rmSync(each, { recursive: true, force: true });
}

// Folders of the form `prefix-<pid>` whose process is no more. One with this process's own number is of another that had
// it before, as in a container.
function abandonedIn(folder: string, prefix: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${prefix}-`) && /^\d+$/.test(name.slice(prefix.length + 1)))
    .filter((name) => isGone(Number(name.slice(prefix.length + 1))))
    .map((name) => join(folder, name));
}

function isGone(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'EPERM';
  }
}

import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Copies what a build reads into a new folder, where it can be built without touching anything of the project's. */
export function copyProject(to: string): string {
  mkdirSync(to, { recursive: true });
  for (const name of ['src', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs'])
    cpSync(name, join(to, name), { recursive: true });
  linkPackages(to);
  return to;
}

/** An Astro project with one page that has nothing on it. */
export function makeEmptyProject(to: string): string {
  mkdirSync(join(to, 'src/pages'), { recursive: true });
  const scripts = { build: 'node node_modules/astro/bin/astro.mjs build' };
  writeFileSync(join(to, 'package.json'), JSON.stringify({ type: 'module', scripts }));
  writeFileSync(join(to, 'astro.config.mjs'), 'export default {};\n');
  writeFileSync(join(to, 'src/pages/index.astro'), emptyPage);
  linkPackages(to);
  return to;
}

/** Takes away all that a build keeps for the next. */
export function clearCaches(project: string): void {
  for (const name of ['.astro', 'node_modules/.astro', 'node_modules/.vite', 'node_modules/.cache'])
    rmSync(join(project, name), { recursive: true, force: true });
}

// A folder of links, not a link to the folder: what tools keep inside node_modules stays in the copy.
function linkPackages(project: string): void {
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  for (const name of readdirSync('node_modules').filter((name) => !name.startsWith('.')))
    symlinkSync(resolve('node_modules', name), join(project, 'node_modules', name), 'junction');
}

const emptyPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Empty</title>
  </head>
  <body></body>
</html>
`;

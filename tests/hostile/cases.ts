import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'tests/hostile';

/** The stored attacks and mistakes, each a `fr.mdx`, with what the check finds in it: line and code of every finding. */
export const hostileCases = Object.entries(
  JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, string[]>,
).map(([name, found]) => ({ name, found, bytes: readFileSync(join(folder, `${name}.mdx`)) }));

/** Right translations that look like wrong ones: each a folder, in which nothing is to be found. */
export const benignCases = readdirSync(join(folder, 'benign')).map((name) => ({
  name,
  files: Object.fromEntries(
    readdirSync(join(folder, 'benign', name)).map((file) => [
      file,
      readFileSync(join(folder, 'benign', name, file)),
    ]),
  ),
}));

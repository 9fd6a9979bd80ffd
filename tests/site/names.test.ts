import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// The program is all that is neither words nor letters: `content`, `interface` and `fonts` are about this edition’s.
const program = ['components', 'edition', 'figure', 'layouts', 'pages', 'scripts', 'site', 'styles'];
const pages = program.filter((folder) => !['edition', 'figure', 'site'].includes(folder));

test('names nothing of this article in the program', () => {
  expect(findIn(program, /Rahmon|Dushanbe|Tajik|Afghan|\bembassy\b|(?=\p{Script=Arabic})\p{L}/iu)).toEqual(
    [],
  );
});

// What an error says is English, and may be told so; a page must not be.
test('names no language of this edition in the program', () => {
  expect(findIn(program, /(['"])ar\1|:lang\(|\[lang(?!=\$\{)/)).toEqual([]);
  expect(findIn(pages, /(['"`])(?:ar|en)\1|\b(?:Arabic|English)\b/)).toEqual([]);
});

test('knows no passage, section or note of this article', () => {
  const words = readFileSync('src/content/ar.mdx', 'utf8') + readFileSync('src/content/en.mdx', 'utf8');
  const ids = [...words.matchAll(/<Section id="([^"]+)"|^\[\^(\w+)\]:/gm)].map(
    ([, section, note]) => section ?? note,
  );

  const named = findIn(pages, new RegExp(`(['"\`#.])(?:${ids.join('|')}|p\\d+(?:-\\d+)?)(?=['"\`\\s])`));

  expect(ids.length).toBeGreaterThan(10);
  expect(named).toEqual([]);
});

/** Where a pattern stands in these folders. */
function findIn(folders: readonly string[], pattern: RegExp): string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(join('src', folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
  );
  expect(files.length).toBeGreaterThan(folders.length);
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );
}

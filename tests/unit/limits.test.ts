import { expect, test } from 'vitest';
import { parseStrings, TOO_DEEP } from '../../src/edition/read/entries.ts';
import { saidAfter, saidOfLine, edition, said, translation } from '../support/content.ts';
import { boundProcessorTime } from '../support/time.ts';

boundProcessorTime(2_000);

test('does not read a file of five megabytes', () => {
  expect(saidOfLine('word '.repeat(1_000_000))).toMatchInlineSnapshot(`
    "en.mdx:1:1  The file has 5,000,260 characters; more than 1,048,576 are not read.

      1 │ ---
        │ ^

      It is much larger than a text of this kind. See whether something else was pasted into it."
  `);
});

test('says once that Git left two versions in a file', () => {
  const versions = '<<<<<<< HEAD\n  fr:\n=======\n  de:\n>>>>>>> branch\n';

  expect(saidOfLine(versions)).toMatchInlineSnapshot(`
    "en.mdx:16:1  From here on the file has two versions of the same lines, which Git could not join.

      16 │ <<<<<<< HEAD
         │ ^

      Keep what is right of both, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>."
  `);
  expect(said(edition({ 'glossary.yaml': `un:\n${versions}` }))).toMatch(/^glossary\.yaml:2:1 [^:]*$/);
});

test('does not read a file of many lines', () => {
  expect(saidOfLine('word\n'.repeat(10_000))).toMatchInlineSnapshot(`
    "en.mdx:10001:1  The file has 10,030 lines; more than 10,000 are not read.

      10001 │ word
            │ ^

      It is much longer than a text of this kind. See whether something else was pasted into it."
  `);
});

test('does not read a long line', () => {
  expect(saidOfLine('word '.repeat(4_001))).toMatchInlineSnapshot(`
    "en.mdx:16:1  This line has 20,005 characters; more than 20,000 are not read.

      16 │ word word word word word word word word word word word word word word word word word word word w…
         │ ^

      A line is one sentence. See whether something else was pasted into it."
  `);
});

test('does not read a long paragraph', () => {
  expect(saidOfLine('word word word word word word word word\n'.repeat(1_100))).toMatchInlineSnapshot(`
    "en.mdx:16:1  The paragraph that begins here has more than 40,000 characters, which are not read.

      16 │ word word word word word word word word
         │ ^

      See whether something else was pasted into it, or an empty line is missing."
  `);
});

test('does not read a pile of quotations', () => {
  expect(saidOfLine('> '.repeat(21))).toMatchInlineSnapshot(`
    "en.mdx:16:1  The line begins with more than 20 signs like - * + or >.

      16 │ > > > > > > > > > > > > > > > > > > > > >
         │ ^

      Take them out: a line of a text begins with its words."
  `);
});

test.each(['-', '*', '='])('reads a comment with a rule of %s', (sign) => {
  expect(saidOfLine(`{/*\n${sign.repeat(30)}\nSecond\n${sign.repeat(30)}\n*/}\nSecond paragraph.`)).toBe('');
});

test('does not read a pile of lists', () => {
  expect(saidOfLine('- * + '.repeat(7))).toContain('The line begins with more than 20 signs');
});

test('does not read thousands of tags', () => {
  expect(saidOfLine('<b>\n'.repeat(2_600).repeat(2).replaceAll('<b>', '<b><b>'))).toMatchInlineSnapshot(`
    "en.mdx:1:1  The file has more than 10,000 signs < and {, which are not read.

      1 │ ---
        │ ^

      That is no text for people. See whether something else was pasted into it."
  `);
});

test('tells no more than a hundred errors', () => {
  expect(
    said(edition({ 'en.mdx': translation.replace('Second paragraph.', 'a } b\n'.repeat(200)) }))
      .split('\n\n')
      .slice(-3)
      .join('\n\n'),
  ).toMatchInlineSnapshot(`
    "en.mdx:116:3  The file has more than 100 errors; the rest are not shown.

      116 │ a } b
          │   ^

      Correct those above, and check again."
  `);
});

test('does not read front matter of many names', () => {
  const keys = Array.from({ length: 3_300 }, (_, index) => `k${index}`).join(',');

  expect(saidAfter('title: Title', `title: Title\nplace: {\n${`${keys},\n\n`.repeat(8)} }`))
    .toMatchInlineSnapshot(`
    "en.mdx:1:1  The front matter has 149,589 characters; more than 20,000 are not read.

      1 │ ---
        │ ^

      It is much larger than a text of this kind. See whether something else was pasted into it."
  `);
});

test('does not go down into nested lists', () => {
  expect(said(edition({ 'en.mdx': `---\n${'? '.repeat(1_500)}a\n---\n` }))).toMatchInlineSnapshot(`
    "en.mdx:2:1  The line begins with more than 20 signs like - ? [ or {.

      2 │ ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? …
        │ ^

      Take them out: a line here begins with a name, or with one hyphen."
  `);
});

test('says that there is no room to go down into lists', () => {
  const open = `${'['.repeat(1_900)}\n `.repeat(2);
  const nested = `a: ${open}${open.replaceAll('[', ']')}`.replaceAll('\n [', '\n a,[');

  expect(parseStrings(`${'? '.repeat(9_000)}a`).error?.code).toBe(TOO_DEEP);
  expect(parseStrings(`${'? '.repeat(2_000)}\n`.repeat(100)).error?.code).toBe(TOO_DEEP);
  expect(said(edition({ 'glossary.yaml': nested }))).not.toBe('');
});

test.each(['glossary.yaml', 'sources.yaml'])('does not read %s with thousands of names', (name) => {
  const entries = (count: number): string =>
    Array.from({ length: count }, (_, index) => `k${index}:\n  en:\n`).join('');

  expect(said(edition({ [name]: entries(2_001) }))).toContain('more than 2,000 names at the start of a line');
  expect(said(edition({ [name]: entries(15_000) }))).toContain('more than 20,000 are not read');
});

test.each([
  ['names', Array.from({ length: 19_000 }, (_, index) => `k${index}: a\n`).join('')],
  ['names on a line', `a: {${'k: a,'.repeat(790)}}\n`.repeat(12)],
  ['commas', `a: [${','.repeat(3_900)}\n`.repeat(100)],
  ['hyphens', '-\n'.repeat(19_000)],
  ['parts that are none', Array.from({ length: 1_900 }, (_, index) => `k${index}:\n en:\n  b: c\n`).join('')],
  ['nested names', 'a:\n b:\n  c:\n   d: e\n'.repeat(4_900)],
  ['anchors', `a: ${'&a '.repeat(1_300)}\n`.repeat(100)],
  ['colons', `${': '.repeat(1_900)}\n`.repeat(100)],
  ['texts that do not end', 'a: "\n'.repeat(19_000)],
  ['words', `a: ${'b '.repeat(1_900)}\n`.repeat(100)],
])('does not take long for a list full of %s', (_, text) => {
  expect(said(edition({ 'glossary.yaml': text }))).not.toBe('');
});

test('does not take long for a text full of notes that lack their sign', () => {
  const notes = Array.from({ length: 4_900 }, (_, index) => `[n${index}]: ${'some words '.repeat(18)}\n\n`);

  expect(said(edition({ 'en.mdx': `${translation}\n${notes.join('')}` }))).toContain('more than 100 errors');
});

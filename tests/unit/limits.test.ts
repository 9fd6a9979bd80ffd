import { expect, test } from 'vitest';
import { saidOfLine, edition, said, translation } from '../support/content.ts';

test('does not read a file of five megabytes', () => {
  expect(saidOfLine('word '.repeat(1_000_000))).toMatchInlineSnapshot(`
    "en.mdx:1:1  The file has 5,000,260 characters; more than 1,048,576 are not read.

      1 │ ---
        │ ^

      It is much larger than a text of this kind. See whether something else was pasted into it."
  `);
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

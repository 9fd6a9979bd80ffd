import { expect, test } from 'vitest';
import { edition, said, saidAfter, saidAfterInOriginal, translation } from '../support/content.ts';

test('quotes a title with a colon', () => {
  expect(saidAfter('title: Title', 'title: News: it’s over')).toMatchInlineSnapshot(`
    "en.mdx:2:8  The front matter cannot be read here.

      2 │ title: News: it’s over
        │        ^

      Each field is “name: text” on a line of its own. A text with a colon in it, or with a sign like @ [ " before it, goes into single quotation marks:
      title: 'News: it’s over'"
  `);
});

test('explains a field that stands further in', () => {
  expect(saidAfter('translator:', ' translator:')).toMatchInlineSnapshot(`
    "en.mdx:3:1  A space stands before this field.

      3 │  translator: somebody
        │ ^

      Begin the line with the name of its field."
  `);
});

test.each([
  ['title: Title\ntranslator', '  title: Title\ntranslator', 2],
  ['translator:', '\ttranslator:', 3],
])('finds what stands before %j in %j', (part, changed, line) => {
  expect(saidAfter(part, changed)).toMatch(`en.mdx:${line}:1  A space stands before this field.`);
});

test('explains a field that is there twice', () => {
  expect(saidAfter('translator:', 'title: Other\ntranslator:')).toMatchInlineSnapshot(`
    "en.mdx:3:1  This field stands here a second time.

      3 │ title: Other
        │ ^

      Keep one of the two."
  `);
});

test('refuses an anchor and its alias', () => {
  expect(saidAfter('title: Title\ntranslator: somebody', 'title: &a Title\ntranslator: *a'))
    .toMatchInlineSnapshot(`
    "en.mdx:2:11  “title” must be a text on one line: the headline in this language.

      2 │ title: &a Title
        │           ^

      Write the text on the same line. If it begins with a sign like & * ! | or >, put it into single quotation marks:
      title: '…'

    en.mdx:3:13  “translator” must be a text on one line: who translated it.

      3 │ translator: *a
        │             ^

      Write the text on the same line. If it begins with a sign like & * ! | or >, put it into single quotation marks:
      translator: '…'"
  `);
});

test('refuses a tag of YAML', () => {
  expect(saidAfter('title: Title', "title: !!js/function 'x'")).toMatchInlineSnapshot(`
    "en.mdx:2:22  “title” must be a text on one line: the headline in this language.

      2 │ title: !!js/function 'x'
        │                      ^

      Write the text on the same line. If it begins with a sign like & * ! | or >, put it into single quotation marks:
      title: '…'"
  `);
});

test('refuses a text on several lines', () => {
  expect(saidAfter('title: Title', 'title: |\n  Two\n  lines')).toMatchInlineSnapshot(`
    "en.mdx:2:8  “title” must be a text on one line: the headline in this language.

      2 │ title: |
        │        ^

      Write the text on the same line. If it begins with a sign like & * ! | or >, put it into single quotation marks:
      title: '…'"
  `);
});

test('refuses an empty text', () => {
  expect(saidAfter('title: Title', 'title:')).toMatchInlineSnapshot(`
    "en.mdx:2:7  “title” must be a text on one line: the headline in this language.

      2 │ title:
        │       ^

      Write the text on the same line. If it begins with a sign like & * ! | or >, put it into single quotation marks:
      title: '…'"
  `);
});

test('does not take words for a remark', () => {
  expect(saidAfter('title: Title', 'title: Conférence #2 au Tadjikistan')).toMatchInlineSnapshot(`
    "en.mdx:2:19  From this # on the words are not read, as it has a space before it.

      2 │ title: Conférence #2 au Tadjikistan
        │                   ^

      Put the whole text between single quotes:
      title: 'Conférence #2 au Tadjikistan'
      A remark stands on a line of its own."
  `);
  expect(saidAfter('title: Title', "title: L'été #2")).toContain("title: 'L''été #2'");
});

test('does not take words of a list for a remark', () => {
  expect(saidAfterInOriginal('source:', 'omitted:\n  - سطر #1\nsource:')).toContain("'سطر #1'");
});

test.each([
  'title: Title\n# A remark of its own.',
  "title: 'Title' # a remark",
  "title: 'Conférence #2'",
  'title: Conférence#2',
])('takes “%s” as it is', (lines) => {
  expect(saidAfter('title: Title', lines)).toBe('');
});

test('says that it does not begin the file', () => {
  expect(saidAfter(/^/, '\n')).toMatchInlineSnapshot(`
    "en.mdx:1:1  The three hyphens that begin the front matter are not the first signs of the file.

      Take out all that stands before them."
  `);
  expect(saidAfter(/^/, 'Here is the translation:\n\n```mdx\n')).toBe(
    `en.mdx:1:1  The three hyphens that begin the front matter are not the first signs of the file.

  1 │ Here is the translation:
    │ ^

  Take out all that stands before them.`,
  );
});

test.each(['```', '```mdx', '~~~'])('says one thing of a file in a block of program text: %s', (sign) => {
  expect(said(edition({ 'en.mdx': `${sign}\n${translation}${sign.slice(0, 3)}\n` })))
    .toBe(`en.mdx:1:1  The file begins with a line that makes a block of program text of it, as chat programs write them.

  1 │ ${sign}
    │ ^

  Take this line out, and the one at the end of the file that has the same three signs:
  \`\`\``);
});

test('says that a dash is no hyphens', () => {
  expect(saidAfter(/^---/, '—')).toMatchInlineSnapshot(`
    "en.mdx:1:1  The front matter begins with a line of three hyphens, and these are other signs.

      1 │ —
        │ ^

      Write three hyphens and nothing else. Some programs make one dash of them: take that back, or use a plain editor.
      ---"
  `);
});

test('says that other signs do not end it', () => {
  expect(saidAfter('somebody\n---', 'somebody\n----')).toMatchInlineSnapshot(`
    "en.mdx:4:1  The front matter ends with a line of three hyphens, and these are other signs.

      4 │ ----
        │ ^

      Write three hyphens and nothing else. Some programs make one dash of them: take that back, or use a plain editor.
      ---"
  `);
});

test.each(['', '# ar: عنوان\n'])('says one thing of a file that begins with its fields: %s', (remark) => {
  expect(saidAfter(/^---\n/, remark))
    .toMatch(`en.mdx:1:1  A line of three hyphens is missing above this one: with it the front matter begins.

  1 │ ${remark || 'title: Title\n'}    │ ^

  Write it above, as the first line of the file:
  ---`);
});

test('shows the quotation mark that is not closed', () => {
  expect(saidAfter('title: Title', "title: 'Title")).toMatchInlineSnapshot(`
    "en.mdx:2:8  The quotation mark that stands here before a text does not stand behind it.

      2 │ title: 'Title
        │        ^

      Write one behind the text too:
      title: 'Title'"
  `);
});

test('asks for the space behind a name', () => {
  expect(saidAfter('title: Title', 'title:Title')).toMatchInlineSnapshot(`
    "en.mdx:2:1  A space is missing behind “title:”.

      2 │ title:Title
        │ ^

      Write it between the colon and the text:
      title: 'Title'"
  `);
});

test('asks for a colon', () => {
  expect(saidAfter('title: Title', 'title = Title')).toMatchInlineSnapshot(`
    "en.mdx:2:1  Behind the name of a field stands a colon, and here stands “=”.

      2 │ title = Title
        │ ^

      Write a colon and a space:
      title: 'Title'"
  `);
});

test.each([
  ['title\u00A0: Title', 'U+00A0, another space', 6],
  ['title:\u00A0Title', 'U+00A0, another space', 7],
  ['title\u202F: Title', 'U+202F, another space', 6],
  ['title：Title', 'U+FF1A (“：”)', 6],
])('says what stands in the place of a colon and a space: %s', (line, what, column) => {
  expect(saidAfter('title: Title', line)).toBe(
    `en.mdx:2:${column}  Behind the name of a field stand a colon and a plain space, and here stands ${what}.\n\n` +
      `  2 │ ${line}\n    │ ${' '.repeat(column - 1)}^\n\n` +
      "  Write a colon and a space, and nothing before them:\n  title: 'Title'",
  );
});

test('shows the whole of a text with colons between quotation marks', () => {
  const title = `Tadjikistan\u00A0: ${'appel à la coopération '.repeat(8)}fin`;

  expect(saidAfter('title: Title', `title\u00A0: ${title}`)).toContain(`  title: '${title}'`);
});

test('says it once of all fields', () => {
  expect(saidAfter('title: Title\ntranslator: somebody', 'title：Title\ntranslator：somebody')).toContain(
    'here stands U+FF1A (“：”); and so it is on 2 lines.',
  );
});

test.each(['title : Title', 'title: Title：more', 'title: \u00A0Title'])('lets colons be: %s', (line) => {
  expect(saidAfter('title: Title', line)).toBe('');
});

test('says that a text goes on over the end of its line', () => {
  expect(saidAfter('title: Title', 'title: Title\nof two lines')).toMatchInlineSnapshot(`
    "en.mdx:3:1  This line does not begin with the name of a field and a colon.

      3 │ of two lines
        │ ^

      If it goes on with the text above it, join the two lines:
      title: Title of two lines"
  `);
  expect(saidAfter('title: Title', 'title: Title\nof two: lines')).toMatchInlineSnapshot(`
    "en.mdx:3:1  The front matter has no field “of two”. Fields keep their English names in every language.

      3 │ of two: lines
        │ ^

      If this line goes on with the text above it, join the two lines.
      The fields are title, caption, about, provenance, translator, event, place, source, sha256, omitted, translation, dates."
  `);
});

test('sees an end that is missing, and signs that nobody sees, for what they are', () => {
  expect(said(edition({ 'en.mdx': '---' }))).toContain('begins here and does not end');
  expect(saidAfter(/^---/, '---\u00A0')).toContain('these are other signs');
});

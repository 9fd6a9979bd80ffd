import { expect, test } from 'vitest';
import { saidAfter, saidOfLine } from '../support/content.ts';

test('explains a sign < before a figure', () => {
  expect(saidOfLine('Less than <15% of them.')).toMatchInlineSnapshot(`
    "en.mdx:16:11  The sign < is read as the beginning of a tag here.

      16 │ Less than <15% of them.
         │           ^

      To show the sign itself, put a backslash before it:
      Less than \\<15% of them."
  `);
});

test('explains a lone opening brace', () => {
  expect(saidOfLine('One { of them.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  This brace is never closed.

      16 │ One { of them.
         │     ^

      To show the sign itself, put a backslash before it:
      One \\{ of them."
  `);
});

test('explains a lone closing brace', () => {
  expect(saidOfLine('One } of them.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  This brace was never opened.

      16 │ One } of them.
         │     ^

      To show the sign itself, put a backslash before it:
      One \\} of them."
  `);
});

test('explains an HTML comment', () => {
  expect(saidOfLine('One <!-- check --> of them.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  A comment is not written like this here.

      16 │ One <!-- check --> of them.
         │     ^

      Write:
      One {/* check */} of them."
  `);
});

test('explains an HTML comment over several lines', () => {
  expect(saidOfLine('One <!-- check\nthis --> of them.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  A comment is not written like this here.

      16 │ One <!-- check
         │     ^

      Begin it with {/* and end it with */} instead of <!-- and -->."
  `);
});

test('explains a comment that is left open', () => {
  expect(saidOfLine('One {/* check of them.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  A comment begins here and does not end.

      16 │ One {/* check of them.
         │     ^

      Write */} where it ends, before another begins:
      {/* a comment */}"
  `);
});

test.each(['', ' }', ' *}'])('says once that a comment above another has lost its end: “%s”', (end) => {
  const remarks = `{/* ar: سطر${end}\nSecond paragraph.\n</Passage>\n\n</Section>\n{/* ar: اثنان */}`;

  expect(saidAfter(/Second paragraph\.\n<\/Passage>\n\n<\/Section>\n/, remarks))
    .toBe(`en.mdx:16:1  A comment begins here and does not end.

  16 │ {/* ar: سطر${end}
     │ ^

  Write */} where it ends, before another begins:
  {/* a comment */}`);
});

test('explains an address in angle brackets', () => {
  expect(saidOfLine('See <https://example.org/a>.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  An address in angle brackets is read as a tag.

      16 │ See <https://example.org/a>.
         │     ^

      Write it as a link:
      See [https://example.org/a](https://example.org/a)."
  `);
});

test('explains a mail address in angle brackets', () => {
  expect(saidOfLine('Write to <name@example.org>.')).toMatchInlineSnapshot(`
    "en.mdx:16:10  An address in angle brackets is read as a tag.

      16 │ Write to <name@example.org>.
         │          ^

      Write it as a link:
      Write to [name@example.org](mailto:name@example.org)."
  `);
});

test('refuses a script in angle brackets', () => {
  expect(saidOfLine('See <javascript:alert(1)>.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  This is no address that a link may have.

      16 │ See <javascript:alert(1)>.
         │     ^

      A link begins with https://, http:// or mailto:."
  `);
});

test('explains a line that begins with import', () => {
  expect(saidOfLine('import taxes rose.')).toMatchInlineSnapshot(`
    "en.mdx:16:1  A paragraph that begins with “import” is read as program code.

      16 │ import taxes rose.
         │ ^

      Begin the line with a space:
       import taxes rose."
  `);
});

test('explains a line that begins with export', () => {
  expect(saidOfLine('export of arms.')).toMatchInlineSnapshot(`
    "en.mdx:16:1  A paragraph that begins with “export” is read as program code.

      16 │ export of arms.
         │ ^

      Begin the line with a space:
       export of arms."
  `);
});

test('refuses an import', () => {
  expect(saidOfLine("import fs from 'node:fs'")).toMatchInlineSnapshot(`
    "en.mdx:16:1  This is program code, and a text has none.

      16 │ import fs from 'node:fs'
         │ ^

      Take the line out."
  `);
});

test('refuses an export', () => {
  expect(saidOfLine('export const a = 1')).toMatchInlineSnapshot(`
    "en.mdx:16:1  This is program code, and a text has none.

      16 │ export const a = 1
         │ ^

      Take the line out."
  `);
});

test('explains a word in braces', () => {
  expect(saidOfLine('One {word} of them.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  Words in braces are read as program code.

      16 │ One {word} of them.
         │     ^

      To show the braces themselves, put a backslash before each:
      One \\{word\\} of them.
      For a remark to yourself, write a comment: {/* … */}"
  `);
});

test('explains an Arabic word in braces', () => {
  expect(saidOfLine('One {كلمة} of them.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  Words in braces are read as program code.

      16 │ One {كلمة} of them.
         │     ^

      To show the braces themselves, put a backslash before each:
      One \\{كلمة\\} of them.
      For a remark to yourself, write a comment: {/* … */}"
  `);
});

test('refuses an expression', () => {
  expect(saidOfLine('One {process.exit(1)} of them.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  This is program code, and a text has none.

      16 │ One {process.exit(1)} of them.
         │     ^

      Take it out. To show a brace itself, put a backslash before it: \\{ or \\}
      For a remark to yourself, write a comment: {/* … */}"
  `);
});

test('refuses a definition of a link', () => {
  expect(saidOfLine('[a]: https://example.org')).toMatchInlineSnapshot(`
    "en.mdx:16:1  Links are written where they stand, not defined elsewhere.

      16 │ [a]: https://example.org
         │ ^

      Write [word](https://…) in the line itself and take this line out.
      A line that really begins with square brackets has a backslash before them: \\["
  `);
});

test('says that a note is not there', () => {
  expect(saidOfLine('One[^word] of them.')).toMatchInlineSnapshot(`
    "en.mdx:16:4  There is no note “word”.

      16 │ One[^word] of them.
         │    ^

      Write it at the end of the file, on a line of its own, with a name without spaces:
      [^word]: text of the note"
  `);
});

test('says that a note has no name', () => {
  expect(saidOfLine('One[^] of them.')).toMatchInlineSnapshot(`
    "en.mdx:16:4  This reference to a note has no name.

      16 │ One[^] of them.
         │    ^

      Write it at the end of the file, on a line of its own, with a name without spaces:
      [^name]: text of the note"
  `);
});

test('takes an escaped bracket before a link for the sign it is', () => {
  expect(saidOfLine('[*\\]:a*](#p1) b')).toBe('');
});

test('has a comment stand on another line than a tag that holds lines', () => {
  expect(saidAfter('<Passage id="p2">', '<Passage id="p2"> {/* a comment */}')).toContain(
    'en.mdx:15:1  Something else stands on the line of <Passage>.',
  );
});

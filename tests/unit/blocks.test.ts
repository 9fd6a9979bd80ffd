import { expect, test } from 'vitest';
import { saidAfter, saidOfLine } from '../support/content.ts';

test('explains a list', () => {
  expect(saidOfLine('16. May')).toMatchInlineSnapshot(`
    "en.mdx:16:1  This line is read as a list, because it begins with “16.”.

      16 │ 16. May
         │ ^

      To show it as it is, put a backslash into it:
      16\\. …"
  `);
});

test('explains a list with hyphens', () => {
  expect(saidOfLine('- May')).toMatchInlineSnapshot(`
    "en.mdx:16:1  This line is read as a list, because it begins with “-”.

      16 │ - May
         │ ^

      To show it as it is, put a backslash into it:
      \\- …"
  `);
});

test('explains a heading in a passage', () => {
  expect(saidOfLine('# One')).toMatchInlineSnapshot(`
    "en.mdx:16:1  This line is read as a heading, because it begins with a number sign.

      16 │ # One
         │ ^

      A heading stands above the passages. To show the sign itself, put a backslash before it: \\#"
  `);
});

test.each([
  ['##\u00A0Two', 'U+00A0'],
  ['\u00A0## Two', 'U+00A0'],
  ['##\u3000Two', 'U+3000'],
  ['\uFF03\uFF03 Two', 'U+FF03'],
])('says which sign keeps %j from being a heading', (line, sign) => {
  const findings = saidAfter('## Two', line);

  expect(findings).toContain(
    `A heading begins with plain number signs and a plain space, and here stands ${sign}.`,
  );
  expect(findings).toContain('## Two');
});

test('asks for the space before the words of a heading', () => {
  expect(saidAfter('## Two', '##Two')).toMatchInlineSnapshot(`
    "en.mdx:23:1  A space is missing behind the number signs, so that this is no heading.

      23 │ ##Two
         │ ^

      Write it like this:
      ## Two"
  `);
});

test('explains a heading by underlining', () => {
  expect(saidOfLine('One\n===')).toMatchInlineSnapshot(`
    "en.mdx:16:1  This line is read as a heading, because the line below it has only signs like = or -.

      16 │ One
         │ ^

      Take the line of signs out, or put a backslash before them."
  `);
});

test('explains a quotation', () => {
  expect(saidOfLine('> One')).toMatchInlineSnapshot(`
    "en.mdx:16:1  This is read as a quotation set apart, because it begins with >, and cannot stand in a passage.

      16 │ > One
         │ ^

      A passage has plain lines with *emphasis*, [links](https://…), <Term> and notes [^name].
      Take the sign out or, to show it itself, put a backslash before it: \\> or \\|"
  `);
});

test('explains a rule', () => {
  expect(saidOfLine('---')).toMatchInlineSnapshot(`
    "en.mdx:16:1  This is read as a line across the page, because it has only signs like - or *, and cannot stand in a passage.

      16 │ ---
         │ ^

      A passage has plain lines with *emphasis*, [links](https://…), <Term> and notes [^name].
      Take the sign out or, to show it itself, put a backslash before it: \\> or \\|"
  `);
});

test('explains a table', () => {
  expect(saidOfLine('| a | b |\n| - | - |\n| c | d |')).toMatchInlineSnapshot(`
    "en.mdx:16:1  This is read as a table, because of the signs | and -, and cannot stand in a passage.

      16 │ | a | b |
         │ ^

      A passage has plain lines with *emphasis*, [links](https://…), <Term> and notes [^name].
      Take the sign out or, to show it itself, put a backslash before it: \\> or \\|"
  `);
});

test('explains program text', () => {
  expect(saidOfLine('```\none\n```')).toMatchInlineSnapshot(`
    "en.mdx:16:1  This is read as a block of program text, because it begins with \`\`\` or ~~~, and cannot stand in a passage.

      16 │ \`\`\`
         │ ^

      A passage has plain lines with *emphasis*, [links](https://…), <Term> and notes [^name].
      Take the sign out or, to show it itself, put a backslash before it: \\> or \\|"
  `);
});

test('refuses an empty line', () => {
  expect(saidOfLine('One\n\nword.')).toMatchInlineSnapshot(`
    "en.mdx:17:1  A passage has no empty lines.

      Take the empty line out. For a line not yet translated, write … alone on it."
  `);
});

import { expect, test } from 'vitest';
import { formatAnnotations, formatFinding, formatFindings, hasErrors } from '../../src/edition/finding.ts';
import type { Finding } from '../../src/edition/finding.ts';

const finding: Finding = {
  file: 'fr.mdx',
  line: 7,
  column: 5,
  code: 'less-than',
  severity: 'error',
  message: 'Something is wrong.',
  hint: 'Do this:\nor that.',
  text: 'One <15% of them.',
};

test('quotes the line with a caret under the place', () => {
  expect(formatFinding(finding)).toMatchInlineSnapshot(`
    "fr.mdx:7:5  Something is wrong.

      7 │ One <15% of them.
        │     ^

      Do this:
      or that."
  `);
});

test('counts columns in code points', () => {
  expect(formatFinding({ ...finding, text: '👍👍👍 <15%' })).toMatchInlineSnapshot(`
    "fr.mdx:7:5  Something is wrong.

      7 │ 👍👍👍 <15%
        │     ^

      Do this:
      or that."
  `);
});

test('shows a window of a long line', () => {
  expect(formatFinding({ ...finding, column: 501, text: `${'a'.repeat(500)}<${'b'.repeat(500)}` }))
    .toMatchInlineSnapshot(`
    "fr.mdx:7:501  Something is wrong.

      7 │ …aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa<bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…
        │                                                  ^

      Do this:
      or that."
  `);
});

test('quotes no empty line', () => {
  expect(formatFinding({ ...finding, text: '' })).toMatchInlineSnapshot(`
    "fr.mdx:7:5  Something is wrong.

      Do this:
      or that."
  `);
});

test('makes visible what would turn the terminal’s text about', () => {
  const hidden = '\u202Ea\u001B[31mb\u0007';

  expect(formatFinding({ ...finding, file: hidden, message: hidden, hint: hidden, text: hidden, column: 2 }))
    .toMatchInlineSnapshot(`
    "‹U+202E›a‹U+001B›[31mb‹U+0007›:7:2  ‹U+202E›a‹U+001B›[31mb‹U+0007›

      7 │ ‹U+202E›a‹U+001B›[31mb‹U+0007›
        │         ^

      ‹U+202E›a‹U+001B›[31mb‹U+0007›"
  `);
});

test('counts errors and warnings', () => {
  const warning: Finding = { ...finding, severity: 'warning' };

  expect(formatFindings([finding, warning, warning]).split('\n').at(-1)).toBe('1 error, 2 warnings');
  expect(hasErrors([warning])).toBe(false);
});

test('annotates a pull request', () => {
  expect(
    formatAnnotations([{ ...finding, file: 'a,b:c.mdx', message: '100 % ::error::' }]),
  ).toMatchInlineSnapshot(
    `"::error file=a%2Cb%3Ac.mdx,line=7,col=5,title=less-than::100 %25 ::error::%0ADo this:%0Aor that."`,
  );
});

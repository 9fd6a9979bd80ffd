import { expect, test } from 'vitest';
import { editionOfArticle, said, saidAfter, translation } from '../support/content.ts';

test('warns of a figure that is not there', () => {
  expect(saidAfter('Third paragraph, 300.', 'Third paragraph.')).toMatchInlineSnapshot(`
    "en.mdx:26:1  Warning: The original has the figure 300 here, and this line has not.

      26 │ Third paragraph.
         │ ^

      If the figure is written in words, say so in a comment on the same line:
      … {/* = 300 */}"
  `);
});

test('takes a comment for a figure in words', () => {
  expect(
    saidAfter('Third paragraph, 300.', 'Third paragraph, three hundred {/* = 300 */}.'),
  ).toMatchInlineSnapshot(`""`);
});

test.each([
  ['12,345', '12345', true],
  ['12345', '12 345', false],
  ['12345', '1,2345', false],
])('joins groups of three alone: %s, %s', (figure, other, isRight) => {
  const files = editionOfArticle('سطر ثان.', `فقرة ${figure}.`);
  const line = translation.replace('Second paragraph.', `Paragraph ${other}.`);

  expect(said({ ...files, 'en.mdx': line }) === '').toBe(isRight);
});

test('takes a figure in any digits', () => {
  expect(saidAfter('Third paragraph, 300.', 'Third paragraph, ۳۰۰.')).toMatchInlineSnapshot(`""`);
});

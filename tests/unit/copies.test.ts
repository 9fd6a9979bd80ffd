import { expect, test } from 'vitest';
import { edition, original, said, saidAfter, saidOfLine, translation } from '../support/content.ts';

const long = 'This whole sentence stands word for word in both.';
const english = { 'en.mdx': translation.replace('Second paragraph.', long) };

test('warns of words that are copied from the first translation', () => {
  expect(saidOfLine(long, { 'fr.mdx': translation.replace('Second paragraph.', long) }))
    .toMatchInlineSnapshot(`
    "fr.mdx:16:1  Warning: Line p2-1 is word for word that of en.mdx.

      16 │ This whole sentence stands word for word in both.
         │ ^

      Translate it, or write … alone until you do."
  `);
});

test('warns of a headline that is copied from it', () => {
  const copy = (text: string) => text.replace('title: Title', `title: ${long}`);
  expect(said(edition({ 'en.mdx': copy(translation), 'fr.mdx': copy(translation) }))).toMatchInlineSnapshot(`
    "fr.mdx:2:8  Warning: The title is word for word that of en.mdx.

      2 │ title: This whole sentence stands word for word in both.
        │        ^

      Translate it, or write … alone until you do."
  `);
});

test('lets two kinds of one language be the same', () => {
  expect(said(edition({ ...english, 'en-GB.mdx': english['en.mdx'] }))).toBe('');
});

test('calls a heading by its section', () => {
  const copy = (text: string) => text.replace('## One', `## ${long}`);

  expect(saidAfter('## One', original.match(/^## .*/m)?.[0] ?? '')).toContain(
    'The heading of section one is the original’s own text.',
  );
  expect(said(edition({ 'en.mdx': copy(translation), 'fr.mdx': copy(translation) }))).toContain(
    'The heading of section one is word for word that of en.mdx.',
  );
});

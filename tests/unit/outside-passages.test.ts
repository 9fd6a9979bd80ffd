import { expect, test } from 'vitest';
import { saidAfter, saidOfLine } from '../support/content.ts';

test('refuses text outside a passage', () => {
  expect(
    saidAfter(
      '</Passage>\n\n</Section>\n\n<Section id="two">',
      '</Passage>\n\nLost.\n\n</Section>\n\n<Section id="two">',
    ),
  ).toMatchInlineSnapshot(`
    "en.mdx:19:1  This text stands outside a passage.

      19 │ Lost.
         │ ^

      Move it between <Passage id="…"> and </Passage>, or make it a comment: {/* … */}
      If it is the heading of a section, put two number signs and a space before it: ## …"
  `);
});

test('refuses a heading above the notes', () => {
  expect(saidAfter(/$/, '\n## Notes\n')).toMatchInlineSnapshot(`
    "en.mdx:31:1  This heading stands outside a section.

      31 │ ## Notes
         │ ^

      Move it below the <Section id="…"> whose heading it is, or take it out: above the notes the page writes one itself."
  `);
});

test('refuses a passage outside a section', () => {
  expect(saidAfter(/<Section id="two">[^]*/, '<Passage id="p3">\nThird paragraph, 300.\n</Passage>\n'))
    .toMatchInlineSnapshot(`
    "en.mdx:21:1  This passage stands outside a section.

      21 │ <Passage id="p3">
         │ ^

      Move it between <Section id="…"> and </Section>, where the original has it."
  `);
});

test('refuses a heading of another depth', () => {
  expect(saidAfter('## Two', '### Two')).toMatchInlineSnapshot(`
    "en.mdx:23:1  A section’s heading begins with two number signs and a space.

      23 │ ### Two
         │ ^

      Write it like this:
      ## …
      If this is no heading, put a backslash before the sign that makes it one: \\#"
  `);
});

test('refuses a heading without words', () => {
  expect(saidAfter('## Two', '##')).toMatchInlineSnapshot(`
    "en.mdx:23:1  This heading has no words.

      23 │ ##
         │ ^

      Write the words behind the two number signs, or … until you have them:
      ## …"
  `);
});

test('refuses a note of several paragraphs', () => {
  expect(
    saidAfter(
      /paragraph, 300[^]*/,
      'paragraph, 300.[^a]\n</Passage>\n\n</Section>\n\n[^a]: Text.\n\n    More.\n',
    ),
  ).toMatchInlineSnapshot(`
    "en.mdx:31:1  The note [^a] must be one paragraph.

      31 │ [^a]: Text.
         │ ^

      Write it on one line:
      [^a]: text of the note"
  `);
});

test('refuses a note among the lines', () => {
  expect(saidOfLine('One[^a].\n\n[^a]: Text.')).toMatchInlineSnapshot(`
    "en.mdx:17:1  A passage has no empty lines.

      Take the empty line out. For a line not yet translated, write … alone on it.

    en.mdx:18:1  The text of a note stands here among the lines.

      18 │ [^a]: Text.
         │ ^

      Move it to the end of the file, behind the last </Section>."
  `);
});

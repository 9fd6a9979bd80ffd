import { expect, test } from 'vitest';
import { saidAfter } from '../support/content.ts';

test('asks for a heading', () => {
  expect(saidAfter('## Two\n\n', '')).toMatchInlineSnapshot(`
    "en.mdx:21:1  Section two has no heading.

      21 │ <Section id="two">
         │ ^

      Write it on a line of its own after the <Section> line, or … until you have it:
      ## …"
  `);
});

test('refuses a second heading', () => {
  expect(saidAfter('## Two', '## Two\n\n## Too')).toMatchInlineSnapshot(`
    "en.mdx:25:1  Section two has a second heading.

      25 │ ## Too
         │ ^

      Keep one."
  `);
});

test('refuses an empty passage', () => {
  expect(saidAfter('Second paragraph.\n', '')).toMatchInlineSnapshot(`
    "en.mdx:15:1  Passage p2 has no lines.

      15 │ <Passage id="p2">
         │ ^

      Write its lines, or … alone on each line that is not yet translated, or take the whole passage out."
  `);
});

test('refuses a note that is not used', () => {
  expect(saidAfter(/$/, '\n[^a]: Text.\n')).toMatchInlineSnapshot(`
    "en.mdx:31:1  No line refers to the note [^a].

      31 │ [^a]: Text.
         │ ^

      Write [^a] behind the word that it explains, or take the note out."
  `);
});

test('refuses a note that is there twice', () => {
  expect(
    saidAfter(
      /Two\n[^]*/,
      'Two[^a]\n\n<Passage id="p3">\nThird paragraph, 300.\n</Passage>\n\n</Section>\n\n[^a]: Text.\n\n[^a]: Text.\n',
    ),
  ).toMatchInlineSnapshot(`
    "en.mdx:33:1  The note [^a] is written twice.

      33 │ [^a]: Text.
         │ ^

      Keep one, or give the other a name of its own."
  `);
});

test('refuses a note without words', () => {
  expect(
    saidAfter(
      /Two\n[^]*/,
      'Two[^a]\n\n<Passage id="p3">\nThird paragraph, 300.\n</Passage>\n\n</Section>\n\n[^a]: {/* later */}\n',
    ),
  ).toMatchInlineSnapshot(`
    "en.mdx:31:1  The note [^a] has no text.

      31 │ [^a]: {/* later */}
         │ ^

      Write it on one line:
      [^a]: text of the note"
  `);
});

test('refuses a note inside a note', () => {
  expect(
    saidAfter(
      /Two\n[^]*/,
      'Two[^a]\n\n<Passage id="p3">\nThird paragraph, 300.\n</Passage>\n\n</Section>\n\n[^a]: Text[^b].\n\n[^b]: Text.\n',
    ),
  ).toMatchInlineSnapshot(`
    "en.mdx:31:11  A note cannot refer to another note.

      31 │ [^a]: Text[^b].
         │           ^

      Write what it says into this note."
  `);
});

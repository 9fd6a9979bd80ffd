import { expect, test } from 'vitest';
import { edition, said, saidAfter, saidAfterInOriginal, translation } from '../support/content.ts';

test('asks for the front matter', () => {
  expect(said(edition({ 'en.mdx': translation.replace(/^---[^]*?---\n/, '') }))).toMatchInlineSnapshot(`
    "en.mdx:1:1  The file does not begin with its front matter, the lines that give the title and the translator.

      Begin the file with these lines:
      ---
      title: the headline in your language
      translator: your name
      ---"
  `);
});

test('asks for its end', () => {
  expect(saidAfter('somebody\n---', 'somebody')).toMatchInlineSnapshot(`
    "en.mdx:1:1  The front matter begins here and does not end.

      1 │ ---
        │ ^

      Write --- alone on the line behind its last field:
      ---
      title: the headline in your language
      translator: your name
      ---"
  `);
});

test('asks for fields', () => {
  expect(said(edition({ 'en.mdx': translation.replace(/^---[^]*?---\n/, '---\njust words\n---\n') })))
    .toMatchInlineSnapshot(`
    "en.mdx:2:1  The front matter has no fields.

      2 │ just words
        │ ^

      Each field stands on a line of its own, with a colon and a space behind its name:
      title: the headline in your language"
  `);
});

test('asks for the title', () => {
  expect(saidAfter('title: Title\n', '')).toMatchInlineSnapshot(`
    "en.mdx:1:1  The front matter lacks “title”: the headline in this language.

      1 │ ---
        │ ^

      Add a line between the two lines of three hyphens:
      title: …"
  `);
});

test('asks for the translator', () => {
  expect(saidAfter('translator: somebody\n', '')).toMatchInlineSnapshot(`
    "en.mdx:1:1  The front matter lacks “translator”: who translated it.

      1 │ ---
        │ ^

      Add a line between the two lines of three hyphens:
      translator: …"
  `);
});

test('suggests a field', () => {
  expect(saidAfter('translator:', 'translater:')).toMatchInlineSnapshot(`
    "en.mdx:3:1  The front matter has no field “translater”. Fields keep their English names in every language.

      3 │ translater: somebody
        │ ^

      Did you mean “translator”?"
  `);
});

test('lists the fields', () => {
  expect(saidAfter('translator:', 'colour: red\ntranslator:')).toMatchInlineSnapshot(`
    "en.mdx:3:1  The front matter has no field “colour”. Fields keep their English names in every language.

      3 │ colour: red
        │ ^

      The fields are title, caption, about, provenance, translator, event, place, source, sha256, omitted, translation, dates."
  `);
});

test('does not know the names of a prototype', () => {
  expect(saidAfter('translator:', '__proto__: a\nconstructor: b\ntranslator:')).toMatchInlineSnapshot(`
    "en.mdx:3:1  The front matter has no field “__proto__”. Fields keep their English names in every language.

      3 │ __proto__: a
        │ ^

      The fields are title, caption, about, provenance, translator, event, place, source, sha256, omitted, translation, dates.

    en.mdx:4:1  The front matter has no field “constructor”. Fields keep their English names in every language.

      4 │ constructor: b
        │ ^

      The fields are title, caption, about, provenance, translator, event, place, source, sha256, omitted, translation, dates."
  `);
});

test('refuses the original’s fields in a translation', () => {
  expect(saidAfter('translator:', 'sha256: abc\ntranslator:')).toMatchInlineSnapshot(`
    "en.mdx:3:1  “sha256” belongs into the original’s file, not into a translation.

      3 │ sha256: abc
        │ ^

      Take the line out."
  `);
});

test('asks for the caption', () => {
  expect(saidAfterInOriginal('source:', 'caption: صورة\nsource:')).toMatchInlineSnapshot(`
    "ar.mdx:3:10  This differs from line 3 of source.txt: here “ص” (U+0635), there “س” (U+0633).

      3 │ caption: صورة
        │          ^

      The original is shown as it was received, misprints included. There it reads:
      سطر أول، سطر ثان.

    en.mdx:1:1  The front matter lacks “caption”: the caption of the picture.

      1 │ ---
        │ ^

      The original has one: صورة
      Add a line between the two lines of three hyphens:
      caption: …"
  `);
});

test('refuses a caption that the original lacks', () => {
  expect(saidAfter('translator:', 'caption: Photo\ntranslator:')).toMatchInlineSnapshot(`
    "en.mdx:3:1  The original has no caption.

      3 │ caption: Photo
        │ ^

      Take the line out."
  `);
});

test('says that a term in the headline is shown as it stands', () => {
  expect(saidAfter('title: Title', `title: The <Term id="fatf">Force</Term>`)).toMatchInlineSnapshot(`
    "en.mdx:2:8  Warning: “<Term id="fatf">” is shown as it stands here.

      2 │ title: The <Term id="fatf">Force</Term>
        │        ^

      Take it out, and leave the words: only the lines of a text have terms, notes, emphases and links."
  `);
});

test('says that a sign escaped for the web is shown as it stands', () => {
  expect(saidAfter('title: Title', 'title: Today&#39;s Title')).toMatchInlineSnapshot(`
    "en.mdx:2:8  Warning: “&#39;” is shown as it stands here.

      2 │ title: Today&#39;s Title
        │        ^

      Write in its place the sign that it stands for."
  `);
});

test.each(['The **Force**', 'The *Force*', 'The Force[^1]', 'The [Force](https://x.org)'])(
  'finds the markup in %s',
  (title) => {
    expect(saidAfter('title: Title', `title: ${title}`)).toContain('is shown as it stands here.');
  },
);

test.each([
  'Jo <jo@x.org>',
  '3 * 4 * 5',
  'Bürger*innen',
  'Leser(*innen)',
  'from *dus and *anbe, *ambe',
  'AT&T; R&D, Ernst&Young;',
  '1 < 2 > 0',
  '[…] (so)',
])('finds no markup in %s', (words) => {
  expect(saidAfter('somebody', `'${words}'`)).toBe('');
});

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

      The fields are title, caption, about, provenance, translator, source, sha256, omitted, translation."
  `);
});

test('does not know the names of a prototype', () => {
  expect(saidAfter('translator:', '__proto__: a\nconstructor: b\ntranslator:')).toMatchInlineSnapshot(`
    "en.mdx:3:1  The front matter has no field “__proto__”. Fields keep their English names in every language.

      3 │ __proto__: a
        │ ^

      The fields are title, caption, about, provenance, translator, source, sha256, omitted, translation.

    en.mdx:4:1  The front matter has no field “constructor”. Fields keep their English names in every language.

      4 │ constructor: b
        │ ^

      The fields are title, caption, about, provenance, translator, source, sha256, omitted, translation."
  `);
});

test('quotes a title with a colon', () => {
  expect(saidAfter('title: Title', 'title: News: it’s over')).toMatchInlineSnapshot(`
    "en.mdx:2:8  The front matter cannot be read here.

      2 │ title: News: it’s over
        │        ^

      Each field is “name: text” on a line of its own. A text with a colon in it, or with a sign like @ [ " before it, goes into single quotation marks:
      title: 'News: it’s over'"
  `);
});

test('explains a tab', () => {
  expect(saidAfter('translator:', '\ttranslator:')).toMatchInlineSnapshot(`
    "en.mdx:3:1  This line begins with a tab.

      3 │ ‹U+0009›translator: somebody
        │ ^

      Begin the line with the name of its field; take the tab out."
  `);
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

import { expect, test } from 'vitest';
import {
  edition,
  editionOfArticle,
  original,
  said,
  saidAfterInOriginal,
  translation,
} from '../support/content.ts';

test('shows the first character that differs', () => {
  expect(saidAfterInOriginal('فقرة ثانية.', 'فقرة ثالثة.')).toMatchInlineSnapshot(`
    "ar.mdx:18:8  This differs from line 5 of source.txt: here “ل” (U+0644), there “ن” (U+0646).

      18 │ فقرة ثالثة.
         │        ^

      The original is shown as it was received, misprints included. There it reads:
      فقرة ثانية."
  `);
});

test.each([
  ['of the same beginning', '😀', '😁', 'here “😁” (U+1F601), there “😀” (U+1F600)'],
  ['of another beginning', '😀', '𠮷', 'here “𠮷” (U+20BB7), there “😀” (U+1F600)'],
])('shows characters of two code units %s', (_, theirs, own, shown) => {
  const files = editionOfArticle(`${theirs} ثان.`, 'فقرة.');

  expect(said({ ...files, 'ar.mdx': String(files['ar.mdx']).replace(theirs, own) })).toContain(shown);
});

test.each([
  ['emphasis', '*فقرة* *ثا', '*'],
  ['a link', '[فقرة](https://example.org/ثانية) ثا', ''],
  ['a comment and a tag', '  {/* ثانية */}<Sic id="slip">فقرة</Sic> ثا', ''],
  ['a note', 'فقرة[^slip] _ثا', '_'],
])('steps over %s on the way to the character that differs', (_, begin, end) => {
  const changed = original.replace('فقرة ثانية.', `${begin}لثة${end}.`);

  expect(said(edition({ 'ar.mdx': `${changed}\n[^slip]: ملاحظة.\n` }))).toContain(
    `ar.mdx:18:${begin.length + 1}  This differs from line 5 of source.txt: here “ل”`,
  );
});

test('shows the first bracket of what is no note', () => {
  expect(saidAfterInOriginal('فقرة ثانية.', '*فقرة*[^1] ثانية.')).toContain(
    'ar.mdx:18:7  This differs from line 5 of source.txt: here “[”',
  );
});

test('shows what follows where the passage ends too early', () => {
  expect(saidAfterInOriginal('فقرة ثانية.', 'فقرة')).toMatchInlineSnapshot(`
    "ar.mdx:18:1  The passage ends before line 5 of source.txt does.

      18 │ فقرة
         │ ^

      What follows there:
      ثانية."
  `);
});

test('shows a line that was left out', () => {
  expect(saidAfterInOriginal(/<Passage id="p2">[^]*?<\/Passage>\n\n/, '')).toMatchInlineSnapshot(`
    "ar.mdx:23:1  Line 5 of source.txt is not in this file.

      23 │ <Passage id="p3">
         │ ^

      Add it as a passage, or under “omitted” in the front matter if it is no part of the text:
      فقرة ثانية.

    en.mdx:15:1  The original has no passage “p2”.

      15 │ <Passage id="p2">
         │ ^

      Its ids are p1, p3."
  `);
});

test('shows a passage that the source has not', () => {
  expect(
    saidAfterInOriginal('<Passage id="p2">', '<Passage id="p4">\nزيادة\n</Passage>\n\n<Passage id="p2">'),
  ).toMatchInlineSnapshot(`
    "ar.mdx:17:1  source.txt has no line with these words here.

      17 │ <Passage id="p4">
         │ ^

      The original is shown as it was received. Take the words out."
  `);
});

test('says that the title differs', () => {
  expect(saidAfterInOriginal('title: عنوان', 'title: آخر')).toMatchInlineSnapshot(`
    "ar.mdx:2:8  This differs from line 1 of source.txt: here “آ” (U+0622), there “ع” (U+0639).

      2 │ title: آخر
        │        ^

      The original is shown as it was received, misprints included. There it reads:
      عنوان"
  `);
});

test('tells other line ends from other words', () => {
  const files = edition({});

  expect(said({ ...files, 'source.txt': String(files['source.txt']).replaceAll('\n', '\r\n') }))
    .toMatchInlineSnapshot(`
      "ar.mdx:4:9  source.txt has the words that were sealed, but its lines end otherwise, as Windows ends them.

        4 │ sha256: 1cf9695a6ad882f5a5397bf02e027408c2b0ad6b082238b4eb6923197e2f7b00
          │         ^

        Put the file back as it was received. If Git changed it on the way, fetch the repository anew after this:
          git config --global core.autocrlf false"
    `);
});

test('says that the seal is broken', () => {
  expect(saidAfterInOriginal(/sha256: .*/, 'sha256: abc')).toMatchInlineSnapshot(`
    "ar.mdx:4:9  source.txt is not the file that was sealed: its SHA-256 is 1cf9695a6ad882f5a5397bf02e027408c2b0ad6b082238b4eb6923197e2f7b00.

      4 │ sha256: abc
        │         ^

      Restore the file. Only if the original itself is replaced, write its new SHA-256 here."
  `);
});

test('asks for the source', () => {
  expect(saidAfterInOriginal('source: source.txt', 'source: other.txt')).toMatchInlineSnapshot(`
    "ar.mdx:3:9  There is no file “other.txt” beside this one.

      3 │ source: other.txt
        │         ^

      Name the file that holds the original as it was received."
  `);
});

test('asks for the default translation', () => {
  expect(saidAfterInOriginal('translation: en', 'translation: fr')).toMatchInlineSnapshot(`
    "ar.mdx:5:14  There is no translation “fr” to stand on the first page.

      5 │ translation: fr
        │              ^

      Name one of these: en."
  `);
});

test('asks for what the original needs', () => {
  expect(saidAfterInOriginal(/sha256: .*\n/, '')).toMatchInlineSnapshot(`
    "ar.mdx:1:1  The front matter lacks “sha256”: the SHA-256 of that file.

      1 │ ---
        │ ^

      Add a line between the two lines of three hyphens:
      sha256: …"
  `);
});

test('finds an id that is there twice in the original', () => {
  expect(saidAfterInOriginal('<Passage id="p2">', '<Passage id="p1">')).toMatchInlineSnapshot(`
    "ar.mdx:17:1  Passage p1 is here a second time; the other is on line 12.

      17 │ <Passage id="p1">
         │ ^

      Keep one of the two."
  `);
});

test('says nothing of the translations where the original cannot be read', () => {
  expect(saidAfterInOriginal('</Section>', '')).toMatchInlineSnapshot(`
    "ar.mdx:8:1  This <Section> is not closed.

      8 │ <Section id="one">
        │ ^

      Write </Section> on a line of its own before line 23."
  `);
});

test('numbers the passages of the original in their order', () => {
  expect(saidAfterInOriginal('id="p2"', 'id="p7"')).toMatchInlineSnapshot(`
    "ar.mdx:17:1  Passage p7 is paragraph 2 of the original, so its id must be p2.

      17 │ <Passage id="p7">
         │ ^

      Number the passages in their order, each once:
      <Passage id="p2">

    en.mdx:15:1  The original has no passage “p2”.

      15 │ <Passage id="p2">
         │ ^

      Did you mean “p7”?"
  `);
});

test('keeps the names that the pages need from the sections', () => {
  expect(saidAfterInOriginal('id="two"', 'id="title"')).toMatchInlineSnapshot(`
    "ar.mdx:23:1  “title” cannot be a section’s id: the pages use it for something else.

      23 │ <Section id="title">
         │ ^

      Give the section another name, in this file and in every translation.

    en.mdx:21:1  The original has no section “two”.

      21 │ <Section id="two">
         │ ^

      Did you mean “title”?"
  `);
});

test('gives no note the address of a section', () => {
  const files = edition({
    'ar.mdx': original.replaceAll('id="two"', 'id="en-old"'),
    'en.mdx': `${translation.replaceAll('id="two"', 'id="en-old"').replace('Second paragraph.', 'Second paragraph.[^old]')}\n[^old]: A note.\n`,
  });

  expect(said(files)).toMatchInlineSnapshot(`
    "en.mdx:31:1  The note [^old] would have the address of the section “en-old”.

      31 │ [^old]: A note.
         │ ^

      Give the note another name, here and in the lines that refer to it."
  `);
});

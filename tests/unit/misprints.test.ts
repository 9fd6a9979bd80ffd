import { expect, test } from 'vitest';
import { plainText } from '../../src/edition/edition.ts';
import { checked, edition, original, said, saidAfterInOriginal, saidOfLine } from '../support/content.ts';

const note = '\n[^slip]: ملاحظة.\n';

test('reads a misprint and what is said of it', () => {
  const text = readOriginal('فقرة <Sic id="slip">ثانية</Sic>.', note);

  const segment = text?.sections[0]?.passages[1]?.segments[0];
  expect(plainText(segment?.content ?? [])).toBe('فقرة ثانية.');
  expect(segment?.content[1]).toEqual({
    type: 'sic',
    name: 'slip',
    children: [{ type: 'text', value: 'ثانية' }],
  });
  expect(text?.notes).toEqual([
    { name: 'slip', number: 1, content: [{ type: 'text', value: 'ملاحظة.' }], segments: ['p2-1'] },
  ]);
});

test('reads a line that is nothing but a misprint', () => {
  const text = readOriginal('<Sic id="slip">فقرة ثانية.</Sic>', note);

  expect(text?.notes.map(({ segments }) => segments)).toEqual([['p2-1']]);
});

test('numbers misprints and notes in the order of the text', () => {
  const text = readOriginal(
    '<Sic id="b">فقرة</Sic>[^a] <Sic id="slip">ثانية</Sic>.',
    `${note}\n[^a]: A.\n\n[^b]: B.\n`,
  );

  expect(text?.notes.map(({ name, number }) => `${number} ${name}`)).toEqual(['1 b', '2 a', '3 slip']);
});

test('refuses a misprint in a translation', () => {
  expect(saidOfLine('One <Sic id="slip">wrod</Sic>.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  A translation has no <Sic>: it marks what the original misprints.

      16 │ One <Sic id="slip">wrod</Sic>.
         │     ^

      Take <Sic id="slip"> and </Sic> out, and leave the words.
      To say something about the misprint, put [^slip] behind the word, and at the end of the file, on a line of its own:
      [^slip]: text of the note"
  `);
});

test('refuses a misprint that no note explains', () => {
  expect(saidOfOriginal('فقرة <Sic id="slip">ثانية</Sic>.')).toMatchInlineSnapshot(`
    "ar.mdx:18:6  There is no note [^slip] that explains this misprint.

      18 │ فقرة <Sic id="slip">ثانية</Sic>.
         │      ^

      Write it at the end of the file, on a line of its own:
      [^slip]: text of the note"
  `);
});

test('refuses a note of the original that explains nothing', () => {
  expect(saidOfOriginal('فقرة ثانية.', note)).toMatchInlineSnapshot(`
    "ar.mdx:33:1  No line refers to the note [^slip].

      33 │ [^slip]: ملاحظة.
         │ ^

      Write [^slip] behind the word that it explains, or put the misprint that it explains into <Sic id="slip">…</Sic>, or take the note out."
  `);
});

test('refuses a second misprint with the same note', () => {
  expect(saidOfOriginal('<Sic id="slip">فقرة</Sic> <Sic id="slip">ثانية</Sic>.', note))
    .toMatchInlineSnapshot(`
    "ar.mdx:18:27  The note [^slip] belongs to something else already, on line 18.

      18 │ <Sic id="slip">فقرة</Sic> <Sic id="slip">ثانية</Sic>.
         │                           ^

      Give this misprint another id, and a note of that name."
  `);
});

test('refuses a misprint whose note belongs to another word', () => {
  expect(saidOfOriginal('فقرة[^slip] <Sic id="slip">ثانية</Sic>.', note)).toMatchInlineSnapshot(`
    "ar.mdx:18:13  The note [^slip] belongs to something else already, on line 18.

      18 │ فقرة[^slip] <Sic id="slip">ثانية</Sic>.
         │             ^

      Give this misprint another id, and a note of that name."
  `);
});

test('refuses a misprint inside a misprint', () => {
  expect(saidOfOriginal('<Sic id="slip">فقرة <Sic id="b">ثانية</Sic></Sic>.', `${note}\n[^b]: B.\n`))
    .toMatchInlineSnapshot(`
      "ar.mdx:18:21  A <Sic> cannot stand inside another <Sic>.

        18 │ <Sic id="slip">فقرة <Sic id="b">ثانية</Sic></Sic>.
           │                     ^

        It marks a misprint in a line of the original. Take <Sic id="…"> and </Sic> out, and leave the words."
    `);
});

test('refuses a misprint inside a link', () => {
  expect(saidOfOriginal('[فقرة <Sic id="slip">ثانية</Sic>](https://example.org).', note))
    .toMatchInlineSnapshot(`
    "ar.mdx:18:7  A <Sic> cannot stand inside a link.

      18 │ [فقرة <Sic id="slip">ثانية</Sic>](https://example.org).
         │       ^

      It marks a misprint in a line of the original. Take <Sic id="…"> and </Sic> out, and leave the words."
  `);
});

test('refuses a link inside a misprint', () => {
  expect(saidOfOriginal('فقرة <Sic id="slip">*[ثانية](https://example.org)*</Sic>.', note))
    .toMatchInlineSnapshot(`
    "ar.mdx:18:6  A <Sic> holds words alone: no link, no term and no note.

      18 │ فقرة <Sic id="slip">*[ثانية](https://example.org)*</Sic>.
         │      ^

      Let it begin and end where the misprint does, or take out what is inside it, and leave the words."
  `);
});

test('refuses a misprint in a heading', () => {
  expect(saidAfterInOriginal('## واحد', '## <Sic id="slip">واحد</Sic>')).toMatchInlineSnapshot(`
    "ar.mdx:10:4  A <Sic> cannot stand inside a heading.

      10 │ ## <Sic id="slip">واحد</Sic>
         │    ^

      It marks a misprint in a line of the original. Take <Sic id="…"> and </Sic> out, and leave the words."
  `);
});

test('refuses a misprint in a note', () => {
  expect(
    saidOfOriginal(
      'فقرة[^a] <Sic id="slip">ثانية</Sic>.',
      `${note}\n[^a]: <Sic id="b">B</Sic>.\n\n[^b]: B.\n`,
    ),
  ).toMatchInlineSnapshot(`
    "ar.mdx:35:7  A <Sic> cannot stand inside a note.

      35 │ [^a]: <Sic id="b">B</Sic>.
         │       ^

      It marks a misprint in a line of the original. Take <Sic id="…"> and </Sic> out, and leave the words."
  `);
});

test('refuses a misprint without words', () => {
  expect(saidOfOriginal('فقرة ثانية<Sic id="slip"></Sic>.', note)).toMatchInlineSnapshot(`
    "ar.mdx:18:11  There are no words inside this emphasis, link or tag.

      18 │ فقرة ثانية<Sic id="slip"></Sic>.
         │           ^

      Write the words, or take it out."
  `);
});

test('refuses a misprint without an id', () => {
  expect(saidOfOriginal('فقرة <Sic>ثانية</Sic>.')).toMatchInlineSnapshot(`
    "ar.mdx:18:6  This <Sic> has no id.

      18 │ فقرة <Sic>ثانية</Sic>.
         │      ^

      Copy the line from the original’s file:
      <Sic id="…">"
  `);
});

test('refuses a misprint with more than an id', () => {
  expect(saidOfOriginal('فقرة <Sic id="slip" resp="me">ثانية</Sic>.', note)).toMatchInlineSnapshot(`
    "ar.mdx:18:21  <Sic> has one id and nothing else, so not “resp”.

      18 │ فقرة <Sic id="slip" resp="me">ثانية</Sic>.
         │                     ^

      Write it like this:
      <Sic id="slip">"
  `);
});

test('explains a misprint that is left open', () => {
  expect(saidOfOriginal('فقرة <Sic id="slip">ثانية.', note)).toMatchInlineSnapshot(`
    "ar.mdx:18:6  This <Sic> is not closed.

      18 │ فقرة <Sic id="slip">ثانية.
         │      ^

      Write </Sic> behind the last word of the misprint, on the same line:
      <Sic id="slip">words</Sic>"
  `);
});

test('explains a tag that is nearly the one for misprints', () => {
  expect(saidOfOriginal('فقرة <sic id="slip">ثانية</sic>.', note)).toMatchInlineSnapshot(`
    "ar.mdx:18:6  There is no tag <sic>. Tags keep their English names in every language.

      18 │ فقرة <sic id="slip">ثانية</sic>.
         │      ^

      Did you mean:
      <Sic id="slip">
      and where it closes: </Sic>

    ar.mdx:18:32  This differs from line 5 of source.txt: here “.” (U+002E), there “ث” (U+062B).

      18 │ فقرة <sic id="slip">ثانية</sic>.
         │                                ^

      The original is shown as it was received, misprints included. There it reads:
      فقرة ثانية.

    ar.mdx:33:1  No line refers to the note [^slip].

      33 │ [^slip]: ملاحظة.
         │ ^

      Write [^slip] behind the word that it explains, or put the misprint that it explains into <Sic id="slip">…</Sic>, or take the note out."
  `);
});

test('says nothing of misprints in a file whose front matter cannot be read', () => {
  const broken = original.replace('---', '--').replace('فقرة ثانية.', '<Sic id="slip">فقرة</Sic> ثانية.');

  expect(said(edition({ 'ar.mdx': broken }))).not.toContain('A translation has no <Sic>');
});

function saidOfOriginal(line: string, end = ''): string {
  return said(edition({ 'ar.mdx': withLine(line, end) }));
}

function readOriginal(line: string, end: string) {
  const { findings, edition: made } = checked(edition({ 'ar.mdx': withLine(line, end) }));
  expect(findings).toEqual([]);
  return made?.original;
}

function withLine(line: string, end: string): string {
  return original.replace('فقرة ثانية.', () => line) + end;
}

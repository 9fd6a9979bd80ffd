import { expect, test } from 'vitest';
import { edition, original, said, saidAfter, translation } from '../support/content.ts';

const marked = translation.replace('Second', '<Term id="dushanbe">Second</Term>');

const withNote = (line: string, note: string): string =>
  said(edition({ 'en.mdx': `${translation.replace('Second paragraph.', line)}\n${note}\n` }));

test('says nothing of terms where the glossary has an error', () => {
  const files = {
    'en.mdx': marked,
    'glossary.yaml': 'dushanbe:\n  en:\n    form: Dushanbe\n    gloss: The capital: Tajikistan.\n',
  };

  expect(said(edition(files))).toMatchInlineSnapshot(`
    "glossary.yaml:4:12  The glossary cannot be read here.

      4 │     gloss: The capital: Tajikistan.
        │            ^

      Each term begins with its id and a colon at the start of a line; what is said about it stands below, two spaces in.
      Words with a colon in them, or with a sign like @ [ " before them, go into single quotation marks, where an apostrophe is written twice: 'words: what''s more'"
  `);
});

test('blames the copy for a second original', () => {
  expect(said(edition({ 'am.mdx': original }))).toMatchInlineSnapshot(`
    "am.mdx:3:1  An edition has one original, and that is ar.mdx.

      3 │ source: source.txt
        │ ^

      Take the “source” line out of this translation."
  `);
});

test('blames a copy in the same letters by the headline that is translated', () => {
  const copy = original.replace('title: عنوان', 'title: سرخط');

  expect(said(edition({ 'ar.mdx': copy, 'fa.mdx': original }))).toMatchInlineSnapshot(`
    "ar.mdx:3:1  An edition has one original, and that is fa.mdx.

      3 │ source: source.txt
        │ ^

      Take the “source” line out of this translation."
  `);
});

test('takes no translation with a “source” line for the original', () => {
  const files = edition({
    'aa.mdx': translation.replace('title:', 'source: source.txt\ntitle:'),
    'fr.mdx': translation,
  });

  expect(said(files)).toMatchInlineSnapshot(`
    "aa.mdx:2:1  An edition has one original, and that is ar.mdx.

      2 │ source: source.txt
        │ ^

      Take the “source” line out of this translation."
  `);
});

test('does not miss the first page’s translation where it has a “source” line', () => {
  const files = edition({
    'en.mdx': translation.replace('title:', 'source: source.txt\ntitle:'),
    'fr.mdx': translation,
  });

  expect(said(files)).toMatchInlineSnapshot(`
    "en.mdx:2:1  An edition has one original, and that is ar.mdx.

      2 │ source: source.txt
        │ ^

      Take the “source” line out of this translation."
  `);
});

test('takes the original with all its facts where no seal fits', () => {
  const files = {
    'ar.mdx': original.replace(/sha256: .*/, 'sha256: abc'),
    'aa.mdx': translation.replace('title:', 'source: source.txt\ntitle:'),
  };

  expect(said(edition(files))).toMatchInlineSnapshot(`
    "aa.mdx:2:1  An edition has one original, and that is ar.mdx.

      2 │ source: source.txt
        │ ^

      Take the “source” line out of this translation.

    ar.mdx:4:9  source.txt is not the file that was sealed: its SHA-256 is 1cf9695a6ad882f5a5397bf02e027408c2b0ad6b082238b4eb6923197e2f7b00.

      4 │ sha256: abc
        │         ^

      Restore the file. Only if the original itself is replaced, write its new SHA-256 here."
  `);
});

test('refuses pages whose names differ in nothing but capitals', () => {
  expect(said(edition({ 'fr.mdx': translation, 'ar-FR.mdx': translation }))).toMatchInlineSnapshot(`
    "ar-FR.mdx:1:1  The pages ar-FR.html and ar-fr.html would differ in nothing but capitals, and on many computers they would be one file.

      1 │ ---
        │ ^

      The second is the page that has ar and fr side by side. Give fr.mdx a longer name, with a country: fr-FR.mdx"
  `);
});

test('allows them where one of the two is the first page', () => {
  const files = { 'ar.mdx': original.replace('translation: en', 'translation: fr') };

  expect(said(edition({ ...files, 'fr.mdx': translation, 'ar-FR.mdx': translation }))).toBe('');
});

test('takes the spaces out of French quotation marks', () => {
  expect(saidAfter('id="p2"', 'id=«\u00A0p2\u00A0»')).toMatchInlineSnapshot(`
    "en.mdx:15:10  An id stands between straight quotation marks.

      15 │ <Passage id=« p2 »>
         │          ^

      Write:
      <Passage id="p2">"
  `);
});

test('keeps the letter of an id that has an accent', () => {
  expect(saidAfter('id="two"', 'id="résultats"')).toMatchInlineSnapshot(`
    "en.mdx:21:1  “résultats” is no id: an id is a small Latin letter, then small Latin letters, digits and hyphens. Here it has “é” (U+00E9).

      21 │ <Section id="résultats">
         │ ^

      Did you mean:
      <Section id="resultats">"
  `);
});

test.each([' ', '\u00A0', '\u202F'])('finds a space before the colon of a note: “%s”', (space) => {
  expect(withNote('Second[^gafi] paragraph.', `[^gafi]${space}: text`))
    .toBe(`en.mdx:31:8  A space before the colon keeps this from being a note.

  31 │ [^gafi]${space}: text
     │        ^

  Take the space out:
  [^gafi]: text`);
});

test.each(['    ', '\t', '\u00A0', '\u3000'])('reads a note over %j before it', (space) => {
  expect(withNote('Second[^gafi] paragraph.', `${space}[^gafi]: text`)).toBe('');
});

test('finds a space in the name of a note', () => {
  expect(withNote('Second[^le gafi] paragraph.', '[^le gafi]: text')).toMatchInlineSnapshot(`
    "en.mdx:31:5  The name of a note has no spaces, and “le gafi” has.

      31 │ [^le gafi]: text
         │     ^

      Write it like this, and [^le-gafi] behind the word that it explains:
      [^le-gafi]: text"
  `);
});

test('finds a space behind the name of a note', () => {
  expect(withNote('Second[^gafi] paragraph.', '[^gafi ] : text')).toMatchInlineSnapshot(`
    "en.mdx:31:7  The name of a note has no spaces, and “gafi ” has.

      31 │ [^gafi ] : text
         │       ^

      Write it like this, and [^gafi] behind the word that it explains:
      [^gafi]: text"
  `);
});

test.each([
  ['[^gafi]：text', '[^gafi]: text', 'stands “：” (U+FF1A)'],
  ['[^gafi] – text', '[^gafi]: text', 'stands “–” (U+2013)'],
  ['[^gafi] text', '[^gafi]: text', 'is none'],
])('says once that a note has no colon: %s', (written, meant, what) => {
  expect(withNote('Second[^gafi] paragraph.', written))
    .toBe(`en.mdx:31:8  Behind the name of a note stands a colon, and here ${what}.

  31 │ ${written}
     │        ^

  Write a colon and a space:
  ${meant}`);
});

test('takes a note with no space behind its colon, and a line of a passage that begins with a note', () => {
  expect(withNote('[^gafi] second paragraph.', '[^gafi]:text')).toBe('');
});

test('says once that a note’s name has no sign', () => {
  expect(withNote('Second[^gafi] paragraph.', '[gafi]: some text')).toMatchInlineSnapshot(`
    "en.mdx:31:1  The name of a note begins with ^, and “gafi” does not.

      31 │ [gafi]: some text
         │ ^

      Write it like this, and [^gafi] behind the word that it explains:
      [^gafi]: some text"
  `);
});

test.each(['[1]: 2019年5月召开的会议。', '[1]：2019年5月召开的会议。', '[1]: 会议。'])(
  'says so of %s, which has no spaces',
  (note) => {
    const findings = withNote('Second[1] paragraph.', note);

    expect(findings.match(/^en.*/gm)).toEqual([
      'en.mdx:31:1  The name of a note begins with ^, and “1” does not.',
    ]);
    expect(findings).toContain(`  [^1]: ${note.slice(4).trim()}`);
  },
);

test.each(['[a]: ../Übersicht', '[a]: /é', '[a]: example.org/é', '[a]:\u00A0https://example.org/'])(
  'takes the address in %s for no note',
  (line) => {
    expect(withNote('Second[a] paragraph.', line)).not.toContain('The name of a note begins with ^');
  },
);

test('says so of each of several notes', () => {
  const found = withNote('Second[1] paragraph.', '[1]: some text\n[2]: Note: another');

  expect(found.match(/^en.*/gm)).toMatchInlineSnapshot(`
    [
      "en.mdx:31:1  The name of a note begins with ^, and “1” does not.",
      "en.mdx:32:1  The name of a note begins with ^, and “2” does not.",
    ]
  `);
});

test.each(['[1]: https://example.org', '[1]: https://example.org "some words"', '[1]: #p1 (some words)'])(
  'takes the definition of a link for what it is: %s',
  (line) => {
    expect(withNote('Second paragraph.', line)).toMatch(/^en\.mdx:31:1  Links are written where they stand/);
  },
);

test('finds a space in a reference alone', () => {
  expect(withNote('Second[^le gafi] paragraph.', '[^le-gafi]: text')).toMatchInlineSnapshot(`
    "en.mdx:16:7  There is no note “le gafi”.

      16 │ Second[^le gafi] paragraph.
         │       ^

      Did you mean [^le-gafi]?"
  `);
});

test('finds the note that a misspelt reference means', () => {
  expect(withNote('Second[^gaffi] paragraph.', '[^gafi]: text')).toMatchInlineSnapshot(`
    "en.mdx:16:7  There is no note “gaffi”.

      16 │ Second[^gaffi] paragraph.
         │       ^

      Did you mean [^gafi]?"
  `);
});

test('takes a reference before a colon for one', () => {
  expect(withNote('[^gafi] : paragraph.', '[^gafi]: text')).toBe('');
});

test('says once that lines end as on very old systems', () => {
  expect(said(edition({ 'en.mdx': translation.replaceAll('\n', '\r') }))).toMatchInlineSnapshot(`
    "en.mdx:1:1  The lines of this file end as on very old systems, with U+000D (carriage return) alone.

      1 │ ---
        │ ^

      Save the file with the line ends “LF” or “CRLF”."
  `);
});

test('says once that the lines of the source end as on very old systems', () => {
  const files = edition();
  const source = String(files['source.txt']).replaceAll('\n', '\r');

  expect(said({ ...files, 'source.txt': source }).match(/^\S+:\d.*/gm)).toEqual([
    expect.stringMatching(/^source\.txt:1:1 {2}The lines of this file end as on very old systems/),
  ]);
});

test('tells a byte-order mark from other line ends', () => {
  const files = edition();

  expect(said({ ...files, 'source.txt': `\uFEFF${String(files['source.txt'])}` })).toMatchInlineSnapshot(`
    "ar.mdx:4:9  source.txt has the words that were sealed, but a byte-order mark (U+FEFF) stands before them.

      4 │ sha256: 1cf9695a6ad882f5a5397bf02e027408c2b0ad6b082238b4eb6923197e2f7b00
        │         ^

      Put the file back as it was received, or save it as “UTF-8”, not “UTF-8 with BOM”.

    source.txt:1:1  The file begins with a byte-order mark (U+FEFF), which nobody can see.

      1 │ عنوان
        │ ^

      Save it as “UTF-8”, not “UTF-8 with BOM”."
  `);
});

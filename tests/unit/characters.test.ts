import { expect, test } from 'vitest';
import { saidAfter, saidOfLine, translation, said, edition, editionOfArticle } from '../support/content.ts';

test('shows an override of direction', () => {
  expect(saidOfLine('One ‮word.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  Here stands U+202E (right-to-left override), which nobody can see and which turns the text behind it about.

      16 │ One ‹U+202E›word.
         │     ^

      Take it out. The page gives every sentence its direction; no such character is needed."
  `);
});

test('shows an isolate that does not end', () => {
  expect(saidOfLine('One ⁧word.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  Here stands U+2067 (right-to-left isolate), which nothing ends on this line.

      16 │ One ‹U+2067›word.
         │     ^

      Take it out, or write its end, U+2069, behind the words on the same line."
  `);
});

test('shows the end of an isolate that did not begin', () => {
  expect(saidOfLine('One word⁩.')).toMatchInlineSnapshot(`
    "en.mdx:16:9  Here stands U+2069 (end of an isolate), and nothing begins before it on this line.

      16 │ One word‹U+2069›.
         │         ^

      Take it out, or write U+2068 before the words on the same line."
  `);
});

test('shows a zero-width space', () => {
  expect(saidOfLine('One wo​rd.')).toMatchInlineSnapshot(`
    "en.mdx:16:7  Here stands U+200B (zero-width space), which nobody can see.

      16 │ One wo‹U+200B›rd.
         │       ^

      Take it out. It often comes along when text is copied from a page or a PDF."
  `);
});

test('shows a joiner between letters that do not join', () => {
  expect(saidOfLine('One wo‌rd.')).toMatchInlineSnapshot(`
    "en.mdx:16:7  Here stands U+200C (zero-width non-joiner), which nobody can see.

      16 │ One wo‹U+200C›rd.
         │       ^

      Take it out. It has its place only between two letters that would join, or not join, without it."
  `);
});

test('shows a soft hyphen', () => {
  expect(saidOfLine('One wo­rd.')).toMatchInlineSnapshot(`
    "en.mdx:16:7  Here stands U+00AD (soft hyphen), which nobody can see.

      16 │ One wo‹U+00AD›rd.
         │       ^

      Take it out. It often comes along when text is copied from a page or a PDF."
  `);
});

test('shows a tag character', () => {
  expect(saidOfLine('One word󠁁.')).toMatchInlineSnapshot(`
    "en.mdx:16:9  Here stands U+E0041 (tag character), which nobody can see.

      16 │ One word‹U+E0041›.
         │         ^

      Take it out. It often comes along when text is copied from a page or a PDF."
  `);
});

test('shows a variation selector', () => {
  expect(saidOfLine('One word️.')).toMatchInlineSnapshot(`
    "en.mdx:16:9  Here stands U+FE0F (emoji variation selector), which nobody can see.

      16 │ One word‹U+FE0F›.
         │         ^

      Take it out. It often comes along when text is copied from a page or a PDF."
  `);
});

test('shows a control character', () => {
  expect(saidOfLine('One \u001bword.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  Here stands U+001B (escape), which nobody can see.

      16 │ One ‹U+001B›word.
         │     ^

      Take it out. It often comes along when text is copied from a page or a PDF."
  `);
});

test('shows a carriage return that stands alone', () => {
  expect(saidOfLine('One\rword.')).toMatchInlineSnapshot(`
    "en.mdx:16:4  Here stands U+000D (carriage return), the line end of very old systems.

      16 │ One‹U+000D›word.
         │    ^

      Save the file with the line ends “LF” or “CRLF”."
  `);
});

test('shows a lost letter', () => {
  expect(saidOfLine('One w�rd.')).toMatchInlineSnapshot(`
    "en.mdx:16:6  Here stands U+FFFD (replacement character), which a program writes for a letter that it has lost.

      16 │ One w�rd.
         │      ^

      Write the letter that belongs here."
  `);
});

test('shows what is left of a picture', () => {
  expect(saidOfLine('One \uFFFC word.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  Here stands U+FFFC (object replacement character), which a program leaves where it had a picture.

      16 │ One \uFFFC word.
         │     ^

      Take it out."
  `);
});

test('shows a private character', () => {
  expect(saidOfLine('One word.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  Here stands U+E000 (private character), which has no meaning that all computers share.

      16 │ One ‹U+E000›word.
         │     ^

      Write the letter that is meant, or take it out."
  `);
});

test('finds a character behind a reference', () => {
  expect(saidOfLine('One &#x202E;word.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  Here stands U+202E (right-to-left override), which nobody can see and which turns the text behind it about.

      16 │ One &#x202E;word.
         │     ^

      Take it out. The page gives every sentence its direction; no such character is needed."
  `);
});

test('finds a character behind an escape of the front matter', () => {
  expect(saidAfter('Title', '"Ti\\u200Btle"')).toMatchInlineSnapshot(`
    "en.mdx:2:8  Here stands U+200B (zero-width space), which nobody can see.

      2 │ title: "Ti\\u200Btle"
        │        ^

      Take it out. It often comes along when text is copied from a page or a PDF."
  `);
});

test('suggests the composed form', () => {
  expect(saidOfLine('One café.')).toMatchInlineSnapshot(`
    "en.mdx:16:8  A letter here is written in another way than Unicode’s usual form (NFC), so searches would not find it.

      16 │ One café.
         │        ^

      It looks the same, but write U+00E9 instead of U+0065 U+0301. The whole word:
      café"
  `);
});

test('says one thing of a kind on a line', () => {
  expect(saidOfLine('O​ne­ wo​rd‮‭.')).toMatchInlineSnapshot(`
    "en.mdx:16:2  Here stands U+200B (zero-width space), which nobody can see.

      16 │ O‹U+200B›ne‹U+00AD› wo‹U+200B›rd‹U+202E›‹U+202D›.
         │  ^

      Take it out. It often comes along when text is copied from a page or a PDF.

    en.mdx:16:12  Here stands U+202E (right-to-left override), which nobody can see and which turns the text behind it about.

      16 │ O‹U+200B›ne‹U+00AD› wo‹U+200B›rd‹U+202E›‹U+202D›.
         │                                 ^

      Take it out. The page gives every sentence its direction; no such character is needed."
  `);
});

test('shows a direction mark in an id', () => {
  expect(saidAfter('id="p2"', 'id="p2‏"')).toMatchInlineSnapshot(`
    "en.mdx:15:1  “p2‹U+200F›” is no id: an id is a small Latin letter, then small Latin letters, digits and hyphens. Here it has U+200F.

      15 │ <Passage id="p2‹U+200F›">
         │ ^

      Did you mean:
      <Passage id="p2">"
  `);
});

test('names the letter that a look-alike stands for', () => {
  expect(saidAfter('id="p2"', 'id="р2"')).toMatchInlineSnapshot(`
    "en.mdx:15:1  “р2” is no id: an id is a small Latin letter, then small Latin letters, digits and hyphens. Here it has “р” (U+0440).

      15 │ <Passage id="р2">
         │ ^

      Did you mean:
      <Passage id="p2">
      “р” (U+0440, a Cyrillic letter) only looks like the letter p."
  `);
});

test.each(['p۲', 'p२', 'p２', 'р᠒'])('reads the digit in the id %s', (id) => {
  expect(saidAfter('id="p2"', `id="${id}"`)).toContain('<Passage id="p2">');
});

test('asks for the id', () => {
  expect(saidAfter(' id="p2"', '')).toMatchInlineSnapshot(`
    "en.mdx:15:1  This <Passage> has no id.

      15 │ <Passage>
         │ ^

      Copy the line from the original’s file:
      <Passage id="…">"
  `);
});

test('explains a byte-order mark', () => {
  expect(said(edition({ 'en.mdx': `\uFEFF${translation}` }))).toMatchInlineSnapshot(`
    "en.mdx:1:1  The file begins with a byte-order mark (U+FEFF), which nobody can see.

      1 │ ---
        │ ^

      Save it as “UTF-8”, not “UTF-8 with BOM”."
  `);
});

test('explains invalid UTF-8', () => {
  expect(said(edition({ 'en.mdx': Buffer.from(translation.replace('Title', 'Titl\u00E9'), 'latin1') })))
    .toMatchInlineSnapshot(`
    "en.mdx:2:12  The file is not in UTF-8 from here on.

      2 │ title: Titl�
        │            ^

      Save it again with the encoding “UTF-8”, and see that no letters have turned into “�”."
  `);
});

test('names marks in another order once, since many keyboards write them so', () => {
  const vocalised = 'رَدَّ'.normalize('NFD').replace('\u064E\u0651', '\u0651\u064E');
  expect(vocalised.normalize('NFC')).not.toBe(vocalised);
  const words = translation.replace('First line', vocalised).replace('Second paragraph', vocalised);
  expect(said(edition({ 'en.mdx': words }))).toMatchInlineSnapshot(`
    "en.mdx:11:4  Warning: Marks stand here in another order than in Unicode’s usual form (NFC), and so they do on 2 lines.

      11 │ رَدَّ,
         │    ^

      It looks the same, and many keyboards write it so; it can stay. Some searches find only the usual form: an editor that can “normalize to NFC” makes it."
  `);
});

test('warns once of shapes of letters, as a PDF has them', () => {
  const words = translation.replace('First', 'ﻻ ﻣﻦ').replace('Second', 'ﻻ');

  expect(said(edition({ 'en.mdx': words }))).toMatchInlineSnapshot(`
    "en.mdx:11:1  Warning: Here stands U+FEFB, which is the shape of letters in print, so that searches would not find them.

      11 │ ﻻ ﻣﻦ line,
         │ ^

      Write the letters themselves: لا
      What is copied from a PDF can have more of these: see to all of its words."
  `);
});

test.each(['ﬁrst', 'ﬓ', '\uFBFD', '\uFC00', '\uFD88'])('warns of the shapes in %s', (word) => {
  expect(saidOfLine(`One ${word}.`)).toContain(
    `the letters themselves: ${word.slice(0, 1).normalize('NFKC')}`,
  );
});

test.each(['الله', 'ﷺ', 'ﷲ', 'שׁ', 'œuvre', 'ĳ'])('takes %s for no shape', (word) => {
  expect(saidOfLine(`One ${word}.`)).not.toContain('shape');
});

test('shows a mark behind which figures change places', () => {
  expect(saidOfLine('On \u200F16 – 17 May.')).toMatchInlineSnapshot(`
    "en.mdx:16:4  Here stands U+200F (right-to-left mark), behind which “16 – 17” would be shown as “17 – 16”.

      16 │ On ‹U+200F›16 – 17 May.
         │    ^

      Take it out. The page gives every sentence its direction; no such character is needed before figures."
  `);
});

test.each([
  ['a letter mark', 'On \u061C16 – 17 May.'],
  ['an isolate', 'On \u206716 – 17\u2069 May.'],
  ['an entity', 'On &rlm;16 – 17 May.'],
  ['before an emphasis', 'On \u200F*16* – 17 May.'],
])('finds figures turned by %s', (_, line) => {
  expect(saidOfLine(line)).toContain('would be shown as “17 – 16”');
});

test.each([
  ['a mark behind Arabic', 'The word «سطر»\u200F, then 16 – 17.'],
  ['one figure', 'The word \u200F16.'],
  ['one number', 'The word \u200F16.000,5 and more.'],
])('lets be %s', (_, line) => {
  expect(saidOfLine(line)).toBe('');
});

test('lets marks stand before figures in a text from right to left', () => {
  expect(said(edition({ 'fa.mdx': translation.replace('Second', 'بند \u200F16 – 17') }))).toBe('');
});

test('tells a word in a wrong encoding', () => {
  expect(saidOfLine('La confÃ©rence sâ€™ouvre.')).toMatchInlineSnapshot(`
    "en.mdx:16:4  “confÃ©rence” is what “conférence” becomes when a program reads UTF-8 as something else.

      16 │ La confÃ©rence sâ€™ouvre.
         │    ^

      Open the text where it was right, with the encoding “UTF-8”, and take its words from there."
  `);
});

test.each([
  'Ø§Ù„Ù…Ø¤ØªÙ…Ø±',
  'RÃ©union',
  'ä¸–ç•Œ',
  'GrÃ¶ÃŸe',
  'Å¾ivot',
  'siÄ™',
  'cafÃ©',
  'â€“Â\u00A0FÃ¼r',
  'ðŸ˜€Ã©',
  'CÄƒlÄƒraÈ™i',
  'tiáº¿ng',
  'TrÆ°á»\u009Dng',
  'beynÉ™lxalq',
  'Æ™asa',
  'á¹­',
  '10 â‚º',
  'å›žè®®äºŽ',
  'íšŒì\u009D˜ê°€',
  'à¸\u0081à¸²à¸£',
  // Read as windows-1251, windows-1256, windows-1253 and as a Macintosh wrote.
  'РљРѕРЅС„РµСЂРµРЅС†РёСЏ',
  'ط§ظ„ظ…ط¤طھظ…ط±',
  'Ξ”ΞΉΞ¬ΟƒΞΊΞµΟΞ·',
  '–ö–æ–Ω—Ñ–µ—Ä–µ–Ω—Ü–∏—è',
])('tells %s for what it was', (word) => {
  expect(saidOfLine(`One ${word} more.`)).toContain('when a program reads UTF-8 as something else');
});

test.each([
  'McCAFÉ™',
  '«CAFÉ»',
  '«café…»,',
  '«café»\u00A0:',
  'é«\u00A0',
  '”SEKÄ”',
  'MAÇÃ',
  '„Ä“',
  'Â «',
  'Ãrea',
  'à Ã',
  'Château»,',
  'ÆØÅ',
  'ÍSLÃ',
  'Þórshöfn',
  'Ñandú',
  'crème brûlée',
  'NESTLÉ®',
  'Spaß™',
  'Maß²',
  'víš“',
  'Tomáš“.',
  'Úžina',
  'Úšklebek',
  'TÉŽ',
  'VÝŠE',
  'NÍŽE',
  'MÔŽE',
  'Nestlé®’s',
  'Café®»',
  'liberté²»',
  'você²…',
  'Pražská»²',
  'МІСІЇ',
  'ساتھ رکھتے',
  '«خط؛»',
])('takes %s for the word that it is', (word) => {
  expect(saidOfLine(`One ${word} more.`)).toBe('');
});

test.each([
  ['what cannot be seen, on a second line', 'سطر\u00ADثان.', 'فقرة.'],
  ['what cannot be seen, alone', 'سطر.', 'فق\u00ADرة.'],
  ['letters in a wrong encoding', 'cafÃ©.', 'siÄ™.'],
  ['letters that are written apart', 'Cafe\u0301.', 'Im Cafe\u0301.'],
])('shows %s, as the source has it', (_, line, paragraph) => {
  expect(said(editionOfArticle(line, paragraph))).toBe('');
});

test('shows letters that are written apart within an emphasis, as the source has them', () => {
  expect(said(editionOfArticle('سطر ثان.', 'Im Cafe\u0301 hier.', 'Im *Cafe\u0301* hier.'))).toBe('');
});

test('tells once of what cannot be seen on a second line', () => {
  const words = translation.replace('second line', 'second\u202Eline');

  expect(said(edition({ 'en.mdx': words })).match(/Here stands/g)).toHaveLength(1);
});

test('tells once of letters that are written apart throughout', () => {
  const words = translation.replace('First line', 'E\u0301te\u0301').replace('Second', 'E\u0301te\u0301');

  expect(said(edition({ 'en.mdx': words }))).toMatchInlineSnapshot(`
    "en.mdx:11:1  A letter here is written in another way than Unicode’s usual form (NFC), so searches would not find it; and so it is on 2 lines.

      11 │ Été,
         │ ^

      It looks the same, but write U+00C9 U+0074 U+00E9 instead of U+0045 U+0301 U+0074 U+0065. The whole word:
      Été
      An editor that can “normalize to NFC” mends all of them at once."
  `);
});

test('has a space written where a program has ended a line', () => {
  expect(saidOfLine('One\u2028word.')).toContain('Write a space in its place.');
});

test.each([
  ['in a translation’s own words', 'Se\u00ADcond paragraph.'],
  ['beside a comment', '{/* ar */} Se\u00ADcond {/* ar */}'],
])('tells of what cannot be seen %s, though the source has it', (_, line) => {
  const files = editionOfArticle('سطر ثان.', 'فق\u00ADرة.');
  const words = translation.replace('Second paragraph.', line);

  expect(said({ ...files, 'en.mdx': words })).toContain('Here stands U+00AD');
});

test('tells of what cannot be seen in a comment, where the source has none', () => {
  expect(saidOfLine('{/* One \u202Eword */}\nTwo.')).toContain('Here stands U+202E');
});

test.each([
  ['between two marks in Hebrew', 'יְרוּשָׁלַ\u034Fִם'],
  ['behind an abbreviation', '(مصوب ۱۳۹۸ ه\u200D.ش.)'],
  ['behind a Kurdish word', 'ئه\u200Cوه\u200C بۆچوونی کۆمه\u200Cڵه\u200C بوو.'],
  ['beside markup in Persian', '*کتاب*\u200Cها، [کتاب](https://example.org)\u200Cها'],
  ['behind brackets in Persian', '«طالبان»\u200Cها و (کتاب)\u200Cها در سال\u200C۱۳۹۸'],
  ['beside marks and other letters in Khmer', 'នៅ\u200B“ភ្នំពេញ”\u200BTajikistan\u200Bនេះ។\u200B'],
  ['at figures in Khmer', 'ទី\u200B១៦\u200Bឧសភា ទី\u200B16\u200Bឧសភា។'],
])('lets what joins and parts words stand %s', (_, line) => {
  expect(saidOfLine(line)).not.toContain('Here stands');
});

test.each(['wo\u034Frd', 'سطر\u200C.', 'ه\u200C\u200C.', 'ه\u200Cword', '1\u200B6'])(
  'tells of what joins and parts nothing in %j',
  (line) => {
    expect(saidOfLine(line)).toContain('Here stands');
  },
);

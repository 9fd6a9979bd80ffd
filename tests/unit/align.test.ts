import { expect, test } from 'vitest';
import { editionOfArticle, said, saidAfter, saidOfLine, translation } from '../support/content.ts';

test('shows the original’s lines where their number differs', () => {
  expect(saidAfter('First line,\nsecond line.', 'First line, second line.')).toMatchInlineSnapshot(`
    "en.mdx:11:1  Passage p1 has 1 line, but the original has 2.

      11 │ First line, second line.
         │ ^

      Write one line for each line of the original, in the same order.
      If one sentence of the original becomes two in your language, keep both on one line.
      For a line not yet translated, write … alone on it.
      p1-1  سطر أول،
      p1-2  سطر ثان."
  `);
});

test('shows the line that is too much', () => {
  expect(saidOfLine('Second\nparagraph.')).toMatchInlineSnapshot(`
    "en.mdx:17:1  Passage p2 has 2 lines, but the original has 1.

      17 │ paragraph.
         │ ^

      Write one line for each line of the original, in the same order.
      A line is a whole sentence, however long: if your editor has broken one into several lines, join them again.
      If one sentence of the original becomes two in your language, keep both on one line.
      For a line not yet translated, write … alone on it.
      p2-1  فقرة ثانية."
  `);
});

test.each([
  ['in a term', 'A <Term id="dushanbe">second\nword</Term>.'],
  ['in its tag', 'A second <Term\nid="dushanbe">word</Term>.'],
  ['in a link', 'A [second\nword](https://example.org).'],
  ['in an emphasis inside a term', 'A <Term id="dushanbe">*second\nword*</Term>.'],
  ['before what makes a list', 'A second word\n- and a third\n- and a fourth.'],
])('says one thing of a line that is broken %s', (_, line) => {
  const glossary = 'dushanbe:\n  ar:\n    form: دوشنبه\n';

  expect(saidOfLine(line, { 'glossary.yaml': glossary })).toMatch(
    /^en\.mdx:17:1  Passage p2 has [23] lines, but the original has 1\.(?![^]*en\.mdx)/,
  );
});

test('loses no words of a quotation and a list', () => {
  expect(saidOfLine('> The head said this.\n- And that.')).toContain('en.mdx:16:1  ');
});

test('counts the lines that have words, with a comment beside them or without', () => {
  expect(saidOfLine('{/* so\nfar */}\nA *second {/* here */}\nword*\n- and more.')).toContain(
    'Passage p2 has 3 lines',
  );
});

test('compares no lines that run into one another', () => {
  const files = editionOfArticle('300 سطر ثان، 400 سطر ثالث.', 'فقرة ثانية.');
  const three = String(files['ar.mdx']).replace('، 400', '،\n400');
  const words = translation.replace('First line,\nsecond line.', 'First *line,\nsecond* 300.\nThird 400.');

  expect(said({ ...files, 'ar.mdx': three, 'en.mdx': words }).match(/^\S+:\d.*/gm)).toEqual([
    'en.mdx:11:7  This emphasis, link or tag goes on over the end of its line.',
  ]);
});

test('says of signs that part lines what they are', () => {
  expect(saidOfLine('Second paragraph.\n***')).toContain('This is read as a line across the page');
});

test('tells a hundred broken lines, and that there are more', () => {
  const findings = saidOfLine(Array(110).fill('One *word\nlong* here.').join('\n'));

  expect(findings.match(/goes on over the end of its line/g)).toHaveLength(100);
  expect(findings).toContain('The file has more than 100 errors');
});

test('says of an empty line in a term that the term is not closed', () => {
  expect(saidOfLine('A <Term id="a">second\n\nword</Term>.')).toContain('This <Term> is not closed.');
});

test('explains a passage that is there twice', () => {
  expect(
    saidAfter('<Passage id="p2">', '<Passage id="p2">\nSecond paragraph.\n</Passage>\n\n<Passage id="p2">'),
  ).toMatchInlineSnapshot(`
    "en.mdx:19:1  Passage p2 is here a second time; the other is on line 15.

      19 │ <Passage id="p2">
         │ ^

      Keep one of the two."
  `);
});

test('says which passage a doubled id may be meant for', () => {
  expect(saidAfter('<Passage id="p2">', '<Passage id="p1">')).toMatchInlineSnapshot(`
    "en.mdx:15:1  Passage p1 is here a second time; the other is on line 10.

      15 │ <Passage id="p1">
         │ ^

      Passage p2 is missing and belongs in this place. If this is p2, write:
      <Passage id="p2">
      Otherwise keep one of the two."
  `);
});

test('says which passage an unknown id may be meant for', () => {
  expect(saidAfter('<Passage id="p2">', '<Passage id="p77">')).toMatchInlineSnapshot(`
    "en.mdx:15:1  The original has no passage “p77”.

      15 │ <Passage id="p77">
         │ ^

      Did you mean “p2”?"
  `);
});

test('lists the ids where none is near', () => {
  expect(
    saidAfter(
      '<Passage id="p2">',
      '<Passage id="p2">\nSecond paragraph.\n</Passage>\n\n<Passage id="introduction">',
    ),
  ).toMatchInlineSnapshot(`
    "en.mdx:19:1  The original has no passage “introduction”.

      19 │ <Passage id="introduction">
         │ ^

      Its ids are p1, p2, p3."
  `);
});

test('explains a passage out of order', () => {
  expect(
    saidAfter(
      /<Passage id="p1">[^]*?<\/Section>/,
      '<Passage id="p2">\nSecond paragraph.\n</Passage>\n\n<Passage id="p1">\nFirst line,\nsecond line.\n</Passage>\n\n</Section>',
    ),
  ).toMatchInlineSnapshot(`
    "en.mdx:10:1  Passage p2 is not where the original has it.

      10 │ <Passage id="p2">
         │ ^

      Move it: in the original it stands behind p1."
  `);
});

test('explains a passage in another section', () => {
  expect(
    saidAfter(
      /<\/Section>\n\n<Section id="two">[^]*/,
      '<Passage id="p3">\nThird paragraph, 300.\n</Passage>\n\n</Section>\n',
    ),
  ).toMatchInlineSnapshot(`
    "en.mdx:19:1  Passage p3 is in section “one”, but in the original it is in “two”.

      19 │ <Passage id="p3">
         │ ^

      Move it between <Section id="two"> and its </Section>."
  `);
});

test('explains sections out of order', () => {
  expect(
    saidAfter(
      /<Section id="one">[^]*/,
      (translation.match(/<Section[^]*?<\/Section>\n/g) ?? []).reverse().join('\n'),
    ),
  ).toMatchInlineSnapshot(`
    "en.mdx:6:1  Section two is not where the original has it.

      6 │ <Section id="two">
        │ ^

      Move it: in the original it stands behind one."
  `);
});

test('explains a section that is there twice', () => {
  expect(saidAfter(/$/, `\n${(translation.match(/<Section[^]*?<\/Section>\n/g) ?? [])[0]}`))
    .toMatchInlineSnapshot(`
    "en.mdx:31:1  Section one is here a second time; the other is on line 6.

      31 │ <Section id="one">
         │ ^

      Keep one of the two."
  `);
});

test('suggests a section', () => {
  expect(saidAfter('<Section id="two">', '<Section id="tow">')).toMatchInlineSnapshot(`
    "en.mdx:21:1  The original has no section “tow”.

      21 │ <Section id="tow">
         │ ^

      Did you mean “two”?"
  `);
});

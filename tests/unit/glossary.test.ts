import { expect, test } from 'vitest';
import { plainText } from '../../src/edition/edition.ts';
import { checked, edition, said, saidOfLine, original, translation } from '../support/content.ts';

const force = 'fatf:\n  en:\n    form: Force\n';

test('names the tag that a part of a term means', () => {
  const words = 'bridge:\n  ar:\n    form: جسر\n  fr_FR:\n    form: pont\n';

  expect(said(edition({ 'glossary.yaml': words }))).toMatchInlineSnapshot(`
    "glossary.yaml:4:3  A term has no part “fr_FR” here, or it is empty.

      4 │   fr_FR:
        │   ^

      It has “page”, “place”, and one part for each language, named by its tag, with “form”, “gloss” and “label”.
      If the language is meant, write its tag as “fr-FR”."
  `);
});

test.each([
  ['further in', `${force}      gloss: A group.\n`],
  ['less far in', `${force}   gloss: A group.\n`],
])('shows the line that stands %s than its like', (_, words) => {
  expect(saidOf(words))
    .toBe(`glossary.yaml:4:1  The spaces before this line are more or fewer than before its like above it.

  4 │ ${words.split('\n')[3]}
    │ ^

  Begin it just below where its like begins.`);
});

test('does not take words with a colon for a line that stands further in', () => {
  expect(saidOf(`${force}    gloss: Force: a group.\n`)).toContain('glossary.yaml:4:12  The glossary cannot');
});

test('says that markup in a gloss is shown as it stands', () => {
  const words = `${force}    gloss: A **group** of states.\n`;

  expect(saidOf(words)).toContain('glossary.yaml:4:12  Warning: “**” is shown as it stands here.');
});

test.each(['english', 'English', 'en_GB'])('names the tag that %s means', (name) => {
  const said = saidOf(force.replace('en:', `${name}:`));

  expect(said).toContain(`write its tag as “${name === 'en_GB' ? 'en-GB' : 'en'}”.`);
});

test.each([
  ['a form without a space behind its colon', force.replace('form: ', 'form:')],
  ['a form behind a wide colon', force.replace('form: ', 'form\uFF1A')],
  ['a form whose name is misspelt', force.replace('form', 'Form')],
  ['a language outside its term', `${force}ko:\n  form: 힘\n`],
  ['a form that is still to come', force.replace('Force', '…')],
  [
    'a form whose quotation mark is left open',
    `${force.replace('Force', "'Force")}un:\n  en:\n    form: UN\n`,
  ],
])('says one thing of %s, and what to do', (_, text) => {
  expect(saidOf(text)).toMatchSnapshot();
  expect(checked(edition({ 'glossary.yaml': text })).findings).toHaveLength(1);
});

test('knows no term without a glossary', () => {
  expect(saidOfLine('One <Term id="word">word</Term>.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  There is no term “word”, since there is no glossary.

      16 │ One <Term id="word">word</Term>.
         │     ^

      Take <Term id="word"> and </Term> out, and leave the words."
  `);
});

test('suggests a term', () => {
  expect(saidOfLine('One <Term id="fatff">word</Term>.', { 'glossary.yaml': force })).toMatchInlineSnapshot(`
    "en.mdx:16:5  The glossary has no term “fatff”.

      16 │ One <Term id="fatff">word</Term>.
         │     ^

      Did you mean “fatf”?"
  `);
});

test('knows a term', () => {
  expect(saidOfLine('One <Term id="fatf">word</Term>.', { 'glossary.yaml': force })).toMatchInlineSnapshot(
    `""`,
  );
});

test('does not know the names of a prototype', () => {
  expect(saidOfLine('One <Term id="constructor">word</Term>.', { 'glossary.yaml': force }))
    .toMatchInlineSnapshot(`
      "en.mdx:16:5  The glossary has no term “constructor”.

        16 │ One <Term id="constructor">word</Term>.
           │     ^

        Its terms are fatf.
        If none of them is meant, take <Term id="constructor"> and </Term> out, and leave the words; or write the term into glossary.yaml."
    `);
});

test('refuses a term inside a term', () => {
  expect(
    saidOfLine('One <Term id="fatf">word <Term id="fatf">two</Term></Term>.', {
      'glossary.yaml': force,
    }),
  ).toMatchInlineSnapshot(`
    "en.mdx:16:26  This term stands inside another.

      16 │ One <Term id="fatf">word <Term id="fatf">two</Term></Term>.
         │                          ^

      Close the outer one before it begins, or keep only one of the two."
  `);
});

test('refuses a glossary that cannot be read', () => {
  expect(said(edition({ 'glossary.yaml': 'fatf: [a\nb: c: d\n' }))).toMatchInlineSnapshot(`
    "glossary.yaml:2:1  The glossary cannot be read here.

      2 │ b: c: d
        │ ^

      Each term begins with its id and a colon at the start of a line; what is said about it stands below, two spaces in.
      Words with a colon in them, or with a sign like @ [ " before them, go into single quotation marks, where an apostrophe is written twice: 'words: what''s more'"
  `);
});

test('warns of a term that is not marked', () => {
  expect(
    said(
      edition({
        'glossary.yaml': force.replace('fatf', 'para'),
        'ar.mdx': original.replace('فقرة ثانية', '<Term id="para">فقرة</Term> ثانية'),
      }),
    ),
  ).toMatchInlineSnapshot(`
    "en.mdx:16:1  Warning: The original marks the term “para” here, and this line does not.

      16 │ Second paragraph.
         │ ^

      Put the words that translate it between the two tags:
      <Term id="para">…</Term>"
  `);
});

test.each([
  ['two terms', `${term('A')} ${term('B')}`, 'A B'],
  ['terms without a space', `${term('甲')}${term('乙')}`, '甲乙'],
  ['terms and a comment', `${term('A')} {/* and */} ${term('B')}`, 'A  B'],
])('reads a line, a heading and a note of %s and nothing else', (_, words, text) => {
  const { findings, edition: built } = checked(
    edition({
      'glossary.yaml': force,
      'en.mdx': translation
        .replace('First line,\nsecond line.', `${words}\n  ${words}`)
        .replace('Second paragraph.', '$&[^n]')
        .replace('## One', `## ${words}`)
        .concat(`\n[^n]: ${words}\n`),
    }),
  );

  expect(findings).toEqual([]);
  const [english] = built?.translations ?? [];
  const [one] = english?.sections ?? [];
  const lines = [one?.heading, ...(one?.passages[0]?.segments ?? []), ...(english?.notes ?? [])];
  expect(lines.map((line) => plainText(line?.content ?? []))).toEqual([text, text, text, text]);
});

test.each([
  ['nothing about a term', 'fatf: a\n'],
  ['a language without a form', 'fatf:\n  en:\n    gloss: A group.\n'],
  ['nothing but a page about a term', 'fatf:\n  page: https://www.fatf-gafi.org/\n'],
  ['nothing below a term', 'fatf:\n'],
  ['an unknown part', 'fatf:\n  english:\n    form: Force\n'],
  ['an empty part', 'fatf:\n  en:\n    form: Force\n    gloss:\n'],
  ['an unsafe page', 'fatf:\n  page: javascript:alert(1)\n  en:\n    form: Force\n'],
])('refuses a glossary with %s', (_, text) => {
  expect(said(edition({ 'glossary.yaml': text }))).toMatchSnapshot();
});

test('hands the glossary to the edition', () => {
  const text = 'fatf:\n  page: https://www.fatf-gafi.org/\n  en:\n    form: Force\n    gloss: A group.\n';

  expect(checked(edition({ 'glossary.yaml': text })).edition?.glossary).toEqual([
    { id: 'fatf', page: 'https://www.fatf-gafi.org/', forms: { en: { form: 'Force', gloss: 'A group.' } } },
  ]);
});

test.each(['x</style><script>alert(1)</script>', 'x"]{}', 'UN', 'un role', '1', 'امم'])(
  'refuses “%s” as a term’s id',
  (id) => {
    const { findings, edition: built } = checked(
      edition({ 'glossary.yaml': `${JSON.stringify(id)}:\n  en:\n    form: Force\n` }),
    );

    expect(findings.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
      `glossary.yaml:1 “${id}” cannot be a term’s id.`,
    ]);
    expect(built).toBeUndefined();
  },
);

test('does not take words for a remark', () => {
  const text = `${force}    gloss: Resolution #1373 of the Council.\n`;

  expect(said(edition({ 'glossary.yaml': text }))).toMatchInlineSnapshot(`
    "glossary.yaml:4:23  From this # on the words are not read, as it has a space before it.

      4 │     gloss: Resolution #1373 of the Council.
        │                       ^

      Put the whole text between single quotes:
      gloss: 'Resolution #1373 of the Council.'
      A remark stands on a line of its own."
  `);
});

test('takes remarks on lines of their own, and behind names', () => {
  const text = force.replace('en:', 'en: # a remark\n    # another');

  expect(said(edition({ 'glossary.yaml': text }))).toBe('');
});

test('explains a term that is there twice', () => {
  expect(said(edition({ 'glossary.yaml': force + force }))).toMatchInlineSnapshot(`
    "glossary.yaml:4:1  This name stands here a second time.

      4 │ fatf:
        │ ^

      Keep one of the two."
  `);
});

test('does not draw a route of many points', () => {
  const place = `  place:\n${'    - 36.7 67.1\n'.repeat(51)}`;

  expect(said(edition({ 'glossary.yaml': force.replace('  en:', `${place}  en:`) }))).toMatchInlineSnapshot(`
    "glossary.yaml:2:3  This route has 51 points; more than 50 are not drawn.

      2 │   place:
        │   ^

      Keep those at which it turns."
  `);
});

function saidOf(glossary: string): string {
  return said(edition({ 'glossary.yaml': glossary }));
}

function term(words: string): string {
  return `<Term id="fatf">${words}</Term>`;
}

test('names the terms where none is near', () => {
  const two = `${force}un:\n  en:\n    form: UN\n`;

  expect(saidOfLine('One <Term id="nu">word</Term>.', { 'glossary.yaml': two })).toMatchInlineSnapshot(`
    "en.mdx:16:5  The glossary has no term “nu”.

      16 │ One <Term id="nu">word</Term>.
         │     ^

      Its terms are fatf, un.
      If none of them is meant, take <Term id="nu"> and </Term> out, and leave the words; or write the term into glossary.yaml."
  `);
});

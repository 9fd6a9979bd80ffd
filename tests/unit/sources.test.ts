import { expect, test } from 'vitest';
import { saidIn } from '../../src/edition/language.ts';
import { rangesOf, sourcesOf } from '../../src/edition/sources.ts';
import { checked, edition, original, said } from '../support/content.ts';

const plan = `plan:
  page: https://example.org/plan
  known: 2019-05-21
  language: de
  passages: [p3, p1, p1]
  says:
    p3: drei
    p1: [eins, zwei]
  en:
    title: The plan
    what: A plan.
`;

test('hands the sources to the edition, their passages in its order', () => {
  const { edition: made, findings } = checked(edition({ 'sources.yaml': plan }));

  expect(findings).toEqual([]);
  expect(made?.sources).toEqual([
    {
      id: 'plan',
      page: 'https://example.org/plan',
      known: '2019-05-21',
      language: 'de',
      passages: ['p1', 'p3'],
      says: [
        { passage: 'p1', phrases: ['eins', 'zwei'] },
        { passage: 'p3', phrases: ['drei'] },
      ],
      descriptions: { en: { title: 'The plan', what: 'A plan.' } },
    },
  ]);
  expect(sourcesOf(made!, 'p3')).toHaveLength(1);
  expect(sourcesOf(made!, 'p2')).toEqual([]);
});

test('needs no sources', () => {
  expect(checked(edition()).edition?.sources).toEqual([]);
});

test('describes a source in the first language that is asked for and there', () => {
  const text = `${plan}  ar:\n    title: مخطط\n    what: مخطط.\n`;
  const [source] = checked(edition({ 'sources.yaml': text })).edition!.sources;

  expect(saidIn(source!.descriptions, 'fr', 'ar', 'en')).toMatchObject({
    title: 'مخطط',
    language: { tag: 'ar', direction: 'rtl' },
  });
  expect(saidIn(source!.descriptions, 'fr')).toMatchObject({ title: 'The plan', language: { tag: 'en' } });
});

test('names paragraphs that follow one another together', () => {
  const [source] = checked(edition({ 'sources.yaml': plan })).edition!.sources;

  expect(rangesOf({ ...source!, passages: ['p2', 'p3', 'p4', 'p6', 'p9', 'p10'] })).toEqual([
    { first: 'p2', range: '2–4' },
    { first: 'p6', range: '6' },
    { first: 'p9', range: '9–10' },
  ]);
  expect(rangesOf({ ...source!, passages: [] })).toEqual([]);
});

test('refuses a paragraph that the original does not have', () => {
  expect(saidAfter('p1, p1', 'p1, p4')).toMatchInlineSnapshot(`
    "sources.yaml:5:22  The original has no paragraph “p4”.

      5 │   passages: [p3, p1, p4]
        │                      ^

      Its paragraphs are p1 to p3. Name each that is meant: [p2, p3]"
  `);
});

test('refuses a list that cannot be read', () => {
  expect(saidAfter('known: 2019', 'known: a: 2019')).toMatchInlineSnapshot(`
    "sources.yaml:3:10  The list of sources cannot be read here.

      3 │   known: a: 2019-05-21
        │          ^

      Each source begins with its id and a colon at the start of a line; what is said about it stands below, two spaces in.
      Words with a colon in them, or with a sign like @ [ " before them, go into single quotation marks, where an apostrophe is written twice: 'words: what''s more'"
  `);
});

test('refuses a part that is there twice', () => {
  expect(saidAfter('  known:', '  page: https://example.org/\n  known:')).toMatchInlineSnapshot(`
    "sources.yaml:3:3  This name stands here a second time.

      3 │   page: https://example.org/
        │   ^

      Keep one of the two."
  `);
});

test.each([
  ['ftp:', 'https:', 'ftp:'],
  ['javascript:', 'https://example.org/plan', 'javascript:alert(1)'],
])('refuses an address that begins with %s', (_, part, replacement) => {
  expect(saidAfter(part, replacement)).toContain('This is no address of a page.');
});

test('refuses what is not simply words', () => {
  expect(saidAfter('[eins, zwei]', '[eins, [zwei]]')).toMatchInlineSnapshot(`
    "sources.yaml:8:16  These are not simply words.

      8 │     p1: [eins, [zwei]]
        │                ^

      Put words between single quotes if they begin with a sign or have a colon in them; a list has no other in it."
  `);
});

test.each([
  ['a name in a list', '[eins, zwei: drei]'],
  ['an anchor', '&a eins'],
  ['a tag', '!a eins'],
  ['an alias', '[&a eins, *a]'],
])('refuses %s in place of words', (_, words) => {
  expect(saidAfter('[eins, zwei]', words)).toContain('These are not simply words.');
});

test('explains what an address is', () => {
  expect(saidAfter('https://example.org/plan', 'example.org')).toMatchInlineSnapshot(`
    "sources.yaml:2:3  This is no address of a page.

      2 │   page: example.org
        │   ^

      Write it in full, as in https://www.un.org/"
  `);
});

test('asks for the address', () => {
  expect(saidAfter('  page: https://example.org/plan\n', '')).toMatchInlineSnapshot(`
    "sources.yaml:1:1  The source “plan” has no address.

      1 │ plan:
        │ ^

      Add a line below it:
        page: https://…"
  `);
});

test.each(['May 2019', '2019-05', '2019-02-30', '19'])('does not take “%s” for a day or a year', (date) => {
  expect(saidAfter('2019-05-21', date)).toContain('This is neither a day nor a year.');
});

test('explains how a date is written', () => {
  expect(saidAfter('2019-05-21', '21 May 2019')).toMatchInlineSnapshot(`
    "sources.yaml:3:3  This is neither a day nor a year.

      3 │   known: 21 May 2019
        │   ^

      Write when the page was last known at its address, as 2019-05-21 or 2019. If that is not known, take the line out."
  `);
});

test('takes a year', () => {
  expect(saidAfter('2019-05-21', '2019')).toBe('');
});

test('asks for the tag of a language', () => {
  expect(saidAfter('language: de', 'language: German')).toMatchInlineSnapshot(`
    "sources.yaml:4:3  This is not a language’s tag.

      4 │   language: German
        │   ^

      Name the language that the source is in by its tag: en for English, zh-Hant for Chinese in traditional characters."
  `);
});

test('asks for the language of phrases', () => {
  expect(saidAfter('  language: de\n', '')).toMatchInlineSnapshot(`
    "sources.yaml:5:3  It is not said in which language these phrases are.

      5 │   says:
        │   ^

      Add a line for the language of the source:
        language: en"
  `);
});

test('asks for paragraphs', () => {
  expect(saidAfter('[p3, p1, p1]\n  says:\n    p3: drei\n    p1: [eins, zwei]', '')).toMatchInlineSnapshot(`
    "sources.yaml:5:3  No paragraph is named here.

      5 │   passages:
        │   ^

      Name those on which the source bears, or take the line out:
        passages: [p2, p3]"
  `);
});

test('asks for phrases', () => {
  expect(saidAfter('says:\n    p3: drei\n    p1: [eins, zwei]', 'says: eins')).toMatchInlineSnapshot(`
    "sources.yaml:6:3  No phrase is given here.

      6 │   says: eins
        │   ^

      Give the source’s own words, by the paragraph in which they come back:
        says:
          p2: the words
          p3: [some words, some others]"
  `);
});

test('asks for the phrases of each paragraph', () => {
  expect(saidAfter('p3: drei', 'p3:')).toContain('No phrase is given here.');
});

test('refuses phrases about a paragraph that the source is not said to bear on', () => {
  expect(saidAfter('    p3: drei', '    p2: drei')).toMatchInlineSnapshot(`
    "sources.yaml:7:5  The source is not said to bear on “p2”.

      7 │     p2: drei
        │     ^

      Name a paragraph here that stands under “passages”, or add it there."
  `);
});

test('says one thing of a misspelt part of a description', () => {
  expect(saidAfter('    what:', '    What:').match(/^sources\.yaml:/gm)).toHaveLength(1);
});

test('asks for what a source is', () => {
  expect(saidAfter('    what: A plan.\n', '')).toMatchInlineSnapshot(`
    "sources.yaml:9:3  In “en” a source needs its title and what it is.

      9 │   en:
        │   ^

      Write both below the language, two spaces further in, with a space behind the colon:
        en:
          title: …
          what: …"
  `);
});

test('asks for a language at least', () => {
  expect(saidAfter('  en:\n    title: The plan\n    what: A plan.\n', '')).toMatchInlineSnapshot(`
    "sources.yaml:1:1  Nothing is said about the source “plan”.

      1 │ plan:
        │ ^

      Write below it, two spaces in, its page, the paragraphs on which it bears, and for each language its title and what it is:
        page: https://…
        passages: [p1]
        en:
          title: …
          what: …"
  `);
});

test('refuses a part that a source does not have', () => {
  expect(saidAfter('  known:', '  knwon:')).toMatchInlineSnapshot(`
    "sources.yaml:3:3  A source has no part “knwon” here, or it is empty.

      3 │   knwon: 2019-05-21
        │   ^

      It has “page”, “known”, “language”, “passages”, “says”, and one part for each language, named by its tag, with “title” and “what”."
  `);
});

test('refuses an id that cannot be part of an address', () => {
  expect(saidAfter('plan:', 'Bau plan:')).toMatchInlineSnapshot(`
    "sources.yaml:1:1  “Bau plan” cannot be part of an address.

      1 │ Bau plan:
        │ ^

      An id is small Latin letters, digits and hyphens, and begins with a letter."
  `);
});

test('refuses what cannot be seen', () => {
  expect(saidAfter('A plan.', 'A \u202Eplan.')).toContain('U+202E');
  expect(saidAfter('A plan.', '"A \\u202Eplan."')).toContain('U+202E');
});

test('does not take words for a remark', () => {
  expect(saidAfter('p3: drei', 'p3: drei #3')).toContain("p3: 'drei #3'");
  expect(saidAfter('[eins, zwei]', '[eins #1\n      , zwei]')).toContain("  'eins #1'\n");
});

test('does not take an alias for words', () => {
  expect(saidAfter('title: The plan\n    what: A plan.', 'title: &a The plan\n    what: *a')).not.toBe('');
});

test.each(['sources', 'source-plan'])('keeps the address “%s” for the sources', (id) => {
  const files = edition({ 'ar.mdx': original.replace('id="one"', `id="${id}"`) });

  expect(said(files)).toContain('ar.mdx');
});

function saidAfter(part: string, replacement: string): string {
  const changed = plan.replace(part, () => replacement);
  if (changed === plan) throw new Error(`The list has no “${part}”.`);
  return said(edition({ 'sources.yaml': changed }));
}

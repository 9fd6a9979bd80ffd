import { expect, test } from 'vitest';
import { checked, edition, said, translation } from '../support/content.ts';

test('has languages in the order of their tags, behind the one that comes first', () => {
  const tags = ['sw', 'de-CH', 'en', 'ckb', 'be'];

  const { edition: made } = checked(
    edition(Object.fromEntries(tags.map((tag) => [`${tag}.mdx`, translation]))),
  );

  expect(made?.translations.map(({ language }) => language.tag)).toEqual(['en', 'be', 'ckb', 'de-CH', 'sw']);
});

test('names the tag of “zh_CN.mdx”', () => {
  expect(said(edition({ 'zh_CN.mdx': translation }))).toMatchInlineSnapshot(`
    "zh_CN.mdx:1:1  A text’s file is named by its language’s tag and .mdx, and “zh_CN.mdx” is not.

      1 │ ---
        │ ^

      Name the file zh-CN.mdx. If it is a spare copy, keep it in another folder."
  `);
});

test('names the tag of “fr.bak.mdx”', () => {
  expect(said(edition({ 'fr.bak.mdx': translation }))).toMatchInlineSnapshot(`
    "fr.bak.mdx:1:1  A text’s file is named by its language’s tag and .mdx, and “fr.bak.mdx” is not.

      1 │ ---
        │ ^

      Name the file fr.mdx. If it is a spare copy, keep it in another folder."
  `);
});

test('names the tag of “iw.mdx”', () => {
  expect(said(edition({ 'iw.mdx': translation }))).toMatchInlineSnapshot(`
    "iw.mdx:1:1  A text’s file is named by its language’s tag and .mdx, and “iw.mdx” is not.

      1 │ ---
        │ ^

      Name the file he.mdx. If it is a spare copy, keep it in another folder."
  `);
});

test('names the tag of “xx.mdx”', () => {
  expect(said(edition({ 'xx.mdx': translation }))).toMatchInlineSnapshot(`
    "xx.mdx:1:1  A text’s file is named by its language’s tag and .mdx, and “xx.mdx” is not.

      1 │ ---
        │ ^

      Name the file after its language: fr.mdx for French, fa.mdx for Persian, zh-Hant.mdx for Chinese in traditional characters (the tags are those of BCP 47)."
  `);
});

test('names the tag of “FR.mdx”', () => {
  expect(said(edition({ 'FR.mdx': translation }))).toMatchInlineSnapshot(`
    "FR.mdx:1:1  A text’s file is named by its language’s tag and .mdx, and “FR.mdx” is not.

      1 │ ---
        │ ^

      Name the file fr.mdx. If it is a spare copy, keep it in another folder."
  `);
});

test('names the tag of “french.mdx”', () => {
  expect(said(edition({ 'french.mdx': translation }))).toMatchInlineSnapshot(`
    "french.mdx:1:1  A text’s file is named by its language’s tag and .mdx, and “french.mdx” is not.

      1 │ ---
        │ ^

      Name the file fr.mdx. If it is a spare copy, keep it in another folder."
  `);
});

test('names the tag of “français.mdx”', () => {
  expect(said(edition({ 'français.mdx': translation }))).toMatchInlineSnapshot(`
    "français.mdx:1:1  A text’s file is named by its language’s tag and .mdx, and “français.mdx” is not.

      1 │ ---
        │ ^

      Name the file fr.mdx. If it is a spare copy, keep it in another folder."
  `);
});

test('names the tag of “fr.MDX”', () => {
  expect(said(edition({ 'fr.MDX': translation }))).toMatchInlineSnapshot(`
    "fr.MDX:1:1  A text’s file is named by its language’s tag and .mdx, and “fr.MDX” is not.

      1 │ ---
        │ ^

      Name the file fr.mdx. If it is a spare copy, keep it in another folder."
  `);
});

test('names the tag of “fr.md”', () => {
  expect(said(edition({ 'fr.md': translation }))).toMatchInlineSnapshot(`
    "fr.md:1:1  A text’s file is named by its language’s tag and .mdx, and “fr.md” is not.

      1 │ ---
        │ ^

      Name the file fr.mdx. If it is a spare copy, keep it in another folder."
  `);
});

test('names the tag of “mul.mdx”', () => {
  expect(said(edition({ 'mul.mdx': translation }))).toMatchInlineSnapshot(`
    "mul.mdx:1:1  A text’s file is named by its language’s tag and .mdx, and “mul.mdx” is not.

      1 │ ---
        │ ^

      Name the file after its language: fr.mdx for French, fa.mdx for Persian, zh-Hant.mdx for Chinese in traditional characters (the tags are those of BCP 47)."
  `);
});

test('names the tag of “en-GB-x.mdx”', () => {
  expect(said(edition({ 'en-GB-x.mdx': translation }))).toMatchInlineSnapshot(`
    "en-GB-x.mdx:1:1  A text’s file is named by its language’s tag and .mdx, and “en-GB-x.mdx” is not.

      1 │ ---
        │ ^

      Name the file after its language: fr.mdx for French, fa.mdx for Persian, zh-Hant.mdx for Chinese in traditional characters (the tags are those of BCP 47)."
  `);
});

test('names the tag of “en-US.mdx”', () => {
  expect(said(edition({ 'en-US.mdx': translation }))).toMatchInlineSnapshot(`
    "en-US.mdx:1:1  This language is there already, in en.mdx.

      1 │ ---
        │ ^

      Keep one of the two files."
  `);
});

test('names the tag of “EN.mdx”', () => {
  expect(said(edition({ 'EN.mdx': translation }))).toMatchInlineSnapshot(`
    "EN.mdx:1:1  EN.mdx and en.mdx differ in nothing but capitals, and on many computers they would be one file.

      1 │ ---
        │ ^

      Keep one of the two files, with the name of the one that has small letters."
  `);
});

test('names the tag of “fг.mdx”', () => {
  expect(said(edition({ 'fг.mdx': translation }))).toMatchInlineSnapshot(`
    "fг.mdx:1:1  A text’s file is named by its language’s tag and .mdx, and “fг.mdx” is not.

      1 │ ---
        │ ^

      Name the file after its language: fr.mdx for French, fa.mdx for Persian, zh-Hant.mdx for Chinese in traditional characters (the tags are those of BCP 47).
      “г” (U+0433, a Cyrillic letter) only looks like the letter r."
  `);
});

test('asks for an original', () => {
  expect(said({ 'en.mdx': translation })).toMatchInlineSnapshot(`
    "en.mdx:1:1  There is no original.

      The original is the MDX file whose front matter has a line “source: source.txt”."
  `);
});

test('refuses a second original', () => {
  expect(said(edition({ 'fr.mdx': edition()['ar.mdx'] ?? '' }))).toMatchInlineSnapshot(`
    "fr.mdx:3:1  An edition has one original, and that is ar.mdx.

      3 │ source: source.txt
        │ ^

      Take the “source” line out of this translation."
  `);
});

test.each(['en-x-simple.mdx', 'fr-u-nu-latn.mdx', 'x-mine.mdx'])(
  'takes no tag with an extension or a private part: %s',
  (name) => {
    expect(said(edition({ [name]: translation }))).toContain(`“${name}” is not`);
  },
);

test('names the file that a text of a language may be meant for', () => {
  expect(said(edition({ 'fr.txt': 'Bonjour.' }))).toContain('If it is a translation, name it fr.mdx.');
});

test.each(['fr.mdx.txt', 'glossary.yml', 'Glossary.yaml', 'sources.yaml.txt', 'notes.txt', 'terms.yaml'])(
  'warns of a file that nothing is read from: %s',
  (name) => {
    const { findings, edition: built } = checked(edition({ [name]: 'words' }));

    expect(findings.map(({ severity, message, hint }) => [severity, message, hint])).toMatchSnapshot();
    expect(built).toBeDefined();
  },
);

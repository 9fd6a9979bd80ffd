import { expect, test } from 'vitest';
import { saidAfter, saidOfLine } from '../support/content.ts';

test('refuses a script in a link', () => {
  expect(saidOfLine('One [word](javascript:alert(1)).')).toMatchInlineSnapshot(`
    "en.mdx:16:5  “javascript:alert(1)” is no address that a link may have.

      16 │ One [word](javascript:alert(1)).
         │     ^

      A link begins with https://, http:// or mailto:, has no spaces in it, or is a place in the text such as #p4."
  `);
});

test.each(['www.example.org', '[words](www.example.org)'])('refuses half an address: %s', (written) => {
  expect(saidOfLine(`${written} paragraph.`)).toContain(
    'An address that begins with www. lacks its beginning.\n\n' +
      `  16 │ ${written} paragraph.\n     │ ^\n\n` +
      '  Write https:// before it:\n  https://www.example.org',
  );
});

test('refuses the title of a link', () => {
  expect(saidOfLine('One [word](https://example.org "title").')).toMatchInlineSnapshot(`
    "en.mdx:16:5  A link has no title in quotation marks.

      16 │ One [word](https://example.org "title").
         │     ^

      Write [words](https://…) only."
  `);
});

test('refuses an image', () => {
  expect(saidOfLine('One ![word](https://example.org/a.png).')).toMatchInlineSnapshot(`
    "en.mdx:16:5  A text has no pictures.

      16 │ One ![word](https://example.org/a.png).
         │     ^

      Take it out, or turn it into a link by removing the exclamation mark."
  `);
});

test('refuses a link that is defined elsewhere', () => {
  expect(
    saidAfter(
      'Second paragraph.\n</Passage>\n\n</Section>',
      'One [word][a].\n</Passage>\n\n</Section>\n\n[a]: https://example.org',
    ),
  ).toMatchInlineSnapshot(`
    "en.mdx:16:5  Links are written where they stand, not defined elsewhere.

      16 │ One [word][a].
         │     ^

      Write [word](https://…). To show square brackets themselves, put a backslash before each: \\[ and \\]

    en.mdx:21:1  Links are written where they stand, not defined elsewhere.

      21 │ [a]: https://example.org
         │ ^

      Write [word](https://…) in the line itself and take this line out.
      A line that really begins with square brackets has a backslash before them: \\["
  `);
});

test('refuses a link without words', () => {
  expect(saidOfLine('One [](https://example.org).')).toMatchInlineSnapshot(`
    "en.mdx:16:5  There are no words inside this emphasis, link or tag.

      16 │ One [](https://example.org).
         │     ^

      Write the words, or take it out."
  `);
});

test('tells of an address that takes along what stands behind it', () => {
  expect(saidOfLine('参见https://example.org/a，大会。')).toMatchInlineSnapshot(`
    "en.mdx:16:3  The address takes along what stands behind it: “，大会。”.

      16 │ 参见https://example.org/a，大会。
         │   ^

      Write it as a link, with its words in the first brackets:
      [https://example.org/a](https://example.org/a)"
  `);
});

test('has it seen where an address ends that runs into words', () => {
  expect(saidOfLine('詳しくはhttps://example.org/jaをご覧ください。')).toMatchInlineSnapshot(`
    "en.mdx:16:5  The address takes along what stands behind it: “。”.

      16 │ 詳しくはhttps://example.org/jaをご覧ください。
         │     ^

      See where the address ends, perhaps sooner, and write it as a link, with its words in the first brackets:
      [words](https://…)"
  `);
});

test.each(['https://example.org/a”', '«https://example.org/a».', '(https://example.org/a’)'])(
  'tells of an address that takes along the sign behind it: %s',
  (line) => {
    expect(saidOfLine(line)).toContain('[https://example.org/a](https://example.org/a)');
  },
);

test.each([
  '参见 https://example.org/a 。',
  '见 https://zh.wikipedia.org/wiki/埃莫马利·拉赫蒙',
  'https://ja.wikipedia.org/wiki/エモマリ・ラフモン 。',
  'Voir https://fr.wikipedia.org/wiki/L’Équipe, là.',
  'https://he.wikipedia.org/wiki/צה״ל',
  'See https://example.org/دوشنبه, there.',
  '[a](https://example.org/a–b)',
])('lets an address be: %s', (line) => {
  expect(saidOfLine(line)).toBe('');
});

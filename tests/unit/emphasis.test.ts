import { expect, test } from 'vitest';
import { saidAfter, saidOfLine } from '../support/content.ts';

test('refuses emphasis over two lines', () => {
  expect(saidAfter('First line,\nsecond line.', 'First *line,\nsecond* line.')).toMatchInlineSnapshot(`
    "en.mdx:11:7  This emphasis, link or tag goes on over the end of its line.

      11 │ First *line,
         │       ^

      Close it on the line on which it begins: a line is a segment."
  `);
});

test('refuses emphasis inside emphasis inside emphasis', () => {
  expect(saidOfLine(`${'*a **b '.repeat(12)}c${' b** a*'.repeat(12)}`)).toMatchInlineSnapshot(`
    "en.mdx:16:71  Too many emphases, links and tags are inside each other here.

      16 │ …a **b *a **b *a **b *a **b *a **b *a **b *a **b *a **b *a **b c b** a* b** a* b** a* b** a* b** …
         │                                                  ^

      Keep one, or two at most."
  `);
});

test('tells of signs that make no emphasis', () => {
  expect(saidOfLine('大会**强调“风险”**的。')).toMatchInlineSnapshot(`
    "en.mdx:16:3  Warning: “**” is shown as it stands here: it makes no emphasis, no link and no note.

      16 │ 大会**强调“风险”**的。
         │   ^

      An emphasis begins directly before its words and ends directly behind them, with quotation marks outside: «*words*». A link is [words](https://…), without a space in it, and a note [^name].
      To show the sign itself, put a backslash before it."
  `);
});

test.each([
  'La **« conférence »**a.',
  'One *word *.',
  '[x](https://e.org/a b)',
  '[x] (https://e.org/a)',
  'One^[a note].',
  'One［^note］.',
  'One[＾note].',
  '大会*强调“风险”*的',
])('warns of signs that are shown: %s', (line) => {
  expect(saidOfLine(line)).toMatch(/^en\.mdx:16:\d+ {2}Warning: “[^”]+” is shown as it stands here/);
});

test.each([
  '5 * 3.',
  'word* and more',
  String.raw`\*word\*`,
  'One{/* **word** */} word.',
  'The text [sic] (*see* below).',
  'The report [1] ([UN](https://example.org/)).',
  'Kolleg*innen kamen.',
  'un*glaub*lich',
  '*word* and **words**',
])('lets signs be: %s', (line) => {
  expect(saidOfLine(line)).toBe('');
});

test.each([
  ['студент*ки и преподаватель*ницы', 'ки и преподаватель'],
  ['halls of 3*4 m and of 5*6 m', '4 m and of 5'],
  ['The *Bürger*innen* said', 'Bürger'],
])('warns of stars in words or figures: %s', (line, words) => {
  expect(saidOfLine(line)).toContain(`make an emphasis of “${words}”`);
});

test.each(['студент*ка сказала', '一个*词*在', '*Un*believ*able* words', 'H*2*O*2*', '**Un**believ**able**'])(
  'takes a star for what it is: %s',
  (line) => {
    expect(saidOfLine(line)).toBe('');
  },
);

test('warns of stars in words that make an emphasis', () => {
  expect(saidOfLine(String.raw`Bürger\*innen und Politiker\*innen.`)).toBe('');
  expect(saidOfLine('Bürger*innen und Politiker*innen.')).toMatchInlineSnapshot(`
    "en.mdx:16:7  Warning: The two stars in these words make an emphasis of “innen und Politiker”.

      16 │ Bürger*innen und Politiker*innen.
         │       ^

      To show the stars themselves, put a backslash before each: \\*
      An emphasis begins and ends with whole words."
  `);
});

import { expect, test } from 'vitest';
import { edition, said, saidAfter, saidOfLine, translation } from '../support/content.ts';

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

test('refuses emphasis over two lines', () => {
  expect(saidAfter('First line,\nsecond line.', 'First *line,\nsecond* line.')).toMatchInlineSnapshot(`
    "en.mdx:11:7  This emphasis, link or tag goes on over the end of its line.

      11 │ First *line,
         │       ^

      Close it on the line on which it begins: a line is a segment."
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

test('refuses a forced line break', () => {
  expect(saidOfLine('One\\\nword.')).toMatchInlineSnapshot(`
    "en.mdx:16:4  The line ends with a backslash, which forces a line break.

      16 │ One\\
         │    ^

      Take it out: every line is a segment already."
  `);
});

test('refuses struck words', () => {
  expect(saidOfLine('One ~~word~~.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  The sign ~ strikes words through here.

      16 │ One ~~word~~.
         │     ^

      To show the sign itself, put a backslash before it: \\~"
  `);
});

test('says where signs cross each other', () => {
  expect(saidOfLine('`<Term id="a">` paragraph.</Term>')).toMatchInlineSnapshot(`
    "en.mdx:16:1  The file cannot be read from here on.

      16 │ \`<Term id="a">\` paragraph.</Term>
         │ ^

      Signs cross each other here: a tag, an emphasis or a bracket that begins inside another must end inside it.
      To show a sign itself, put a backslash before it: \\< \\{ \\* \\["
  `);
});

test('refuses program text in a line', () => {
  expect(saidOfLine('One `word`.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  The sign \` makes the words between two of them a piece of program text.

      16 │ One \`word\`.
         │     ^

      Write quotation marks of your language instead, or put a backslash before the sign: \\\`"
  `);
});

test('explains a list', () => {
  expect(saidOfLine('16. May')).toMatchInlineSnapshot(`
    "en.mdx:16:1  This line is read as a list, because it begins with “16.”.

      16 │ 16. May
         │ ^

      To show it as it is, put a backslash into it:
      16\\. …"
  `);
});

test('explains a list with hyphens', () => {
  expect(saidOfLine('- May')).toMatchInlineSnapshot(`
    "en.mdx:16:1  This line is read as a list, because it begins with “-”.

      16 │ - May
         │ ^

      To show it as it is, put a backslash into it:
      \\- …"
  `);
});

test('explains a heading in a passage', () => {
  expect(saidOfLine('# One')).toMatchInlineSnapshot(`
    "en.mdx:16:1  This line is read as a heading, because it begins with a number sign.

      16 │ # One
         │ ^

      A heading stands above the passages. To show the sign itself, put a backslash before it: \\#"
  `);
});

test.each([
  ['##\u00A0Two', 'U+00A0'],
  ['##\u3000Two', 'U+3000'],
  ['\uFF03\uFF03 Two', 'U+FF03'],
])('says which sign keeps %j from being a heading', (line, sign) => {
  const findings = saidAfter('## Two', line);

  expect(findings).toContain(
    `A heading begins with plain number signs and a plain space, and here stands ${sign}.`,
  );
  expect(findings).toContain('## Two');
});

test('asks for the space before the words of a heading', () => {
  expect(saidAfter('## Two', '##Two')).toMatchInlineSnapshot(`
    "en.mdx:23:1  A space is missing behind the number signs, so that this is no heading.

      23 │ ##Two
         │ ^

      Write it like this:
      ## Two"
  `);
});

test('explains a heading by underlining', () => {
  expect(saidOfLine('One\n===')).toMatchInlineSnapshot(`
    "en.mdx:16:1  This line is read as a heading, because the line below it has only signs like = or -.

      16 │ One
         │ ^

      Take the line of signs out, or put a backslash before them."
  `);
});

test('explains a quotation', () => {
  expect(saidOfLine('> One')).toMatchInlineSnapshot(`
    "en.mdx:16:1  This is read as a quotation set apart, because it begins with >, and cannot stand in a passage.

      16 │ > One
         │ ^

      A passage has plain lines with *emphasis*, [links](https://…), <Term> and notes [^name].
      To show a sign itself, put a backslash before it: \\> or \\|"
  `);
});

test('explains a rule', () => {
  expect(saidOfLine('---')).toMatchInlineSnapshot(`
    "en.mdx:16:1  This is read as a line across the page, because it has only signs like - or *, and cannot stand in a passage.

      16 │ ---
         │ ^

      A passage has plain lines with *emphasis*, [links](https://…), <Term> and notes [^name].
      To show a sign itself, put a backslash before it: \\> or \\|"
  `);
});

test('explains a table', () => {
  expect(saidOfLine('| a | b |\n| - | - |\n| c | d |')).toMatchInlineSnapshot(`
    "en.mdx:16:1  This is read as a table, because of the signs | and -, and cannot stand in a passage.

      16 │ | a | b |
         │ ^

      A passage has plain lines with *emphasis*, [links](https://…), <Term> and notes [^name].
      To show a sign itself, put a backslash before it: \\> or \\|"
  `);
});

test('explains program text', () => {
  expect(saidOfLine('```\none\n```')).toMatchInlineSnapshot(`
    "en.mdx:16:1  This is read as a block of program text, because it begins with \`\`\` or ~~~, and cannot stand in a passage.

      16 │ \`\`\`
         │ ^

      A passage has plain lines with *emphasis*, [links](https://…), <Term> and notes [^name].
      To show a sign itself, put a backslash before it: \\> or \\|"
  `);
});

test('refuses an empty line', () => {
  expect(saidOfLine('One\n\nword.')).toMatchInlineSnapshot(`
    "en.mdx:17:1  A passage has no empty lines.

      Take the empty line out. For a line not yet translated, write … alone on it."
  `);
});

test('refuses text outside a passage', () => {
  expect(
    saidAfter(
      '</Passage>\n\n</Section>\n\n<Section id="two">',
      '</Passage>\n\nLost.\n\n</Section>\n\n<Section id="two">',
    ),
  ).toMatchInlineSnapshot(`
    "en.mdx:19:1  This text stands outside a passage.

      19 │ Lost.
         │ ^

      Move it between <Passage id="…"> and </Passage>, or make it a comment: {/* … */}
      If it is the heading of a section, put two number signs and a space before it: ## …"
  `);
});

test('refuses a passage outside a section', () => {
  expect(saidAfter(/<Section id="two">[^]*/, '<Passage id="p3">\nThird paragraph, 300.\n</Passage>\n'))
    .toMatchInlineSnapshot(`
    "en.mdx:21:1  This passage stands outside a section.

      21 │ <Passage id="p3">
         │ ^

      Move it between <Section id="…"> and </Section>, where the original has it."
  `);
});

test('refuses a heading of another depth', () => {
  expect(saidAfter('## Two', '### Two')).toMatchInlineSnapshot(`
    "en.mdx:23:1  A section’s heading begins with two number signs and a space.

      23 │ ### Two
         │ ^

      Write it like this:
      ## …
      If this is no heading, put a backslash before the sign that makes it one: \\#"
  `);
});

test('refuses a heading without words', () => {
  expect(saidAfter('## Two', '##')).toMatchInlineSnapshot(`
    "en.mdx:23:1  This heading has no words.

      23 │ ##
         │ ^

      Write the words behind the two number signs, or … until you have them:
      ## …"
  `);
});

test('refuses a note of several paragraphs', () => {
  expect(
    saidAfter(
      /paragraph, 300[^]*/,
      'paragraph, 300.[^a]\n</Passage>\n\n</Section>\n\n[^a]: Text.\n\n    More.\n',
    ),
  ).toMatchInlineSnapshot(`
    "en.mdx:31:1  The note [^a] must be one paragraph.

      31 │ [^a]: Text.
         │ ^

      Write it on one line:
      [^a]: text of the note"
  `);
});

test('refuses a note among the lines', () => {
  expect(saidOfLine('One[^a].\n\n[^a]: Text.')).toMatchInlineSnapshot(`
    "en.mdx:17:1  A passage has no empty lines.

      Take the empty line out. For a line not yet translated, write … alone on it.

    en.mdx:18:1  The text of a note stands here among the lines.

      18 │ [^a]: Text.
         │ ^

      Move it to the end of the file, behind the last </Section>."
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

test('takes spaces at the end of a line for nothing', () => {
  expect(saidAfter('First line,\n', 'First line,   \n')).toBe('');
});

test('shows a tag with a space behind its bracket as it is meant', () => {
  expect(saidOfLine('One < Term id="un">word< / Term>.', { 'glossary.yaml': 'un:\n  en:\n    form: UN\n' }))
    .toMatchInlineSnapshot(`
    "en.mdx:16:5  A space stands behind <, so that this is no tag.

      16 │ One < Term id="un">word< / Term>.
         │     ^

      Write it without:
      <Term id="un">

    en.mdx:16:24  A space stands behind <, so that this is no tag.

      16 │ One < Term id="un">word< / Term>.
         │                        ^

      Write it without:
      </Term>"
  `);
});

test('tells of the end of a comment that does not begin', () => {
  expect(saidOfLine('One word. */}')).toMatchInlineSnapshot(`
    "en.mdx:16:13  A comment ends here that does not begin.

      16 │ One word. */}
         │             ^

      Take */} out:
      One word."
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

test('warns of a note that is still to be written', () => {
  const words = translation.replace('Second paragraph.', 'Second[^n] paragraph.').concat('\n[^n]: …\n');

  expect(said(edition({ 'en.mdx': words }))).toMatchInlineSnapshot(`
    "en.mdx:31:1  Warning: The note [^n] is shown with nothing but dots.

      31 │ [^n]: …
         │ ^

      Write its words, or take it out with its sign until you do."
  `);
});

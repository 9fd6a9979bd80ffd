import { expect, test } from 'vitest';
import { edition, original, said, saidAfter, saidOfLine, translation } from '../support/content.ts';

test('explains a word in angle brackets', () => {
  expect(saidOfLine('One <word> of them.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  “word” in angle brackets is read as a tag.

      16 │ One <word> of them.
         │     ^

      To show the brackets themselves, put a backslash before each:
      One \\<word\\> of them."
  `);
});

test('explains an Arabic word in angle brackets', () => {
  expect(saidOfLine('One <كلمة> of them.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  “كلمة” in angle brackets is read as a tag.

      16 │ One <كلمة> of them.
         │     ^

      To show the brackets themselves, put a backslash before each:
      One \\<كلمة\\> of them."
  `);
});

test('explains curly quotes', () => {
  expect(saidAfter('id="p2"', 'id=“p2”')).toMatchInlineSnapshot(`
    "en.mdx:15:10  An id stands between straight quotation marks.

      15 │ <Passage id=“p2”>
         │          ^

      Write:
      <Passage id="p2">"
  `);
});

test.each(['״p2״', '「p2」', '＂p2＂', '„p2“', '« p2 »', '`p2`'])(
  'reads the id between the quotes of %s',
  (quoted) => {
    expect(saidAfter('id="p2"', `id=${quoted}`)).toContain('Write:\n  <Passage id="p2">');
  },
);

test.each(['Term', '\\Term'])('says once that a term’s <%s> lacks its slash', (name) => {
  const words = `One <Term id="fatf">word<${name}> more.`;

  expect(saidOfLine(words, { 'glossary.yaml': 'fatf:\n  en:\n    form: Force\n' })).toMatchSnapshot();
});

test('says once that a passage’s last tag lacks its slash', () => {
  expect(saidAfter('Second paragraph.\n</Passage>', 'Second paragraph.\n<Passage>')).toMatchInlineSnapshot(`
    "en.mdx:17:1  A tag that closes <Passage> has a slash behind its first sign.

      17 │ <Passage>
         │ ^

      Write:
      </Passage>"
  `);
});

test('says once that a misspelt tag lacks its slash', () => {
  const words = translation.replace('<Passage id="p2">', '<passage id="p2">');
  const findings = said(
    edition({ 'en.mdx': words.replace('Second paragraph.\n</Passage>', 'Second paragraph.\n<passage>') }),
  );

  expect(findings.match(/^en.*$/gm)).toEqual([
    'en.mdx:15:1  There is no tag <passage>. Tags keep their English names in every language.',
    'en.mdx:17:1  A tag that closes <Passage> has a slash behind its first sign.',
  ]);
});

test('says what a backslash stands for in a tag that nothing opened', () => {
  expect(saidAfter('<Passage id="p2">', '<\\Passage>').match(/^en.*$/gm)).toEqual([
    'en.mdx:15:1  A tag that closes <Passage> has a slash behind its first sign.',
    'en.mdx:17:1  </Passage> closes a tag that was not opened.',
  ]);
});

test.each([
  '＜Term id="fatf"＞word＜/Term＞',
  '&lt;Term id="fatf"&gt;word&lt;/Term&gt;',
  '\\<Term id="fatf">word\\</Term>',
  '‹Term id="fatf"›word‹/Term›',
])('says once that %s is no tag', (words) => {
  const files = {
    'glossary.yaml': 'fatf:\n  en:\n    form: Force\n',
    'ar.mdx': original.replace('فقرة ثانية', '<Term id="fatf">فقرة</Term> ثانية'),
  };

  expect(saidOfLine(`One ${words} more.`, files)).toMatchSnapshot();
});

test('takes no Latin for a tag', () => {
  expect(saidOfLine('He said «Sic id est» and no more.')).toBe('');
});

test('explains missing quotes', () => {
  expect(saidAfter('id="p2"', 'id=p2')).toMatchInlineSnapshot(`
    "en.mdx:15:10  An id stands between straight quotation marks.

      15 │ <Passage id=p2>
         │          ^

      Write:
      <Passage id="p2">"
  `);
});

test.each(['\u00A0', '\u3000'])('reads over %j beside a tag or a comment that stands alone', (space) => {
  for (const tag of ['<Section id="one">', '</Section>', '<Passage id="p2">', '</Passage>'])
    expect(saidAfter(tag, `${space}${tag}${space}`)).toBe('');
  expect(saidAfter('Second paragraph.', `${space}{/* later */}${space}\nSecond paragraph.`)).toBe('');
});

test('explains a tag that does not end', () => {
  expect(saidAfter('<Passage id="p2">', '<Passage id="p2"')).toMatchInlineSnapshot(`
    "en.mdx:15:1  A tag begins here and does not end on its line.

      15 │ <Passage id="p2"
         │ ^

      A tag is whole on one line, with each quotation mark closed and > at its end:
      <Passage id="p2">"
  `);
});

test.each([
  ['<Term id="fatf”>word</Term>', '<Term id="fatf">'],
  ['<term id="fatf>word</term>', '<Term id="fatf">'],
  ['<Term id="fatf">word</Term', '</Term>'],
])('writes out what %s was meant to have', (words, tag) => {
  expect(saidOfLine(`One ${words} more.`)).toContain(`and > at its end:\n  ${tag}`);
});

test('explains a tag of nobody that does not end', () => {
  expect(saidOfLine('One <word of them.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  A tag begins here and does not end on its line.

      16 │ One <word of them.
         │     ^

      A tag is whole on one line, with each quotation mark closed and > at its end:
      <Term id="…">
      To show the sign < itself, put a backslash before it:
      One \\<word of them."
  `);
});

test('explains a passage that is left open', () => {
  expect(saidAfter('Second paragraph.\n</Passage>', 'Second paragraph.')).toMatchInlineSnapshot(`
    "en.mdx:15:1  This <Passage> is not closed.

      15 │ <Passage id="p2">
         │ ^

      Write </Passage> on a line of its own before line 18."
  `);
});

test('explains a section that is left open', () => {
  expect(saidAfter('</Section>\n\n<Section id="two">', '<Section id="two">')).toMatchInlineSnapshot(`
    "en.mdx:6:1  This <Section> is not closed.

      6 │ <Section id="one">
        │ ^

      Write </Section> on a line of its own before line 19."
  `);
});

test('explains a term that is left open', () => {
  expect(saidOfLine('One <Term id="a">word of them.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  This <Term> is not closed.

      16 │ One <Term id="a">word of them.
         │     ^

      Write </Term> behind the last word of the term, on the same line:
      <Term id="a">words</Term>"
  `);
});

test('explains a tag that was not opened', () => {
  expect(saidAfter('<Passage id="p2">\n', '')).toMatchInlineSnapshot(`
    "en.mdx:16:1  </Passage> closes a tag that was not opened.

      16 │ </Passage>
         │ ^

      Take it out, or write <Passage id="…"> where it should begin."
  `);
});

test('explains crossed tags', () => {
  expect(
    saidAfter(
      '</Passage>\n\n</Section>\n\n<Section id="two">',
      '</Section>\n\n</Passage>\n\n<Section id="two">',
    ),
  ).toMatchInlineSnapshot(`
    "en.mdx:15:1  This <Passage> is not closed.

      15 │ <Passage id="p2">
         │ ^

      Write </Passage> on a line of its own before line 17.

    en.mdx:19:1  </Passage> closes a tag that was not opened.

      19 │ </Passage>
         │ ^

      Take it out, or write <Passage id="…"> where it should begin."
  `);
});

test('explains a translated tag name', () => {
  expect(
    saidAfter(/<Passage id="p2">([^]*?)<\/Passage>/, '<Passagem id="p2">\nSecond paragraph.\n</Passagem>'),
  ).toMatchInlineSnapshot(`
    "en.mdx:15:1  There is no tag <Passagem>. Tags keep their English names in every language.

      15 │ <Passagem id="p2">
         │ ^

      Did you mean:
      <Passage id="p2">
      and where it closes: </Passage>"
  `);
});

test.each([
  ['Abschnitt', 'Section', 'two'],
  ['Абзац', 'Passage', 'p3'],
])('says once which tag <%s> must be, by its id', (written, meant, id) => {
  const tags = new RegExp(`<${meant} id="${id}">([^]*?)</${meant}>`);
  const [, inside = ''] = tags.exec(translation.replace('300.', '300.[^n]')) ?? [];
  const words = translation.replace(tags, `<${written} id="${id}">${inside}</${written}>`);

  expect(said(edition({ 'en.mdx': `${words}\n[^n]: A note.\n` }))).toMatch(
    new RegExp(
      `^en.*\\n\\n.*\\n.*\\n\\n  Did you mean:\\n  <${meant} id="${id}">\\n  and where it closes: </${meant}>$`,
    ),
  );
});

test('says which tag it must be inside a line', () => {
  expect(saidOfLine('A <Begriff id="bridge">word</Begriff>.')).toMatchInlineSnapshot(`
    "en.mdx:16:3  There is no tag <Begriff>. Tags keep their English names in every language.

      16 │ A <Begriff id="bridge">word</Begriff>.
         │   ^

      Did you mean:
      <Term id="bridge">
      and where it closes: </Term>"
  `);
});

test('says which tag it must be where its attribute is translated too', () => {
  expect(saidAfter('<Passage id="p2">', '<Passaggio identificatore="p2">')).toMatchInlineSnapshot(`
    "en.mdx:15:1  There is no tag <Passaggio>. Tags keep their English names in every language.

      15 │ <Passaggio identificatore="p2">
         │ ^

      Did you mean:
      <Passage id="p2">"
  `);
});

test('keeps the id of an attribute that is translated', () => {
  expect(saidAfter('<Passage id="p2">', '<Passage identifiant="p2">')).toMatchInlineSnapshot(`
    "en.mdx:15:10  <Passage> has one id and nothing else, so not “identifiant”.

      15 │ <Passage identifiant="p2">
         │          ^

      Write it like this:
      <Passage id="p2">"
  `);
});

test('sees a tag without an id for what it is where it stands alone', () => {
  expect(saidAfter('<Passage id="p2">', '<Passaggio>')).toContain('There is no tag <Passaggio>.');
});

test('explains a tag name in small letters', () => {
  expect(saidAfter(/<Passage id="p2">([^]*?)<\/Passage>/, '<passage id="p2">\nSecond paragraph.\n</passage>'))
    .toMatchInlineSnapshot(`
    "en.mdx:15:1  There is no tag <passage>. Tags keep their English names in every language.

      15 │ <passage id="p2">
         │ ^

      Did you mean:
      <Passage id="p2">
      and where it closes: </Passage>"
  `);
});

test('explains a wrong name in the closing tag alone', () => {
  expect(saidAfter('Second paragraph.\n</Passage>', 'Second paragraph.\n</Pasage>')).toMatchInlineSnapshot(`
    "en.mdx:17:1  There is no tag </Pasage>. Tags keep their English names in every language.

      17 │ </Pasage>
         │ ^

      Did you mean:
      </Passage>"
  `);
});

test('explains a tag name with a look-alike letter', () => {
  expect(saidOfLine('One <Tеrm id="a">word</Tеrm> of them.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  There is no tag <Tеrm>. Tags keep their English names in every language.

      16 │ One <Tеrm id="a">word</Tеrm> of them.
         │     ^

      Did you mean:
      <Term id="a">
      and where it closes: </Term>
      “е” (U+0435, a Cyrillic letter) only looks like the letter e."
  `);
});

test('refuses an element of HTML', () => {
  expect(saidOfLine('One <b>word</b> of them.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  <b> is not a tag that a text may have.

      16 │ One <b>word</b> of them.
         │     ^

      The tags are <Section>, <Passage> and <Term>. For emphasis write *word*, for a link [word](https://…).
      To show the sign < itself, put a backslash before it: \\<"
  `);
});

test('refuses an empty tag', () => {
  expect(saidOfLine('One <>word</> of them.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  <> is not a tag that a text may have.

      16 │ One <>word</> of them.
         │     ^

      The tags are <Section>, <Passage> and <Term>. For emphasis write *word*, for a link [word](https://…).
      To show the sign < itself, put a backslash before it: \\<"
  `);
});

test('refuses a declaration', () => {
  expect(saidOfLine('<!DOCTYPE html>')).toMatchInlineSnapshot(`
    "en.mdx:16:1  <!…> is not a tag that a text may have.

      16 │ <!DOCTYPE html>
         │ ^

      The tags are <Section>, <Passage> and <Term>. For emphasis write *word*, for a link [word](https://…).
      To show the sign < itself, put a backslash before it: \\<"
  `);
});

test('refuses a component', () => {
  expect(saidOfLine('One <Note>word</Note> of them.')).toMatchInlineSnapshot(`
    "en.mdx:16:5  <Note> is not a tag that a text may have.

      16 │ One <Note>word</Note> of them.
         │     ^

      The tags are <Section>, <Passage> and <Term>. For emphasis write *word*, for a link [word](https://…).
      To show the sign < itself, put a backslash before it: \\<"
  `);
});

test('refuses an attribute', () => {
  expect(saidAfter('id="p2"', 'id="p2" class="big"')).toMatchInlineSnapshot(`
    "en.mdx:15:18  <Passage> has one id and nothing else, so not “class”.

      15 │ <Passage id="p2" class="big">
         │                  ^

      Write it like this:
      <Passage id="p2">"
  `);
});

test('refuses a second id', () => {
  expect(saidAfter('id="p2"', 'id="p2" id="p3"')).toMatchInlineSnapshot(`
    "en.mdx:15:18  <Passage> has one id and nothing else, so not “id”.

      15 │ <Passage id="p2" id="p3">
         │                  ^

      Write it like this:
      <Passage id="p2">"
  `);
});

test('refuses code in an attribute', () => {
  expect(saidAfter('id="p2"', 'id={2}')).toMatchInlineSnapshot(`
    "en.mdx:15:10  This is program code, and a tag has none.

      15 │ <Passage id={2}>
         │          ^

      Write it like this:
      <Passage id="…">"
  `);
});

test('refuses a spread', () => {
  expect(saidAfter('id="p2"', '{...props}')).toMatchInlineSnapshot(`
    "en.mdx:15:10  This is program code, and a tag has none.

      15 │ <Passage {...props}>
         │          ^

      Write it like this:
      <Passage id="…">"
  `);
});

test('has a tag that holds lines stand on a line of its own', () => {
  expect(saidAfter('<Passage id="p2">\nSecond', '<Passage id="p2"> Second')).toMatchInlineSnapshot(`
    "en.mdx:15:1  Something else stands on the line of <Passage>.

      15 │ <Passage id="p2"> Second paragraph.
         │ ^

      The tag stands on a line of its own, and the words below it:
      <Passage id="p2">
      words"
  `);
});

test('has the end of a passage stand below its words', () => {
  expect(saidAfter('Second paragraph.\n</Passage>', 'Second paragraph. </Passage>')).toMatchInlineSnapshot(`
    "en.mdx:16:19  Something else stands on the line of </Passage>.

      16 │ Second paragraph. </Passage>
         │                   ^

      The tag stands on a line of its own, below the words:
      words
      </Passage>"
  `);
});

test('has a heading stand below its section', () => {
  expect(saidAfter('<Section id="two">\n\n## Two', '<Section id="two"> ## Two')).toMatchInlineSnapshot(`
    "en.mdx:21:1  Something else stands on the line of <Section>.

      21 │ <Section id="two"> ## Two
         │ ^

      The tag stands on a line of its own, and the words below it:
      <Section id="two">
      words"
  `);
});

test('lets a passage of one line stand on it', () => {
  const line = '<Passage id="p2">Second paragraph.</Passage>';

  expect(saidAfter('<Passage id="p2">\nSecond paragraph.\n</Passage>', line)).toBe('');
});

test('says one thing of a tag in a note that was not opened', () => {
  const words = translation.replace('Second paragraph', 'Second[^n] paragraph');
  const note = '\n[^n]: So it is as</Passage> in the text.\n';

  expect(said(edition({ 'en.mdx': words + note }))).toMatchInlineSnapshot(`
    "en.mdx:31:18  </Passage> closes a tag that was not opened.

      31 │ [^n]: So it is as</Passage> in the text.
         │                  ^

      Take it out, or write <Passage id="…"> where it should begin."
  `);
});

test.each([
  'A rate < Section 5 > 3.',
  'The < Passage of 1999 > in it.',
  'Where x < y (with id=4) and z > 2.',
])('takes %s for words', (line) => {
  expect(saidOfLine(line)).toBe('');
});

test.each(['< term id="x">word< /term>', '< Terme id="x">word< / Terme>', '< Term id="x">word< /Term>'])(
  'reads %s as the term that is meant',
  (line) => {
    const findings = said(edition({ 'en.mdx': translation.replace('Second paragraph.', line) }));

    expect(findings).toContain('A space stands behind <');
    expect(findings).not.toContain('is not closed');
  },
);

test('names the place and the words of what else is wrong with a tag with spaces', () => {
  expect(saidAfter('<Passage id="p2">', '< Passage id=“p2”>')).toContain(
    'en.mdx:15:11  An id stands between',
  );
  expect(saidAfter('<Passage id="p2">', '<   Passage id="p2" lang="en">')).toContain('en.mdx:15:21  ');
  expect(saidOfLine('Second < Term id="x">paragraph.')).toContain('  <Term id="x">words</Term>');
  expect(saidAfter('Second paragraph.\n</Passage>', 'Second paragraph.\n< / Pasage >')).toContain(
    '  </Passage >',
  );
});

test.each(['< Passage id="p2">', '< Passage id = "p2" >'])('tells of the space in %s', (tag) => {
  expect(saidAfter('<Passage id="p2">', tag)).toContain('A space stands behind <');
});

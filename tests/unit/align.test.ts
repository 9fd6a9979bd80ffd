import { expect, test } from 'vitest';
import {
  checked,
  edition,
  editionOfArticle,
  original,
  said,
  saidAfter,
  saidOfLine,
  translation,
} from '../support/content.ts';

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

test('asks for a heading', () => {
  expect(saidAfter('## Two\n\n', '')).toMatchInlineSnapshot(`
    "en.mdx:21:1  Section two has no heading.

      21 │ <Section id="two">
         │ ^

      Write it on a line of its own after the <Section> line, or … until you have it:
      ## …"
  `);
});

test('refuses a second heading', () => {
  expect(saidAfter('## Two', '## Two\n\n## Too')).toMatchInlineSnapshot(`
    "en.mdx:25:1  Section two has a second heading.

      25 │ ## Too
         │ ^

      Keep one."
  `);
});

test('refuses an empty passage', () => {
  expect(saidAfter('Second paragraph.\n', '')).toMatchInlineSnapshot(`
    "en.mdx:15:1  Passage p2 has no lines.

      15 │ <Passage id="p2">
         │ ^

      Write its lines, or … alone on each line that is not yet translated, or take the whole passage out."
  `);
});

test('refuses the original’s own headline, and asks who translated it', () => {
  expect(saidAfter('title: Title\ntranslator: somebody', 'title: عنوان\ntranslator: somebody'))
    .toMatchInlineSnapshot(`
    "en.mdx:2:8  The title is the original’s own text.

      2 │ title: عنوان
        │        ^

      Translate it, or write … until you do:
      title: …"
  `);
  expect(saidAfter('translator: somebody', 'translator: …')).toMatchInlineSnapshot(`
    "en.mdx:3:13  Warning: The headline is translated, and nobody is named who did it.

      3 │ translator: …
        │             ^

      Write your name, or what you want to be called:
      translator: your name"
  `);
  expect(saidAfter('title: Title\ntranslator: somebody', 'title: …\ntranslator: …')).toBe('');
});

test('credits nobody who is not named', () => {
  const unnamed = translation.replace('translator: somebody', 'translator: …');

  expect(checked(edition({})).edition?.translations[0]).toHaveProperty('translator', 'somebody');
  expect(checked(edition({ 'en.mdx': unnamed })).edition?.translations[0]).not.toHaveProperty('translator');
});

test('warns of the original’s own caption, which may be the same in both', () => {
  // The source has no caption, which is another finding.
  const files = edition({
    'ar.mdx': original.replace('\nsource:', '\ncaption: AFP\nsource:'),
    'en.mdx': translation.replace('\ntranslator:', '\ncaption: AFP\ntranslator:'),
  });

  expect(said(files).split('\n\n').slice(-3).join('\n\n')).toMatchInlineSnapshot(`
    "en.mdx:3:10  Warning: The caption is the original’s own text.

      3 │ caption: AFP
        │          ^

      Translate it, or write … until you do:
      caption: …"
  `);
});

test('refuses the original’s own words', () => {
  expect(saidOfLine('فقرة ثانية.')).toMatchInlineSnapshot(`
    "en.mdx:16:1  Line p2-1 is the original’s own text.

      16 │ فقرة ثانية.
         │ ^

      Translate it, or write … alone on the line until you do."
  `);
});

test('calls a heading by its section', () => {
  const copy = (text: string) => text.replace('## One', `## ${long}`);

  expect(saidAfter('## One', original.match(/^## .*/m)?.[0] ?? '')).toContain(
    'The heading of section one is the original’s own text.',
  );
  expect(said(edition({ 'en.mdx': copy(translation), 'fr.mdx': copy(translation) }))).toContain(
    'The heading of section one is word for word that of en.mdx.',
  );
});

test('takes dots alone for words to come, however many', () => {
  for (const dots of ['…', '...', '……', '....', '..'])
    expect(checked(edition({ 'en.mdx': translation.replace('Second paragraph.', dots) }))).toMatchObject({
      findings: [],
      edition: { translations: [{ sections: [{ passages: [{}, { segments: [{ state: 'draft' }] }] }, {}] }] },
    });
});

test('refuses a line that says that it is unfinished', () => {
  expect(saidOfLine('[TODO]')).toMatchInlineSnapshot(`
    "en.mdx:16:1  “[TODO]” is no translation of what the original says here.

      16 │ [TODO]
         │ ^

      Write the words, or … alone until you do."
  `);
});

test('refuses a line of signs', () => {
  expect(saidOfLine('???')).toMatchInlineSnapshot(`
    "en.mdx:16:1  “???” is no translation of what the original says here.

      16 │ ???
         │ ^

      Write the words, or … alone until you do."
  `);
});

test('refuses a headline that says that it is unfinished', () => {
  expect(saidAfter('title: Title', 'title: TBD')).toMatchInlineSnapshot(`
    "en.mdx:2:8  “TBD” is no translation of what the original says here.

      2 │ title: TBD
        │        ^

      Write the words, or … alone until you do."
  `);
});

test.each(['Todo el mundo.', 'Todo.', 'XXX съезд.', 'عرض TODO جديد.', '演示 TBA。'])(
  'lets words through: %s',
  (line) => {
    expect(saidOfLine(line)).toBe('');
  },
);

test.each(['2019', '— — —', '1,5 – 2'])('lets %s be as it is in the original', (line) => {
  expect(
    said({ ...editionOfArticle('سطر ثان.', line), 'en.mdx': translation.replace('Second paragraph.', line) }),
  ).toBe('');
});

test('takes a line with a note alone for one without words', () => {
  const words = translation.replace('Second paragraph.', '[^n]').concat('\n[^n]: A note.\n');

  expect(said(edition({ 'en.mdx': words }))).toMatchInlineSnapshot(`
    "en.mdx:16:1  There is nothing to be seen here.

      16 │ [^n]
         │ ^

      Write the words, or … alone until you do."
  `);
});

test('shows dots that the original has in the place of words', () => {
  const { edition: made } = checked({
    ...editionOfArticle('سطر ثان.', '…'),
    'en.mdx': translation.replace('Second paragraph.', '...'),
  });
  const dots = [made?.original, made?.translations[0]].map(
    (text) => text?.sections[0]?.passages[1]?.segments[0],
  );

  expect(dots).toMatchObject([
    { state: 'done', content: [{ value: '…' }] },
    { state: 'done', content: [{ value: '...' }] },
  ]);
});

const long = 'This whole sentence stands word for word in both.';
const english = { 'en.mdx': translation.replace('Second paragraph.', long) };

test('warns of words that are copied from the first translation', () => {
  expect(saidOfLine(long, { 'fr.mdx': translation.replace('Second paragraph.', long) }))
    .toMatchInlineSnapshot(`
    "fr.mdx:16:1  Warning: Line p2-1 is word for word that of en.mdx.

      16 │ This whole sentence stands word for word in both.
         │ ^

      Translate it, or write … alone until you do."
  `);
});

test('warns of a headline that is copied from it', () => {
  const copy = (text: string) => text.replace('title: Title', `title: ${long}`);
  expect(said(edition({ 'en.mdx': copy(translation), 'fr.mdx': copy(translation) }))).toMatchInlineSnapshot(`
    "fr.mdx:2:8  Warning: The title is word for word that of en.mdx.

      2 │ title: This whole sentence stands word for word in both.
        │        ^

      Translate it, or write … alone until you do."
  `);
});

test('lets two kinds of one language be the same', () => {
  expect(said(edition({ ...english, 'en-GB.mdx': english['en.mdx'] }))).toBe('');
});

test('lets links lead to what every page has', () => {
  for (const id of ['one', 'p1', 'p1-2', 'p3-1', 'title', 'contents', 'text'])
    expect(saidOfLine(`See [there](#${id}).`)).toBe('');
});

test('lets links lead to the glossary and the sources only where there are some', () => {
  const glossary = 'bridge:\n  ar:\n    form: جسر\n  en:\n    form: bridge\n';
  for (const id of ['glossary', 'term-bridge']) {
    expect(saidOfLine(`See [there](#${id}).`, { 'glossary.yaml': glossary })).toBe('');
    expect(saidOfLine(`See [there](#${id}).`)).toContain(
      `Nothing that a link may lead to is called “#${id}”`,
    );
  }
  expect(saidOfLine('See [there](#sources).')).toContain(
    'Nothing that a link may lead to is called “#sources”',
  );
});

test('shows that the name of a place is cut', () => {
  expect(saidOfLine(`See [there](#${'a'.repeat(50)}).`)).toContain(`called “#${'a'.repeat(40)}…”`);
});

test('refuses a link to a place that no page has', () => {
  expect(saidOfLine('See [there](#p4).')).toMatchInlineSnapshot(`
    "en.mdx:16:5  Nothing that a link may lead to is called “#p4”.

      16 │ See [there](#p4).
         │     ^

      Did you mean “#p1”?"
  `);
});

test('says where a link can lead', () => {
  expect(saidOfLine('See [there](#elsewhere).')).toMatchInlineSnapshot(`
    "en.mdx:16:5  Nothing that a link may lead to is called “#elsewhere”.

      16 │ See [there](#elsewhere).
         │     ^

      A link can lead to a paragraph (#p2), to a sentence of it (#p2-1) or to a section (#one)."
  `);
});

test('suggests no short name for a long one', () => {
  expect(saidOfLine(`See [there](#${'title'.repeat(50)}).`)).toContain('A link can lead to a paragraph');
});

test('warns of a figure that is not there', () => {
  expect(saidAfter('Third paragraph, 300.', 'Third paragraph.')).toMatchInlineSnapshot(`
    "en.mdx:26:1  Warning: The original has the figure 300 here, and this line has not.

      26 │ Third paragraph.
         │ ^

      If the figure is written in words, say so in a comment on the same line:
      … {/* = 300 */}"
  `);
});

test('takes a comment for a figure in words', () => {
  expect(
    saidAfter('Third paragraph, 300.', 'Third paragraph, three hundred {/* = 300 */}.'),
  ).toMatchInlineSnapshot(`""`);
});

test('takes a figure in any digits', () => {
  expect(saidAfter('Third paragraph, 300.', 'Third paragraph, ۳۰۰.')).toMatchInlineSnapshot(`""`);
});

test('refuses a note that is not used', () => {
  expect(saidAfter(/$/, '\n[^a]: Text.\n')).toMatchInlineSnapshot(`
    "en.mdx:31:1  No line refers to the note [^a].

      31 │ [^a]: Text.
         │ ^

      Write [^a] behind the word that it explains, or take the note out."
  `);
});

test('refuses a note that is there twice', () => {
  expect(
    saidAfter(
      /Two\n[^]*/,
      'Two[^a]\n\n<Passage id="p3">\nThird paragraph, 300.\n</Passage>\n\n</Section>\n\n[^a]: Text.\n\n[^a]: Text.\n',
    ),
  ).toMatchInlineSnapshot(`
    "en.mdx:33:1  The note [^a] is written twice.

      33 │ [^a]: Text.
         │ ^

      Keep one, or give the other a name of its own."
  `);
});

test('refuses a note without words', () => {
  expect(
    saidAfter(
      /Two\n[^]*/,
      'Two[^a]\n\n<Passage id="p3">\nThird paragraph, 300.\n</Passage>\n\n</Section>\n\n[^a]: {/* later */}\n',
    ),
  ).toMatchInlineSnapshot(`
    "en.mdx:31:1  The note [^a] has no text.

      31 │ [^a]: {/* later */}
         │ ^

      Write it on one line:
      [^a]: text of the note"
  `);
});

test('refuses a note inside a note', () => {
  expect(
    saidAfter(
      /Two\n[^]*/,
      'Two[^a]\n\n<Passage id="p3">\nThird paragraph, 300.\n</Passage>\n\n</Section>\n\n[^a]: Text[^b].\n\n[^b]: Text.\n',
    ),
  ).toMatchInlineSnapshot(`
    "en.mdx:31:11  A note cannot refer to another note.

      31 │ [^a]: Text[^b].
         │           ^

      Write what it says into this note."
  `);
});

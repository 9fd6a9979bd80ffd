import { expect, test } from 'vitest';
import { plainText } from '../../src/edition/edition.ts';
import { checked, edition, said, saidAfter, saidOfLine, translation } from '../support/content.ts';

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

test.each(['5월 5~6일과 10~12일, 3~4일.', 'Of ~5 to ~6, and of ~7 and ~8.', 'Half ~ of ~~ it ~.'])(
  'shows single tildes as they are: %s',
  (line) => {
    const { edition: read } = checked(edition({ 'en.mdx': translation.replace('Second paragraph.', line) }));

    const segment = read?.translations[0]?.sections[0]?.passages[1]?.segments[0];
    expect(plainText(segment?.content ?? [])).toBe(line);
  },
);

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

      Write {/* where it begins, or take */} out:
      One word."
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

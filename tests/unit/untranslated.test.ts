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

test('finds a place that was kept and stands beside the words', () => {
  expect(saidOfLine('… Second paragraph.')).toMatchInlineSnapshot(`
    "en.mdx:16:1  Warning: Beside the words stands a …, which the original has not.

      16 │ … Second paragraph.
         │ ^

      If it only kept the place for them, take it out."
  `);
  expect(saidOfLine('Second paragraph. …')).toContain('Beside the words stands a …');
});

test.each(['Second … paragraph.', 'Second paragraph…'])('lets the dots of “%s” be', (line) => {
  expect(saidOfLine(line)).toBe('');
});

test('lets dots be that the original has', () => {
  const files = editionOfArticle('سطر.. ثان.', 'فقرة ثانية.');

  expect(said({ ...files, 'en.mdx': translation.replace('second line.', '… second line.') })).toBe('');
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

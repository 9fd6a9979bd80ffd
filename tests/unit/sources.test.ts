import { expect, test } from 'vitest';
import { describeSource, sourcesOf } from '../../src/edition/sources.ts';
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

  expect(describeSource(source!, ['fr', 'ar', 'en'])).toMatchObject({
    title: 'مخطط',
    language: { tag: 'ar', direction: 'rtl' },
  });
  expect(describeSource(source!, ['fr'])).toMatchObject({ title: 'The plan', language: { tag: 'en' } });
});

test('refuses a paragraph that the original does not have', () => {
  expect(saidAfter('p1, p1', 'p1, p4')).toMatchInlineSnapshot();
});

test('refuses a list that cannot be read', () => {
  expect(saidAfter('known: 2019', 'known: a: 2019')).toMatchInlineSnapshot();
});

test('refuses a part that is there twice', () => {
  expect(saidAfter('  known:', '  page: https://example.org/\n  known:')).toMatchInlineSnapshot();
});

test.each([
  ['ftp:', 'https:', 'ftp:'],
  ['javascript:', 'https://example.org/plan', 'javascript:alert(1)'],
])('refuses an address that begins with %s', (_, part, replacement) => {
  expect(saidAfter(part, replacement)).toContain('This is no address of a page.');
});

test('explains what an address is', () => {
  expect(saidAfter('https://example.org/plan', 'example.org')).toMatchInlineSnapshot();
});

test('asks for the address', () => {
  expect(saidAfter('  page: https://example.org/plan\n', '')).toMatchInlineSnapshot();
});

test.each(['May 2019', '2019-05', '2019-02-30', '19'])('does not take “%s” for a day or a year', (date) => {
  expect(saidAfter('2019-05-21', date)).toContain('This is neither a day nor a year.');
});

test('explains how a date is written', () => {
  expect(saidAfter('2019-05-21', '21 May 2019')).toMatchInlineSnapshot();
});

test('takes a year', () => {
  expect(saidAfter('2019-05-21', '2019')).toBe('');
});

test('asks for the tag of a language', () => {
  expect(saidAfter('language: de', 'language: German')).toMatchInlineSnapshot();
});

test('asks for the language of phrases', () => {
  expect(saidAfter('  language: de\n', '')).toMatchInlineSnapshot();
});

test('asks for paragraphs', () => {
  expect(saidAfter('[p3, p1, p1]\n  says:\n    p3: drei\n    p1: [eins, zwei]', '')).toMatchInlineSnapshot();
});

test('asks for phrases', () => {
  expect(saidAfter('says:\n    p3: drei\n    p1: [eins, zwei]', 'says: eins')).toMatchInlineSnapshot();
});

test('asks for the phrases of each paragraph', () => {
  expect(saidAfter('p3: drei', 'p3:')).toContain('No phrase is given here.');
});

test('refuses phrases about a paragraph that the source is not said to bear on', () => {
  expect(saidAfter('    p3: drei', '    p2: drei')).toMatchInlineSnapshot();
});

test('asks for what a source is', () => {
  expect(saidAfter('    what: A plan.\n', '')).toMatchInlineSnapshot();
});

test('asks for a language at least', () => {
  expect(saidAfter('  en:\n    title: The plan\n    what: A plan.\n', '')).toMatchInlineSnapshot();
});

test('refuses a part that a source does not have', () => {
  expect(saidAfter('  known:', '  knwon:')).toMatchInlineSnapshot();
});

test('refuses an id that cannot be part of an address', () => {
  expect(saidAfter('plan:', 'Bau plan:')).toMatchInlineSnapshot();
});

test('refuses what cannot be seen', () => {
  expect(saidAfter('A plan.', 'A \u202Eplan.')).toContain('U+202E');
  expect(saidAfter('A plan.', '"A \\u202Eplan."')).toContain('U+202E');
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

import { expect, test } from 'vitest';
import type { Edition } from '../../src/edition/edition.ts';
import { languageOf } from '../../src/edition/language.ts';
import { nameOfPlace, placesOf } from '../../src/edition/places.ts';
import { checked, edition, original, said } from '../support/content.ts';

const glossary = `port:
  place: 4.5 -3
  en:
    form: The harbour company
    label: Port
way:
  place:
    - 10 20
    - -10 20.25
  ar:
    form: طريق
nowhere:
  en:
    form: Nowhere
unnamed:
  place: 1 1
  en:
    form: Unnamed
`;

const inArabic = original
  .replace('سطر ثان.', '<Term id="way">سطر</Term> <Term id="nowhere">ثان</Term>.')
  .replace('فقرة ثانية.', '<Term id="port">فقرة</Term> <Term id="way">ثانية</Term>.');

test('finds the places that sentences name, in their order', () => {
  const places = placesOf(read());

  expect(places.map(({ term, sentences }) => [term.id, sentences])).toEqual([
    [
      'way',
      [
        { id: 'p1-2', number: '1.2' },
        { id: 'p2-1', number: '2.1' },
      ],
    ],
    ['port', [{ id: 'p2-1', number: '2.1' }]],
  ]);
});

test('finds the places of one sentence in the order of its words', () => {
  const [part = ''] = /^nowhere:\n(?: .*\n)+/m.exec(glossary) ?? [];
  const first = part.replace('\n', '\n  place: 2 2\n');

  const places = placesOf(read(first + glossary.replace(part, '')));

  expect(places.map(({ term }) => term.id)).toEqual(['way', 'nowhere', 'port']);
});

test('reads a point, and the points of a route', () => {
  const places = placesOf(read());

  expect(places.map(({ points }) => points)).toEqual([
    [
      { latitude: 10, longitude: 20 },
      { latitude: -10, longitude: 20.25 },
    ],
    [{ latitude: 4.5, longitude: -3 }],
  ]);
});

test.each([
  ['en', 'port', 'en', 'Port'],
  ['fr', 'port', 'en', 'Port'],
  ['en', 'way', 'ar', 'طريق'],
  ['fr', 'way', 'ar', 'طريق'],
])('names in %s the place “%s” as in %s', (tag, id, foundTag, value) => {
  const whole = read();
  const place = placesOf(whole).find(({ term }) => term.id === id)!;

  const name = nameOfPlace(place, languageOf(tag), whole);

  expect([name.language.tag, name.value]).toEqual([foundTag, value]);
});

test('names a place in a language that the edition lacks rather than not at all', () => {
  const whole = read(glossary.replace('  ar:\n    form: طريق', '  fa:\n    form: راه'));
  const way = placesOf(whole)[0]!;

  expect(nameOfPlace(way, languageOf('en'), whole)).toEqual({ language: languageOf('fa'), value: 'راه' });
});

test.each([
  ['with a comma for a point', '38,56 68,77'],
  ['with degrees', '38°33′ N'],
  ['with one figure', '38.56'],
  ['beyond the pole', '97.5 30'],
  ['beyond the date line', '30 -181'],
  ['that is a word', 'Port'],
])('refuses a place %s', (_, point) => {
  const finding = checked(edition({ 'glossary.yaml': `port:\n  place: ${point}\n  en:\n    form: Port\n` }))
    .findings[0]!;

  expect([finding.line, finding.column]).toEqual([2, 10]);
  expect(finding.message).toBe(`“${point}” is no point on the globe.`);
});

test('says how a place is written', () => {
  expect(said(edition({ 'glossary.yaml': 'port:\n  place: 38,56 68,77\n  en:\n    form: Port\n' })))
    .toMatchInlineSnapshot(`
    "glossary.yaml:2:10  “38,56 68,77” is no point on the globe.

      2 │   place: 38,56 68,77
        │          ^

      Write latitude (up to 90) and longitude (up to 180) in decimal degrees, with a space between them and a minus before south and west:
        place: -41.8 172.8
      A route has a point a line, each behind a hyphen:
        place:
          - 36.7 67.1
          - 55.2 61.4"
  `);
});

test('shows which point of a route is wrong', () => {
  expect(
    said(edition({ 'glossary.yaml': 'way:\n  place:\n    - 10 20\n    - 20 north\n  en:\n    form: Way\n' })),
  ).toMatchInlineSnapshot(`
    "glossary.yaml:4:7  “20 north” is no point on the globe.

      4 │     - 20 north
        │       ^

      Write latitude (up to 90) and longitude (up to 180) in decimal degrees, with a space between them and a minus before south and west:
        place: -41.8 172.8
      A route has a point a line, each behind a hyphen:
        place:
          - 36.7 67.1
          - 55.2 61.4"
  `);
});

test('refuses a route without points', () => {
  expect(said(edition({ 'glossary.yaml': 'way:\n  place: []\n  en:\n    form: Way\n' })))
    .toMatchInlineSnapshot(`
    "glossary.yaml:2:10  This is no point on the globe.

      2 │   place: []
        │          ^

      Write latitude (up to 90) and longitude (up to 180) in decimal degrees, with a space between them and a minus before south and west:
        place: -41.8 172.8
      A route has a point a line, each behind a hyphen:
        place:
          - 36.7 67.1
          - 55.2 61.4"
  `);
});

test('refuses a place that no language names', () => {
  expect(said(edition({ 'glossary.yaml': 'port:\n  place: 1 1\n' }))).toMatchInlineSnapshot(`
    "glossary.yaml:1:1  Nothing is said about the term “port”.

      1 │ port:
        │ ^

      Write below it, for each language, its form there and what it is:
      port:
        en:
          form: …
          gloss: …"
  `);
});

function read(terms = glossary): Edition {
  const { edition: found } = checked(edition({ 'ar.mdx': inArabic, 'glossary.yaml': terms }));
  if (found === undefined) throw new Error('There are errors.');
  return found;
}

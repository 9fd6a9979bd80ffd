import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeLinkedData } from '../../src/edition/linked-data.ts';
import { territoryLocale, languageOf } from '../../src/edition/language.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { writeTemplate } from '../../src/edition/exchange/template.ts';
import { addressOf, pagesOf } from '../../src/edition/pages.ts';
import { checked, realFiles } from '../support/content.ts';
import { editionOf } from '../support/fixture.ts';

const real = checked({ ...realFiles(), 'sources.yaml': readFileSync('src/content/sources.yaml') }).edition!;
const words = ['ar.mdx', 'en.mdx', 'sources.yaml'].map((name) => readFileSync(`src/content/${name}`, 'utf8'));

test('tells of the original and its translation, and of nothing that is not known', () => {
  expect(dataOf(real, 'index')).toMatchInlineSnapshot(`
    {
      "@context": "https://schema.org",
      "@graph": [
        {
          "@id": "en.html",
          "@type": "NewsArticle",
          "about": {
            "@type": "Event",
            "endDate": "2019-05-17",
            "location": {
              "@type": "Place",
              "name": "Dushanbe",
            },
            "name": "High-level conference on combating terrorism",
            "startDate": "2019-05-16",
          },
          "headline": "International conference in Tajikistan calls for stronger cooperation to combat terrorism",
          "inLanguage": "en",
          "license": "https://creativecommons.org/licenses/by/4.0/",
          "translationOfWork": {
            "@id": "ar.html",
          },
          "translator": "the makers of this edition",
        },
        {
          "@id": "ar.html",
          "@type": "NewsArticle",
          "about": {
            "@type": "Event",
            "endDate": "2019-05-17",
            "location": {
              "@type": "Place",
              "name": "دوشنبه",
            },
            "name": "المؤتمر الرفيع المستوى حول مكافحة الإرهاب",
            "startDate": "2019-05-16",
          },
          "headline": "مؤتمر دولي في طاجيكستان يطالب بتعزيز التعاون لمكافحة الإرهاب",
          "inLanguage": "ar",
          "isBasedOn": {
            "@type": "CreativeWork",
            "inLanguage": "en",
            "name": "إعلان دوشنبه",
            "url": "http://tajembassy.by/articles/show/alias/dushanbe-declaration-adopted-at-the--conference-international-and-regional-cooperation-on-countering-terrorism-and-its-financing-through-illicit-drug-trafficking-and-organized-crime/",
          },
          "workTranslation": {
            "@id": "en.html",
          },
        },
      ],
    }
  `);
});

// schema.org 29: the types that are used, and of each the properties, its parents' included.
const vocabulary: Record<string, string[]> = {
  NewsArticle: [
    'inLanguage',
    'headline',
    'description',
    'about',
    'isBasedOn',
    'workTranslation',
    'translationOfWork',
    'translator',
    'license',
  ],
  Event: ['name', 'startDate', 'endDate', 'location'],
  Place: ['name'],
  CreativeWork: ['name', 'url', 'inLanguage'],
};

test.each(pagesOf(real).map(({ name }) => name))('speaks the words of schema.org: %s', (name) => {
  const nodes = nodesIn(dataOf(real, name)).filter((node) => '@type' in node);

  expect(nodes.length).toBeGreaterThan(2);
  for (const node of nodes) {
    const type = String(node['@type']);
    const properties = Object.keys(node).filter((key) => !key.startsWith('@'));
    expect(
      properties.filter((key) => !vocabulary[type]?.includes(key)),
      type,
    ).toEqual([]);
  }
});

test.each(pagesOf(real).map(({ name }) => name))('says nothing that the words do not say: %s', (name) => {
  const own = ['@type', '@id', 'license', 'inLanguage'];
  const said = nodesIn(dataOf(real, name)).flatMap((node) =>
    Object.entries(node)
      .filter(([key, value]) => typeof value === 'string' && !own.includes(key))
      .map(([, value]) => String(value)),
  );

  expect(said.length).toBeGreaterThan(6);
  expect(
    said.filter((value) => !words.some((text) => text.includes(value)) && value !== 'https://schema.org'),
  ).toEqual([]);
});

test('gives the licence that the colophon names, and gives it to translations only', () => {
  const [translation, original] = dataOf(real, 'index')['@graph'];

  expect(original).not.toHaveProperty('license');
  expect(translation).toMatchObject({ license: 'https://creativecommons.org/licenses/by/4.0/' });
  for (const tag of ['ar', 'en'])
    expect(readFileSync(`src/interface/${tag}.yaml`, 'utf8')).toMatch(/^rights: .*CC BY 4\.0/m);
});

test('links original and translations both ways', () => {
  const german = editionOf('german');

  expect(dataOf(german, 'index')['@graph'].toReversed()).toMatchObject([
    { '@id': 'de.html', inLanguage: 'de', workTranslation: { '@id': 'ar.html' } },
    { '@id': 'ar.html', inLanguage: 'ar', translationOfWork: { '@id': 'de.html' } },
  ]);
});

test('claims no translation that is still a draft', () => {
  const small = editionOf('small');
  const begun = editionOf('small', { 'fr.mdx': writeTemplate(small, languageOf('fr')) });
  const claimed = nodesIn(dataOf(begun, 'ar')).map((node) => node['@id']);

  expect(claimed).toEqual(expect.arrayContaining(['ar.html', 'en.html', 'fa.html']));
  expect(claimed).not.toContain('fr.html');
  expect(dataOf(begun, 'fr')['@graph']).toMatchObject([{ '@id': 'ar.html' }]);
});

test('names every translation on the original’s page, and on others those that stand there', () => {
  const small = editionOf('small');
  const named = (name: string) => {
    const { workTranslation = [] } = dataOf(small, name)['@graph'].at(-1) as { workTranslation?: object };
    return [workTranslation].flat();
  };
  expect(small.translations.length).toBeGreaterThan(2);

  expect(named('ar')).toEqual(small.translations.map(({ language }) => ({ '@id': `${language.tag}.html` })));
  expect(named('index')).toEqual([{ '@id': `${small.translations[0]!.language.tag}.html` }]);
  expect(named('fa')).toEqual([{ '@id': 'fa.html' }]);
});

test('claims neither event nor source where none is known', () => {
  const original = dataOf(editionOf('small'), 'index')['@graph'].at(-1);

  expect(original).not.toHaveProperty('about');
  expect(original).not.toHaveProperty('isBasedOn');
});

test('bases the text on those sources alone whose words come back in it', () => {
  const edition = structuredClone(real);
  expect(edition.sources.length).toBeGreaterThan(3);
  for (const source of edition.sources) source.says = [];

  expect(dataOf(edition, 'index')['@graph'].at(-1)).not.toHaveProperty('isBasedOn');
});

test('uses the addresses that it is given', () => {
  const page = pagesOf(real)[0]!;
  const text = writeLinkedData(real, page, ({ name }) => `https://example.org/${name}`);

  expect(JSON.parse(text)).toMatchObject({ '@graph': [{}, { '@id': 'https://example.org/ar' }] });
});

test('cannot be left by what the words say', () => {
  const edition = structuredClone(real);
  const event = '</script><script>alert(1)</script><!--';
  edition.original.event = event;
  const text = writeLinkedData(edition, pagesOf(edition)[0]!, addressOf);

  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({ '@graph': [{}, { about: { name: event } }] });
});

test.each([
  ['ar', 'ar_EG'],
  ['en', 'en_US'],
  ['zh-Hant', 'zh_TW'],
  ['pt-PT', 'pt_PT'],
])('gives “%s” the territory that Open Graph wants', (tag, expected) => {
  expect(territoryLocale(tag)).toBe(expected);
});

interface Data {
  '@graph': object[];
}

function dataOf(edition: Edition, name: string): Data {
  const page = pagesOf(edition).find((each) => each.name === name)!;
  return JSON.parse(writeLinkedData(edition, page, addressOf)) as Data;
}

/** All objects in a value, itself included. */
function nodesIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(nodesIn);
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}

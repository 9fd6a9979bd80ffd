import { expect, test } from 'vitest';
import { pagesOf } from '../../src/edition/pages.ts';
import { colophonOf, dataOf, translationsOffered } from '../../src/site/colophon.ts';
import { interfaceFor } from '../../src/site/interface.ts';
import { editionOf, translationOf } from '../support/fixture.ts';

const edition = editionOf('small');
const { original } = edition;
const english = translationOf(edition, 'en');
const { say } = interfaceFor('en');

test('says of a page in two languages where the text comes from and who translated it', () => {
  const entries = colophonOf(edition, pageNamed('index'));

  expect(entries.map(({ label, said }) => [label, said.map(({ value }) => value)])).toEqual([
    ['provenanceLabel', [english.provenance]],
    ['editorialLabel', [say('editorial')]],
    ['translatorLabel', [say('translator', { translator: english.translator! })]],
    ['rightsLabel', [say('rights')]],
  ]);
});

test('names no translator on the page of the original', () => {
  expect(colophonOf(edition, pageNamed('ar')).map(({ label }) => label)).not.toContain('translatorLabel');
});

test('says what a text does not say of itself in the language of the page’s other words', () => {
  const bare = { ...edition, omitted: ['a', 'b'], translations: [{ ...english }] };
  delete bare.translations[0]!.provenance;
  const [entry] = colophonOf(bare, pagesOf(bare)[0]!);
  const lines = ['a', 'b'].map((words) => say('quoted', { words })).join(', ');

  expect(entry?.said.map(({ value }) => value)).toEqual([say('omitted', { lines })]);
});

test.each([
  ['index', ['en']],
  ['ar', ['en']],
  ['fa', ['fa']],
])('leads from %s to data', (name, tags) => {
  const offered = translationsOffered(edition, pageNamed(name));

  expect(offered.map(({ language }) => language.tag)).toEqual(tags);
  expect(dataOf(edition, offered[0]!)[0]).toEqual({ address: `data/ar-${tags[0]}.tmx`, format: 'TMX' });
});

test('leads to no data where there is no translation', () => {
  const [page] = pagesOf({ ...edition, translations: [] });

  expect(translationsOffered({ ...edition, translations: [] }, page!)).toEqual([]);
  expect(page?.texts).toEqual([original]);
});

function pageNamed(name: string) {
  return pagesOf(edition).find((page) => page.name === name)!;
}

import { expect, test } from 'vitest';
import { alternatesOf } from '../../src/edition/pages.ts';
import { contentsOf, editionOf, wordsOf } from '../support/fixture.ts';

const edition = editionOf('small');

test('offers search engines one page of each language', () => {
  expect(alternatesOf(edition).map(({ name }) => name)).toEqual(['ar', 'en', 'fa', 'tg', 'zh']);
  expect(alternatesOf({ ...edition, translations: [] }).map(({ name }) => name)).toEqual(['ar']);
});

test('offers them no page of a draft', () => {
  const english = wordsOf(contentsOf('small'), 'en.mdx').replace('## The readers', '## …');

  const names = alternatesOf(editionOf('small', { 'en.mdx': english })).map(({ name }) => name);
  expect(names).not.toContain('en');
});

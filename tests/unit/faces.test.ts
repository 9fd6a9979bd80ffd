import { expect, test, vi } from 'vitest';
import { languageOf } from '../../src/edition/language.ts';
import { charactersOf } from '../../src/site/faces.ts';
import { editionOf } from '../support/fixture.ts';

vi.mock('../../src/site/interface.ts', () => ({
  interfaceFor: () => ({ language: languageOf('fr'), say: () => 'fr' }),
  interfaceText: () => '',
}));

test('cuts faces to the dates that the pages write', () => {
  const edition = { ...editionOf('small'), sources: [], omitted: ['a', 'b'] };
  const known = { id: 'a', page: 'https://example.org/', passages: [], descriptions: {}, says: [] };

  expect(charactersOf(edition)).not.toMatch(/[éû]/);
  expect(charactersOf({ ...edition, sources: [{ ...known, known: '2019-08-21' }] })).toContain('août');
  expect(charactersOf({ ...edition, dates: { start: '2019-02-01', end: '2019-02-02' } })).toContain(
    'février',
  );
});

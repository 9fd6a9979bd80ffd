import { expect, test } from 'vitest';
import { unitsOf } from '../../src/edition/exchange/units.ts';
import { editionOf, translationOf } from '../support/fixture.ts';

const small = editionOf('small');

test('knows every unit of an edition', () => {
  expect(unitsOf(small, translationOf(small, 'en')).map(({ id }) => id)).toMatchInlineSnapshot(`
    [
      "title",
      "caption",
      "about",
      "provenance",
      "heading-opening",
      "p1",
      "heading-readers",
      "p2",
      "p3",
      "note-saturday",
    ]
  `);
});

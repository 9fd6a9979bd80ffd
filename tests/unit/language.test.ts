import { expect, test } from 'vitest';
import { lookUp } from '../../src/edition/language.ts';

test.each([
  ['zh-Hant-TW', 'zh-Hant'],
  ['zh-Hant', 'zh-Hant'],
  ['zh-TW', 'zh'],
  ['zh', 'zh'],
  ['fr', undefined],
])('looks for a language by its tag, part by part: %s', (tag, found) => {
  const known = new Map(['zh', 'zh-Hant'].map((each) => [each, each]));

  expect(lookUp(tag, known)).toBe(found);
});

import { expect, test } from 'vitest';
import { contentsOf, editionOf, translationOf, wordsOf } from '../support/fixture.ts';

test.each([
  ['ABC', 'ABC', ' '],
  ['ABC', '吉ABC', ''],
  ['ABC吉', 'ABC', ''],
  // Of two code units: Han, extension B.
  ['ABC', '𠮷ABC', ''],
  ['ABC𠮷', 'ABC', ''],
])('puts a space between lines unless one is Chinese there: %s | %s', (line, next, joint) => {
  const chinese = wordsOf(contentsOf('small'), 'zh.mdx')
    .replace('图书馆员说，所有人均可免费入馆，', line)
    .replace('并补充说，孩子们会有一个属于自己的角落。', next);
  const [, readers] = translationOf(editionOf('small', { 'zh.mdx': chinese }), 'zh').sections;

  expect(readers?.passages[0]?.segments[0]?.joint).toBe(joint);
});

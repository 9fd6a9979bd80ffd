import fc from 'fast-check';
import { parseXmlDocument } from 'slimdom';
import { expect, test } from 'vitest';
import { readXml } from '../../src/edition/exchange/read-xml.ts';
import { block, inline, writeXml } from '../../src/edition/xml.ts';

test('sets blocks on lines of their own and leaves words alone', () => {
  const xml = writeXml(
    block('a', { id: '1', none: undefined }, [
      block('b', {}, [inline('c', {}, ['one ', inline('d', {}, ['two']), ' three'])]),
      block('b', {}, []),
      inline('c', {}),
    ]),
    { '': 'urn:a', x: 'urn:x' },
  );

  expect(xml).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <a xmlns="urn:a" id="1" xmlns:x="urn:x">
      <b>
        <c>one <d>two</d> three</c>
      </b>
      <b/>
      <c/>
    </a>
    "
  `);
});

test('is read as what was written, whatever the words are', () => {
  const words = fc.string({
    unit: fc.oneof(fc.constantFrom(...'<>&"\'\t\n\r]'), fc.string({ unit: 'grapheme' })),
  });

  fc.assert(
    fc.property(words, words, (value, text) => {
      const root = parseXmlDocument(writeXml(inline('a', { value }, [text]))).documentElement;

      expect(root?.getAttribute('value')).toBe(known(value));
      expect(root?.textContent).toBe(known(text));
    }),
  );
});

test('writes U+FFFD for what XML cannot hold', () => {
  expect(writeXml(inline('a', { value: 'b\u0000' }, ['c\uD800d\uFFFE']))).toContain(
    '<a value="b\uFFFD">c\uFFFDd\uFFFD</a>',
  );
});

// Letters and signs of any language, less the few that XML 1.0 has no place for.
function known(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}

test.each(['UTF-8', 'utf-8', 'utf8', 'UTF-16', 'UTF-16LE'])(
  'reads XML that calls its encoding %s',
  (name) => {
    expect(readXml(`<?xml version="1.0" encoding="${name}"?><a/>`).localName).toBe('a');
  },
);

test('reads XML of as many tags as it may have', () => {
  expect(readXml(`<a>${'<b/>'.repeat(99_998)}</a>`).childElementCount).toBe(99_998);
  expect(() => readXml(`<a>${'<b/>'.repeat(99_999)}</a>`)).toThrow('more than 100000 tags');
});

test.each([
  [
    'attributes',
    `<a ${numbered(1_000, (number) => `b${number}=""`)}/>`,
    'a tag with more than 100 attributes',
  ],
  ['namespaces', `<a>${'<b xmlns=""/>'.repeat(1_001)}</a>`, 'declares more than 1000 namespaces'],
  ['levels', '<a>'.repeat(101) + '</a>'.repeat(101), 'more than 100 tags inside each other'],
])('reads no XML of so many %s that it would take long', (_, xml, message) => {
  expect(() => readXml(xml)).toThrow(message);
});

function numbered(count: number, item: (number: number) => string): string {
  return Array.from({ length: count }, (_, number) => item(number)).join(' ');
}

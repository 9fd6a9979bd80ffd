import fc from 'fast-check';
import type { Inline } from '../../src/edition/edition.ts';
import { tidy } from '../../src/edition/inline-content.ts';

const piece = fc.oneof(
  fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    "'",
    '*',
    '_',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '\\',
    '`',
    '~',
    '!',
    '#',
    '|',
    '$',
    '^',
    ':',
    '@',
    '/',
    '-',
    '=',
    '.',
  ),
  fc.constantFrom(
    ' ',
    ' ',
    '\u00A0',
    '\u3000',
    '…',
    '،',
    '؟',
    '»',
    '«',
    '“',
    '’',
    '0',
    '16. ',
    '- ',
    '+ ',
    'import ',
    'export ',
    '&lt;',
    '&#38;',
    'http://x.y',
    'www.a.b',
    'a@b.c',
  ),
  fc.constantFrom('كتاب', 'می\u200Cخواهد', 'قرآن', '图书馆', 'китоб', 'word', 'é', '𝒳', '👍', 'سُ'),
);

/** Words of many scripts with every sign that Markdown, MDX, YAML or XML could take for its own. */
export const arbitraryWords = fc
  .array(piece, { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join(''))
  .filter((words) => words.trim() !== '');

const text = arbitraryWords.map((value): Inline => ({ type: 'text', value }));
const note = fc.constantFrom('year', 'name', 'a-1').map((name): Inline => ({ type: 'note', name }));
const href = fc.constantFrom(
  'https://example.org/a_(b)?c=1&copy;=2#d',
  'http://x.y/{z}*[]',
  'mailto:a@b.example',
  '#p2-1',
);

const simple = fc.array(text, { minLength: 1, maxLength: 1 });
const emphasis = (children: fc.Arbitrary<Inline[]>): fc.Arbitrary<Inline> =>
  children.map((nodes) => ({ type: 'emphasis', children: nodes }));
const link = (children: fc.Arbitrary<Inline[]>): fc.Arbitrary<Inline> =>
  fc.record({ type: fc.constant('link' as const), href, children });
const term = (children: fc.Arbitrary<Inline[]>): fc.Arbitrary<Inline> =>
  fc.record({ type: fc.constant('term' as const), id: fc.constantFrom('fatf', 'x-1'), children });
const sic = (children: fc.Arbitrary<Inline[]>): fc.Arbitrary<Inline> =>
  fc.record({ type: fc.constant('sic' as const), name: fc.constantFrom('misprint', 'y-2'), children });
const plain = fc.array(fc.oneof(text, emphasis(simple)), { minLength: 1, maxLength: 3 });
const nested = fc.array(fc.oneof(text, emphasis(simple), link(plain), term(simple), note), {
  minLength: 1,
  maxLength: 3,
});

/** A line as the reader gives it: tidy, with words in all its markup. */
export const arbitraryLine = fc
  .array(fc.oneof(text, emphasis(nested), link(plain), term(plain), sic(plain), note), {
    minLength: 1,
    maxLength: 5,
  })
  .map(tidy)
  .filter(wordsIn);

// The reader refuses markup without words in it.
function wordsIn(content: readonly Inline[]): boolean {
  return content.every(
    (node) =>
      !('children' in node) ||
      (node.children.some((child) => child.type === 'text' && child.value.trim() !== '') &&
        wordsIn(node.children)),
  );
}

/** The same line without its terms, since there is no glossary, and misprints, which a translation does not mark. */
export function withoutTags(line: readonly Inline[]): Inline[] {
  return tidy(
    line.flatMap((node) =>
      node.type === 'term' || node.type === 'sic'
        ? withoutTags(node.children)
        : 'children' in node
          ? [{ ...node, children: withoutTags(node.children) }]
          : [node],
    ),
  );
}

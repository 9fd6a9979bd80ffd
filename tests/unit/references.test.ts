import { expect, test } from 'vitest';
import { saidOfLine } from '../support/content.ts';

test('lets links lead to what every page has', () => {
  for (const id of ['one', 'p1', 'p1-2', 'p3-1', 'title', 'contents', 'text'])
    expect(saidOfLine(`See [there](#${id}).`)).toBe('');
});

test('lets links lead to the glossary and the sources only where there are some', () => {
  const glossary = 'bridge:\n  ar:\n    form: جسر\n  en:\n    form: bridge\n';
  for (const id of ['glossary', 'term-bridge']) {
    expect(saidOfLine(`See [there](#${id}).`, { 'glossary.yaml': glossary })).toBe('');
    expect(saidOfLine(`See [there](#${id}).`)).toContain(
      `Nothing that a link may lead to is called “#${id}”`,
    );
  }
  expect(saidOfLine('See [there](#sources).')).toContain(
    'Nothing that a link may lead to is called “#sources”',
  );
});

test('shows that the name of a place is cut', () => {
  expect(saidOfLine(`See [there](#${'a'.repeat(50)}).`)).toContain(`called “#${'a'.repeat(40)}…”`);
});

test('refuses a link to a place that no page has', () => {
  expect(saidOfLine('See [there](#p4).')).toMatchInlineSnapshot(`
    "en.mdx:16:5  Nothing that a link may lead to is called “#p4”.

      16 │ See [there](#p4).
         │     ^

      Did you mean “#p1”?"
  `);
});

test('says one thing of a link that is no address of a page’s at all', () => {
  expect(saidOfLine('See [there](#Ninth).').match(/^en\.mdx/gm)).toHaveLength(1);
});

test('says where a link can lead', () => {
  expect(saidOfLine('See [there](#elsewhere).')).toMatchInlineSnapshot(`
    "en.mdx:16:5  Nothing that a link may lead to is called “#elsewhere”.

      16 │ See [there](#elsewhere).
         │     ^

      A link can lead to a paragraph (#p2), to a sentence of it (#p2-1) or to a section (#one)."
  `);
});

test('suggests no short name for a long one', () => {
  expect(saidOfLine(`See [there](#${'title'.repeat(50)}).`)).toContain('A link can lead to a paragraph');
});

import { expect, test } from 'vitest';
import type { Text } from '../../src/edition/edition.ts';
import { languageOf } from '../../src/edition/language.ts';
import type { Page } from '../../src/edition/pages.ts';
import { marginRules, sideOfMargin } from '../../src/styles/margin.ts';

test('ties each note of each text to the place that refers to it', () => {
  const page = pageOf(textOf('ar', { slip: ['p1-1'] }), textOf('en', { year: ['p1-2'] }));

  expect(marginRules(page)).toBe(
    '[href="#ar-slip"],#ar-slip{--tie:--0}[href="#en-year"],#en-year{--tie:--1}',
  );
});

test('ties a note to the first of several places', () => {
  const page = pageOf(textOf('en', { year: ['p4-2', 'p5-1'], place: ['outcomes-2', 'p5-1'] }));

  expect(marginRules(page)).toBe(
    '#p4 [href="#en-year"],#en-year{--tie:--0}#outcomes-2 h2 [href="#en-place"],#en-place{--tie:--1}',
  );
});

test('ties no note to the original’s words where they stand for a translation', () => {
  const draft = textOf('en', {});
  draft.title.state = 'draft';

  expect(marginRules(pageOf(textOf('ar', { slip: ['p1-1'] }), draft))).toBe(
    '[href="#ar-slip"]:not(.draft *),#ar-slip{--tie:--0}',
  );
});

test('lets no name of a note end its rule', () => {
  const rules = marginRules(pageOf(textOf('en', { 'a"],*{</style>é': ['p1-1'] })));

  expect(rules).toBe(
    String.raw`[href="#en-a\22 \5d \2c \2a \7b \3c \2f style\3e \e9 "],#en-a\22 \5d \2c \2a \7b \3c \2f style\3e \e9 {--tie:--0}`,
  );
});

test('keeps the notes on one paragraph apart where an engine cannot do it by itself', () => {
  const rules = marginRules(pageOf(textOf('en', { one: ['p1-1'], two: ['p1-2'], three: ['p2-1'] })));

  expect(rules.slice(rules.indexOf('@'))).toBe(
    '@supports (-webkit-line-snap:none){#en-two{inset-block-start:calc(anchor(var(--chain) end) + .5rem)}}',
  );
});

test('has no rules for a page without notes', () => {
  expect(marginRules(pageOf(textOf('ar', {}), textOf('en', {})))).toBe('');
});

test.each([
  ['ar', 'en', 'start', 'start'],
  ['de', 'ar', 'start', 'start'],
  ['ar', 'fa', 'start', 'end'],
  ['en', 'fr', 'start', 'end'],
])('has the notes of %s and %s at their outer sides', (first, second, ...sides) => {
  const texts = [textOf(first, {}), textOf(second, {})] as const;

  expect(texts.map((text) => sideOfMargin(text, pageOf(...texts)))).toEqual(sides);
});

test('has the notes of a text alone at its end', () => {
  const text = textOf('ar', {});

  expect(sideOfMargin(text, pageOf(text))).toBe('end');
});

function pageOf(...texts: [Text, ...Text[]]): Page {
  return { name: 'index', texts };
}

function textOf(tag: string, notes: Record<string, string[]>): Text {
  return {
    language: languageOf(tag),
    title: { id: 'title', state: 'done', content: [], joint: '' },
    sections: [],
    notes: Object.entries(notes).map(([name, segments], index) => ({
      name,
      number: index + 1,
      content: [],
      segments,
    })),
  };
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facts, notesIn, plainText } from '../../src/edition/edition.ts';
import type { Edition, Inline, Text } from '../../src/edition/edition.ts';
import { dataFiles } from '../../src/edition/exchange/data.ts';
import { fill } from '../../src/edition/exchange/fill.ts';
import { formatFindings } from '../../src/edition/finding.ts';
import { languageOf } from '../../src/edition/language.ts';
import { writeTemplate } from '../../src/edition/exchange/template.ts';
import { writeXliff } from '../../src/edition/exchange/xliff.ts';
import { readContent } from '../../src/site/content.ts';
import { arbitraryLine, arbitraryWords, withoutTags } from '../support/arbitrary.ts';
import { fillText, openXliff } from '../support/fill.ts';
import {
  checkContents,
  contentsOf,
  editionOf,
  misprintedEdition,
  translationOf,
  wordsOf,
} from '../support/fixture.ts';

const small = editionOf('small');
const draft = editionOf('small', { 'fr.mdx': writeTemplate(small, languageOf('fr')) });

test.each([
  ['small', 'en'],
  ['small', 'fa'],
  ['small', 'zh'],
  ['small', 'tg'],
  ['german', 'ar'],
])('exports, imports and exports %s/%s again as the same bytes', (fixture, tag) => {
  const edition = editionOf(fixture);
  const xliff = writeXliff(edition, translationOf(edition, tag));

  const filled = fillText(xliff, writeTemplate(edition, languageOf(tag)), edition, tag);
  const again = editionOf(fixture, { [`${tag}.mdx`]: filled });

  expect(writeXliff(again, translationOf(again, tag))).toBe(xliff);
  expect(translationOf(again, tag)).toEqual(translationOf(edition, tag));
});

test('exports, imports and exports a text whose original has a misprint again as the same bytes', () => {
  const edition = misprintedEdition();
  const xliff = writeXliff(edition, translationOf(edition, 'en'));

  const filled = fillText(xliff, writeTemplate(edition, languageOf('en')), edition, 'en');
  const again = { ...edition, translations: editionOf('small', { 'en.mdx': filled }).translations };

  expect(writeXliff(again, translationOf(again, 'en'))).toBe(xliff);
  expect(translationOf(again, 'en')).toEqual(translationOf(edition, 'en'));
});

test('keeps a hard space with which the last note ends', () => {
  const words = wordsOf(contentsOf('small'), 'en.mdx').replace('their own', 'their own[^n]');
  const base = `${words}\n[^n]: A note.\u00A0\n`;
  const edition = editionOf('small', { 'en.mdx': base });

  expect(fillText(writeXliff(edition, translationOf(edition, 'en')), base, edition, 'en')).toBe(base);
});

test('makes the project’s own translations again from their XLIFF alone', () => {
  const contents = readContent('src/content');
  const checked = checkContents(contents);
  const { edition, findings } = checked;
  if (edition === undefined) throw new Error(formatFindings(findings));
  const files = new Map(dataFiles(edition).map(({ name, write }) => [name, write]));

  const again = edition.translations.map(({ language: { tag } }) => {
    const xliff = files.get(`${edition.original.language.tag}-${tag}.xlf`)?.() ?? '';
    const filled = fillText(xliff, writeTemplate(edition, languageOf(tag)), edition, tag);
    return { path: `src/content/${tag}.mdx`, bytes: new TextEncoder().encode(filled) };
  });
  const kept = contents.filter(({ path }) => again.every((file) => file.path !== path));

  expect(again.length).toBeGreaterThan(0);
  expect(checkContents([...kept, ...again])).toEqual(checked);
});

test('gives back what is said of a text, though the original says nothing of the kind', () => {
  const words = wordsOf(contentsOf('small'), 'en.mdx').replace(
    'translator:',
    'event: Opening of a library\nplace: A town\ntranslator:',
  );
  const edition = editionOf('small', { 'en.mdx': words });
  const xliff = writeXliff(edition, translationOf(edition, 'en'));

  const filled = fillText(xliff, writeTemplate(edition, languageOf('en')), edition, 'en');

  expect(editionOf('small', { 'en.mdx': filled })).toEqual(edition);
});

test('exports, imports and exports any words again as the same bytes', { timeout: 60_000 }, () => {
  const template = writeTemplate(small, languageOf('fr'));
  fc.assert(
    fc.property(
      fc.array(arbitraryLine.map(withoutTags).filter(isOrdinary), { minLength: 7, maxLength: 7 }),
      arbitraryWords.filter(hasWords),
      fc.array(arbitraryWords, { minLength: 3, maxLength: 3 }),
      (lines, title, bodies) => {
        const edition = withWords(lines, title, bodies);
        const xliff = writeXliff(edition, translationOf(edition, 'fr'));
        const file = openXliff(xliff);
        const filled = fill(file, template, small, languageOf('fr'));
        // Markup that stands there as words is refused, which is tested elsewhere.
        fc.pre(!file.findings.some(({ code }) => code === 'xliff-markup'));

        expect(file.findings).toEqual([]);
        const checked = checkContents(contentsOf('small', { 'fr.mdx': filled ?? '' }));
        const again = checked.edition;
        expect(checked.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(again && writeXliff(again, translationOf(again, 'fr'))).toBe(xliff);
      },
    ),
    { numRuns: 100 },
  );
});

// An ellipsis alone is no words yet, and brackets with a colon at the start of a line pass for a definition.
function isOrdinary(line: Inline[]): boolean {
  return hasWords(plainText(line)) && !plainText(line).includes(']:');
}

// Signs alone are no translation.
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

// The small edition with a French translation of arbitrary words: two headings, five lines, a note for each reference.
function withWords(lines: Inline[][], title: string, bodies: string[]): Edition {
  const edition = structuredClone(draft);
  const french = translationOf(edition, 'fr');
  const segments = french.sections.flatMap(({ heading, passages }) => [
    heading,
    ...passages.flatMap((passage) => passage.segments),
  ]);
  for (const [index, segment] of segments.entries())
    Object.assign(segment, { state: 'done', content: lines[index] ?? [] });
  for (const name of facts) french[name] = title;
  for (const segment of [french.title, french.caption])
    Object.assign(segment ?? {}, { state: 'done', content: [{ type: 'text', value: title }] });
  const names = new Set(lines.flatMap((line) => notesIn(line)));
  french.notes = [...names].map((name, index): Text['notes'][number] => ({
    name,
    number: index + 1,
    content: [{ type: 'text', value: (bodies[index] ?? 'x').trim() }],
    segments: [],
  }));
  return edition;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlaceholder } from '../../src/edition/rules/align.ts';
import { plainText } from '../../src/edition/edition.ts';
import type { Edition, Inline, Text } from '../../src/edition/edition.ts';
import { fill } from '../../src/edition/exchange/fill.ts';
import { open } from '../../src/edition/file.ts';
import type { OpenFile } from '../../src/edition/file.ts';
import { formatFindings } from '../../src/edition/finding.ts';
import { languageOf } from '../../src/edition/language.ts';
import { writeTemplate } from '../../src/edition/exchange/template.ts';
import { codesIn, unitsOf } from '../../src/edition/exchange/units.ts';
import { writeXliff } from '../../src/edition/exchange/xliff.ts';
import { arbitraryLine, arbitraryWords, withoutTags } from '../support/arbitrary.ts';
import {
  checkContents,
  contentsOf,
  editionOf,
  misprintedEdition,
  translationOf,
  wordsOf,
} from '../support/fixture.ts';

const small = editionOf('small');
const german = editionOf('german');
const english = writeXliff(small, translationOf(small, 'en'));
const draft = editionOf('small', { 'fr.mdx': writeTemplate(small, languageOf('fr')) });
const toFrench = writeXliff(draft, translationOf(draft, 'fr'));

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
});

test('exports, imports and exports a text whose original has a misprint again as the same bytes', () => {
  const edition = misprintedEdition();
  const xliff = writeXliff(edition, translationOf(edition, 'en'));

  const filled = fillText(xliff, writeTemplate(edition, languageOf('en')), edition, 'en');
  const again = { ...edition, translations: editionOf('small', { 'en.mdx': filled }).translations };

  expect(writeXliff(again, translationOf(again, 'en'))).toBe(xliff);
});

test('exports, imports and exports any words again as the same bytes', { timeout: 60_000 }, () => {
  const template = writeTemplate(small, languageOf('fr'));
  fc.assert(
    fc.property(
      fc.array(arbitraryLine.map(withoutTags).filter(isOrdinary), { minLength: 7, maxLength: 7 }),
      arbitraryWords.filter((words) => !isPlaceholder(words)),
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

test('writes the words where the places for them are and leaves the comments', () => {
  const done = toFrench.replace(
    '<source>القراء</source>',
    '<source>القراء</source><target>Les lecteurs</target>',
  );

  const filled = fillText(done, writeTemplate(small, languageOf('fr')), small, 'fr');

  expect(filled).toBe(
    writeTemplate(small, languageOf('fr')).replace(
      '{/* en: The readers */}\n## …',
      '{/* en: The readers */}\n## Les lecteurs',
    ),
  );
});

test('keeps the words that the file has and fills only what it lacks', () => {
  const words = wordsOf(contentsOf('small'), 'en.mdx');
  const begun = words
    .replace('adding that children will find a corner of their own.', '…')
    .replace('title: A small library opens on the river bank', 'title: …');

  expect(fillText(english, begun, small, 'en')).toBe(words);
});

test('adds a note that the file lacks', () => {
  const words = wordsOf(contentsOf('small'), 'en.mdx');
  const begun = words.replace(/On Saturday.*/, '…').replace(/\n\[\^saturday\].*\n/, '');

  expect(fillText(english, begun, small, 'en')).toBe(words);
});

test('takes a target that only repeats the original in its initial state for none', () => {
  const copied = toFrench.replaceAll(
    /<source>(.+?)<\/source>(?=\n *<\/segment>)/g,
    '<source>$1</source><target>$1</target>',
  );

  expect(fillText(copied, writeTemplate(small, languageOf('fr')), small, 'fr')).toBe(
    writeTemplate(small, languageOf('fr')),
  );
});

test('reads codes that a tool has split, annotations and CDATA', () => {
  const xliff = writeXliff(german, translationOf(german, 'ar')).replace(
    /<pc id="p2-2.1"([^>]*) dataRefStart="d1" dataRefEnd="d1">ولا<\/pc>/,
    '<sc id="p2-2.1"$1 dataRef="d1"/><mrk id="m1" type="comment" value="?"><![CDATA[ولا]]></mrk><ec startRef="p2-2.1" dataRef="d1"/>',
  );
  expect(xliff).toContain('<sc ');

  const filled = fillText(xliff, writeTemplate(german, languageOf('ar')), german, 'ar');

  expect(filled).toContain('\n*ولا* يسمح');
});

test.each<[string, (xliff: string) => string]>([
  ['another original', (xliff) => xliff.replace('<source>القراء</source>', '<source>القارئ</source>')],
  ['an unknown id', (xliff) => xliff.replace('<segment id="p2-2"', '<segment id="p2-3"')],
  ['a segment twice', (xliff) => xliff.replace('<segment id="p2-2"', '<segment id="p2-1"')],
  ['another language', (xliff) => xliff.replace('trgLang="en"', 'trgLang="de"')],
  ['other words than the file has', (xliff) => xliff.replace('The readers', 'Readers')],
  ['markup typed as words', (xliff) => xliff.replace('The readers', '&lt;script&gt;x()&lt;/script&gt;')],
  ['an expression', (xliff) => xliff.replace('The readers', 'The {process.exit()}')],
  [
    'a code that is no markup',
    (xliff) => xliff.replace('<data id="d1">*</data>', '<data id="d1">&lt;script&gt;</data>'),
  ],
  ['a strange element', (xliff) => xliff.replace('The readers', 'The <b>readers</b>')],
  ['another format', (xliff) => xliff.replace('document:2.0', 'document:1.2')],
  [
    'a document type',
    (xliff) => xliff.replace('?>', '?>\n<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
  ],
  ['an undeclared entity', (xliff) => xliff.replace('The readers', 'The &readers;')],
  ['a tag left open', (xliff) => xliff.replace('</target>', '')],
])('refuses %s', (_, change) => {
  const changed = change(english);
  expect(changed).not.toBe(english);

  expect(refusal(changed, wordsOf(contentsOf('small'), 'en.mdx'), small, 'en')).toMatchSnapshot();
});

test('refuses a translation without the codes of the original', () => {
  const xliff = writeXliff(german, translationOf(german, 'ar')).replace(
    /<pc id="p3-1.1"[^>]*>أرشيف المدينة<\/pc>/,
    'أرشيف المدينة',
  );

  expect(refusal(xliff, writeTemplate(german, languageOf('ar')), german, 'ar')).toMatchInlineSnapshot(`
    "fr.xlf:65:9  The translation of this segment lacks codes that the original has: [

      65 │         <segment id="p3-1" state="translated">
         │         ^

      Put each code of the original around or behind the same words of the translation.

    1 error"
  `);
});

test('refuses codes that overlap', () => {
  const xliff = english.replace(
    '>free</pc>',
    '>free<sc id="x" dataRef="d1"/></pc><ec startRef="x" dataRef="d1"/>',
  );

  expect(refusal(xliff, writeTemplate(small, languageOf('en')), small, 'en')).toContain('overlap');
});

test('refuses words for a passage that the file does not have', () => {
  const begun = writeTemplate(small, languageOf('en')).replace(/<Passage id="p3">[\s\S]*?<\/Passage>/, '');

  expect(refusal(english, begun, small, 'en')).toContain('en.mdx has no place for the words of “p3-1”.');
});

test.each([
  ['a million open elements', '<a>'.repeat(600_000)],
  [
    'deep nesting',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0">${'<file>'.repeat(49_000)}${'</file>'.repeat(49_000)}</xliff>`,
  ],
  ['deep codes', english.replace('The readers', `${'<pc id="a">'.repeat(20_000)}x${'</pc>'.repeat(20_000)}`)],
  [
    'many elements',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0">${'<file/>'.repeat(99_000)}</xliff>`,
  ],
  [
    'many wrong segments',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"><unit>${'<segment id="a"/>'.repeat(99_000)}</unit></xliff>`,
  ],
  ['many references', `<a>${'&amp;'.repeat(390_000)}</a>`],
  ['ten million letters', 'x'.repeat(10_000_000)],
])('refuses %s in bounded time', { timeout: 10_000 }, (_, xliff) => {
  const begin = performance.now();

  expect(refusal(xliff, '', small, 'en')).not.toBe('');
  expect(performance.now() - begin).toBeLessThan(5000);
});

function openXliff(xliff: string): OpenFile {
  return open({ path: 'fr.xlf', bytes: new TextEncoder().encode(xliff) });
}

function fillText(xliff: string, base: string, edition: Edition, tag: string): string {
  const file = openXliff(xliff);
  const text = fill(file, base, edition, languageOf(tag));
  if (text === undefined) throw new Error(formatFindings(file.findings));
  return text;
}

function refusal(xliff: string, base: string, edition: Edition, tag: string): string {
  const file = openXliff(xliff);
  expect(fill(file, base, edition, languageOf(tag))).toBeUndefined();
  return formatFindings(file.findings);
}

// An ellipsis alone is no words yet, and brackets with a colon at the start of a line pass for a definition.
function isOrdinary(line: Inline[]): boolean {
  return !isPlaceholder(plainText(line)) && !plainText(line).includes(']:');
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
  for (const segment of [french.title, french.caption])
    Object.assign(segment ?? {}, { state: 'done', content: [{ type: 'text', value: title }] });
  const names = new Set(
    lines.flatMap((line) => codesIn(line).flatMap((code) => (code.type === 'note' ? [code.name] : []))),
  );
  french.notes = [...names].map((name, index): Text['notes'][number] => ({
    name,
    number: index + 1,
    content: [{ type: 'text', value: (bodies[index] ?? 'x').trim() }],
    segments: [],
  }));
  return edition;
}

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

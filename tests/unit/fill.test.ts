import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facts, notesIn, plainText } from '../../src/edition/edition.ts';
import type { Edition, Inline, Text } from '../../src/edition/edition.ts';
import { dataFiles } from '../../src/edition/exchange/data.ts';
import { fill } from '../../src/edition/exchange/fill.ts';
import { open } from '../../src/edition/file.ts';
import type { OpenFile } from '../../src/edition/file.ts';
import { formatFindings } from '../../src/edition/finding.ts';
import { languageOf } from '../../src/edition/language.ts';
import { writeTemplate } from '../../src/edition/exchange/template.ts';
import { unitsOf } from '../../src/edition/exchange/units.ts';
import { writeXliff } from '../../src/edition/exchange/xliff.ts';
import { readContent } from '../../src/site/content.ts';
import { arbitraryLine, arbitraryWords, withoutTags } from '../support/arbitrary.ts';
import {
  checkContents,
  contentsOf,
  editionOf,
  misprintedEdition,
  translationOf,
  wordsOf,
} from '../support/fixture.ts';
import { processorTime } from '../support/time.ts';

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
  const { edition, findings } = checkContents(contents);
  if (edition === undefined) throw new Error(formatFindings(findings));
  const files = new Map(dataFiles(edition).map(({ name, write }) => [name, write]));

  const again = edition.translations.map(({ language: { tag } }) => {
    const xliff = files.get(`${edition.original.language.tag}-${tag}.xlf`)?.() ?? '';
    const filled = fillText(xliff, writeTemplate(edition, languageOf(tag)), edition, tag);
    return { path: `src/content/${tag}.mdx`, bytes: new TextEncoder().encode(filled) };
  });
  const kept = contents.filter(({ path }) => again.every((file) => file.path !== path));

  expect(again.length).toBeGreaterThan(0);
  expect(checkContents([...kept, ...again])).toEqual({ edition, findings });
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

test('takes braces that the file has itself for words', () => {
  const words = wordsOf(contentsOf('small'), 'en.mdx').replace('The readers', 'The \\{readers\\}');
  const edition = editionOf('small', { 'en.mdx': words });
  const xliff = writeXliff(edition, translationOf(edition, 'en'));

  expect(fillText(xliff, words, edition, 'en')).toBe(words);
  expect(refusal(xliff, writeTemplate(edition, languageOf('en')), edition, 'en')).toContain('“{readers}”');
});

test('takes a translator’s name as it is', () => {
  const words = wordsOf(contentsOf('small'), 'en.mdx').replace(
    /translator: .*/,
    'translator: A <a@b.example>',
  );
  const edition = editionOf('small', { 'en.mdx': words });
  const xliff = writeXliff(edition, translationOf(edition, 'en'));

  expect(fillText(xliff, words.replace('A <a@b.example>', '…'), edition, 'en')).toBe(words);
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

test('takes a language in a region for itself, as tools write it', () => {
  const words = wordsOf(contentsOf('small'), 'en.mdx');
  const regional = english.replace('srcLang="ar" trgLang="en"', 'srcLang="ar-SA" trgLang="en-GB"');
  expect(regional).not.toBe(english);

  expect(fillText(regional, words, small, 'en')).toBe(words);
});

test.each(['be-tarask', 'ca-valencia', 'tlh'])('fills a file in %s from its own XLIFF', (tag) => {
  const begun = writeTemplate(small, languageOf(tag));
  const xliff = english.replace('trgLang="en"', `trgLang="${tag}"`);

  expect(fillText(xliff, begun, small, tag)).toContain('The readers');
});

test('names the line in an XLIFF whose names have a prefix', () => {
  const prefixed = english.replaceAll(/(<\/?)(?=[a-z])/g, '$1x:').replace('xmlns=', 'xmlns:x=');
  const place = (xliff: string) => /^\S+/.exec(refusal(xliff, '', small, 'en'))?.[0];
  const [lost, foreign] = [
    prefixed.replace('segment id="p2-2"', 'segment id="p2-9"'),
    prefixed.replace('trgLang="en"', 'trgLang="de"'),
  ];

  expect(place(lost)).toBe(place(english.replace('<segment id="p2-2"', '<segment id="p2-9"')));
  expect(place(foreign)).toBe(place(english.replace('trgLang="en"', 'trgLang="de"')));
  expect(place(lost)).not.toContain(':1:1');
});

test('ends a file of many spaces in a time that grows with its size', () => {
  const words = wordsOf(contentsOf('small'), 'en.mdx');
  const spaced = words + `\n${' '.repeat(19_900)}{/* x */}\n`.repeat(10);

  // It takes some 20 ms, and would take six seconds.
  expect(processorTime(() => fillText(english, spaced, small, 'en'))).toBeLessThan(2000);
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
  ['ids of another program', (xliff) => xliff.replaceAll('<segment id="', '<segment id="s')],
  ['a segment twice', (xliff) => xliff.replace('<segment id="p2-2"', '<segment id="p2-1"')],
  ['another language', (xliff) => xliff.replace('trgLang="en"', 'trgLang="de"')],
  ['a language in another script', (xliff) => xliff.replace('srcLang="ar"', 'srcLang="ar-Latn"')],
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

  expect(refusal(xliff, writeTemplate(small, languageOf('en')), small, 'en')).toMatchInlineSnapshot(`
    "fr.xlf:63:9  The codes of this segment overlap, or one is not closed.

      63 │         <segment id="p2-1" state="translated">
         │         ^

      Let each code begin and end inside the same words, and in the same segment.

    1 error"
  `);
});

test('refuses codes too deep inside each other', () => {
  const deep = `${'<mrk>'.repeat(17)}readers${'</mrk>'.repeat(17)}`;
  const xliff = english.replace('The readers', `The ${deep}`);

  expect(refusal(xliff, writeTemplate(small, languageOf('en')), small, 'en')).toMatchInlineSnapshot(`
    "fr.xlf:54:9  The codes of this segment stand too deep inside each other.

      54 │         <segment id="readers" state="translated">
         │         ^

      Take codes out.

    1 error"
  `);
});

test('refuses what the file cannot have: a note inside a link', () => {
  const xliff = english
    .replace(
      '<data id="d1">*</data>',
      '<data id="d1">[</data><data id="d2">](https://example.org)</data><data id="d3">[^saturday]</data>',
    )
    .replace('dataRefEnd="d1">free</pc>', 'dataRefEnd="d2">free<ph id="x" dataRef="d3"/></pc>');

  expect(refusal(xliff, writeTemplate(small, languageOf('en')), small, 'en')).toMatchInlineSnapshot(`
    "fr.xlf:63:9  The words of “p2-1” cannot be written into the MDX file as they are.

      63 │         <segment id="p2-1" state="translated">
         │         ^

      They would be read as:
      The librarian said that admission is [free](https://example.org) for everyone,
      Take out what is unusual in their codes, such as a note inside a link.

    1 error"
  `);
});

test('refuses to guess which … of a line is the place for the words', () => {
  const begun = writeTemplate(small, languageOf('en')).replace(
    '{/* ar: القراء */}\n## …',
    '## … {/* ar: القراء … */}',
  );

  expect(refusal(english, begun, small, 'en')).toMatchInlineSnapshot(`
    "fr.xlf:54:9  The … for “readers” in en.mdx shares line 39 with something else.

      54 │         <segment id="readers" state="translated">
         │         ^

      Let the … stand alone on its line.

    1 error"
  `);
});

test('refuses another heading of a section that has the name of a field', () => {
  const contents = contentsOf('small').filter(({ path }) => path.endsWith('.mdx'));
  const renamed = contents.map(({ path }): [string, string] => [
    path,
    wordsOf(contents, path).replace('<Section id="readers">', '<Section id="translator">'),
  ]);
  const files = Object.fromEntries(renamed);
  const edition = editionOf('small', files);
  const xliff = writeXliff(edition, translationOf(edition, 'en')).replace('The readers', 'Readers');

  expect(refusal(xliff, files['en.mdx'] ?? '', edition, 'en')).toContain('has other words for “translator”');
});

test('refuses words for a passage that the file does not have', () => {
  const begun = writeTemplate(small, languageOf('en')).replace(/<Passage id="p3">[\s\S]*?<\/Passage>/, '');

  expect(refusal(english, begun, small, 'en')).toMatchInlineSnapshot(`
    "fr.xlf:76:9  en.mdx has no place for the words of “p3-1”.

      76 │         <segment id="p3-1" state="translated">
         │         ^

      Copy “p3” from the original’s file to where it belongs in en.mdx, with … alone on each of its lines.

    fr.xlf:80:9  en.mdx has no place for the words of “p3-2”.

      80 │         <segment id="p3-2" state="translated">
         │         ^

      Copy “p3” from the original’s file to where it belongs in en.mdx, with … alone on each of its lines.

    2 errors"
  `);
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
])('refuses %s in bounded time', (_, xliff) => {
  const refuse = () => expect(refusal(xliff, '', small, 'en')).not.toBe('');

  expect(processorTime(refuse)).toBeLessThan(5000);
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

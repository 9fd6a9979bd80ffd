import { expect, test } from 'vitest';
import { languageOf } from '../../src/edition/language.ts';
import { writeTemplate } from '../../src/edition/exchange/template.ts';
import { writeXliff } from '../../src/edition/exchange/xliff.ts';
import { refusal } from '../support/fill.ts';
import { contentsOf, editionOf, translationOf, wordsOf } from '../support/fixture.ts';
import { processorTime } from '../support/time.ts';

const small = editionOf('small');
const german = editionOf('german');
const english = writeXliff(small, translationOf(small, 'en'));

test.each<[string, (xliff: string) => string]>([
  ['another original', (xliff) => xliff.replace('<source>القراء</source>', '<source>القارئ</source>')],
  ['an unknown id', (xliff) => xliff.replace('<segment id="p2-2"', '<segment id="p2-3"')],
  ['ids of another program', (xliff) => xliff.replaceAll('<segment id="', '<segment id="s')],
  ['a segment twice', (xliff) => xliff.replace('<segment id="p2-2"', '<segment id="p2-1"')],
  ['another language', (xliff) => xliff.replace('trgLang="en"', 'trgLang="de"')],
  ['a language in another script', (xliff) => xliff.replace('srcLang="ar"', 'srcLang="ar-Latn"')],
  ['other words than the file has', (xliff) => xliff.replace('The readers', 'Readers')],
  ['a sign that was escaped twice', (xliff) => xliff.replace('The readers', 'The country&amp;#39;s readers')],
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

test('names the section that the file does not have', () => {
  const begun = writeTemplate(small, languageOf('en')).replace(
    /<Section id="readers">[\s\S]*?<\/Section>/,
    '',
  );

  expect(refusal(english, begun, small, 'en')).toContain('Copy section “readers” from the original’s file');
});

test('says when not every error of a file is shown', () => {
  const [twice = ''] = /<segment id="p2-1"[^]*?<\/segment>/.exec(english) ?? [];
  const xliff = english.replace(twice, twice.repeat(200));

  expect(refusal(xliff, '', small, 'en')).toContain(
    'The file has more than 100 errors; the rest are not shown.',
  );
});

test('refuses words for a passage that the file does not have', () => {
  const begun = writeTemplate(small, languageOf('en')).replace(/<Passage id="p3">[\s\S]*?<\/Passage>/, '');

  expect(refusal(english, begun, small, 'en')).toMatchInlineSnapshot(`
    "fr.xlf:76:9  en.mdx has no place for the words of “p3-1”.

      76 │         <segment id="p3-1" state="translated">
         │         ^

      Copy passage “p3” from the original’s file to where it belongs in en.mdx, with … alone on each of its lines.

    fr.xlf:80:9  en.mdx has no place for the words of “p3-2”.

      80 │         <segment id="p3-2" state="translated">
         │         ^

      Copy passage “p3” from the original’s file to where it belongs in en.mdx, with … alone on each of its lines.

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

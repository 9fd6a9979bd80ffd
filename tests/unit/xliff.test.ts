import { createRequire } from 'node:module';
import { parseXmlDocument } from 'slimdom';
import type { Element } from 'slimdom';
import { expect, test } from 'vitest';
import type { Inline } from '../../src/edition/edition.ts';
import { languageOf } from '../../src/edition/language.ts';
import { writeTemplate } from '../../src/edition/exchange/template.ts';
import { writeXliff } from '../../src/edition/exchange/xliff.ts';
import { editionOf, misprintedEdition, translationOf } from '../support/fixture.ts';
import { xliffGrammar } from '../support/xliff-grammar.ts';
import { breachesOf, elementsIn } from '../support/xml-grammar.ts';

// The library has no types of its own.
const xliff2js = createRequire(import.meta.url)('xliff/xliff2js') as (xml: string) => Promise<{
  xliffVersion: string;
  sourceLanguage: string;
  targetLanguage: string;
  resources: object;
}>;

const small = editionOf('small');
const german = editionOf('german');
const draft = editionOf('small', { 'fr.mdx': writeTemplate(small, languageOf('fr')) });
const misprinted = misprintedEdition();
const glossary = [
  { id: 'library', forms: { ar: { form: 'مكتبة' }, en: { form: 'library', gloss: 'A house of books.' } } },
];

test.each([
  ['a translation', writeXliff(small, translationOf(small, 'en'))],
  ['another original', writeXliff(german, translationOf(german, 'ar'))],
  ['a draft', writeXliff(draft, translationOf(draft, 'fr'))],
  ['a glossary', withTerm()],
  ['a misprint', writeXliff(misprinted, translationOf(misprinted, 'en'))],
])('keeps to the grammar of XLIFF 2.1 for %s', (_, xml) => {
  expect(breachesOf(xml, xliffGrammar)).toEqual([]);
});

test('writes a unit a passage and a segment a line', () => {
  const xml = writeXliff(small, translationOf(small, 'en'));

  expect(element(xml, 'unit', 'p3')).toMatchInlineSnapshot(`
    "<unit id="p3" type="edition:passage">
      <segment id="p3-1" state="translated">
        <source>وتعمل المكتبة كل يوم ما عدا الجمعة..</source>
        <target>The library is open every day except Friday,</target>
      </segment>
      <segment id="p3-2" state="translated">
        <source>وتنوي البلدية بناء جسر للمشاة يصل إليها.</source>
        <target>and the municipality intends to build a footbridge that leads to it.</target>
      </segment>
    </unit>"
  `);
});

test('names languages and directions', () => {
  const root = parseXmlDocument(writeXliff(small, translationOf(small, 'fa'))).documentElement;
  const file = root?.firstElementChild;

  expect(attributesOf(root)).toMatchObject({ version: '2.1', srcLang: 'ar', trgLang: 'fa' });
  expect(attributesOf(file)).toMatchObject({ id: 'ar-fa', srcDir: 'rtl', trgDir: 'rtl', canResegment: 'no' });
});

test('gives the event and its place units of their own', () => {
  const edition = structuredClone(small);
  Object.assign(edition.original, { event: 'افتتاح', place: 'مدينة' });
  Object.assign(translationOf(edition, 'en'), { event: 'Opening', place: 'A town' });
  const others = writeXliff(edition, translationOf(edition, 'fa'));

  expect(breachesOf(others, xliffGrammar)).toEqual([]);
  expect(element(writeXliff(edition, translationOf(edition, 'en')), 'unit', 'event')).toMatchInlineSnapshot(`
    "<unit id="event" type="edition:event">
      <segment id="event" state="translated">
        <source>افتتاح</source>
        <target>Opening</target>
      </segment>
    </unit>"
  `);
  expect(element(others, 'unit', 'place')).toMatchInlineSnapshot(`
    "<unit id="place" type="edition:place">
      <notes>
        <note id="help-place" category="en" appliesTo="source">place: A town</note>
      </notes>
      <segment id="place" state="initial">
        <source>مدينة</source>
      </segment>
    </unit>"
  `);
});

test('writes emphasis, links and notes as codes with their original data', () => {
  const xml = writeXliff(german, translationOf(german, 'ar'));

  expect(element(xml, 'unit', 'p3')).toMatchInlineSnapshot(`
    "<unit id="p3" type="edition:passage">
      <notes>
        <note id="note-ferry" category="note" appliesTo="target">كانت العبّارة تصل بين الضفتين قبل بناء الجسر.</note>
      </notes>
      <originalData>
        <data id="d1">[</data>
        <data id="d2">](https://example.org/archiv)</data>
        <data id="d3">[^ferry]</data>
      </originalData>
      <segment id="p3-1" state="translated">
        <source>Das <pc id="p3-1.1" type="link" canDelete="no" dataRefStart="d1" dataRefEnd="d2">Stadtarchiv</pc> zeigt bis Ende Juni Pläne der alten Fähre,</source>
        <target>ويعرض <pc id="p3-1.1" type="link" canDelete="no" dataRefStart="d1" dataRefEnd="d2">أرشيف المدينة</pc> حتى نهاية يونيو مخططات العبّارة القديمة<ph id="p3-1.2" type="other" subType="edition:note" equiv="" disp="[^ferry]" dataRef="d3"/></target>
      </segment>
      <ignorable id="p3-1.joint">
        <source> </source>
      </ignorable>
      <segment id="p3-2" state="translated">
        <source>die nun ihren Dienst einstellt.</source>
        <target>التي تتوقف الآن عن العمل.</target>
      </segment>
    </unit>"
  `);
});

test('writes what is said of a misprint as a note on its unit, and the words without a code', () => {
  const xml = writeXliff(misprinted, translationOf(misprinted, 'en'));

  expect(element(xml, 'unit', 'p2')).toMatchInlineSnapshot(`
    "<unit id="p2" type="edition:passage">
      <notes>
        <note id="note-corner" category="note" appliesTo="target">Perhaps corners.</note>
        <note id="sic-corner" category="misprint" appliesTo="source">p2-2: ركنا خاصا – لعلها «أركانا خاصة».</note>
      </notes>
      <originalData>
        <data id="d1">*</data>
        <data id="d2">[^corner]</data>
      </originalData>
      <segment id="p2-1" state="translated">
        <source>وقالت أمينة المكتبة إن الدخول مجاني للجميع،</source>
        <target>The librarian said that admission is <pc id="p2-1.1" type="fmt" subType="xlf:b" dataRefStart="d1" dataRefEnd="d1">free</pc> for everyone,</target>
      </segment>
      <ignorable id="p2-1.joint">
        <source> </source>
      </ignorable>
      <segment id="p2-2" state="translated">
        <source>مضيفة أن الأطفال سيجدون ركنا خاصا بهم.</source>
        <target>adding that children will find a corner of their own<ph id="p2-2.1" type="other" subType="edition:note" equiv="" disp="[^corner]" dataRef="d2"/>.</target>
      </segment>
    </unit>"
  `);
});

test('offers no note on a misprint for translation', () => {
  const xml = writeXliff(misprinted, translationOf(misprinted, 'en'));
  const others = writeXliff(misprinted, translationOf(misprinted, 'fa'));

  expect(element(xml, 'unit', 'note-corner')).toMatchInlineSnapshot(`
    "<unit id="note-corner" type="edition:note">
      <segment id="note-corner" state="translated">
        <source/>
        <target>Perhaps corners.</target>
      </segment>
    </unit>"
  `);
  expect(others).not.toContain('note-corner');
});

test('gives a note a unit of its own with an empty original', () => {
  const xml = writeXliff(small, translationOf(small, 'en'));

  expect(element(xml, 'unit', 'note-saturday')).toMatchInlineSnapshot(`
    "<unit id="note-saturday" type="edition:note">
      <segment id="note-saturday" state="translated">
        <source/>
        <target>The article does not say which Saturday.</target>
      </segment>
    </unit>"
  `);
});

test('keeps every code of a sentence that is not translated', () => {
  const edition = editionOf('german', { 'fr.mdx': writeTemplate(german, languageOf('fr')) });

  expect(writeXliff(edition, translationOf(edition, 'fr'))).toContain('type="link" canDelete="no"');
});

test('leaves a draft’s target out and shows the default translation beside it', () => {
  const xml = writeXliff(draft, translationOf(draft, 'fr'));

  expect(element(xml, 'unit', 'p2')).toMatchInlineSnapshot(`
    "<unit id="p2" type="edition:passage">
      <notes>
        <note id="help-p2-1" category="en" appliesTo="source">p2-1: The librarian said that admission is free for everyone,</note>
        <note id="help-p2-2" category="en" appliesTo="source">p2-2: adding that children will find a corner of their own.</note>
      </notes>
      <segment id="p2-1" state="initial">
        <source>وقالت أمينة المكتبة إن الدخول مجاني للجميع،</source>
      </segment>
      <ignorable id="p2-1.joint">
        <source> </source>
      </ignorable>
      <segment id="p2-2" state="initial">
        <source>مضيفة أن الأطفال سيجدون ركنا خاصا بهم.</source>
      </segment>
    </unit>"
  `);
});

test('explains the terms of a unit by the glossary', () => {
  expect(element(withTerm(), 'unit', 'p1')).toContain('<gls:glossEntry id="gls-library" ref="#p1-1.1">');
});

test('has ids that are unique where the standard wants them so', () => {
  for (const edition of [small, german, draft]) {
    for (const translation of edition.translations)
      expect(doubledIds(writeXliff(edition, translation))).toEqual([]);
  }
});

test('gives a code the same id in both languages and points to data that is there', () => {
  for (const unit of unitsIn(writeXliff(german, translationOf(german, 'ar')))) {
    const data = elementsIn(unit)
      .filter(({ localName }) => localName === 'data')
      .map((node) => node.getAttribute('id'));
    for (const code of elementsIn(unit).filter(({ localName }) => ['pc', 'ph'].includes(localName))) {
      for (const name of ['dataRef', 'dataRefStart', 'dataRefEnd'])
        expect([null, ...data]).toContain(code.getAttribute(name));
    }
  }
});

test('gives a code that the translation has once more an id of its own', () => {
  const stress: Inline = { type: 'emphasis', children: [{ type: 'text', value: 'b' }] };
  const edition = withWords([stress]);
  const target = translationOf(edition, 'en').sections[0]?.passages[0]?.segments[0];
  target?.content.push(stress, { type: 'text', value: ' ' }, structuredClone(stress));

  const ids = [...writeXliff(edition, translationOf(edition, 'en')).matchAll(/<pc id="(p1-1[^"]*)"/g)];

  expect(ids.map(([, id]) => id)).toEqual(['p1-1.1', 'p1-1.1', 'p1-1.3']);
});

test('replaces what XML cannot hold', () => {
  const edition = withWords([{ type: 'text', value: 'a\u0001b\uD800c' }]);

  expect(writeXliff(edition, translationOf(edition, 'en'))).toContain('<source>a\uFFFDb\uFFFDc</source>');
});

test('writes the same bytes for the same words', () => {
  expect(writeXliff(small, translationOf(small, 'zh'))).toBe(
    writeXliff(editionOf('small'), translationOf(editionOf('small'), 'zh')),
  );
});

function withTerm(): string {
  const edition = withWords([{ type: 'term', id: 'library', children: [{ type: 'text', value: 'مكتبة' }] }]);
  return writeXliff({ ...edition, glossary }, translationOf(edition, 'en'));
}

function withWords(content: Inline[]): typeof small {
  const edition = structuredClone(small);
  const segment = edition.original.sections[0]?.passages[0]?.segments[0];
  if (segment) segment.content = content;
  return edition;
}

function unitsIn(xml: string): Element[] {
  const root = parseXmlDocument(xml).documentElement;
  return root === null ? [] : elementsIn(root).filter(({ localName }) => localName === 'unit');
}

function element(xml: string, name: string, id: string): string {
  const [, indent = '', text = ''] =
    new RegExp(`^( *)(<${name} id="${id}"[\\s\\S]*?</${name}>)`, 'm').exec(xml) ?? [];
  return text.replaceAll(`\n${indent}`, '\n');
}

function attributesOf(node: Element | null | undefined): Record<string, string> {
  return Object.fromEntries((node?.attributes ?? []).map(({ name, value }) => [name, value]));
}

// Units within the file; segments, ignorables and codes within their unit, where a target repeats its source's codes.
function doubledIds(xml: string): string[] {
  const units = unitsIn(xml);
  const inUnits = units.flatMap((unit) => {
    const sources = elementsIn(unit).filter(
      ({ localName }) => ['segment', 'ignorable'].includes(localName) || localName === 'source',
    );
    const codes = sources
      .filter(({ localName }) => localName === 'source')
      .flatMap((source) => elementsIn(source).slice(1));
    return doubles([...sources.filter(({ localName }) => localName !== 'source'), ...codes]);
  });
  return [...doubles(units), ...inUnits].filter((id) => id !== null);
}

function doubles(elements: Element[]): (string | null)[] {
  const ids = elements.map((node) => node.getAttribute('id'));
  const wrong = ids.filter((id) => id === null || !/^[\w.-]+$/.test(id));
  return [...wrong, ...ids.filter((id, index) => ids.indexOf(id) < index)];
}

test('is read by a library that knows nothing of this project', async () => {
  const { resources, ...languages } = await xliff2js(writeXliff(misprinted, translationOf(misprinted, 'en')));

  expect(languages).toEqual({ xliffVersion: '2.1', sourceLanguage: 'ar', targetLanguage: 'en' });
  // It keeps the last segment of a unit only.
  expect(JSON.stringify(resources)).toContain('and the municipality intends to build a footbridge');
  expect(JSON.stringify(resources)).toContain('ركنا خاصا');
});

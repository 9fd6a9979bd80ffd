import { expect, test } from 'vitest';
import { languageOf } from '../../src/edition/language.ts';
import { writeComment, writeTemplate } from '../../src/edition/exchange/template.ts';
import {
  checkContents,
  contentsOf,
  editionOf,
  misprintedEdition,
  translationOf,
} from '../support/fixture.ts';
import { checked, editionOfArticle } from '../support/content.ts';

const small = editionOf('small');
const german = editionOf('german');

test('writes a file in which every place for words is kept', () => {
  expect(writeTemplate(german, languageOf('fr'))).toMatchInlineSnapshot(`
    "---
    # de: Neue Brücke verbindet zwei Stadtteile
    # ar: جسر جديد يربط بين حيين
    title: …
    # de: Eine Meldung für die Tests, mit </style>, <style> und <script>.
    about: …
    translator: …
    ---

    {/* How to translate:

    Write your words over each …, and leave the … where you are not ready. Save as often as you like: npm run check tells you
    what is wrong, npm run status what is missing. Above each … you see the original (de); these grey lines may stay.

    One line of the original is one line of yours, even where you make two sentences of it.
    Leave the lines with <Section …> and <Passage …>, and the ## before a heading, as they are.
    Emphasis is *between stars*, a link is [words](https://…). Before { < * [ ] or \\ meant as themselves put a \\.
    Where the original has <Term id="…">…</Term>, put the same two tags around your words for it.
    A note of yours: put [^name] behind the word, and at the end of the file, on a line of its own:  [^name]: the note
     */}

    <Section id="opening">

    {/* de: Eröffnung */}
    {/* ar: الافتتاح */}
    ## …

    <Passage id="p1">
    {/* de: Nach drei Jahren Bauzeit ist am Montag die neue Brücke über den Fluss eröffnet worden. */}
    {/* ar: بعد ثلاث سنوات من البناء افتتح يوم الاثنين الجسر الجديد فوق النهر. */}
    …
    </Passage>

    <Passage id="p2">
    {/* de: Sie ist 240 Meter lang. */}
    {/* ar: يبلغ طوله 240 مترا. */}
    …
    {/* de: Autos dürfen sie *nicht* befahren, sie gehört den Fußgängern und Radfahrern. */}
    {/* ar: *ولا* يسمح للسيارات بعبوره، فهو للمشاة وراكبي الدراجات. */}
    …
    </Passage>

    </Section>

    <Section id="history">

    {/* de: Zur Geschichte */}
    {/* ar: من التاريخ */}
    ## …

    <Passage id="p3">
    {/* de: Das [Stadtarchiv](https://example.org/archiv) zeigt bis Ende Juni Pläne der alten Fähre, */}
    {/* ar: ويعرض [أرشيف المدينة](https://example.org/archiv) حتى نهاية يونيو مخططات العبّارة القديمة[^ferry] */}
    …
    {/* de: die nun ihren Dienst einstellt. */}
    {/* ar: التي تتوقف الآن عن العمل. */}
    …
    </Passage>

    </Section>

    {/* [^ferry]: كانت العبّارة تصل بين الضفتين قبل بناء الجسر. */}
    "
  `);
});

test('asks for the name of the event where the original has one', () => {
  const edition = structuredClone(small);
  edition.original.event = 'حدث';
  edition.translations[0]!.event = 'Event # one';

  expect(writeTemplate(edition, languageOf('fr')).split('\n').slice(0, 17).join('\n')).toMatchInlineSnapshot(`
    "---
    # ar: مكتبة صغيرة تفتح أبوابها على ضفة النهر
    # en: A small library opens on the river bank
    title: …
    # ar: صورة من الأرشيف
    # en: Archive photo
    caption: …
    # ar: خبر قصير للتجارب.
    # en: A short news item for the tests.
    about: …
    # ar: كتب لهذه التجارب.
    # en: Written for these tests.
    provenance: …
    # ar: حدث
    # en: Event # one
    event: …
    translator: …"
  `);
});

test.each([
  ['small', 'fr'],
  ['small', 'he'],
  ['german', 'fa'],
])('passes the check of “%s” at once as a draft in “%s”', (fixture, tag) => {
  const contents = contentsOf(fixture, {
    [`${tag}.mdx`]: writeTemplate(editionOf(fixture), languageOf(tag)),
  });
  const { findings, edition } = checkContents(contents);

  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const text = edition && translationOf(edition, tag);
  expect(text?.title.state).toBe('draft');
  expect(
    text?.sections
      .flatMap(({ heading, passages }) => [heading, ...passages.flatMap(({ segments }) => segments)])
      .every(({ state }) => state === 'draft'),
  ).toBe(true);
});

test('offers a note where the original has a misprint, which a translation does not mark', () => {
  const template = writeTemplate(misprintedEdition(), languageOf('fr'));

  expect(template).toContain('{/* ar: مضيفة أن الأطفال سيجدون ركنا خاصا[^corner] بهم. */}');
  expect(template).toContain('{/* [^corner]: لعلها «أركانا خاصة». */}');
  expect(template).not.toContain('Sic');
  expect(checkContents(contentsOf('small', { 'fr.mdx': template })).findings).toEqual([]);
});

test('leaves out a model in the language itself', () => {
  expect(writeTemplate(small, languageOf('en'))).not.toContain('{/* en:');
});

test('lets no words end a comment', () => {
  expect(writeComment('a */} b {/**/}c */')).toBe('{/* a * /} b c * / */}');
});

test('passes the check whatever the original says', () => {
  const edition = structuredClone(small);
  for (const section of edition.original.sections)
    section.heading.content = [{ type: 'text', value: '*/} <b> {/* `${x}` [^a] ---' }];
  edition.original.title.content = [{ type: 'text', value: 'a\n---\nimport x' }];

  const { findings } = checkContents(
    contentsOf('small', { 'fr.mdx': writeTemplate(edition, languageOf('fr')) }),
  );

  expect(findings).toEqual([]);
});

test.each([
  ['a mark before two figures', 'في \u200F16 – 17.'],
  ['a space without width', 'فق\u200Bرة.'],
  ['a joiner', 'فقرة\u200C.'],
  ['a soft hyphen', 'فق\u00ADرة.'],
  ['an embedding', '\u202Aفقرة.'],
  ['an isolate that does not end', '\u2067فقرة.'],
  ['letters that are written apart', '[Cafe\u0301](https://example.org/) *e\u0301*.'],
  ['a line separator', 'فقرة\u2028فقرة.'],
  ['a lost letter', 'فق\uFFFDة.'],
  ['a private character', 'فقرة \uE000.'],
  ['letters in a wrong encoding', 'cafÃ©.'],
])('passes the check where the original has %s', (_, marked) => {
  const files = editionOfArticle('سطر ثان.', marked.replace(/\[(.*)\]\(.*\) \*(.*)\*/, '$1 $2'), marked);
  const edition = checked(files).edition!;
  const template = writeTemplate({ ...edition, translations: [] }, languageOf('fr'));

  const { findings } = checked({ ...files, 'fr.mdx': template });
  expect(findings.filter(({ file }) => file === 'fr.mdx')).toEqual([]);
});

test('passes the check where a model has a mark before two figures', () => {
  const edition = structuredClone(german);
  edition.translations[0]!.sections[0]!.heading.content = [{ type: 'text', value: 'في \u200F16 – 17' }];
  const contents = contentsOf('german', { 'fr.mdx': writeTemplate(edition, languageOf('fr')) });

  expect(checkContents(contents).findings).toEqual([]);
});

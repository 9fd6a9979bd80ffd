import { expect, test } from 'vitest';
import { languageOf } from '../../src/edition/language.ts';
import { writeTemplate } from '../../src/edition/exchange/template.ts';
import { writeTmx } from '../../src/edition/exchange/tmx.ts';
import { editionOf, misprintedEdition, translationOf } from '../support/fixture.ts';
import { breachesOf } from '../support/xml-grammar.ts';
import type { Rule } from '../support/xml-grammar.ts';

// tmx14.dtd, as far as we write it; `xml:lang` and the header's attributes are required there.
const tmxGrammar: Record<string, Rule> = {
  tmx: { attributes: 'version!', children: /header body / },
  header: {
    attributes:
      'creationtool! creationtoolversion! segtype! o-tmf! adminlang! srclang! datatype! o-encoding creationdate creationid changedate changeid',
    children: /(?:note |prop |ude )*/,
  },
  body: { attributes: '', children: /(?:tu )*/ },
  tu: { attributes: 'tuid datatype srclang segtype', children: /(?:note |prop )*(?:tuv )+/ },
  tuv: { attributes: 'xml:lang! datatype', children: /(?:note |prop )*seg / },
  note: { attributes: 'xml:lang o-encoding', children: /(?:# )?/ },
  seg: { attributes: '', children: /(?:# )?/ },
};

const small = editionOf('small');

test('keeps to the grammar of TMX 1.4', () => {
  for (const translation of small.translations)
    expect(breachesOf(writeTmx(small, translation), tmxGrammar)).toEqual([]);
});

test('writes a segment in both languages with the translator’s note', () => {
  const tmx = writeTmx(small, translationOf(small, 'en'));

  expect(/ {4}<tu tuid="p1-1">[\s\S]*?<\/tu>/.exec(tmx)?.[0]).toMatchInlineSnapshot(`
    "    <tu tuid="p1-1">
          <tuv xml:lang="ar">
            <seg>افتتحت البلدية يوم السبت مكتبة عامة جديدة على ضفة النهر، تضم 1200 كتاب بثلاث لغات.</seg>
          </tuv>
          <tuv xml:lang="en">
            <note xml:lang="en">The article does not say which Saturday.</note>
            <seg>On Saturday the municipality opened a new public library on the river bank, with 1200 books in three languages.</seg>
          </tuv>
        </tu>"
  `);
});

test('writes what is said of a misprint as a note of the original', () => {
  const edition = misprintedEdition();
  const tmx = writeTmx(edition, translationOf(edition, 'en'));

  expect(breachesOf(tmx, tmxGrammar)).toEqual([]);
  expect(/ {4}<tu tuid="p2-2">[\s\S]*?<\/tu>/.exec(tmx)?.[0]).toMatchInlineSnapshot(`
    "    <tu tuid="p2-2">
          <tuv xml:lang="ar">
            <note xml:lang="ar">لعلها «أركانا خاصة».</note>
            <seg>مضيفة أن الأطفال سيجدون ركنا خاصا بهم.</seg>
          </tuv>
          <tuv xml:lang="en">
            <note xml:lang="en">Perhaps corners.</note>
            <seg>adding that children will find a corner of their own.</seg>
          </tuv>
        </tu>"
  `);
  expect(tmx).not.toContain('note-corner');
});

test('remembers the name of the event, as it does what else is said of the text', () => {
  const edition = structuredClone(small);
  Object.assign(edition.original, { event: 'افتتاح', place: 'مدينة' });
  Object.assign(translationOf(edition, 'en'), { event: 'Opening' });
  const tmx = writeTmx(edition, translationOf(edition, 'en'));

  expect(breachesOf(tmx, tmxGrammar)).toEqual([]);
  expect(/ {4}<tu tuid="event">[\s\S]*?<\/tu>/.exec(tmx)?.[0]).toMatchInlineSnapshot(`
    "    <tu tuid="event">
          <tuv xml:lang="ar">
            <seg>افتتاح</seg>
          </tuv>
          <tuv xml:lang="en">
            <seg>Opening</seg>
          </tuv>
        </tu>"
  `);
  expect(tmx).toContain('<tu tuid="about">');
  expect(tmx).not.toContain('<tu tuid="place">');
});

test('has a header without dates', () => {
  expect(/<header.*?>/.exec(writeTmx(small, translationOf(small, 'zh')))?.[0]).toMatchInlineSnapshot(
    `"<header creationtool="parallel-edition" creationtoolversion="1" segtype="sentence" o-tmf="MDX" adminlang="en" srclang="ar" datatype="plaintext"/>"`,
  );
});

test('leaves out what is not translated', () => {
  const edition = editionOf('small', { 'fr.mdx': writeTemplate(small, languageOf('fr')) });
  const tmx = writeTmx(edition, translationOf(edition, 'fr'));

  expect(tmx).not.toContain('<tu ');
  expect(breachesOf(tmx, tmxGrammar)).toEqual([]);
});

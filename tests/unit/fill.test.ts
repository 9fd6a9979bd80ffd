import { expect, test } from 'vitest';
import { languageOf } from '../../src/edition/language.ts';
import { writeTemplate } from '../../src/edition/exchange/template.ts';
import { writeXliff } from '../../src/edition/exchange/xliff.ts';
import { fillText, refusal } from '../support/fill.ts';
import { contentsOf, editionOf, translationOf, wordsOf } from '../support/fixture.ts';
import { processorTime } from '../support/time.ts';

const small = editionOf('small');
const german = editionOf('german');
const english = writeXliff(small, translationOf(small, 'en'));
const draft = editionOf('small', { 'fr.mdx': writeTemplate(small, languageOf('fr')) });
const toFrench = writeXliff(draft, translationOf(draft, 'fr'));

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

test.each(['…', '...'])('takes %s for no words, whatever codes the original has', (dots) => {
  const xliff = writeXliff(german, translationOf(german, 'ar')).replace(
    /(<segment id="p3-1"[^]*?<target>)[^]*?<\/target>/,
    `$1${dots}</target>`,
  );

  const filled = fillText(xliff, writeTemplate(german, languageOf('ar')), german, 'ar');

  expect(filled).toMatch(/<Passage id="p3">\n\{.*\}\n…\n/);
});

test('takes a language in a region for itself, as tools write it', () => {
  const words = wordsOf(contentsOf('small'), 'en.mdx');
  const regional = english.replace('srcLang="ar" trgLang="en"', 'srcLang="ar-SA" trgLang="en_GB"');
  expect(regional).not.toBe(english);

  expect(fillText(regional, words, small, 'en')).toBe(words);
});

test.each(['be-tarask', 'ca-valencia', 'tlh'])('fills a file in %s from its own XLIFF', (tag) => {
  const begun = writeTemplate(small, languageOf(tag));
  const xliff = english.replace('trgLang="en"', `trgLang="${tag}"`);

  expect(fillText(xliff, begun, small, tag)).toContain('The readers');
});

test('takes a name with an ampersand in it for words', () => {
  const named = english.replace('The readers', 'Ernst&amp;Young; the readers');

  expect(fillText(named, writeTemplate(small, languageOf('en')), small, 'en')).toMatch(/Ernst\\?&Young; the/);
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

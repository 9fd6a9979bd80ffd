import { expect, test } from 'vitest';
import { citationOf } from '../../src/edition/citation.ts';
import { glossFor } from '../../src/edition/gloss.ts';
import { editionOf, translationOf } from '../support/fixture.ts';

const edition = { ...editionOf('small'), dates: { start: '2019-05-16', end: '2019-05-17' } };
const english = translationOf(edition, 'en');

test('cites title, translator and event with its days', () => {
  expect(citationOf({ ...english, event: 'Meeting' }, edition, 'Translated by somebody', 'en-GB')).toBe(
    'A small library opens on the river bank. Translated by somebody. Meeting, 16–17 May 2019.',
  );
});

test('writes days as the language does, in the digits of the texts', () => {
  expect(citationOf({ ...edition.original, event: 'اجتماع' }, edition, '', 'ar')).toBe(
    'مكتبة صغيرة تفتح أبوابها على ضفة النهر. اجتماع، 16–17 مايو 2019.',
  );
});

test('cites no event and no days where none are known', () => {
  expect(citationOf(english, editionOf('small'), '', 'en-GB')).toBe(
    'A small library opens on the river bank.',
  );
});

test('puts no stop behind a sign that ends a sentence', () => {
  const asking = { ...english, title: { ...english.title, content: [{ type: 'text', value: 'Who pays?' }] } };

  expect(citationOf(asking as typeof english, editionOf('small'), 'Translated by somebody', 'en-GB')).toBe(
    'Who pays? Translated by somebody.',
  );
});

const term = {
  id: 'bank',
  forms: { ar: { form: 'ضفة' }, en: { form: 'bank', gloss: 'The side of a river.' } },
};

test('explains a term in the language of a text', () => {
  expect(glossFor(term, english.language, edition)).toMatchObject({ form: 'bank', language: { tag: 'en' } });
  expect(glossFor(term, edition.original.language, edition)).toMatchObject({
    form: 'ضفة',
    language: { tag: 'ar' },
  });
});

test('explains a term in the default translation’s language where the glossary lacks the text’s own', () => {
  const persian = translationOf(edition, 'fa').language;

  expect(glossFor(term, persian, edition)).toMatchObject({ form: 'bank', language: { tag: 'en' } });
  expect(glossFor({ id: 'x', forms: { ar: { form: 'ضفة' } } }, persian, edition)).toMatchObject({
    form: 'ضفة',
  });
});

test('explains a term in a language that the edition lacks rather than not at all', () => {
  const bank = { id: 'bank', forms: { de: { form: 'Ufer' } } };

  expect(glossFor(bank, english.language, edition)).toMatchObject({ form: 'Ufer', language: { tag: 'de' } });
});

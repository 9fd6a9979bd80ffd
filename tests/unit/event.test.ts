import { expect, test } from 'vitest';
import {
  checked,
  edition,
  original,
  saidAfter,
  saidAfterInOriginal,
  translation,
} from '../support/content.ts';

test('knows the event and its days', () => {
  const files = edition({
    'ar.mdx': original.replace(
      'source:',
      'event: مؤتمر\nplace: مدينة\ndates: 2024-02-29/2024-03-01\nsource:',
    ),
    'en.mdx': translation.replace('translator:', 'event: Conference\nplace: …\ntranslator:'),
  });

  const { edition: made, findings } = checked(files);

  expect(findings).toEqual([]);
  expect(made?.dates).toEqual({ start: '2024-02-29', end: '2024-03-01' });
  expect(made?.original).toMatchObject({ event: 'مؤتمر', place: 'مدينة' });
  expect(made?.translations[0]?.event).toBe('Conference');
  expect(made?.translations[0]).not.toHaveProperty('place');
});

test('takes a single day for its own end', () => {
  const files = edition({ 'ar.mdx': original.replace('source:', 'dates: 2019-05-16\nsource:') });

  expect(checked(files).edition?.dates).toEqual({ start: '2019-05-16', end: '2019-05-16' });
});

test('knows no days where none are given', () => {
  expect(checked(edition()).edition).not.toHaveProperty('dates');
});

test('explains how days are written', () => {
  expect(saidAfterInOriginal('source:', 'dates: 16–17 May 2019\nsource:')).toMatchInlineSnapshot(`
    "ar.mdx:3:8  “dates” is neither a day nor a first and a last day.

      3 │ dates: 16–17 May 2019
        │        ^

      Write a day as year, month and day, and two with a stroke between them and no space:
      dates: 2019-05-16
      dates: 2019-05-16/2019-05-17"
  `);
});

test('refuses a day that the calendar does not have', () => {
  expect(saidAfterInOriginal('source:', 'dates: 2019-02-28/2019-02-29\nsource:')).toMatchInlineSnapshot(`
    "ar.mdx:3:8  The calendar has no day 2019-02-29.

      3 │ dates: 2019-02-28/2019-02-29
        │        ^

      Write year, month and day, in this order:
      dates: 2019-05-16"
  `);
});

test('refuses an event that ends before it begins', () => {
  expect(saidAfterInOriginal('source:', 'dates: 2019-05-17/2019-05-16\nsource:')).toMatchInlineSnapshot(`
    "ar.mdx:3:8  The event would end on 2019-05-16, before it begins on 2019-05-17.

      3 │ dates: 2019-05-17/2019-05-16
        │        ^

      Write the first day first:
      dates: 2019-05-16/2019-05-17"
  `);
});

test('refuses days in a translation', () => {
  expect(saidAfter('translator:', 'dates: 2019-05-16\ntranslator:')).toMatchInlineSnapshot(`
    "en.mdx:3:1  “dates” belongs into the original’s file, not into a translation.

      3 │ dates: 2019-05-16
        │ ^

      Take the line out."
  `);
});

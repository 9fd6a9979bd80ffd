import { expect, test } from 'vitest';
import { formatDate, isDay, readDates } from '../../src/edition/dates.ts';

test('reads a day and an interval of days', () => {
  expect(readDates('2019-05-16')).toEqual({ state: 'right', start: '2019-05-16', end: '2019-05-16' });
  expect(readDates('2019-12-31/2020-01-01')).toEqual({
    state: 'right',
    start: '2019-12-31',
    end: '2020-01-01',
  });
});

test.each(['', '2019', '2019-05', '2019-5-16', '16/05/2019', '2019-05-16 2019-05-17', '2019-05-16/17'])(
  'does not guess what “%s” means',
  (text) => {
    expect(readDates(text)).toEqual({ state: 'unreadable' });
  },
);

test.each([
  ['2020-02-29', true],
  ['2019-02-29', false],
  ['2019-04-31', false],
  ['2019-13-01', false],
  ['2019-00-10', false],
])('knows whether %s is a day', (day, expected) => {
  expect(isDay(day)).toBe(expected);
});

test('writes a date as its readers do', () => {
  expect(formatDate('2019-05-21', 'en-GB')).toBe('21 May 2019');
  expect(formatDate('2019-05-21', 'ar')).toBe('21 مايو 2019');
  expect(formatDate('2019', 'ar')).toBe('2019');
});

test('keeps to the calendar and the digits of the edition', () => {
  expect(formatDate('2019-05-21', 'fa')).toMatch(/^21 .* 2019$/);
  expect(formatDate('2019-05-21', 'th')).toContain('2019');
});

import { remember } from './remember.ts';

/** The first and the last day of something, both counted in, as ISO 8601 dates; the same day where it is only one. */
export interface Dates {
  start: string;
  end: string;
}

/** What a text means as days: `2019-05-16`, or an interval `2019-05-16/2019-05-17` (ISO 8601). */
export type ReadDates =
  | ({ state: 'right' } & Dates)
  | { state: 'unreadable' }
  | { state: 'no-day'; day: string }
  | ({ state: 'reversed' } & Dates);

/** Reads a day or an interval of days. */
export function readDates(text: string): ReadDates {
  const [, start, end = start] = /^(\d{4}-\d{2}-\d{2})(?:\/(\d{4}-\d{2}-\d{2}))?$/.exec(text.trim()) ?? [];
  if (start === undefined || end === undefined) return { state: 'unreadable' };
  const day = [start, end].find((each) => !isDay(each));
  if (day !== undefined) return { state: 'no-day', day };
  return { state: start <= end ? 'right' : 'reversed', start, end };
}

/** Whether an ISO 8601 date is a day of the calendar. */
export function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  // Some days that are none, such as 31 April, are read as a later day.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** A day or a year (ISO 8601) as the language of `tag` writes it, in the calendar and with the digits that it has here. */
export function formatDate(date: string, tag: string): string {
  return date.includes('-') ? formatFor(tag).format(new Date(date)) : date;
}

/** Days from the first to the last, in the same way: `16–17 May 2019`. */
export function formatDates(dates: Dates, tag: string): string {
  return rangesOf(dates)(tag);
}

// A range takes the runtime ten times as long as a day, and every page has the same.
const rangesOf = remember(
  ({ start, end }: Dates) =>
    remember((tag: string) => {
      const range = formatFor(tag).formatRange(new Date(start), new Date(end));
      // CLDR has thin spaces there, which few typefaces have.
      return range.replaceAll('\u2009', '');
    }),
  new WeakMap(),
);

// A date without a time is midnight in UTC (ECMAScript). The runtime loads much for each format.
const formatFor = remember(
  (tag: string) =>
    new Intl.DateTimeFormat(tag, {
      dateStyle: 'long',
      timeZone: 'UTC',
      calendar: 'gregory',
      numberingSystem: 'latn',
    }),
);

import type { Dates } from './dates.ts';
import { plainText } from './edition.ts';
import type { Edition, Text } from './edition.ts';

/**
 * What a quotation from a text says of its origin, in the text's language: its title, who translated it (`credit`, a
 * sentence without its full stop), and the event with its days.
 */
export function citationOf(text: Text, { dates }: Edition, credit: string): string {
  const days = dates && formatDates(dates, text.language.tag);
  const event = [text.event, days]
    .filter((part) => part !== undefined)
    .join(text.language.direction === 'rtl' ? '، ' : ', ');
  return [plainText(text.title.content), credit, event]
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}

/** Days as a language writes them (CLDR), in the digits that the texts use: `16–17 May 2019`. */
function formatDates({ start, end }: Dates, tag: string): string {
  const format = new Intl.DateTimeFormat(tag, {
    dateStyle: 'long',
    timeZone: 'UTC',
    numberingSystem: 'latn',
  });
  return format.formatRange(new Date(start), new Date(end));
}

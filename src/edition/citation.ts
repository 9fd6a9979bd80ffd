import { formatDates } from './dates.ts';
import { plainText } from './edition.ts';
import type { Edition, Text } from './edition.ts';

/**
 * What a quotation from a text says of its origin: its title, who translated it (`credit`, a sentence without its full
 * stop), and the event with its days as `locale`, a BCP 47 tag, writes them.
 */
export function citationOf(text: Text, { dates }: Edition, credit: string, locale: string): string {
  const comma = text.language.direction === 'rtl' ? '، ' : ', ';
  const days = dates && formatDates(dates, locale);
  const event = [text.event, days].filter((part) => part !== undefined).join(comma);
  return [plainText(text.title.content), credit, event]
    .filter((part) => part !== '')
    .map((part) => (/[\p{Sentence_Terminal}…]$/v.test(part) ? part : `${part}.`))
    .join(' ');
}

import type { Edition } from '../edition/edition.ts';
import { hasList } from '../edition/pages.ts';

/**
 * The style rules of a bar that offers the pages of several translations, as CSS: it needs so many lines that it would
 * cover what it serves, so that it stays at the head of the page, and the headings in their places.
 */
export function barRules(edition: Edition): string {
  const isLong = edition.translations.length > 1 && !hasList(edition);
  return isLong ? '.bar,main>section>h2{position:static}' : '';
}

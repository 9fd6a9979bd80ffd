import type { Edition } from '../edition/edition.ts';

/**
 * The style rules of a bar that offers more than the pages of two texts, as CSS: where it needs several lines it would
 * cover what it serves, so that it stays at the head of the page, and the headings in their places.
 */
export function barRules({ translations }: Edition): string {
  return translations.length > 1 ? '.bar,main>section>h2{position:static}' : '';
}

import { isDraft } from './edition.ts';
import type { Edition, Text } from './edition.ts';

/** A page of the site. */
export interface Page {
  /** File name without its ending, and the route: `index`, `ar`, `ar-fr`. */
  name: string;
  /** The texts that stand on it as equals, the original first. */
  texts: [Text, ...Text[]];
  /** The original, where the page shows a translation alone and keeps the original one tap away. */
  aside?: Text;
}

/** All pages of an edition. The first translation stands beside the original on the first page. */
export function pagesOf({ original, translations }: Edition): Page[] {
  const tag = original.language.tag;
  const pairs = translations.map((text, index): Page => ({
    name: index === 0 ? 'index' : `${tag}-${text.language.tag}`,
    texts: [original, text],
  }));
  const single = translations.map((text): Page => ({
    name: text.language.tag,
    texts: [text],
    aside: original,
  }));
  const index: Page[] = translations.length === 0 ? [{ name: 'index', texts: [original] }] : [];
  return [...index, ...pairs, { name: tag, texts: [original] }, ...single];
}

/** The texts of the first page: the original, and the first translation if there is one. */
export function firstTexts({ original, translations }: Edition): [Text, ...Text[]] {
  return [original, ...translations.slice(0, 1)];
}

/** The page that lists all others, where they are too many to be offered on each. A name too long for a tag. */
export const listPage = { name: 'languages' };

/** Whether the edition has so many languages that its pages are listed on one of their own. */
export function hasList({ translations }: Edition): boolean {
  return 1 + translations.length > MOST_LANGUAGES;
}

const MOST_LANGUAGES = 8;

/**
 * The pages that a page offers, or one that is none of them: all, and in an edition that has a list those of its own
 * translation, of the first one if it has none. An original alone is its own first page.
 */
export function pagesOfferedOn(edition: Edition, page?: Page): Page[] {
  const { original, translations } = edition;
  const pages = pagesOf(edition);
  if (translations.length === 0) return pages.slice(0, 1);
  if (!hasList(edition)) return pages;
  const translation = page?.texts.find((text) => text !== original) ?? translations[0];
  return pages.filter(({ texts }) => texts.every((text) => text === original || text === translation));
}

/**
 * The own page of each language whose text is complete: search engines and browsers ask for these, and a page in two
 * languages is nobody's alone. Each of them names all, and no other page does but the first, since it must be mutual.
 */
export function alternatesOf(edition: Edition): Page[] {
  return pagesOf(edition).filter(
    ({ name, texts }) => name !== 'index' && texts.length === 1 && !isDraft(texts[0]),
  );
}

/** Whether a page names these and is named with them. */
export function isAlternate({ name }: Pick<Page, 'name'>, alternates: readonly Page[]): boolean {
  return name === 'index' || alternates.some((page) => page.name === name);
}

/** The address of a page relative to any other: pages are flat files that are named in full. */
export function addressOf(page: Pick<Page, 'name'>): string {
  return `${page.name}.html`;
}

/** What an address of the original's notes begins with: nothing where the page has them, else the original's own page. */
export function addressOfNotes({ texts }: Page, { original }: Edition): string {
  return texts.includes(original) ? '' : addressOf({ name: original.language.tag });
}

/** The text in whose language a page speaks of itself: its last. */
export function mainTextOf({ texts }: Pick<Page, 'texts'>): Text {
  return texts.at(-1)!;
}

/** The texts whose words a page has: its own, behind the one that it keeps aside. */
export function textsOnPage({ texts, aside }: Page): Text[] {
  return aside === undefined ? texts : [aside, ...texts];
}

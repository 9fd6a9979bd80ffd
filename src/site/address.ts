import { addressOf } from '../edition/pages.ts';
import type { Page } from '../edition/pages.ts';

/** A page's address on the web. The first page is its folder: `https://example.org/a/`. */
export function absoluteAddress(site: URL, page: Pick<Page, 'name'>): string {
  return addressInSite(site, page.name === 'index' ? '.' : addressOf(page));
}

/** The same, or where the site does not know its own address, the page's relative to any other. */
export function addressOn(site: URL | undefined, page: Pick<Page, 'name'>): string {
  return site ? absoluteAddress(site, page) : addressOf(page);
}

/** The address on the web of a file that is named from the site's folder. */
export function addressInSite(site: URL, file: string): string {
  const folder = site.href.endsWith('/') ? site : new URL(`${site.href}/`);
  return new URL(file, folder).href;
}

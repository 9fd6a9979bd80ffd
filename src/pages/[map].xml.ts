import type { APIRoute } from 'astro';
import { isDraft } from '../edition/edition.ts';
import { block, inline, writeXml } from '../edition/xml.ts';
import type { XmlElement } from '../edition/xml.ts';
import { alternatesOf, hasList, isAlternate, listPage, pagesOf } from '../edition/pages.ts';
import type { Page } from '../edition/pages.ts';
import { absoluteAddress } from '../site/address.ts';
import { loadEdition } from '../site/content.ts';

/** A site that does not know its own address has no map. */
export function getStaticPaths() {
  return import.meta.env.SITE ? [{ params: { map: 'sitemap' } }] : [];
}

const about = { name: 'about' };

// sitemaps.org 0.9. What is still a draft is not offered to search engines.
export const GET: APIRoute = ({ site }) => {
  const edition = loadEdition();
  const pages = pagesOf(edition).filter(({ texts }) => !texts.some(isDraft));
  const urls = hasList(edition)
    ? listWithLanguages(site!, pages, alternatesOf(edition))
    : [...pages, about].map((page) => urlOf(absoluteAddress(site!, page)));
  const namespaces = {
    '': 'http://www.sitemaps.org/schemas/sitemap/0.9',
    ...(hasList(edition) && { xhtml: 'http://www.w3.org/1999/xhtml' }),
  };
  const body = writeXml(block('urlset', {}, urls), namespaces);
  return new Response(body, { headers: { 'Content-Type': 'application/xml' } });
};

// https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap: where there are many
// languages, the map says of each page which it is one of, so that the pages need not.
function listWithLanguages(site: URL, pages: readonly Page[], alternates: readonly Page[]): XmlElement[] {
  const links = [
    ...alternates.map((page) => ({ tag: page.texts[0].language.tag, page })),
    { tag: 'x-default', page: { name: 'index' } },
  ].map(({ tag, page }) =>
    inline('xhtml:link', { rel: 'alternate', hreflang: tag, href: absoluteAddress(site, page) }),
  );
  return [...pages, listPage, about].map((page) =>
    urlOf(absoluteAddress(site, page), isAlternate(page, alternates) ? links : []),
  );
}

function urlOf(address: string, links: XmlElement[] = []): XmlElement {
  return inline('url', {}, [inline('loc', {}, [address]), ...links]);
}

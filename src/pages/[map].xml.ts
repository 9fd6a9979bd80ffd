import type { APIRoute } from 'astro';
import { isDraft } from '../edition/edition.ts';
import { pagesOf } from '../edition/pages.ts';
import { absoluteAddress } from '../site/address.ts';
import { loadEdition } from '../site/content.ts';

/** A site that does not know its own address has no map. */
export function getStaticPaths() {
  return import.meta.env.SITE ? [{ params: { map: 'sitemap' } }] : [];
}

// sitemaps.org 0.9. What is still a draft is not offered to search engines.
export const GET: APIRoute = ({ site }) => {
  const edition = loadEdition();
  const pages = pagesOf(edition).filter(({ texts }) =>
    texts.every((text) => text === edition.original || !isDraft(text)),
  );
  const urls = [...pages, { name: 'about' }].map(
    (page) => `<url><loc>${absoluteAddress(site!, page)}</loc></url>`,
  );
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'application/xml' } });
};

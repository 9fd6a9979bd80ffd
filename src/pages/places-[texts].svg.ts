import type { APIRoute } from 'astro';
import { pagesOf } from '../edition/pages.ts';
import type { Page } from '../edition/pages.ts';
import { placesOf } from '../edition/places.ts';
import { drawMap, mapFileOf } from '../figure/map.ts';
import { loadEdition } from '../site/content.ts';
import { mapStyle, mapWordsOf } from '../site/maps.ts';

/** An edition that names no place has no map. */
export function getStaticPaths() {
  const edition = loadEdition();
  const pages = placesOf(edition).length > 0 ? pagesOf(edition) : [];
  return pages.map((page) => ({
    params: { texts: mapFileOf(page).slice('places-'.length, -'.svg'.length) },
    props: { page },
  }));
}

export const GET: APIRoute<{ page: Page }> = ({ props: { page } }) =>
  new Response(drawMap(loadEdition(), page, mapWordsOf(page), mapStyle), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });

import type { APIRoute } from 'astro';
import { loadEdition } from '../../site/content.ts';
import { shareImages } from '../../site/share.ts';

/** Open Graph wants absolute addresses: a site that does not know its own has no pictures, and draws none. */
export async function getStaticPaths() {
  const images = import.meta.env.SITE ? await shareImages(loadEdition()) : [];
  return images.map(({ name, draw }) => ({ params: { image: name }, props: { draw } }));
}

export const GET: APIRoute<{ draw(): Promise<Uint8Array<ArrayBuffer>> }> = async ({ props }) =>
  new Response(await props.draw(), { headers: { 'Content-Type': 'image/png' } });

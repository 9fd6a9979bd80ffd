import type { APIRoute } from 'astro';
import { loadEdition } from '../site/content.ts';
import { manifestOf } from '../site/manifest.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(manifestOf(loadEdition())), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });

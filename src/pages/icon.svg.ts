import type { APIRoute } from 'astro';
import source from '../layouts/icon.svg?raw';

export const GET: APIRoute = () => new Response(source, { headers: { 'Content-Type': 'image/svg+xml' } });

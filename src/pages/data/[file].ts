import type { APIRoute } from 'astro';
import { dataFiles } from '../../edition/exchange/data.ts';
import { loadEdition } from '../../site/content.ts';

export function getStaticPaths() {
  return dataFiles(loadEdition()).map(({ name, type, body }) => ({
    params: { file: name },
    props: { type, body },
  }));
}

export const GET: APIRoute<{ type: string; body: string }> = ({ props }) =>
  new Response(props.body, { headers: { 'Content-Type': props.type } });

import type { APIRoute } from 'astro';
import { dataFiles } from '../../edition/exchange/data.ts';
import type { DataFile } from '../../edition/exchange/data.ts';
import { loadEdition } from '../../site/content.ts';

export function getStaticPaths() {
  return dataFiles(loadEdition()).map(({ name, ...file }) => ({ params: { file: name }, props: file }));
}

export const GET: APIRoute<Omit<DataFile, 'name'>> = ({ props }) =>
  new Response(props.write(), { headers: { 'Content-Type': props.type } });

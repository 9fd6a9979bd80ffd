import type { APIRoute } from 'astro';
import { dataFiles } from '../../edition/exchange/data.ts';
import type { DataFile } from '../../edition/exchange/data.ts';
import { loadEdition } from '../../site/content.ts';

/** For the dev server: a build writes these files without Astro. */
export function getStaticPaths() {
  const files = import.meta.env.IS_BUILD ? [] : dataFiles(loadEdition());
  return files.map(({ name, ...file }) => ({ params: { file: name }, props: file }));
}

export const GET: APIRoute<Omit<DataFile, 'name'>> = ({ props }) =>
  new Response(props.write(), { headers: { 'Content-Type': props.type } });

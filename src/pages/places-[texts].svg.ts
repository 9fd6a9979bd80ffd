import type { APIRoute } from 'astro';
import type { DataFile } from '../edition/exchange/data.ts';
import { loadEdition } from '../site/content.ts';
import { mapFiles } from '../site/maps.ts';

/** For the dev server: a build writes these files without Astro. */
export function getStaticPaths() {
  const files = import.meta.env.IS_BUILD ? [] : mapFiles(loadEdition());
  return files.map(({ name, ...file }) => ({
    params: { texts: name.slice('places-'.length, -'.svg'.length) },
    props: file,
  }));
}

export const GET: APIRoute<Omit<DataFile, 'name'>> = ({ props }) =>
  new Response(props.write(), { headers: { 'Content-Type': props.type } });

import type { APIRoute } from 'astro';
import { faces } from '../../site/faces.ts';

export async function getStaticPaths() {
  const { files } = await faces();
  return files.map(({ name, bytes }) => ({ params: { file: name }, props: { bytes } }));
}

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.bytes, { headers: { 'Content-Type': 'font/woff2' } });

import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/**
 * Serves a folder on a free port of 127.0.0.1 as a good host does: pages compressed with Brotli, all else as it is
 * and for ever. Its page `404.html` answers for what is not there. `waits` names paths that are never answered.
 */
export async function host(folder: string, waits: (path: string) => boolean = () => false): Promise<Host> {
  // Once and before, as hosts do: it takes longer than much of what is measured.
  const pages = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.html'))
      .map((name) => [`/${name}`, brotliCompressSync(readFileSync(join(folder, name)))]),
  );
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    if (waits(path)) return;
    const page = pages.get(path);
    const file = page ?? readOrUndefined(join(folder, path));
    response.writeHead(file === undefined ? 404 : 200, page || !file ? pageHeaders : fileHeaders(path));
    response.end(file ?? pages.get('/404.html'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}

export interface Host {
  /** Address of the folder, with a slash at its end. */
  url: string;
  close(): Promise<void>;
}

const pageHeaders = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'br' };

function fileHeaders(path: string): Record<string, string> {
  const type = types[extname(path)] ?? 'application/octet-stream';
  return { 'Content-Type': type, 'Cache-Control': 'max-age=31536000, immutable' };
}

const types: Record<string, string> = {
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

function readOrUndefined(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/**
 * Serves a folder on a free port of 127.0.0.1 as a good host does: pages compressed with Brotli, typefaces as they
 * are and for ever. Its page `404.html` answers for what is not there. `waits` names paths that are never answered.
 */
export async function host(folder: string, waits: (path: string) => boolean = () => false): Promise<Host> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    if (waits(path)) return;
    const body = readOrUndefined(join(folder, path));
    const file = body === undefined ? '404.html' : path;
    const headers = headersOf(file);
    response.writeHead(body === undefined ? 404 : 200, headers);
    const bytes = body ?? readFileSync(join(folder, file));
    response.end('Content-Encoding' in headers ? brotliCompressSync(bytes) : bytes);
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

function headersOf(file: string): Record<string, string> {
  if (extname(file) === '.woff2')
    return { 'Content-Type': 'font/woff2', 'Cache-Control': 'max-age=31536000, immutable' };
  return { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'br' };
}

function readOrUndefined(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

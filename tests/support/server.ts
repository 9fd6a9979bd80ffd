import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Serves the files of `folder` on a free port of 127.0.0.1 until it is closed. */
export async function serve(folder: string, options: ServeOptions = {}): Promise<Site> {
  const requests: string[] = [];
  const sent = new Map<string, PromiseWithResolvers<void>>();
  const sendingOf = (path: string) => {
    if (!sent.has(path)) sent.set(path, Promise.withResolvers());
    return sent.get(path)!;
  };
  const server = createServer(async (request, response) => {
    const path = pathOf(request.url ?? '/');
    requests.push(path);
    await setTimeout(options.delay?.(path) ?? 0, undefined, { ref: false });
    if (options.block?.(path) === true) return void response.destroy();
    response.once('finish', () => sendingOf(path).resolve());
    await answer(response, folder, path, options, (each) => sendingOf(each).promise);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { url: `http://127.0.0.1:${port}${options.base ?? '/'}`, requests, close };
}

async function answer(
  response: ServerResponse,
  folder: string,
  path: string,
  options: ServeOptions,
  whenSent: (path: string) => Promise<void>,
) {
  const { base = '/', notFound = '404.html', strict = false } = options;
  const place = sentOn(path, options.names);
  if (place !== path) return void response.writeHead(308, { Location: encodeURI(place) }).end();
  const file = path.startsWith(base) ? await findFile(folder, path.slice(base.length), options) : undefined;
  const shown = file ?? join(folder, notFound);
  const body = await readFile(shown).catch(() => undefined);
  const faces = options.facesFirst && shown.endsWith('.html') ? preloadsIn(`${body}`) : [];
  response.writeHead(file === undefined ? 404 : 200, {
    'Content-Type': body === undefined ? 'text/plain; charset=utf-8' : typeOf(shown, options),
    ...(strict ? { 'X-Content-Type-Options': 'nosniff' } : {}),
    // What stands at the end of a page, a header can say before it begins (RFC 8288).
    ...(faces.length > 0 ? { Link: faces.map(linkTo).join() } : {}),
    ...options.headers?.(path),
  });
  response.flushHeaders();
  await Promise.all(faces.map((href) => whenSent(new URL(href, `http://localhost${path}`).pathname)));
  // Nowhere, or at its very beginning: then it is sent at once.
  const cut = options.rest && shown.endsWith('.html') ? (body?.indexOf(options.rest.from) ?? 0) : 0;
  if (cut > 0) {
    response.write(body?.subarray(0, cut));
    await options.rest?.until;
  }
  response.end(body?.subarray(Math.max(0, cut)) ?? 'Not found');
}

function preloadsIn(html: string): string[] {
  return [...html.matchAll(/<link rel="preload" href="([^"]+)"/g)].map(([, href = '']) => href);
}

function linkTo(href: string): string {
  return `<${href}>; rel=preload; as=font; crossorigin`;
}

// Where a host that shows no endings sends a path on to; any other leaves it as it is.
function sentOn(path: string, names: ServeOptions['names']): string {
  if (names === undefined || !path.endsWith('.html')) return path;
  if (path.endsWith('/index.html')) return path.slice(0, -'index.html'.length);
  return path.slice(0, -'.html'.length) + (names === 'slash' ? '/' : '');
}

async function findFile(
  folder: string,
  path: string,
  { strict = false, names }: ServeOptions,
): Promise<string | undefined> {
  const pages = names === 'slash' && path !== '' ? [`${path.replace(/\/$/, '')}.html`] : [];
  const guesses =
    path === '' || path.endsWith('/') ? [`${path}index.html`, ...pages] : [path, `${path}.html`];
  const root = resolve(folder);
  for (const name of strict ? [path] : guesses) {
    const file = resolve(root, `./${name}`);
    if (file.startsWith(root + sep) && (await isFile(file))) return file;
  }
  return undefined;
}

async function isFile(file: string): Promise<boolean> {
  const stats = await stat(file).catch(() => undefined);
  return stats?.isFile() === true;
}

// What cannot be decoded is left as it is, and names no file.
function pathOf(target: string): string {
  const [path = '/'] = target.split('?');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function typeOf(file: string, { types }: ServeOptions): string {
  const ending = extname(file);
  const known = types === undefined || types.includes(ending) ? TYPES[ending] : undefined;
  return known ?? 'application/octet-stream';
}

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.tmx': 'application/xml',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xlf': 'application/xml',
  '.xml': 'application/xml',
};

/** Every path is the whole one of the request, base included, decoded and without its query. */
export interface ServeOptions {
  /** The path under which the folder stands, with a slash at both ends; `/` unless told. */
  base?: string;
  /** The file of the folder that answers, with status 404, for every path without a file; `404.html` unless told. */
  notFound?: string;
  /** Only real names of files: no index for a folder, no name without its extension, no guessing of types. */
  strict?: boolean;
  /** Sends `en.html` on to `en`, as a host with clean addresses does, or to `en/`; and `index.html` to its folder. */
  names?: 'clean' | 'slash';
  /** The endings whose types it knows, with their dots; all of them unless told. */
  types?: readonly string[];
  /** Further headers for a path. */
  headers?: (path: string) => Record<string, string>;
  /** Sends a page when all the faces that it preloads are sent: they are at hand for the first frame. */
  facesFirst?: boolean;
  /** Sends a page from this text on only when the promise is kept. */
  rest?: { from: string; until: Promise<void> };
  /** Milliseconds until a path is answered. */
  delay?: (path: string) => number;
  /** Whether the connection is cut instead of answering a path. */
  block?: (path: string) => boolean;
}

export interface Site {
  /** Address of the folder, with the base and a slash at its end. */
  url: string;
  /** The paths asked for so far, in their order. */
  requests: string[];
  close(): Promise<void>;
}

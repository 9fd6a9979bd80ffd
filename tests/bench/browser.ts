import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';

/** Starts the tests' Chromium with a debugging port as well, through which Lighthouse can drive it. */
export async function launchWithPort(): Promise<{ browser: Browser; port: number }> {
  const port = await findFreePort();
  return { browser: await launchBrowser({ port }), port };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

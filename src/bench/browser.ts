import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../tests/support/browser.ts';

/** Starts the tests' Chromium with a debugging port as well, through which Lighthouse can drive it. */
export async function launchWithPort(): Promise<{ browser: Browser; port: number }> {
  const port = await findFreePort();
  const launch = chromium.launch.bind(chromium);
  // The tests know how to find a Chromium; they have no need of a port, and so no word for it.
  chromium.launch = (options) =>
    launch({ ...options, args: [...(options?.args ?? []), `--remote-debugging-port=${port}`] });
  try {
    return { browser: await launchBrowser(), port };
  } finally {
    chromium.launch = launch;
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

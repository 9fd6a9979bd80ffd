import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterEach, expect, inject, test } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { readBuilt } from '../support/visit.ts';

const started: ChildProcess[] = [];

afterEach(async () => {
  for (const child of started.splice(0)) {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
});

test('serves a second site beside the first', async () => {
  const first = await startServing('edition');
  const second = await startServing('german');

  expect(await (await fetch(`${first}index.html`)).text()).toBe(readBuilt('edition', 'index.html'));
  expect(await (await fetch(`${second}index.html`)).text()).toBe(readBuilt('german', 'index.html'));
});

test('takes another port where one is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;

  const address = await startServing('edition', port);

  other.close();
  expect(address).not.toContain(`:${port}/`);
  expect(await (await fetch(`${address}index.html`)).text()).toBe(readBuilt('edition', 'index.html'));
});

/** Serves a built site as `npm start` does, and tells the address that it prints. */
async function startServing(site: 'edition' | 'german', port?: number): Promise<string> {
  const [, ...words] = project.scripts.start.split('&& ').at(-1)!.split(' ');
  const options = ['--host', '127.0.0.1', ...(port === undefined ? [] : ['--port', `${port}`])];
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', ...words, ...options], {
    env: {
      ...process.env,
      OUT_DIR: inject('sites')[site],
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let said = '';
  child.stderr.on('data', (part) => (said += part));
  for await (const part of child.stdout.iterator({ destroyOnReturn: false })) {
    said += part;
    const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error(`Nothing is served:\n${said}`);
}

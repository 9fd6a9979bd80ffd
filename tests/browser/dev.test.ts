import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../support/visit.ts';

const { newPage } = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'dev-'));
let server: ChildProcess;
let url: string;

beforeAll(async () => {
  cpSync('tests/fixtures/small', folder, { recursive: true });
  const port = await findPort();
  url = `http://127.0.0.1:${port}/`;
  // Beside a server that somebody writes with.
  const args = ['node_modules/astro/bin/astro.mjs', 'dev', '--ignore-lock', '--host', '127.0.0.1'];
  server = spawn(process.execPath, [...args, '--port', String(port)], {
    // Not Vitest's surroundings, which say that this is a test.
    env: { PATH: process.env['PATH'], HOME: folder, CONTENT_DIR: folder, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  await new Promise<void>((ready) =>
    server.stdout?.on('data', (text) => String(text).includes('watching') && ready()),
  );
});

afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('shows a finding at its line, and the page again once it is corrected', async () => {
  const page = await newPage();
  const right = readFileSync(join(folder, 'en.mdx'), 'utf8');
  const line = right.split('\n').findIndex((text) => text.includes('open every day')) + 1;
  await page.goto(url);
  await page.locator('main').waitFor();

  writeFileSync(join(folder, 'en.mdx'), right.replace('open every day', 'open {every} day'));
  const overlay = page.locator('vite-error-overlay');
  await overlay.waitFor();

  const said = await overlay.evaluate((element) => element.shadowRoot?.textContent ?? '');
  expect(said).toContain('Words in braces are read as program code.');
  expect(said).toContain(`en.mdx:${line}:`);

  writeFileSync(join(folder, 'en.mdx'), right);
  await page.locator('main').waitFor();

  expect(await overlay.count()).toBe(0);
});

test('shows a language as soon as its file is there', async () => {
  const page = await newPage();
  await page.goto(url);
  expect(await page.locator('.switch a[href="fr.html"]').count()).toBe(0);

  writeFileSync(join(folder, 'fr.mdx'), '---\ntitle: …\ncaption: …\ntranslator: A. B.\n---\n');
  await page.locator('.switch a[href="fr.html"]').waitFor();

  expect((await page.goto(`${url}fr.html`))?.status()).toBe(200);
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
});

test('tells in the terminal what may be wrong, and shows the page', async () => {
  const page = await newPage();
  const right = readFileSync(join(folder, 'en.mdx'), 'utf8');
  const { promise: told, resolve } = Promise.withResolvers<string>();
  let said = '';
  server.stderr?.on('data', (text) => {
    said += String(text);
    if (said.includes('1 warning')) resolve(said);
  });

  // Many programs empty a file and then write it, with a moment between.
  writeFileSync(join(folder, 'en.mdx'), '');
  await setTimeout(20);
  writeFileSync(join(folder, 'en.mdx'), right.replace('1200 books', 'books'));

  expect(await told).toContain('The original has the figure 1200 here, and this line has not.');
  await page.goto(url);
  await page.locator('main .row').nth(2).waitFor();
});

async function findPort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => probe.once('listening', listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

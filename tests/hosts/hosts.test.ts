import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { everyReadingPage, pageNames, readBuilt, useBrowser } from '../support/visit.ts';
import type { ServeOptions } from '../support/server.ts';
import { headersFor, readHeaders, rulesFor } from './headers.ts';

const { host, newPage } = useBrowser();

const folder = inject('sites').edition;
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) =>
    join(parentPath, name)
      .slice(folder.length + 1)
      .split(sep)
      .join('/'),
  );
const rules = readHeaders(readBuilt('edition', '_headers'));

// Real names only, and no type but a page's, which it does not let the browser guess.
const strictest = { strict: true, types: ['.html'] };

const hosts: [string, ServeOptions][] = [
  ['the strictest', strictest],
  ['the strictest, under a path', { ...strictest, base: '/x/y/' }],
  ['the laxest', {}],
  ['one that takes the endings off', { names: 'clean' }],
  ['one that takes the endings off, under a path', { names: 'clean', base: '/x/y/' }],
  ['one that reads _headers', { names: 'clean', headers: (path) => headersFor(rules, path) }],
];

test.each(hosts)('shows every page whole, with its faces: %s', async (_, options) => {
  const site = await host('edition', options);
  const { page, complaints } = await watchedPage();

  for (const name of everyReadingPage(['edition']).map(([, each]) => each)) {
    const response = await page.goto(site.url + name);

    expect(response?.status(), name).toBe(200);
    expect(await facesOf(page), name).toEqual(['Naskh', 'Source', 'Source Small']);
    expect(await page.locator('main .row[id^=p]').count(), name).toBe(12);
  }

  expect(complaints).toEqual([]);
});

test.each(hosts)('leads to every page and keeps the sentence: %s', async (_, options) => {
  const site = await host('edition', options);
  const { page, complaints } = await watchedPage();
  await page.goto(`${site.url}index.html#p4-2`);

  for (const name of ['ar.html', 'en.html', 'index.html']) {
    await page.locator(`.switch a[href^="${name}"]`).click();
    await page.locator(`.switch a[href^="${name}"][aria-current=page]`).waitFor();
    await page.waitForLoadState();

    expect(new URL(page.url()).hash).toBe('#p4-2');
    expect(await page.locator(':target').getAttribute('id')).toBe('p4-2');
    expect((await page.locator(':target').boundingBox())!.y).toBeLessThan(400);
  }

  expect(complaints).toEqual([]);
});

test.each(hosts)('leads to the page about the site and back: %s', async (_, options) => {
  const site = await host('edition', options);
  const { page, complaints } = await watchedPage();
  await page.goto(`${site.url}en.html`);

  await page.locator('footer a[href="about.html#progress"]').click();
  await page.locator('#progress:target').waitFor();
  expect(await facesOf(page)).toEqual(['Naskh', 'Source', 'Source Small']);
  await page.locator('.switch a[href^="ar.html"]').click();
  await page.locator('.switch a[href^="ar.html"][aria-current=page]').waitFor();

  expect(complaints).toEqual([]);
});

test.each(hosts)('gives out its manifest and icons: %s', async (_, options) => {
  const site = await host('edition', options);
  const { page } = await watchedPage();
  await page.goto(`${site.url}index.html`);

  const links = page.locator('link[rel=manifest], link[rel=apple-touch-icon]');
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLLinkElement).href));

  expect(addresses).toHaveLength(2);
  for (const address of addresses) expect((await page.request.get(address)).status(), address).toBe(200);
});

test.each(hosts)('gives out its data: %s', async (_, options) => {
  const site = await host('edition', options);
  const { page } = await watchedPage();
  await page.goto(`${site.url}index.html`);

  const links = page.locator('a[href^="data/"]');
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));

  expect(addresses).toHaveLength(5);
  for (const address of addresses) {
    const response = await page.request.get(address);
    expect(response.status(), address).toBe(200);
    expect(await response.body(), address).toEqual(
      readFileSync(join(folder, address.slice(site.url.length))),
    );
  }
});

test.each(hosts)('leads back from a missing page at any depth: %s', async (_, options) => {
  const site = await host('edition', options);
  const { page } = await watchedPage();

  for (const missing of ['nope', 'a/b/nope', 'a/b/nope/', 'data/nope.json', 'en/nope.html']) {
    const response = await page.goto(site.url + missing);
    const home = page.locator(`.switch a[href="${site.url}index.html"]`);
    await home.waitFor();

    expect(response?.status(), missing).toBe(404);
    await home.click();
    await page.locator('.switch a[aria-current=page]').first().waitFor();
    expect(await page.locator('main .row[id^=p]').count(), missing).toBe(12);
  }
});

test('asks for every file by its real name', async () => {
  const site = await host('edition', strictest);
  const { page } = await watchedPage();

  for (const name of pageNames('edition')) await page.goto(site.url + name, { waitUntil: 'networkidle' });

  const asked = [...new Set(site.requests)].map((path) => path.slice(1));
  expect(asked.length).toBeGreaterThan(6);
  expect(asked.filter((path) => !files.includes(path))).toEqual([]);
});

test('has no two names that differ in their case alone, and none that must be encoded', () => {
  expect(files.length).toBeGreaterThan(10);
  expect(new Set(files.map((name) => name.toLowerCase())).size).toBe(files.length);
  expect(files.filter((name) => encodeURI(name) !== name)).toEqual([]);
});

// No host does so unless it is told to (Vercel’s `trailingSlash`, Cloudflare’s `force-trailing-slash`): the links and
// faces of a page are beside it, so this one keeps its words and its form, and no more.
test('stays readable where a host adds a slash', async () => {
  const site = await host('edition', { names: 'slash' });
  const page = await newPage({ viewport: { width: 1280, height: 800 } });

  await page.goto(`${site.url}en.html#p4-2`);

  expect(page.url()).toBe(`${site.url}en/#p4-2`);
  expect(await page.locator(':target').getAttribute('id')).toBe('p4-2');
  expect(await page.locator('main .row[id^=p]').count()).toBe(12);
  expect(await page.locator('.row#p4').evaluate((row) => getComputedStyle(row).display)).toBe('grid');
});

test('sets no header twice', () => {
  expect(rules.length).toBeGreaterThan(1);
  for (const path of ['/', ...files.map((name) => `/${name}`)]) {
    const names = rulesFor(rules, path).flatMap(({ headers }) => headers.map(([name]) => name.toLowerCase()));
    expect(names, path).toContain('x-content-type-options');
    expect(new Set(names).size, path).toBe(names.length);
  }
});

test('lets nothing be kept for ever but what has a hash in its name', () => {
  const kept = files.filter((name) => headersFor(rules, `/${name}`)['Cache-Control']?.includes('immutable'));

  expect(kept.length).toBeGreaterThan(1);
  expect(kept.filter((name) => !/\.[0-9a-f]{8}\.\w+$/.test(name))).toEqual([]);
});

test('is shown in no frame of another site where the host reads _headers', async () => {
  const [open, closed] = await Promise.all([
    host('edition'),
    host('edition', { headers: (path) => headersFor(rules, path) }),
  ]);
  const page = await newPage();

  await page.setContent([open, closed].map(({ url }) => `<iframe src="${url}ar.html"></iframe>`).join(''));

  const shown = page.frames().slice(1);
  expect(shown.map((frame) => frame.url())).toEqual([`${open.url}ar.html`, 'chrome-error://chromewebdata/']);
});

/** A page, and all that the browser says against it. */
async function watchedPage(): Promise<{ page: Page; complaints: string[] }> {
  const page = await newPage({ viewport: { width: 1280, height: 800 } });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, complaints };
}

/** The families that came. The stand-ins are faces of the system, which may not have them. */
function facesOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const own = [...document.fonts].filter(({ family }) => !family.includes('Fallback'));
    const names = own
      .filter(({ status }) => status === 'loaded')
      .map(({ family }) => family.replaceAll('"', ''));
    return [...new Set(names)].toSorted();
  });
}

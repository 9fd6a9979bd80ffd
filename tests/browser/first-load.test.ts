import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import budgets from '../budgets.json' with { type: 'json' };
import { foreignRequests, layoutShift } from '../support/page-check.ts';
import { everyReadingPage, readBuilt, useBrowser } from '../support/visit.ts';

const { host, newPage } = useBrowser();

test.each(everyReadingPage(['edition']))('loads at first within the budget: %s/%s', async (_, name) => {
  const page = await newPage();
  const site = await host('edition');

  await page.goto(site.url + name);
  await page.evaluate(() => document.fonts.ready);

  // A host sends pages compressed with Brotli, typefaces as they are.
  const sizes = site.requests.map((path) => {
    const bytes = readFileSync(join(inject('sites').edition, path));
    return path.endsWith('.html') ? brotliCompressSync(bytes).length : bytes.length;
  });
  expect(site.requests.filter((path) => path.startsWith('/fonts/'))).not.toEqual([]);
  expect(site.requests).toEqual([...new Set(site.requests)]);
  expect(site.requests.length).toBeLessThanOrEqual(budgets.firstLoad.requests);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(30_000);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budgets.firstLoad.bytes);
});

test.each([390, 820, 1280])('moves nothing while it loads, at %i px', async (width) => {
  for (const [site, name] of everyReadingPage(['edition', 'german'])) {
    // On a busy machine the faces might come after the first frame (swap.test.ts).
    const { url } = await host(site, { facesFirst: true });
    const page = await newPage({ viewport: { width, height: 900 } });
    await page.goto(url + name);

    expect(await page.evaluate(() => document.fonts.check('16px Source')), `${site}/${name}`).toBe(true);
    expect(await layoutShift(page), `${site}/${name}`).toBe(budgets.firstLoad.layoutShift);
    await page.context().close();
  }
});

test.each([390, 820, 1280, 1920])('moves nothing while it arrives bit by bit, at %i px', async (width) => {
  for (const [site, name] of everyReadingPage(['edition'])) {
    const { promise: until, resolve: send } = Promise.withResolvers<void>();
    const { url } = await host(site, { facesFirst: true, rest: { from: '<main', until } });
    const page = await newPage({ viewport: { width, height: 1_200 } });
    await page.goto(url + name, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    const isLonger = () => page.evaluate(() => document.documentElement.scrollHeight > innerHeight);

    expect(await isLonger(), name).toBe(false);
    send();
    await page.waitForLoadState();

    expect(await isLonger(), name).toBe(true);
    expect(await layoutShift(page), name).toBe(budgets.firstLoad.layoutShift);
    await page.context().close();
  }
});

test('asks for its faces when the words are there', () => {
  for (const [site, name] of everyReadingPage(['edition'])) {
    const html = readBuilt(site, name);

    expect(html.indexOf('rel="preload"'), name).toBeGreaterThan(html.indexOf('</footer>'));
  }
});

test.each(everyReadingPage())('asks nothing of another place: %s/%s', async (name, file) => {
  const site = await host(name);
  const page = await newPage();
  const requests = foreignRequests(page, new URL(site.url).origin);

  await page.goto(site.url + file);
  await page.mouse.wheel(0, 9_000);
  await page.locator('main p').first().click();

  expect(site.requests).toContain(`/${file}`);
  expect(requests).toEqual([]);
});

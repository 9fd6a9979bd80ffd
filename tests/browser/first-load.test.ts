import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import budgets from '../budgets.json' with { type: 'json' };
import { foreignRequests, layoutShift } from '../support/page-check.ts';
import { everyReadingPage, useBrowser } from '../support/visit.ts';

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

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { layoutShift } from '../support/page-check.ts';
import { everyReadingPage, useBrowser } from '../support/visit.ts';
import type { SiteName } from '../support/visit.ts';

const { host, newPage } = useBrowser();

test.each<[SiteName, string, number]>(
  [390, 820, 1280].flatMap((width) =>
    everyReadingPage(['edition']).map(([site, name]): [SiteName, string, number] => [site, name, width]),
  ),
)('moves nothing when its faces come late: %s/%s at %i px', async (siteName, name, width) => {
  const site = await host(siteName);
  const page = await newPage({ viewport: { width, height: 900 } });
  const { promise: allowed, resolve: allow } = Promise.withResolvers<void>();
  await page.route('**/*.woff2', async (route) => {
    await allowed;
    await route.continue();
  });
  await page.goto(site.url + name, { waitUntil: 'commit' });
  await page.locator('html[data-late]').waitFor();

  const before = await measureWords(page);
  allow();
  await page.waitForLoadState();
  await page.evaluate(() => document.fonts.ready);
  const after = await measureWords(page);

  expect(await page.evaluate(() => document.fonts.check('16px Source'))).toBe(true);
  expect(before.length).toBeGreaterThan(60);
  expect(after).toEqual(before);
  expect(await layoutShift(page)).toBe(0);
});

test('has its faces on the next page', async () => {
  const site = await host('edition');
  const page = await newPage({ viewport: { width: 390, height: 900 } });
  await page.clock.install();
  await page.goto(`${site.url}index.html`);
  await page.evaluate(() => document.fonts.ready);

  await page.clock.runFor(100);

  expect(await page.locator('html[data-late]').count()).toBe(0);
  expect(await layoutShift(page)).toBe(0);
});

/** Where every line of every piece of text is, in pixels, once two frames have been laid out. */
function measureWords(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await new Promise((laidOut) => requestAnimationFrame(() => requestAnimationFrame(laidOut)));
    return [
      ...document.querySelectorAll('h1 > span, h2 > span, p, p > span, p a, li, dd, dt, summary'),
    ].flatMap((block) =>
      [...block.getClientRects()].map(({ x, y, width, height }) =>
        [block.localName, x, y, width, height].join(' '),
      ),
    );
  });
}

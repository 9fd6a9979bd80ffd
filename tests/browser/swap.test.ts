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
)('moves nothing when its faces come: %s/%s at %i px', async (siteName, name, width) => {
  const site = await host(siteName);
  const page = await newPage({ viewport: { width, height: 900 } });
  const { promise: allowed, resolve: allow } = Promise.withResolvers<void>();
  await page.route('**/*.woff2', async (route) => {
    await allowed;
    await route.continue();
  });
  await page.goto(site.url + name, { waitUntil: 'commit' });
  await page.locator('footer code').waitFor();

  const before = await measureBlocks(page);
  allow();
  await page.waitForLoadState();
  await page.evaluate(() => document.fonts.ready);
  const after = await measureBlocks(page);

  expect(before.length).toBeGreaterThan(30);
  expect(await page.evaluate(() => document.fonts.check('16px Source'))).toBe(true);
  const moved = before
    .map(({ what, height, top }, index) => ({ what, height, top, then: after[index]! }))
    .filter(({ height, top, then }) => Math.abs(height - then.height) > 0.5 || Math.abs(top - then.top) > 3)
    .map(({ what, height, top, then }) => `${what}: ${height} at ${top}; then ${then.height} at ${then.top}`);
  expect(moved).toEqual([]);
  // What is left are words that change places within their lines.
  expect(await layoutShift(page)).toBeLessThan(0.001);
});

/** Height and place of every block of text in pixels, once two frames have been laid out. */
function measureBlocks(page: Page): Promise<{ what: string; height: number; top: number }[]> {
  return page.evaluate(async () => {
    await new Promise((laidOut) => requestAnimationFrame(() => requestAnimationFrame(laidOut)));
    const blocks = [...document.querySelectorAll('h1 > span, h2 > span, p, li, dd, dt, summary, .toc a')];
    return blocks.map((block) => {
      const { height, top } = block.getBoundingClientRect();
      const what = `${block.closest('[id]')?.id} ${block.localName} ${block.closest('[lang]')?.getAttribute('lang')} “${block.textContent.slice(0, 20)}”`;
      return { what, height, top };
    });
  });
}

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { everyReadingPage, useBrowser } from '../support/visit.ts';

const { host, newPage } = useBrowser();

const faces = '**/*.woff2';

test.each(everyReadingPage(['edition']))(
  'shows all its words in stand-ins while no face comes: %s/%s',
  async (siteName, name) => {
    const site = await host(siteName);
    const page = await newPage();
    await page.route(faces, () => {});

    await page.goto(site.url + name, { waitUntil: 'domcontentloaded' });

    expect(await paintedText(page)).toBeGreaterThan(5_000);
    expect(await typefacesOf(page, 'main p')).toEqual({ own: 0, stranger: expect.any(Number) });
    await page.locator('.number a[href="#p4-2"]').dispatchEvent('click');
    await page.goto(`${site.url}${name}#p4-2`, { waitUntil: 'domcontentloaded' });
    await page.locator('.switch a:not([aria-current])').first().click({ noWaitAfter: true });
    await page.waitForURL(/#p4-2$/, { waitUntil: 'domcontentloaded' });
    expect(await page.locator(':target').getAttribute('id')).toBe('p4-2');
  },
);

test.each(everyReadingPage(['edition']))(
  'stays in stand-ins when every face fails, and says no more than that: %s/%s',
  async (siteName, name) => {
    const site = await host(siteName, { block: (path) => path.endsWith('.woff2') });
    const page = await newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));

    await page.goto(site.url + name);
    await page.evaluate(() => document.fonts.ready);

    expect(await paintedText(page)).toBeGreaterThan(5_000);
    expect((await typefacesOf(page, 'main p')).own).toBe(0);
    expect(complaints.filter((text) => !text.startsWith('Failed to load resource: net::ERR_'))).toEqual([]);
  },
);

test.each(everyReadingPage(['edition']))('takes faces that come after 3 s: %s/%s', async (siteName, name) => {
  const site = await host(siteName);
  const page = await newPage();
  const { promise: allowed, resolve: allow } = Promise.withResolvers<void>();
  await page.route(faces, async (route) => {
    await allowed;
    await route.continue();
  });
  await page.goto(site.url + name, { waitUntil: 'domcontentloaded' });
  await passTime(page, 3_000);
  const before = await typefacesOf(page, 'main p');

  allow();
  await page.waitForLoadState();
  await page.evaluate(() => document.fonts.ready);

  const after = await typefacesOf(page, 'main p');
  expect(before.own).toBe(0);
  expect(after.stranger).toBe(0);
  expect(after.own).toBeGreaterThan(3_000);
});

/** Lets at least so many milliseconds pass in the page’s own time, which from then on runs far ahead of the clock. */
async function passTime(page: Page, milliseconds: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const end = milliseconds + (await page.evaluate(() => performance.now()));
  await session.send('Emulation.setVirtualTimePolicy', { policy: 'advance' });
  await page.waitForFunction((time) => performance.now() > time, end);
}

/** The largest block of text that was painted, in square pixels. Text that waits for its face is not. */
function paintedText(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const sizes = list.getEntries().map((entry) => (entry as LargestContentfulPaint).size);
          resolve(Math.max(...sizes));
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
}

/** How many glyphs of the selected elements come from the page’s own faces, and how many from the system’s. */
async function typefacesOf(page: Page, selector: string): Promise<{ own: number; stranger: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const used = await Promise.all(
    nodeIds.map(async (nodeId) => (await session.send('CSS.getPlatformFontsForNode', { nodeId })).fonts),
  );
  const count = (isOwn: boolean): number =>
    used
      .flat()
      .filter(({ isCustomFont }) => isCustomFont === isOwn)
      .reduce((sum, { glyphCount }) => sum + glyphCount, 0);
  return { own: count(true), stranger: count(false) };
}

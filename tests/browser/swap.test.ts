import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cspViolations, layoutShift } from '../support/page-check.ts';
import { everyPage, useBrowser } from '../support/visit.ts';
import type { SiteName } from '../support/visit.ts';

const { host, newPage } = useBrowser();

test.each<[SiteName, string, number]>(
  [390, 820, 1280].flatMap((width) =>
    everyPage(['edition'])
      .filter(([, name]) => name !== '404.html')
      .map(([site, name]): [SiteName, string, number] => [site, name, width]),
  ),
)('moves no block when its faces come late: %s/%s at %i px', async (siteName, name, width) => {
  const { page, allow } = await openWithoutFaces(siteName, name, width);

  const before = await measureBlocks(page);
  await allow();
  const after = await measureBlocks(page);

  expect(await page.evaluate(() => document.fonts.check('16px Source'))).toBe(true);
  expect(before.length).toBeGreaterThan(name === 'about.html' ? 10 : 24);
  // Two baselines that are one can lie a pixel lower, in each row of the glossary for itself.
  for (const [index, top] of before.entries()) expect(Math.abs(after[index]! - top)).toBeLessThan(5);
  // What is left are words that change places within their lines: “good” is below 0.1 (web.dev/articles/cls).
  // Of these the page about the site has more: each Latin name in its Arabic is a run of its own.
  expect(await layoutShift(page)).toBeLessThan(name === 'about.html' ? 0.2 : 0.02);
});

// Telephones have no scrollbar to take a part of their width. What a reader sees first holds there too.
test.each([360, 375, 390, 393, 412])(
  'moves nothing on the first screen of a telephone when its faces come late: %i px',
  async (width) => {
    const { page, allow } = await openWithoutFaces('edition', 'index.html', width, { isMobile: true });
    const firstOf = async () => (await measureBlocks(page))[0]!;

    const before = await firstOf();
    await allow();

    expect(Math.abs((await firstOf()) - before)).toBeLessThan(5);
  },
);

test('keeps the heights while a telephone hides its bars, and not when it is turned', async () => {
  const { page, allow } = await openWithoutFaces('edition', 'index.html', 390);
  await page.setViewportSize({ width: 390, height: 800 });
  await allow();
  await afterFrames(page);
  expect(await heldBlocks(page)).toBeGreaterThan(20);

  await page.setViewportSize({ width: 800, height: 390 });
  await afterFrames(page);
  expect(await heldBlocks(page)).toBe(0);
});

test('keeps its policy when its faces came late and a menu is opened', async () => {
  const { page, allow } = await openWithoutFaces('edition', 'index.html', 1280);
  const violations = cspViolations(page);
  await allow();

  await page.locator('#p3 .number > a').click();
  await page.locator('#card:popover-open p').first().waitFor({ state: 'attached' });

  expect(violations).toEqual([]);
});

test('keeps no height for another layout', async () => {
  const { page, allow } = await openWithoutFaces('edition', 'index.html', 1280);
  await allow();

  expect(await heldBlocks(page)).toBeGreaterThan(20);
  await page.locator('#stacked').check();
  expect(await heldBlocks(page)).toBe(0);
});

/** A page whose faces do not come before they are allowed to. */
async function openWithoutFaces(
  siteName: SiteName,
  name: string,
  width: number,
  options: BrowserContextOptions = {},
): Promise<Waiting> {
  const site = await host(siteName);
  const page = await newPage({ viewport: { width, height: 900 }, ...options });
  const { promise: allowed, resolve } = Promise.withResolvers<void>();
  await page.route('**/*.woff2', async (route) => {
    await allowed;
    await route.continue();
  });
  await page.goto(site.url + name, { waitUntil: 'commit' });
  await page.locator('footer .address').waitFor({ state: 'attached' });
  const allow = async () => {
    resolve();
    await page.waitForLoadState();
    await page.evaluate(() => document.fonts.ready);
  };
  return { page, allow };
}

/** How many paragraphs keep a height. */
function heldBlocks(page: Page): Promise<number> {
  return page
    .locator('main p[style]')
    .evaluateAll((all) => all.map((each) => each.style.minBlockSize).filter(Boolean).length);
}

interface Waiting {
  page: Page;
  /** Lets the faces come, and waits for them. */
  allow: () => Promise<void>;
}

function afterFrames(page: Page): Promise<unknown> {
  return page.evaluate(
    () => new Promise((laidOut) => requestAnimationFrame(() => requestAnimationFrame(laidOut))),
  );
}

/** Where every paragraph begins, in pixels, once two frames have been laid out. */
function measureBlocks(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    await new Promise((laidOut) => requestAnimationFrame(() => requestAnimationFrame(laidOut)));
    return [...document.querySelectorAll('main p, main .number')].map(
      (block) => block.getBoundingClientRect().top,
    );
  });
}

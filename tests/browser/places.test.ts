import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { cspViolations, foreignRequests } from '../support/page-check.ts';
import { pageNames, useBrowser } from '../support/visit.ts';

const { host, newPage } = useBrowser();

const places = [
  ['at the root of a host', async () => (await host('edition', { strict: true })).url],
  ['under a path', async () => (await host('edition', { base: '/x/y/', strict: true })).url],
  ['on a disk', async () => pathToFileURL(join(inject('sites').edition, '/')).href],
] as const;

test.each(places)('works %s', async (_, find) => {
  const home = await find();
  const { page, complaints } = await watchedPage(home);

  for (const name of pageNames('edition')) {
    await page.goto(home + name);

    const fonts = await loadedFonts(page);
    expect(fonts, name).toEqual(name === '404.html' ? [] : expect.arrayContaining(['Source loaded']));
    expect(fonts.filter((font) => !font.endsWith(' loaded'))).toEqual([]);
  }

  expect(complaints).toEqual([]);
});

test.each(places)('leads from page to page %s', async (_, find) => {
  const home = await find();
  const { page, complaints } = await watchedPage(home);

  await page.goto(`${home}index.html`);
  for (const name of ['ar.html', 'en.html', 'index.html']) {
    await page.locator(`.switch a[href^="${name}"]`).click();
    expect(page.url()).toBe(home + name);
    expect(await page.locator('h1').isVisible()).toBe(true);
  }
  await page.locator('.toc a[href="#speech"]').click();
  expect(page.url()).toBe(`${home}index.html#speech`);
  expect((await page.locator('#speech').boundingBox())!.y).toBeLessThan(200);
  await page.goto(`${home}en.html#p12`);
  expect((await page.locator('#p12').boundingBox())!.y).toBeLessThan(600);

  expect(complaints).toEqual([]);
});

test('works at two places at once, as it is', async () => {
  const homes = await Promise.all(
    ['/', '/mirror/a/'].map(async (base) => (await host('edition', { base })).url),
  );

  for (const home of homes) {
    const { page, complaints } = await watchedPage(home);
    await page.goto(home);
    const links = await page
      .locator('.switch a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links).toEqual(['index.html', 'ar.html', 'en.html'].map((name) => home + name));
    expect(complaints).toEqual([]);
  }
});

test.each([
  ['/', 'nope'],
  ['/', 'a/b/nope.html'],
  ['/x/y/', 'nope'],
  ['/x/y/', 'a/b/nope/'],
])('leads from a missing page back into the edition: under %s, at %s', async (base, address) => {
  const site = await host('edition', { base });
  const page = await newPage();
  const violations = cspViolations(page);

  const response = await page.goto(site.url + address);
  await page.waitForFunction(
    (home) =>
      [...document.querySelectorAll<HTMLAnchorElement>('.switch a')].every(
        (link) => link.href.startsWith(home) && !/nope|\/b\//.test(link.href),
      ),
    site.url,
  );

  expect(response?.status()).toBe(404);
  const links = await page
    .locator('.switch a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(links).toEqual(['index.html', 'ar.html', 'en.html'].map((name) => site.url + name));
  for (const link of links) expect((await page.request.get(link)).status()).toBe(200);
  expect(violations).toEqual([]);
});

test('needs nothing but itself to say that a page is missing', async () => {
  const site = await host('edition', { block: (path) => !path.endsWith('/nope') });
  const page = await newPage();

  await page.goto(`${site.url}a/b/nope`);

  expect(await page.locator('h1').isVisible()).toBe(true);
  expect(await page.locator('.switch a').count()).toBe(3);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 253, 248)',
  );
});

test('knows its own address on a missing page if it has one', async () => {
  const site = await host('published');
  const page = await newPage({ javaScriptEnabled: false });

  await page.goto(`${site.url}a/b/nope`);

  expect(
    await page.locator('.switch a').evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
  ).toEqual(['index.html', 'ar.html', 'en.html'].map((name) => `https://example.org/a/${name}`));
});

test('keeps its policy while it is used', async () => {
  const site = await host('edition');
  const { page, complaints } = await watchedPage(site.url, { viewport: { width: 1280, height: 800 } });

  await page.goto(`${site.url}index.html#p4-2`);
  await page.hover('#p2-1');
  await page.mouse.down();
  await page.mouse.move(900, 300, { steps: 3 });
  await page.mouse.up();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.locator('.switch a[href^="en.html"]').click();
  await page.locator('#p4 summary').click();

  expect(page.url()).toMatch(/en\.html#p\d/);
  expect(complaints).toEqual([]);
});

/** A page, and all that the browser says against it: policy, console, errors, and requests that leave its place. */
async function watchedPage(
  home: string,
  options?: BrowserContextOptions,
): Promise<{ page: Page; complaints: string[] }> {
  const page = await newPage(options);
  const complaints = cspViolations(page);
  const { protocol, origin } = new URL(home);
  const foreign = foreignRequests(page, protocol === 'file:' ? 'null' : origin);
  page.on('console', (message) => {
    if (protocol !== 'file:' || !isAboutPreload(message)) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('close', () => complaints.push(...foreign));
  page.on('request', () => complaints.push(...foreign.splice(0)));
  return { page, complaints };
}

// On a disk Chromium reads no manifest and preloads no typeface, since it takes every file for an origin of its own, and says so; then it
// loads them from the style sheet all the same, as the test of what is loaded shows.
function isAboutPreload(message: ConsoleMessage): boolean {
  const text = message.text();
  return (
    /^A preload for 'file:[^']+\.woff2' is found, but is not used because the request credentials mode/.test(
      text,
    ) ||
    /^Access to (?:font|manifest) at 'file:[^']+' from origin 'null' has been blocked by CORS policy/.test(
      text,
    ) ||
    (text === 'Failed to load resource: net::ERR_FAILED' &&
      /\.(?:woff2|webmanifest)$/.test(message.location().url))
  );
}

function loadedFonts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    // The stand-ins are faces of the system, which may not have them.
    const faces = [...document.fonts].filter(
      ({ family, status }) => !family.includes('Fallback') && status !== 'unloaded',
    );
    return [...new Set(faces.map(({ family, status }) => `${family.replaceAll('"', '')} ${status}`))];
  });
}

import { expect, test } from 'vitest';
import { everyPage, useBrowser } from '../support/visit.ts';
import type { SiteName } from '../support/visit.ts';

const { host, newPage, visit } = useBrowser();

const modes = [
  ['a small telephone', { viewport: { width: 320, height: 568 } }],
  ['a small telephone at night', { viewport: { width: 320, height: 568 }, colorScheme: 'dark' }],
  // What is left of 1280 by 1024 pixels.
  ['a window at 400 %', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
  ['a telephone that is touched', { viewport: { width: 320, height: 568 }, isMobile: true, hasTouch: true }],
] as const;

test.each(modes)('needs no scrolling sideways on %s', async (_, options) => {
  const names: SiteName[] = ['edition', 'german', 'small', 'many'];
  const pages = everyPage(names);
  const sites = new Map(await Promise.all(names.map(async (name) => [name, await host(name)] as const)));
  const page = await newPage(options);
  const tooWide: string[] = [];

  for (const [site, name] of pages) {
    await page.goto(sites.get(site)!.url + name);
    await page.evaluate(() =>
      document.querySelectorAll('details').forEach((details) => (details.open = true)),
    );
    const outside = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) return [`${scrollWidth} px`];
      const all = [...document.querySelectorAll('body *:not(.skip)')];
      const rects = all.map((element) => ({ element, rect: element.getBoundingClientRect() }));
      return rects
        .filter(({ rect }) => rect.width > 0 && (rect.left < -0.5 || rect.right > clientWidth + 0.5))
        .map(({ element }) => element.outerHTML.slice(0, 60));
    });
    tooWide.push(...outside.slice(0, 3).map((what) => `${site}/${name}: ${what}`));
  }

  expect(pages.length).toBeGreaterThan(15);
  expect(tooWide).toEqual([]);
});

test.each(everyPage(['edition', 'german', 'many']))('lets the reader zoom: %s/%s', async (site, name) => {
  const page = await visit(site, name);

  const contents = await page
    .locator('meta[name=viewport]')
    .evaluateAll((metas) => metas.map((meta) => meta.getAttribute('content')));

  expect(contents).toHaveLength(1);
  expect(contents[0]).toContain('width=device-width');
  expect(contents[0]).not.toMatch(/user-scalable|maximum-scale|minimum-scale/);
});

test('grows with the reader’s own size of letters', async () => {
  const page = await visit('edition', 'index.html', { viewport: { width: 1280, height: 800 } });
  const sizes = () =>
    page
      .locator('#p1 p')
      .evaluateAll((all) => all.map((each) => parseFloat(getComputedStyle(each).fontSize)));
  const before = await sizes();

  await page.evaluate(() => (document.documentElement.style.fontSize = '225%'));

  expect(before).toHaveLength(2);
  const after = await sizes();
  expect(after.map((size, index) => size / before[index]!)).toEqual([expect.closeTo(2), expect.closeTo(2)]);
});

test.each([320, 390])('leaves no word outside where letters are twice as large, at %i px', async (width) => {
  for (const [site, name] of everyPage(['edition', 'many'])) {
    const page = await visit(site, name, { viewport: { width, height: 800 } });

    await page.evaluate(() => (document.documentElement.style.fontSize = '225%'));

    const outside = await page.locator('body :not(.skip, table, table *)').evaluateAll((all) =>
      all
        .map((each) => ({ words: each.textContent, box: each.getBoundingClientRect() }))
        .filter(({ box }) => box.left < -1 || box.right > document.documentElement.clientWidth + 1)
        .map(({ words }) => words),
    );
    expect(outside, name).toEqual([]);
    await page.context().close();
  }
});

test('splits no word of a headline where letters are twice as large on the smallest telephone', async () => {
  for (const name of ['index.html', 'ar.html', 'en.html', 'about.html']) {
    const page = await visit('edition', name, { viewport: { width: 320, height: 800 } });
    await page.evaluate(() => (document.documentElement.style.fontSize = '225%'));

    const split = await page.locator('h1').evaluate((headline) => {
      const walker = document.createTreeWalker(headline, NodeFilter.SHOW_TEXT);
      const words: Range[] = [];
      while (walker.nextNode()) {
        for (const { 0: word, index } of walker.currentNode.textContent!.matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(walker.currentNode, index);
          range.setEnd(walker.currentNode, index + word.length);
          words.push(range);
        }
      }
      return words.map((word) => (word.getClientRects().length > 1 ? `${word}` : '')).filter(Boolean);
    });

    expect(split, name).toEqual([]);
  }
});

test('gives all headings of a telephone’s page one size', async () => {
  const page = await visit('edition', 'index.html', { viewport: { width: 390, height: 800 } });

  const sizes = await page
    .locator('h2[dir=ltr], h2 [dir=ltr]')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).fontSize));

  expect(sizes.length).toBeGreaterThan(7);
  expect(new Set(sizes).size).toBe(1);
});

test('moves nothing for those who want no movement', async () => {
  const page = await visit('edition', 'index.html', { reducedMotion: 'reduce' });

  const moving = await page.locator('*').evaluateAll(
    (elements) =>
      elements.filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth';
      }).length,
  );

  expect(await page.locator('*').count()).toBeGreaterThan(100);
  expect(moving).toBe(0);
});

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/visit.ts';

const { host, newPage, visit } = useBrowser();

const wide = { viewport: { width: 1280, height: 800 } };

test('sets the columns one above the other where a reader wants them so, and keeps that', async () => {
  const page = await visit('edition', 'index.html', wide);
  expect(await isStacked(page)).toBe(false);

  await page.locator('#stacked').check();
  expect(await isStacked(page)).toBe(true);
  await page.reload();

  expect(await page.locator('#stacked').isChecked()).toBe(true);
  expect(await isStacked(page)).toBe(true);
  await page.locator('#stacked').uncheck();
  await page.reload();
  expect(await isStacked(page)).toBe(false);
});

test('sets them so without scripts', async () => {
  const page = await visit('edition', 'index.html', { ...wide, javaScriptEnabled: false });

  await page.locator('#stacked').check();

  expect(await isStacked(page)).toBe(true);
});

test('works where the reader forbids pages to keep anything', async () => {
  const page = await visit('edition', 'ar.html', wide);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    }),
  );
  await page.goto(page.url().replace('ar.html', 'index.html'));

  expect(await isStacked(page)).toBe(false);
  await page.click('#p4 .number > a');

  expect(await page.locator('#card').isVisible()).toBe(true);
  expect(errors).toEqual([]);
});

test('keeps the reader’s passage when the layout changes', async () => {
  const page = await visit('edition', 'index.html', wide);
  await scrollTo(page, '#p9');

  await page.locator('#stacked').check();
  expect(await isInView(page, '#p9')).toBe(true);
  await page.locator('#stacked').uncheck();

  expect(await isInView(page, '#p9')).toBe(true);
});

test.each([
  { from: [390, 844], to: [844, 390], isScripted: true },
  { from: [844, 390], to: [390, 844], isScripted: true },
  { from: [1280, 800], to: [700, 800], isScripted: true },
  // Browsers keep the place by themselves where neither the layout nor what surrounds the text is another.
  { from: [390, 844], to: [844, 390], isScripted: false },
  { from: [1280, 800], to: [1100, 800], isScripted: false },
] as const)(
  'keeps the reader’s passage when a telephone is turned or a window grows: $from to $to, scripts $isScripted',
  async ({ from, to, isScripted }) => {
    const sizes = [from, to, from].map(([width, height]) => ({ width, height }));
    const page = await visit('edition', 'index.html#p9', {
      viewport: sizes[0]!,
      javaScriptEnabled: isScripted,
    });

    for (const size of sizes) {
      await page.setViewportSize(size);
      await expect.poll(() => isInView(page, '#p9 p:first-child')).toBe(true);
    }
  },
);

test('keeps the reader’s passage in larger type too, however often a window grows', async () => {
  const page = await visit('edition', 'index.html', wide);
  // As of a browser whose letters are set to “very large”.
  await page.evaluate(() => (document.documentElement.style.fontSize = '27px'));
  await scrollTo(page, '#p9');

  for (const width of [1270, 1260, 1250]) {
    await page.setViewportSize({ width, height: 800 });
    // The window tells of its size, and then of its scrolling, by a frame each.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }

  const { y } = (await page.locator('#p9').boundingBox())!;
  expect(y).toBeGreaterThan(100);
  expect(y).toBeLessThan(220);
});

test('keeps the passage that was scrolled to on the way to another language', async () => {
  const page = await visit('edition', 'index.html', { viewport: { width: 390, height: 800 } });
  await scrollTo(page, '#p9');

  await page.locator('.switch a[href^="en.html"]').click();

  expect(new URL(page.url()).hash).toBe('#p9');
  expect(await isInView(page, '#p9')).toBe(true);
});

test('begins at the beginning where the reader has not begun', async () => {
  const page = await visit('edition', 'index.html', wide);

  await page.locator('.switch a[href^="en.html"]').click();

  expect(new URL(page.url()).hash).toBe('');
});

test('opens the page that was chosen last at the site’s own address, and no other there', async () => {
  const site = await host('edition', { base: '/x/y/' });
  const page = await newPage(wide);
  const openAt = async (address: string) => {
    await page.goto(site.url + address);
    await page.waitForLoadState();
    return page.evaluate(() => location.pathname);
  };
  expect(await openAt('')).toBe('/x/y/');

  await page.locator('.switch a[href^="en.html"]').click();

  expect(await openAt('')).toBe('/x/y/en.html');
  expect(await openAt('ar.html')).toBe('/x/y/ar.html');
  expect(await openAt('index.html')).toBe('/x/y/index.html');
  expect(await openAt('#p9')).toBe('/x/y/');

  await openAt('en.html');
  await page.locator('.switch a[href^="index.html"]').click();
  expect(await openAt('')).toBe('/x/y/');
});

test('shows everything where pages are forbidden to keep anything', async () => {
  const page = await newPage(wide);
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    }),
  );

  await page.goto((await host('edition')).url);
  await page.locator('#stacked').check();
  await page.locator('.switch a[href^="en.html"]').click();

  expect(new URL(page.url()).pathname).toBe('/en.html');
  expect(errors).toEqual([]);
});

test.each([
  [1280, 800],
  [390, 844],
])('shows in which section one is, in every language of the page, at %i px', async (width, height) => {
  const page = await visit('edition', 'index.html', { viewport: { width, height } });

  await scrollTo(page, '#p9');

  const headings = await page.locator('#speech h2 > span').evaluateAll((spans) =>
    spans.map((span) => {
      const { left, top, bottom } = span.getBoundingClientRect();
      return {
        text: span.textContent,
        top,
        bottom,
        isSeen: span.contains(document.elementFromPoint(left + 3, (top + bottom) / 2)),
      };
    }),
  );
  expect(headings.map(({ text }) => text)).toEqual(['كلمة رحمان', 'Rahmon’s speech']);
  for (const { top, bottom, isSeen } of headings) {
    expect(isSeen).toBe(true);
    expect(top).toBeGreaterThan(30);
    expect(bottom).toBeLessThan(100);
  }
  expect((await page.locator('.bar').boundingBox())!.y).toBe(0);
});

test('leads from anywhere to the contents', async () => {
  const page = await visit('edition', 'index.html#p12', wide);

  await page.click('.bar a[href="#contents"]');

  expect(await isInView(page, '#contents')).toBe(true);
});

test.each([
  ['index.html', 1280],
  ['index.html', 360],
  ['en.html', 390],
])('lets nothing in the contents stand under the bar: %s at %i px', async (name, width) => {
  const page = await visit('edition', `${name}#contents`, {
    viewport: { width, height: 800 },
    isMobile: width < 400,
  });
  const barEnd = await page.locator('.bar').evaluate((bar) => bar.getBoundingClientRect().bottom);
  expect((await page.locator('.toc a').first().boundingBox())!.y).toBeGreaterThanOrEqual(barEnd);

  await page.locator('#p2 .number > a').focus();
  const topOfFocus = () => page.evaluate(() => document.activeElement!.getBoundingClientRect().top);
  for (let key = 0; key < 12; key++) {
    await page.keyboard.press('Shift+Tab');
    const isInBar = await page.evaluate(() => document.activeElement!.closest('.bar') !== null);
    if (!isInBar) expect(await topOfFocus()).toBeGreaterThan(barEnd - 3);
  }
});

test('lets nothing that is focused or arrived at stand under the bar', async () => {
  const page = await visit('edition', 'index.html#p9-1', wide);
  const floor = (await page.locator('#speech h2').boundingBox())!;

  expect((await page.locator('#p9-1').boundingBox())!.y).toBeGreaterThanOrEqual(floor.y + floor.height - 1);
  await page.locator('#p7 .number > a').focus();

  expect((await page.locator('#p7 .number > a').boundingBox())!.y).toBeGreaterThanOrEqual(
    floor.y + floor.height - 1,
  );
});

test('lets nothing that is arrived at stand under a heading of two lines', async () => {
  const page = await visit('edition', 'index.html', wide);
  await page.locator('#stacked').check();

  for (const id of ['p3', 'p9', 'p11']) {
    await page.evaluate((hash) => (location.hash = hash), id);
    const heading = (await page.locator(`section:has(#${id}) > h2`).boundingBox())!;
    const row = (await page.locator(`#${id}`).boundingBox())!;
    expect(row.y).toBeGreaterThanOrEqual(heading.y + heading.height);
  }
});

test('keeps what stands between two columns in one line where they are stacked', async () => {
  const page = await visit('edition', 'index.html', wide);

  await page.locator('#stacked').check();

  expect((await page.locator('#p4 .number').boundingBox())!.height).toBeLessThan(60);
});

test.each([
  ['small', 'index.html', 'static'],
  ['many', 'index.html', 'sticky'],
  ['edition', 'index.html', 'sticky'],
  ['edition', 'en.html', 'sticky'],
] as const)('keeps a bar at hand where it needs one line: %s/%s', async (site, name, position) => {
  const page = await visit(site, name, wide);

  for (const selector of ['.bar', 'main > section > h2 >> nth=0'])
    expect(await page.locator(selector).evaluate((each) => getComputedStyle(each).position)).toBe(position);
});

test.each(['ar.html', 'en.html'])('lets no number pass beside the bar and the heading: %s', async (name) => {
  const page = await visit('edition', name, wide);

  await scrollTo(page, '#p5');

  // What is seen half a line above the heading's foot, where the numbers are.
  const seen = await page.locator('#p5 .number').evaluate((number) => {
    const x = number.getBoundingClientRect().x + 5;
    const { bottom } = number.closest('section')!.querySelector('h2')!.getBoundingClientRect();
    return [5, bottom / 2, bottom - 9].map((y) => document.elementFromPoint(x, y)!.matches('.bar, h2'));
  });

  expect(seen).toEqual([true, true, true]);
});

test.each([390, 1280])(
  'lets no line pass above a heading that stays, without a bar: %i px',
  async (width) => {
    const page = await visit('edition', 'about.html', { viewport: { width, height: 800 } });

    await scrollTo(page, '#tested p >> nth=1');

    const { y, height } = (await page.locator('#tested > h2').boundingBox())!;
    expect(y).toBeLessThanOrEqual(0);
    expect(y + height).toBeGreaterThan(20);
  },
);

test('presses what a mouse is on, though the link to the text has the focus', async () => {
  const page = await visit('edition', 'index.html', { viewport: { width: 1280, height: 800 } });
  await page.keyboard.press('Tab');
  expect(await page.locator('.skip:focus').isVisible()).toBe(true);

  await page.getByText('Stacked').click();

  expect(await page.locator('#stacked').isChecked()).toBe(true);
});

test.each([
  ['index.html', 1280],
  ['en.html', 390],
  ['ar.html', 390],
])('shows the whole outline of what is focused in the bar: %s at %i px', async (name, width) => {
  const page = await visit('edition', name, { viewport: { width, height: 800 } });
  await page.evaluate(() => window.scrollTo(0, 2000));

  for (const link of await page.locator('.bar a, .bar input').all()) {
    // The outline is three pixels wide, and two away; a part of one may be lost where places are rounded.
    expect((await link.boundingBox())!.y).toBeGreaterThan(4);
  }
});

test('sets the notes of two texts one below the other where the columns are', async () => {
  const page = await visit('edition', 'index.html', { viewport: { width: 1280, height: 800 } });

  await page.locator('#stacked').check();

  const [above, below] = await page.locator('.lists > section').all();
  const { y, height } = (await above!.boundingBox())!;
  expect((await below!.boundingBox())!.y).toBeGreaterThanOrEqual(y + height);
});

test('stays where it is while a reader tabs through the bar', async () => {
  const page = await visit('edition', 'index.html#p9', wide);
  const getScroll = () => page.evaluate(() => scrollY);
  const before = await getScroll();

  await page.locator('.bar a').first().focus();
  for (let key = 0; key < 4; key++) await page.keyboard.press('Tab');

  expect(await page.evaluate(() => document.activeElement!.getAttribute('href'))).toBe('#contents');
  // The links of 44 px reach two pixels out of the bar.
  expect(Math.abs((await getScroll()) - before)).toBeLessThan(5);
});

test('gives the whole of a very low window to the text', async () => {
  const page = await visit('edition', 'index.html#p4', { viewport: { width: 320, height: 256 } });

  expect((await page.locator('.bar').boundingBox())!.y).toBeLessThan(-100);
});

async function isStacked(page: Page): Promise<boolean> {
  const [first, second] = await page
    .locator('#p4 > p')
    .evaluateAll((columns) => columns.map((column) => column.getBoundingClientRect()));
  return second!.top >= first!.bottom;
}

function scrollTo(page: Page, selector: string): Promise<void> {
  return page.locator(selector).evaluate(async (element) => {
    element.scrollIntoView();
    // What follows the scrolling follows it by a frame.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

async function isInView(page: Page, selector: string): Promise<boolean> {
  const { y } = (await page.locator(selector).boundingBox())!;
  // A browser scrolls by whole pixels, a block begins where it begins.
  return y > -1 && y < 300;
}

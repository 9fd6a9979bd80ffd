import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { axeViolations, layoutShift } from '../support/page-check.ts';
import { everyReadingPage, useBrowser } from '../support/visit.ts';

const { host, newPage, visit } = useBrowser();

const pages = everyReadingPage(['edition']).map(([, name]) => name);
const maps = { 'index.html': 'places-ar-en.svg', 'ar.html': 'places-ar.svg', 'en.html': 'places-en.svg' };
const files = Object.entries(maps);

test.each([390, 1280].flatMap((width) => pages.map((name): [string, number] => [name, width])))(
  'loads the map when it is near, and moves nothing: %s at %i px',
  async (name, width) => {
    const site = await host('edition');
    const page = await newPage({ viewport: { width, height: 700 } });
    await page.goto(site.url + name);
    await page.evaluate(() => document.fonts.ready);
    const before = await placesOfBlocks(page);
    const shifts = await layoutShift(page);

    // What the page needs is there by now; what a browser fetches ahead of its reader is within two screens or so.
    expect(await distanceOfMap(page)).toBeGreaterThan(1_300);
    expect(site.requests.filter((path) => path.endsWith('.svg'))).toEqual([]);

    await seeMap(page);

    expect(site.requests.filter((path) => path.endsWith('.svg'))).toEqual([
      `/${maps[name as keyof typeof maps]}`,
    ]);
    expect(
      await page.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBeGreaterThan(100);
    expect(before.length).toBeGreaterThan(20);
    expect(await placesOfBlocks(page)).toEqual(before);
    expect(await layoutShift(page)).toBe(shifts);
  },
);

test('says what the map would show, and keeps its place and table, where it cannot be had', async () => {
  const site = await host('edition', { block: (path) => path.endsWith('.svg') });
  const page = await newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${site.url}index.html`);
  const before = await page.locator('img').boundingBox();

  await page.locator('img').scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelector('img')!.complete);

  expect(await page.locator('img').getAttribute('alt')).toBe('Map of these places');
  expect((await page.locator('img').boundingBox())!.height).toBe(before!.height);
  await page.locator('figure + details summary').click();
  expect(await page.locator('tbody a[href="#p12-1"]').isVisible()).toBe(true);
});

test('is dark where the page is dark, and light on paper', async () => {
  const seen = async (options: BrowserContextOptions, isPrinted = false) => {
    const page = await visit('edition', 'index.html', { viewport: { width: 1280, height: 800 }, ...options });
    await seeMap(page);
    if (isPrinted) await page.emulateMedia({ media: 'print' });
    return colourAtCorner(page);
  };

  const light = await seen({ colorScheme: 'light' });
  const dark = await seen({ colorScheme: 'dark' });
  const printed = await seen({ colorScheme: 'dark' }, true);

  expect(brightnessOf(light)).toBeGreaterThan(240);
  expect(brightnessOf(dark)).toBeLessThan(40);
  expect(brightnessOf(printed)).toBeGreaterThan(240);
});

test.each(files)('can be used by everybody when it is opened: %s, %s', async (_, file) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1280]) {
      const page = await visit('edition', file, { viewport: { width, height: 900 }, colorScheme });

      expect(await axeViolations(page), `${colorScheme}, ${width} px`).toEqual([]);
      await page.context().close();
    }
  }
});

test.each(['light', 'dark'] as const)(
  'sets names apart from all that lies under them: %s',
  async (colorScheme) => {
    const page = await visit('edition', 'places-ar-en.svg', {
      viewport: { width: 1000, height: 750 },
      colorScheme,
    });

    const colours = await page.evaluate(() => {
      const fillOf = (selector: string) => getComputedStyle(document.querySelector(selector)!).fill;
      const { backgroundColor } = getComputedStyle(document.documentElement);
      return { inks: [fillOf('text'), fillOf('text .number')], grounds: [backgroundColor, fillOf('.land')] };
    });

    for (const ink of colours.inks) {
      for (const ground of colours.grounds)
        expect(contrastOf(ink, ground), `${ink} on ${ground}`).toBeGreaterThan(7);
    }
  },
);

test.each(files)('lays no name on another, small or large: %s, %s', async (_, file) => {
  for (const width of [288, 358, 511, 512, 720, 1280]) {
    const page = await visit('edition', file, { viewport: { width, height: Math.round(width * 0.75) } });

    const { names, points, frame } = await page.evaluate(() => {
      const boxesOf = (selector: string) =>
        [...document.querySelectorAll(selector)].map((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return { left, right, top, bottom };
        });
      return { names: boxesOf('g'), points: boxesOf('circle'), frame: boxesOf('rect')[0]! };
    });

    expect(names).toHaveLength(6);
    expect(points).toHaveLength(5);
    // The boxes of letters reach beyond what is seen of them.
    const slack = width / 60;
    for (const [index, name] of names.entries()) {
      const others = [...names.slice(index + 1), ...points];
      expect(
        others.filter((other) => overlap(name, other) > slack),
        `${width} px`,
      ).toEqual([]);
      expect(name.left).toBeGreaterThan(frame.left);
      expect(name.right).toBeLessThan(frame.right);
    }
    await page.context().close();
  }
});

test('leads from a name on the map to its sentence', async () => {
  const homes = [
    (await host('edition', { strict: true, base: '/x/y/' })).url,
    pathToFileURL(join(inject('sites').edition, '/')).href,
  ];
  for (const home of homes) {
    const page = await newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${home}index.html`);
    await seeMap(page);
    await page.locator('figure a').click();
    expect(page.url()).toBe(`${home}places-ar-en.svg`);

    // Where the driver takes the middle of a link to be is wrong inside a text of SVG.
    const middle = await page.locator('a[aria-label="Sentence 11.3"]').evaluate((link) => {
      const { left, top, width, height } = link.getBoundingClientRect();
      return [left + width / 2, top + height / 2] as const;
    });
    await page.mouse.click(...middle);
    await page.waitForURL('**/index.html#*');

    expect(page.url()).toBe(`${home}index.html#p11-3`);
    expect(await page.locator('#p11-3').isVisible()).toBe(true);
  }
});

test.each(pages)('prints the map unseen, and its table: %s', async (name) => {
  const site = await host('edition');
  const page = await newPage({ viewport: { width: 390, height: 800 } });
  await page.goto(site.url + name);
  expect(site.requests.filter((path) => path.endsWith('.svg'))).toEqual([]);

  await page.pdf({ format: 'A4' });

  expect(site.requests.filter((path) => path.endsWith('.svg'))).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  const [image, table] = [
    await page.locator('img').boundingBox(),
    await page.locator('main table').boundingBox(),
  ];
  expect(table!.height).toBeGreaterThan(80);
  expect(image!.height).toBeGreaterThan(80);
  expect(Math.min(image!.y + image!.height, table!.y + table!.height)).toBeGreaterThan(
    Math.max(image!.y, table!.y),
  );
});

/** Scrolls to the map and waits until it is drawn. */
async function seeMap(page: Page): Promise<void> {
  await page.locator('img').scrollIntoViewIfNeeded();
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
}

/** How many pixels below the window the map begins. */
function distanceOfMap(page: Page): Promise<number> {
  return page.locator('img').evaluate((image) => image.getBoundingClientRect().top - innerHeight);
}

function placesOfBlocks(page: Page): Promise<number[]> {
  return page
    .locator('p, h1, img, figcaption, summary, dd')
    .evaluateAll((blocks) =>
      blocks
        .filter((block) => block.checkVisibility())
        .map((block) => block.getBoundingClientRect().top + scrollY),
    );
}

/** Red, green and blue of the sea in the lower left corner of the map, as the page shows it. */
async function colourAtCorner(page: Page): Promise<number[]> {
  const shot = await page.locator('img').screenshot();
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    return [...context.getImageData(12, bitmap.height - 12, 1, 1).data.slice(0, 3)];
  }, shot.toString('base64'));
}

function brightnessOf(colour: number[]): number {
  expect(colour).toHaveLength(3);
  return Math.round(colour.reduce((sum, value) => sum + value, 0) / 3);
}

/** WCAG 2.2: relative luminances, lighter over darker. */
function contrastOf(one: string, other: string): number {
  const [high = 0, low = 0] = [one, other].map(luminanceOf).toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = NaN, green = NaN, blue = NaN] = (colour.match(/\d+/g) ?? []).map((value) => {
    const share = Number(value) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** By how many pixels two boxes cover one another, measured the shorter way. */
function overlap(a: Box, b: Box): number {
  return Math.min(
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  );
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

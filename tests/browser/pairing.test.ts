import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/visit.ts';

const { visit } = useBrowser();

const pair = ['ar p4-2', 'en p4-2'];
const passage = ['ar p4-1', 'ar p4-2', 'en p4-1', 'en p4-2'];
const wide = { width: 1280, height: 800 };
const narrow = { width: 390, height: 800 };
const modes: [string, BrowserContextOptions][] = [
  ['with scripts', {}],
  ['without scripts', { javaScriptEnabled: false }],
];

test.each(modes)('marks a sentence and its partner under the mouse, %s', async (_, options) => {
  const page = await visit('edition', 'index.html', { ...options, viewport: wide });

  expect(await marked(page)).toEqual([]);
  await page.hover('#p4-2');
  expect(await marked(page)).toEqual(pair);
  await page.hover('#p4 > p:last-child > span:nth-child(1)');
  expect(await marked(page)).toEqual(['ar p4-1', 'en p4-1']);
  await page.hover('h1');
  expect(await marked(page)).toEqual([]);
});

test.each(modes)('marks a sentence and its partner under a finger, %s', async (_, options) => {
  const page = await visit('edition', 'index.html', {
    ...options,
    viewport: narrow,
    hasTouch: true,
    isMobile: true,
  });

  await page.tap('#p4-2');
  expect(await marked(page)).toEqual(pair);
  await page.tap('#p3-1');
  expect(await marked(page)).toEqual(['ar p3-1', 'en p3-1']);
});

test.each(modes)('marks passage and sentence by the keyboard, %s', async (_, options) => {
  const page = await visit('edition', 'index.html', { ...options, viewport: wide });
  expect(await page.locator('#p4 .number span a').first().isVisible()).toBe(false);

  await tabTo(page, '#p4 .number > a');
  expect(await marked(page)).toEqual(passage);

  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#p4');
  // With scripts its menu is open.
  await page.keyboard.press('Escape');
  expect(await page.locator('#p4 .number span a').allTextContents()).toEqual(['4.1', '4.2']);
  expect(await page.locator('#p4 .number span a').first().isVisible()).toBe(true);

  await tabTo(page, '#p4 .number a[href="#p4-1"]', 12);
  expect(await marked(page)).toEqual(['ar p4-1', 'en p4-1']);
  await page.keyboard.press('Tab');
  expect(await marked(page)).toEqual(pair);
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#p4-2');
  expect(await marked(page)).toEqual(pair);
});

test.each([
  ['index.html', wide, pair],
  ['index.html', narrow, pair],
  ['ar.html', wide, ['ar p4-2']],
  ['en.html', narrow, pair],
])('marks the sentence that one arrives at, in every language of %s', async (name, viewport, expected) => {
  const page = await visit('edition', `${name}#p4-2`, { viewport, javaScriptEnabled: false });

  expect(await marked(page)).toEqual(expected);
  const { top, bottom } = await page.locator('#p4-2').evaluate((element) => element.getBoundingClientRect());
  expect(top).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThanOrEqual(viewport.height);

  // The mark stays where the address stays, whatever is pressed.
  await page.locator('h1').click();
  await page.mouse.move(0, 0);
  expect(await marked(page)).toEqual(expected);
});

test('shows where a passage is that one arrives at', async () => {
  const page = await visit('edition', 'index.html#p7', { viewport: wide });

  const number = page.locator('#p7 .number > a');
  const others = page.locator('.row:not(:target) > .number > a');

  expect(await number.evaluate((element) => getComputedStyle(element).fontWeight)).toBe('600');
  expect(
    await others.evaluateAll((all) => all.map((element) => getComputedStyle(element).fontWeight)),
  ).toEqual(Array.from({ length: 11 }, () => '400'));
  expect((await number.boundingBox())?.y).toBeGreaterThanOrEqual(0);
});

test('links every paragraph to itself, quietly but in sight', async () => {
  const page = await visit('edition', 'index.html', { viewport: wide });
  const numbers = page.locator('main .number > a');

  expect(await numbers.count()).toBe(12);
  for (const [index, number] of (await numbers.all()).entries()) {
    expect(await number.textContent()).toContain(String(index + 1));
    expect(await number.isVisible()).toBe(true);
    expect(await number.getAttribute('href')).toBe(`#p${index + 1}`);
  }
});

test.each(['index.html', 'ar.html', 'en.html'])(
  'has few stops for the keyboard, and none in the text: %s',
  async (name) => {
    const page = await visit('edition', name, { viewport: wide });
    const stops: string[] = [];

    for (let press = 0; press < 200; press += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() =>
        document.activeElement === document.body ? '' : document.activeElement!.localName,
      );
      if (stop === '') break;
      stops.push(stop);
    }

    expect(stops.length).toBeGreaterThan(20);
    // Links, and nothing else: no sentence is a stop.
    expect(stops.length).toBeLessThan(150);
    expect(new Set(stops.filter((stop) => stop !== 'summary'))).toEqual(
      new Set(name === 'index.html' ? ['a', 'input'] : ['a']),
    );
  },
);

test('outlines a pair where the system chooses the colours', async () => {
  const page = await visit('edition', 'index.html', { viewport: wide, forcedColors: 'active' });

  await page.hover('#p4-2');

  const outlines = await page.locator('main p > span').evaluateAll((spans) =>
    spans
      .map((span) => getComputedStyle(span))
      .filter(({ outlineStyle }) => outlineStyle === 'solid')
      .map(({ outlineWidth }) => outlineWidth),
  );
  expect(outlines).toEqual(['2px', '2px']);
});

test('shows which link has the focus', async () => {
  const page = await visit('edition', 'index.html', { viewport: wide });

  await tabTo(page, '#p1 .number > a');

  const style = await page.locator('#p1 .number > a').evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return `${outlineStyle} ${outlineWidth}`;
  });
  expect(style).toBe('solid 3px');
});

/** Presses Tab until the element has the focus, at most so many times. */
async function tabTo(page: Page, selector: string, most = 60): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.locator(selector).evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab did not reach ${selector} in ${most} presses.`);
}

/** Language and address of every sentence that is marked by its background and by a line. */
function marked(page: Page): Promise<string[]> {
  return page.locator('main p > span').evaluateAll((spans) =>
    spans
      .filter((span) => {
        const { backgroundColor, textDecorationLine } = getComputedStyle(span);
        const [hasColour, hasLine] = [
          backgroundColor !== 'rgba(0, 0, 0, 0)',
          textDecorationLine === 'underline',
        ];
        if (hasColour !== hasLine) throw new Error('A mark of one kind only.');
        return hasColour;
      })
      .map((span) => {
        const index = [...span.parentElement!.children].indexOf(span) + 1;
        return `${span.closest('[lang]')!.getAttribute('lang')} ${span.closest('.row')!.id}-${index}`;
      })
      .toSorted(),
  );
}

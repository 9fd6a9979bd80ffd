import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeViolations, cspViolations } from '../support/page-check.ts';
import { useBrowser } from '../support/visit.ts';

const { visit } = useBrowser();

const wide = { viewport: { width: 1280, height: 800 } };
const arabic = '#p1 a[href="#term-eu"] >> nth=0';
const english = '#p1 a[href="#term-eu"] >> nth=1';
const entry = ['الاتحاد الأوروبي', 'European Union (EU)'];

test('shows what a term is, in both languages, to the mouse that rests on it', async () => {
  const page = await visit('edition', 'index.html', wide);
  const violations = cspViolations(page);

  for (const term of [arabic, english]) {
    await page.hover(term);
    await page.locator('#card:popover-open').waitFor();

    expect(await page.locator('#card dfn').allTextContents()).toEqual(entry);
    expect(await languagesOf(page)).toEqual(['ar rtl', 'en ltr']);
    expect(await distanceTo(page, term)).toBeLessThan(3);
    await page.hover('h1');
    await page.locator('#card').waitFor({ state: 'hidden' });
  }
  expect(violations).toEqual([]);
});

test('keeps the card while the mouse is on it, so that its link can be reached', async () => {
  const page = await visit('edition', 'index.html', wide);
  await page.clock.install();
  await page.hover(english);
  await page.clock.runFor(1_000);

  await page.hover('#card');
  await page.clock.runFor(5_000);

  expect(await page.locator('#card').isVisible()).toBe(true);
  expect(await page.locator('#card a').getAttribute('href')).toBe('https://european-union.europa.eu/');
});

// WCAG 1.4.13: it goes when neither the term nor the card is pointed at.
test('keeps the card while the mouse goes back from it to its term', async () => {
  const page = await visit('edition', 'index.html', wide);
  await page.clock.install();
  await page.hover(english);
  await page.clock.runFor(1_000);
  await page.hover('#card');
  await page.clock.runFor(1_000);

  await page.hover(english);
  await page.clock.runFor(5_000);

  expect(await page.locator('#card').isVisible()).toBe(true);
  expect(await page.locator('#card dfn').allTextContents()).toEqual(entry);
  await page.hover('h1');
  await page.clock.runFor(1_000);
  expect(await page.locator('#card').isVisible()).toBe(false);
});

test.each([english, '#p3 .number > a'])(
  'leaves a link to the browser that shall open it elsewhere: %s',
  async (link) => {
    const page = await visit('edition', 'index.html', wide);
    const opened = page.context().waitForEvent('page');

    await page.click(link, { modifiers: ['ControlOrMeta'] });

    expect((await opened).url()).toBe(new URL((await page.getAttribute(link, 'href'))!, page.url()).href);
    expect(page.url()).not.toContain('#');
  },
);

test('shows no card to a mouse that only passes', async () => {
  const page = await visit('edition', 'index.html', wide);
  await page.clock.install();

  await page.hover(english);
  await page.clock.runFor(100);
  await page.hover('h1');
  await page.clock.runFor(5_000);

  expect(await page.locator('#card').isVisible()).toBe(false);
});

test('shows it to the keyboard, lets Escape close it, and gives the focus back', async () => {
  const page = await visit('edition', 'index.html', wide);
  await page.locator('#p1 .number a').last().focus();

  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.className)).toBe('term');
  await page.locator('#card:popover-open').waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.closest('#card')?.id)).toBe('card');
  await page.clock.install();
  await page.keyboard.press('Escape');
  await page.clock.runFor(1_000);

  expect(await page.locator('#card').isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement!.className)).toBe('term');
});

test('shows it to the keyboard that comes from the card of another term', async () => {
  const page = await visit('edition', 'index.html', wide);
  const dfn = page.locator('#card dfn').last();
  // Between the two there is nothing else to be reached.
  await page.locator('#p1 a[href="#term-un"] >> nth=1').focus();
  await page.locator('#card:popover-open').waitFor();
  expect(await dfn.textContent()).toBe('United Nations (UN)');

  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.closest('#card')?.id)).toBe('card');
  await page.keyboard.press('Tab');
  await page.locator('#card dfn', { hasText: entry[1]! }).waitFor();

  expect(await page.locator('#card').isVisible()).toBe(true);
  expect(await page.evaluate(() => document.activeElement!.getAttribute('href'))).toBe('#term-eu');
});

test('shows it to a finger, and nothing is gone to', async () => {
  const page = await visit('edition', 'index.html', {
    viewport: { width: 390, height: 800 },
    hasTouch: true,
    isMobile: true,
  });

  await page.tap(english);
  await page.locator('#card:popover-open').waitFor();
  const box = (await page.locator('#card').boundingBox())!;

  expect(new URL(page.url()).hash).toBe('');
  expect(await page.locator('#card dfn').allTextContents()).toEqual(entry);
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(390);
  await page.tap('h1');
  await page.locator('#card').waitFor({ state: 'hidden' });
});

test.each<[string, BrowserContextOptions]>([
  ['with scripts', {}],
  ['without scripts', { javaScriptEnabled: false }],
  ['where the system chooses the colours', { forcedColors: 'active' }],
])('lights the partner of a term, %s', async (_, options) => {
  const page = await visit('edition', 'index.html', { ...wide, ...options });
  const lit = () =>
    page.locator('main .term').evaluateAll((terms) => {
      const groundOf = (element: Element) => getComputedStyle(element).backgroundColor;
      const paper = groundOf(document.documentElement);
      return terms
        .filter((term) => groundOf(term) !== paper && !groundOf(term).endsWith(', 0)'))
        .map((term) => term.textContent);
    });

  expect(await lit()).toEqual([]);
  await page.hover(arabic);
  expect(await lit()).toEqual(['الاتحاد الأوروبي', 'European Union']);
  await page.hover('h1');
  await page.locator(english).focus();
  expect(await lit()).toEqual(['الاتحاد الأوروبي', 'European Union']);
});

test('leads to the glossary without scripts', async () => {
  const page = await visit('edition', 'index.html', { ...wide, javaScriptEnabled: false });

  await page.click(english);

  expect(new URL(page.url()).hash).toBe('#term-eu');
  const box = (await page.locator('#term-eu').boundingBox())!;
  expect(box.y).toBeGreaterThan(0);
  expect(box.y).toBeLessThan(800);
  expect(await page.locator('#term-eu').textContent()).toContain('A union of European states');
});

test('leads to the glossary where there are no popovers', async () => {
  const page = await visit('edition', 'ar.html', {});
  await page.addInitScript(() => {
    for (const name of ['popover', 'showPopover', 'hidePopover'])
      Reflect.deleteProperty(HTMLElement.prototype, name);
  });
  await page.reload();

  await page.click('#p1 a[href="#term-eu"]');

  expect(new URL(page.url()).hash).toBe('#term-eu');
});

test.each([
  ['ar.html', ['الاتحاد الأوروبي', 'European Union (EU)']],
  ['en.html', ['European Union (EU)', 'الاتحاد الأوروبي']],
])('gives the form in the other language on a page of one: %s', async (name, forms) => {
  const page = await visit('edition', name);

  expect(await page.locator('#term-eu dfn').allTextContents()).toEqual(forms);
});

test('is no higher for a term in another language', async () => {
  const page = await visit('edition', 'en.html', { viewport: { width: 390, height: 800 } });

  const lines = await page
    .locator('[id^=term-] > div')
    .evaluateAll((entries) =>
      entries.map((entry) => entry.clientHeight / parseFloat(getComputedStyle(entry).lineHeight)),
    );

  // A whole number of lines, but for what a pixel rounds.
  for (const number of lines) expect(Math.abs(number - Math.round(number))).toBeLessThan(0.1);
});

test('has an entry for every term, and marks none that has no entry', async () => {
  const page = await visit('edition', 'index.html');
  const idsOf = (selector: string, name: string) =>
    page.locator(selector).evaluateAll((all, key) => all.map((each) => each.getAttribute(key)), name);

  const marked = new Set(await idsOf('main .term', 'href'));
  const entries = (await idsOf('[id^=term-]', 'id')).map((id) => `#${id}`);

  expect(entries.length).toBeGreaterThan(10);
  expect([...marked].toSorted()).toEqual(entries.toSorted());
});

test.each(['light', 'dark'] as const)(
  'is accessible while a card is open, in the %s',
  async (colorScheme) => {
    const page = await visit('edition', 'index.html', { ...wide, colorScheme });

    await page.click(english);
    await page.locator('#card:popover-open').waitFor();

    expect(await axeViolations(page)).toEqual([]);
  },
);

function languagesOf(page: Page): Promise<string[]> {
  return page
    .locator('#card > div')
    .evaluateAll((columns) =>
      columns.map((column) => `${column.getAttribute('lang')} ${getComputedStyle(column).direction}`),
    );
}

/** How far the card is from a term, above or below it, in pixels. */
async function distanceTo(page: Page, term: string): Promise<number> {
  const card = (await page.locator('#card').boundingBox())!;
  const { y, height } = (await page.locator(term).boundingBox())!;
  return Math.min(Math.abs(card.y - (y + height)), Math.abs(y - (card.y + card.height)));
}

import { expect, test } from 'vitest';
import { useBrowser } from '../support/visit.ts';

const { visit } = useBrowser();

test('keeps the reader’s sentence on the way to another language', async () => {
  const page = await visit('edition', 'index.html#p4-2', {});

  for (const name of ['ar.html', 'en.html', 'index.html']) {
    await page.locator(`.switch a[href^="${name}"]`).click();

    expect(page.url()).toMatch(new RegExp(`/${name.replace('.', '\\.')}#p4-2$`));
    const { top, bottom } = await page
      .locator('#p4-2')
      .evaluate((element) => element.getBoundingClientRect());
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(page.viewportSize()!.height);
  }
});

test('goes to the other languages without scripts', async () => {
  const page = await visit('edition', 'index.html#p4-2', { javaScriptEnabled: false });

  for (const name of ['ar.html', 'en.html', 'index.html']) {
    await page.locator(`.switch a[href="${name}"]`).click();

    expect(page.url()).toMatch(new RegExp(`/${name.replace('.', '\\.')}$`));
    expect(await page.locator('main p').count()).toBeGreaterThan(11);
  }
});

test('says which page one is on', async () => {
  for (const name of ['index.html', 'ar.html', 'en.html']) {
    const page = await visit('edition', name);

    expect(
      await page
        .locator('.switch [aria-current=page]')
        .evaluateAll((all) => all.map((each) => each.getAttribute('href'))),
    ).toEqual([name]);
  }
});

test('leads to the sections in both languages', async () => {
  const page = await visit('edition', 'index.html', { viewport: { width: 1280, height: 800 } });
  const entries = page.locator('.toc a');

  expect(await entries.count()).toBe(5);
  for (const entry of await entries.all()) {
    await entry.click();

    const section = page.locator(new URL(page.url()).hash);
    const headings = await section.locator('h2 > span').allTextContents();
    expect(headings).toEqual(await entry.locator('span[lang]').allTextContents());
    expect((await section.boundingBox())!.y).toBeGreaterThanOrEqual(0);
    expect((await section.boundingBox())!.y).toBeLessThan(800);
  }
});

test('lets the keyboard skip to the text', async () => {
  const page = await visit('edition', 'index.html', {});

  await page.keyboard.press('Tab');
  expect(await page.locator('.skip').evaluate((element) => getComputedStyle(element).clipPath)).toBe('none');
  await page.keyboard.press('Enter');

  expect(new URL(page.url()).hash).toBe('#text');
  await page.keyboard.press('Tab');
  expect(
    await page
      .locator('#p1 a')
      .first()
      .evaluate((element) => element === document.activeElement),
  ).toBe(true);
});

test('shows a note and leads back to its sentence', async () => {
  const page = await visit('edition', 'index.html', { viewport: { width: 1280, height: 800 } });

  await page.locator('#p1 .note').click();
  expect(new URL(page.url()).hash).toBe('#en-year');
  expect(await page.locator('#en-year').textContent()).toContain('2019');
  await page.locator('#en-year a[href="#p1-1"]').click();

  expect(new URL(page.url()).hash).toBe('#p1-1');
});

test('is whole without scripts', async () => {
  const page = await visit('edition', 'en.html', { javaScriptEnabled: false });
  const original = page.locator('#p4 details p');

  expect(await page.locator('main .row > p').count()).toBe(12);
  for (const paragraph of await page.locator('main .row > p').all())
    expect(await paragraph.isVisible()).toBe(true);
  expect(await original.isVisible()).toBe(false);
  await page.locator('#p4 summary').click();

  expect(await original.isVisible()).toBe(true);
  expect(await original.textContent()).toContain('مشددا على ضرورة النظر');
});

test('names each original by its paragraph', async () => {
  const page = await visit('edition', 'en.html', {});

  const row = page.locator('#p4');
  // That the name begins with what is to be seen, who speaks to a computer relies on (WCAG 2.5.3).
  expect(await row.getByText('العربية', { exact: true }).count()).toBe(1);
  expect(await row.locator('summary').getAttribute('aria-label')).toBe('العربية 4');
});

test('opens the original from the keyboard', async () => {
  const page = await visit('edition', 'en.html', {});

  await page.locator('#p4 summary').focus();
  await page.keyboard.press('Enter');

  expect(await page.locator('#p4 details p').isVisible()).toBe(true);
});

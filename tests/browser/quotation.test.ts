import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeViolations, cspViolations } from '../support/page-check.ts';
import { useBrowser } from '../support/visit.ts';
import type { SiteName } from '../support/visit.ts';

const { visit } = useBrowser();

const sentence =
  'مشيرا إلى الحاجة إلى منع الإرهابيين والجهات الداعمة لهم من الوصول إلى الموارد المالية من خلال نهج شامل.';
const translation =
  'pointing to the need to prevent terrorists, and the entities that support them, from gaining access to financial resources, through a comprehensive approach.';
const credit =
  /^International conference in Tajikistan .+ terrorism\. Translated by .+\. High-level conference on .+, 16–17 May 2019\.$/;
const creditInArabic =
  /^مؤتمر دولي في طاجيكستان .+ الإرهاب\. المؤتمر الرفيع المستوى حول .+، 16–17 مايو 2019\.$/;

test('copies the address of a sentence', async () => {
  const page = await openMenu('edition', 'index.html', 'p3-2');

  await press(page, 'link');

  const { plain, html } = await clipboardOf(page);
  expect(plain).toBe(page.url());
  expect(plain).toMatch(/index\.html#p3-2$/);
  expect(html).toBe(`<a href="${plain}">${plain}</a>`);
});

test('copies a sentence in one language, with where it comes from', async () => {
  const page = await openMenu('edition', 'index.html', 'p3-2');

  await press(page, 'English');

  const { plain, html } = await clipboardOf(page);
  expect(plain.split('\n')).toEqual([translation, expect.stringMatching(credit), page.url()]);
  expect(html).toMatch(
    /^<p lang="en" dir="ltr">pointing to .+<\/p>\n<p lang="en" dir="ltr">International .+<\/p>\n<a href=/,
  );
});

test('copies a sentence in both languages, each with its language and direction', async () => {
  const page = await openMenu('edition', 'index.html', 'p3-2');

  await press(page, 'both');

  const { plain, html } = await clipboardOf(page);
  expect(plain.split('\n')).toEqual([
    sentence,
    translation,
    expect.stringMatching(creditInArabic),
    expect.stringMatching(credit),
    page.url(),
  ]);
  expect(html).toContain(`<p lang="ar" dir="rtl">${sentence}</p>`);
  expect(html).toContain(`<p lang="en" dir="ltr">${translation}</p>`);
  expect(html).not.toMatch(/class=|style=|id=|<span|hidden/);
});

test('copies a whole paragraph exactly, without notes and numbers', async () => {
  const page = await openMenu('edition', 'index.html', 'p4');

  await press(page, 'both');

  const [original = '', english = ''] = (await clipboardOf(page)).plain.split('\n');
  expect(original).toContain('وكذلك الإتجار بالبشر..مشددا على ضرورة النظر');
  expect(original).toBe(await page.locator('#p4 > p[lang=ar]').textContent());
  expect(english).toContain('from international organizations, including the Central Asian');
});

test('copies the original from a page that keeps it aside', async () => {
  const page = await openMenu('edition', 'en.html', 'p3-2');

  await press(page, 'both');

  expect((await clipboardOf(page)).plain.split('\n')).toEqual([
    translation,
    sentence,
    expect.stringMatching(credit),
    expect.stringMatching(creditInArabic),
    page.url(),
  ]);
});

test('gives the permanent address where the site knows its own', async () => {
  const page = await openMenu('published', 'en.html', 'p3-2');

  await press(page, 'link');

  expect((await clipboardOf(page)).plain).toBe('https://example.org/a/en.html#p3-2');
});

test('keeps a menu in which a reader is at work from a mouse that lies over a term', async () => {
  const page = await openMenu('edition', 'index.html', 'p3');
  await page.clock.install();
  await page.locator('#card button').last().focus();

  await page.hover('#p5 .term >> nth=0');
  await page.clock.runFor(1_000);

  expect(await page.locator('#card output').count()).toBe(1);
  expect(await page.locator('#card').isVisible()).toBe(true);
  await page.mouse.move(0, 0);
  await page.keyboard.press('Tab');
  await page.clock.runFor(1_000);
  expect(await page.locator('#card').isVisible()).toBe(false);
});

test('says that it has copied, and copies again', async () => {
  const page = await openMenu('edition', 'index.html', 'p3-2');

  expect(await page.locator('#card output').isVisible()).toBe(false);
  const before = await page.locator('#card').boundingBox();
  await press(page, 'English');
  // Nothing moves under a finger that presses twice.
  expect(await page.locator('#card').boundingBox()).toEqual(before);
  expect(await page.locator('#card output').innerText()).toBe('Copied');
  await page.locator('#card button', { hasText: 'العربية' }).hover();
  await page.mouse.down();
  expect(await page.locator('#card output').isVisible()).toBe(false);
  await page.mouse.up();
  expect(await page.locator('#card output').isVisible()).toBe(true);

  expect((await clipboardOf(page)).plain.split('\n')).toEqual([
    sentence,
    expect.stringMatching(creditInArabic),
    page.url(),
  ]);
});

test('leaves what is copied otherwise alone', async () => {
  const page = await openMenu('edition', 'index.html', 'p3-2');
  await press(page, 'English');

  await page.keyboard.press('Escape');
  await page.locator('h1 [lang=en]').selectText();
  await page.keyboard.press('Control+c');

  expect((await clipboardOf(page)).plain).toMatch(/^International conference in Tajikistan [^\n]+$/);
});

test('opens the menu from the keyboard and goes back to the number', async () => {
  const page = await visit('edition', 'index.html', { viewport: { width: 1280, height: 800 } });
  await page.locator('#p4 .number > a').focus();

  await page.keyboard.press('Enter');
  await page.locator('#card:popover-open').waitFor();
  expect(new URL(page.url()).hash).toBe('#p4');
  expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('link');
  await page.keyboard.press('Escape');

  expect(await page.locator('#card').isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement!.getAttribute('href'))).toBe('#p4');
});

test('covers nothing that the keyboard goes on to', async () => {
  const page = await openMenu('edition', 'index.html', 'p3');

  for (let key = 0; key < 4; key++) await page.keyboard.press('Tab');

  expect(await page.evaluate(() => document.activeElement!.textContent.trim())).toBe('Source');
  await page.locator('#card:popover-open').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement!.textContent.trim())).toBe('Source');
});

test('covers nothing that a quick keyboard goes on to', async () => {
  const page = await visit('edition', 'index.html', { viewport: { width: 1280, height: 800 } });
  await page.clock.install();
  await page.locator('#p4 .number > a').focus();
  await page.keyboard.press('Enter');
  await page.clock.runFor(1_000);

  for (let key = 0; key < 5; key++) await page.keyboard.press('Tab');
  await page.clock.runFor(1_000);

  expect(await page.evaluate(() => document.activeElement!.textContent.trim())).toBe('4.1');
  expect(await page.locator('#card').isVisible()).toBe(false);
});

test('announces each copy anew', async () => {
  const page = await openMenu('edition', 'index.html', 'p3-2');
  await press(page, 'English');
  await page.evaluate(() => {
    new MutationObserver((changes) => {
      document.title = changes
        .flatMap(({ addedNodes }) => [...addedNodes].map((node) => node.nodeName))
        .join();
    }).observe(document.querySelector('#card')!, { childList: true });
  });

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');

  expect(await page.title()).toBe('OUTPUT');
  expect(await page.locator('#card output').isVisible()).toBe(true);
});

test('sets every language of the menu as the text is set', async () => {
  const page = await openMenu('edition', 'index.html', 'p3');

  const faces = await page
    .locator('#card button[lang=ar], #p3 p[lang=ar]')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).fontFamily));

  expect(faces).toHaveLength(2);
  expect(new Set(faces).size).toBe(1);
});

test('is accessible and within its policy while the menu is open', async () => {
  const page = await openMenu('edition', 'index.html', 'p3-2');
  const violations = cspViolations(page);

  await press(page, 'both');

  expect(await axeViolations(page)).toEqual([]);
  expect(violations).toEqual([]);
});

test('offers no report where the deployer has named no address', async () => {
  const page = await openMenu('edition', 'index.html', 'p3-2');

  expect(await page.locator('#menu .links').count()).toBe(0);
});

test('opens a report that names the sentence', async () => {
  const page = await openMenu('published', 'index.html', 'p3-2');
  const asked = page.waitForRequest((request) => request.url().startsWith('https://example.org/issues/'));

  await page.click('#card .links a');

  const title = new URL((await asked).url()).searchParams.get('title');
  expect(title).toMatch(
    /^Problem in “International conference in Tajikistan .+”: https:\/\/example\.org\/a\/#p3-2$/,
  );
});

// Where it opens a mail, the page stays.
test('names the sentence once, however often the report is asked for', async () => {
  const page = await openMenu('published', 'index.html', 'p3-2');
  await page.evaluate(() => addEventListener('click', (event) => event.preventDefault()));

  await page.click('#card .links a');
  await page.click('#card .links a');

  expect(await page.locator('#card .links a').getAttribute('href')).toMatch(/[^2]%23p3-2$/);
});

/** A page with the menu of a passage or a sentence open, in a context that may read its clipboard. */
async function openMenu(site: SiteName, name: string, id: string): Promise<Page> {
  const page = await visit(site, `${name}#${id}`, {
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.click(`.number a[href="#${id}"]`);
  await page.locator('#card:popover-open').waitFor();
  return page;
}

async function press(page: Page, name: string): Promise<void> {
  await page.locator('#card button', { hasText: name }).click();
}

function clipboardOf(page: Page): Promise<{ plain: string; html: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) =>
      item!.types.includes(type) ? (await item!.getType(type)).text() : '';
    return { plain: await read('text/plain'), html: await read('text/html') };
  });
}

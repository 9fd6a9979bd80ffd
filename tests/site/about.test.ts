import { expect, test } from 'vitest';
import { everyReadingPage, readBuilt, useBrowser } from '../support/visit.ts';

const { visit } = useBrowser();

test.each([
  ['edition', 'en', ['ar rtl', 'en ltr']],
  // German has no interface of its own: English stands in and says that it is English.
  ['german', 'ar', ['en ltr', 'ar rtl']],
  ['small', 'en', ['ar rtl', 'en ltr']],
] as const)('makes its statement in both languages: %s', async (site, root, languages) => {
  const page = await visit(site, 'about.html');

  expect(await page.locator('html').getAttribute('lang')).toBe(root);
  for (const id of ['access', 'tested', 'limits', 'privacy']) {
    const columns = page.locator(`#${id} > .row:not(h2) > div`);
    const attributes = await columns.evaluateAll((all) =>
      all.map((column) => `${column.getAttribute('lang')} ${column.getAttribute('dir')}`),
    );
    const counts = await columns.evaluateAll((all) =>
      all.map((column) => column.querySelectorAll('p').length),
    );

    expect(attributes).toEqual(languages);
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[1]).toBe(counts[0]);
  }
});

test('is dated, the same day in both languages, and not the day of the build', async () => {
  const page = await visit('edition', 'about.html');

  const texts = await page.locator('#limits p').allTextContents();
  const days = texts.flatMap((text) => /(\d+) [\p{L}]+ (\d{4})/u.exec(text)?.slice(1).join(' ') ?? []);

  expect(days).toEqual(['28 2026', '28 2026']);
});

test('says that nobody is named who takes reports where nobody is', async () => {
  const page = await visit('edition', 'about.html');

  expect(await page.locator('#limits a').count()).toBe(0);
  expect(await page.locator('#limits .links').allTextContents()).toEqual([
    expect.stringContaining('لم يذكر ناشر'),
    expect.stringContaining('has given no address'),
  ]);
});

test('tells how far every translation is, section by section', async () => {
  const page = await visit('small', 'about.html');

  const tables = page.locator('#progress table');
  const captions = await tables.locator('caption > span').allTextContents();
  expect(captions).toEqual(['English', 'فارسی', 'тоҷикӣ', '中文']);
  for (const table of await tables.all()) {
    expect(await table.locator('caption').textContent()).toMatch(/: (\d+) of \1$/);
    expect(await table.locator('tbody tr').count()).toBeGreaterThan(1);
    expect(await table.locator('th[scope=col]').count()).toBe(4);
  }
});

test.each(everyReadingPage())('is found from the foot of every page: %s/%s', (site, name) => {
  const html = readBuilt(site, name);

  expect(html).toContain('<a href="about.html">');
  expect(html).toContain('<a href="about.html#progress">');
});

test('leads back to every page', async () => {
  const page = await visit('small', 'about.html');

  const links = await page
    .locator('.switch a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));

  expect(links.toSorted()).toEqual(
    everyReadingPage(['small'])
      .map(([, name]) => name)
      .toSorted(),
  );
  expect(await page.locator('.switch [aria-current]').count()).toBe(0);
});

import { expect, test } from 'vitest';
import { useBrowser } from '../support/visit.ts';

const { visit } = useBrowser();

test('puts a German original first and left, its Arabic translation right', async () => {
  const page = await visit('german', 'index.html');

  expect(await page.locator('html[lang=ar][dir=rtl]').count()).toBe(1);
  const paragraphs = page.locator('main .row p');
  const columns = await paragraphs.evaluateAll((all) =>
    all.map((each) => [each.getAttribute('lang'), each.getAttribute('dir')].join(' ')),
  );
  expect(columns).toEqual(['de ltr', 'ar rtl', 'de ltr', 'ar rtl', 'de ltr', 'ar rtl']);
  expect(
    await page.locator('main .row').evaluateAll((rows) => rows.map((row) => row.getAttribute('dir'))),
  ).toEqual(Array.from({ length: 8 }, () => 'ltr'));
});

test.each([
  ['german', 'index.html', 'ar rtl', 'de ltr', 'ar rtl'],
  ['german', 'ar.html', 'ar rtl', 'ar rtl', 'de ltr'],
  ['german', 'de.html', 'de ltr', 'de ltr', undefined],
  ['small', 'index.html', 'en ltr', 'ar rtl', 'en ltr'],
  ['small', 'ar-fa.html', 'fa rtl', 'ar rtl', 'fa rtl'],
  ['small', 'ar-zh.html', 'zh ltr', 'ar rtl', 'zh ltr'],
  ['small', 'ar-tg.html', 'tg ltr', 'ar rtl', 'tg ltr'],
  ['small', 'fa.html', 'fa rtl', 'fa rtl', 'ar rtl'],
  ['small', 'tg.html', 'tg ltr', 'tg ltr', 'ar rtl'],
  ['small', 'ar.html', 'ar rtl', 'ar rtl', undefined],
] as const)('gives %s/%s its languages and directions', async (site, name, root, first, second) => {
  const page = await visit(site, name);
  const attributes = (element: Element) =>
    [element.getAttribute('lang'), element.getAttribute('dir')].join(' ');

  expect(await page.locator('html').evaluate(attributes)).toBe(root);
  const passage = page.locator('#p1 p');
  expect(await passage.count()).toBe(second === undefined ? 1 : 2);
  expect(await passage.first().evaluate(attributes)).toBe(first);
  if (second) expect(await passage.last().evaluate(attributes)).toBe(second);
});

test('calls each language by its own name on every page', async () => {
  const page = await visit('small', 'zh.html');

  expect((await page.locator('.switch a').allTextContents()).map((text) => text.trim())).toEqual(
    expect.arrayContaining(['العربية', 'English', 'فارسی', '中文', 'тоҷикӣ', 'العربية · فارسی']),
  );
});

test('keeps emphasis, links and notes of a translation', async () => {
  const page = await visit('german', 'index.html');

  expect(await page.locator('p[lang=de] strong').allTextContents()).toEqual(['nicht']);
  expect(await page.locator('p[lang=ar] a:not(.note)').allTextContents()).toEqual(['أرشيف المدينة']);
  expect(await page.locator('p[lang=ar] a.note').getAttribute('href')).toBe('#ar-ferry');
  expect(await page.locator('#ar-ferry').textContent()).toContain('كانت العبّارة تصل بين الضفتين');
});

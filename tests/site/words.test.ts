import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { everyReadingPage, useBrowser } from '../support/visit.ts';
import type { SiteName } from '../support/visit.ts';

const { visit } = useBrowser();
const article = readFileSync('src/content/source.txt');
const [headline, , caption, ...paragraphs] = linesOf(article.toString());
const editions: SiteName[] = ['edition', 'published'];

test('keeps the article as it was received', () => {
  expect(createHash('sha256').update(article).digest('hex')).toBe(
    'f7c5c9b4d1c4e486881efe9b5d47adb59209e85457425e0cf5d51eacd589010c',
  );
  expect(paragraphs).toHaveLength(12);
});

test.each(everyReadingPage(editions))('shows every paragraph of the article in %s/%s', async (site, name) => {
  const page = await visit(site, name);

  expect(await textsOf(page, 'main p[lang=ar]')).toEqual(paragraphs);
  expect(paragraphs.filter((paragraph) => paragraph.includes('..'))).toHaveLength(4);
  expect(paragraphs[2]).toContain('المنظمة..مشيرا');
});

test.each([
  ['edition', 'index.html'],
  ['edition', 'ar.html'],
] as const)('shows headline and caption of the article in %s/%s', async (site, name) => {
  const page = await visit(site, name);

  expect(await textsOf(page, 'h1 [lang=ar]')).toEqual([headline]);
  expect(await textsOf(page, 'header [lang=ar] *')).toContain(caption);
});

test.each(everyReadingPage(['german', 'small']))(
  'shows every paragraph of its source in %s/%s',
  async (site, name) => {
    const page = await visit(site, name);
    const [tag, file] = site === 'german' ? ['de', 'german'] : ['ar', 'small'];
    const source = linesOf(readFileSync(`tests/fixtures/${file}/source.txt`, 'utf8'));

    const shown = await textsOf(page, `main p[lang=${tag}]`);

    expect(shown.length).toBeGreaterThan(1);
    expect(source.slice(-shown.length)).toEqual(shown);
  },
);

test.each(['index.html', 'ar.html', 'en.html'])(
  'lets a line end where no space parts two sentences, and nowhere else: %s',
  async (name) => {
    const page = await visit('edition', name);

    const before = await page
      .locator('main p > span:has(+ span) > wbr:last-child')
      .evaluateAll((all) => all.map((each) => each.parentElement!.textContent!.slice(-2)));

    expect(before).toEqual(['..', '..', '..', '..']);
    expect(await page.locator('wbr').count()).toBe(4);
  },
);

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function textsOf(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .evaluateAll((elements) => elements.map((element) => element.textContent.trim()));
}

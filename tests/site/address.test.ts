import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { everyPage, everyReadingPage, readBuilt, useBrowser } from '../support/visit.ts';
import type { SiteName } from '../support/visit.ts';

const { visit } = useBrowser();

const homes: Partial<Record<SiteName, string>> = {
  published: 'https://example.org/a/',
  small: 'https://example.org/',
  many: 'https://example.org/',
};

test.each(everyPage(['edition', 'german']))('claims no address of its own: %s/%s', async (site, name) => {
  const html = readBuilt(site, name);

  expect(html).toContain('<title>');
  expect(html).not.toMatch(/canonical|hreflang|og:|example\.org\/a\/|localhost|127\.0\.0\.1|file:\/\//);
});

test.each(['edition', 'german'] as const)('has no map without an address: %s', (site) => {
  expect(readdirSync(inject('sites')[site])).toContain('index.html');
  expect(existsSync(join(inject('sites')[site], 'sitemap.xml'))).toBe(false);
});

test.each(everyReadingPage(['published', 'small']))('says where it is: %s/%s', async (site, name) => {
  const page = await visit(site, name);
  const own = addressOf(site, name);

  expect(await hrefsOf(page, 'link[rel=canonical]')).toEqual([own]);
  expect(await contentOf(page, 'og:url')).toEqual([own]);
  expect(await contentOf(page, 'og:type')).toEqual(['article']);
  expect((await contentOf(page, 'og:title'))[0]).not.toBe('');
  for (const address of await hrefsOf(page, 'link[hreflang]'))
    expect(isThere(site, address), address).toBe(true);
});

test.each(['published', 'small'] as const)('says where the page about the site is: %s', async (site) => {
  const page = await visit(site, 'about.html');

  expect(await hrefsOf(page, 'link[rel=canonical]')).toEqual([addressOf(site, 'about.html')]);
});

test('says where the list of all languages is', async () => {
  const page = await visit('many', 'languages.html');

  expect(await hrefsOf(page, 'link[rel=canonical]')).toEqual([addressOf('many', 'languages.html')]);
});

test('names the pages of each language to search engines', async () => {
  const names = ['index.html', 'ar.html', 'en.html'];
  for (const name of names) {
    const page = await visit('published', name);
    const alternates = await page
      .locator('link[rel=alternate][hreflang]')
      .evaluateAll((links) =>
        links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
      );

    expect(alternates, name).toEqual([
      ['ar', 'https://example.org/a/ar.html'],
      ['en', 'https://example.org/a/en.html'],
      ['x-default', 'https://example.org/a/'],
    ]);
  }
});

test('names them on no page that they do not name', async () => {
  for (const [name, expected] of [
    ['fa.html', 6],
    ['ar-fa.html', 0],
  ] as const) {
    const page = await visit('small', name);

    expect(await page.locator('link[rel=alternate][hreflang]').count(), name).toBe(expected);
  }
});

test('names the languages to those who share a page, each with a territory', async () => {
  const locales = async (site: SiteName, name: string) => {
    const page = await visit(site, name);
    return [await contentOf(page, 'og:locale'), await contentOf(page, 'og:locale:alternate')];
  };

  expect(await locales('published', 'index.html')).toEqual([['en_GB'], ['ar_EG']]);
  expect(await locales('published', 'ar.html')).toEqual([['ar_EG'], ['en_GB']]);
  expect(await locales('small', 'fa.html')).toEqual([['fa_IR'], ['ar_EG', 'en_GB', 'tg_TJ', 'zh_CN']]);
});

test('maps the pages at their real addresses', () => {
  expect(mapOf('published')).toEqual([
    'https://example.org/a/',
    'https://example.org/a/about.html',
    'https://example.org/a/ar.html',
    'https://example.org/a/en.html',
  ]);
});

test('maps every page of an edition in many languages', () => {
  const names = [
    '',
    'about.html',
    'ar-fa.html',
    'ar-tg.html',
    'ar-zh.html',
    'ar.html',
    'en.html',
    'fa.html',
    'tg.html',
    'zh.html',
  ];

  expect(mapOf('small')).toEqual(names.map((name) => homes.small + name));
  for (const address of mapOf('small')) expect(isThere('small', address), address).toBe(true);
});

function mapOf(site: SiteName): string[] {
  const map = readFileSync(join(inject('sites')[site], 'sitemap.xml'), 'utf8');
  expect(map).toMatch(
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<urlset xmlns="http:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9">/,
  );
  return [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address).toSorted();
}

function addressOf(site: SiteName, name: string): string {
  return homes[site] + (name === 'index.html' ? '' : name);
}

function isThere(site: SiteName, address: string): boolean {
  const home = homes[site] ?? '';
  const name = address.slice(home.length) || 'index.html';
  return address.startsWith(home) && existsSync(join(inject('sites')[site], name));
}

function hrefsOf(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

function contentOf(page: Page, property: string): Promise<(string | null)[]> {
  return page
    .locator(`meta[property="${property}"]`)
    .evaluateAll((metas) => metas.map((meta) => meta.getAttribute('content')));
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { measureDocument } from '../bench/loads.ts';
import budgets from '../budgets.json' with { type: 'json' };
import { everyPage, everyReadingPage, readBuilt, useBrowser } from '../support/visit.ts';

const { visit } = useBrowser();

test.each([...everyReadingPage(['edition']), ...everyPage(['many'])])(
  'fits its budget with all its styles and script: %s/%s',
  (site, name) => {
    const bytes = brotliCompressSync(readBuilt(site, name), {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
    });

    expect(bytes.length).toBeGreaterThan(4_000);
    expect(bytes.length).toBeLessThanOrEqual(budgets.page);
  },
);

// With all that a site says to others when it knows its own address, and where to report.
test.each(everyReadingPage(['published']))('fits its budget with its address: %s/%s', (site, name) => {
  const bytes = brotliCompressSync(readBuilt(site, name), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  });

  expect(bytes.length).toBeGreaterThan(brotliCompressSync(readBuilt('edition', name)).length);
  expect(bytes.length).toBeLessThanOrEqual(budgets.publishedPage);
});

test.each([...everyReadingPage(['edition']), ...everyPage(['many'])])(
  'fits where a host knows no Brotli: %s/%s',
  (site, name) => {
    const bytes = gzipSync(readBuilt(site, name), { level: 9 });

    expect(bytes.length).toBeGreaterThan(4_000);
    expect(bytes.length).toBeLessThanOrEqual(budgets.gzip);
  },
);

test.each(everyPage(['edition', 'many']))('has few elements, and none deep: %s/%s', async (site, name) => {
  const page = await visit(site, name);

  const { elements, depth } = await page.evaluate(measureDocument);

  expect(elements).toBeGreaterThan(20);
  expect(elements).toBeLessThanOrEqual(budgets.elements);
  expect(depth).toBeGreaterThan(4);
  expect(depth).toBeLessThanOrEqual(budgets.depth);
});

test.each(everyPage(['edition', 'many']).filter(([, name]) => name !== 'about.html'))(
  'has a small script: %s/%s',
  async (site, name) => {
    const page = await visit(site, name);
    const scripts = await page.locator('script:not([type="application/ld+json"])').allTextContents();

    expect(scripts).toHaveLength(1);
    expect(Buffer.byteLength(scripts.join(''))).toBeGreaterThan(100);
    expect(Buffer.byteLength(scripts.join(''))).toBeLessThanOrEqual(budgets.script);
  },
);

test.each(everyPage(['edition', 'many']))(
  'waits for no other file before it shows: %s/%s',
  async (site, name) => {
    const page = await visit(site, name);

    expect(await page.locator('link').count()).toBeGreaterThan(0);
    expect(
      await page
        .locator('link[rel~=stylesheet], script[src], iframe, img:not([loading=lazy]), object')
        .count(),
    ).toBe(0);
    expect(readBuilt(site, name)).not.toContain('@import');
  },
);

test('has typefaces within the budget', () => {
  const folder = join(inject('sites').edition, 'fonts');
  const sizes = readdirSync(folder).map((name) => readFileSync(join(folder, name)).length);

  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budgets.fonts);
});

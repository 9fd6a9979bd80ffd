import { expect, test } from 'vitest';
import { axeViolations } from '../support/page-check.ts';
import { everyPage, useBrowser } from '../support/visit.ts';
import type { SiteName } from '../support/visit.ts';

const { visit } = useBrowser();

const pages: [SiteName, string][] = [...everyPage(['edition', 'many']), ['german', 'index.html']];

test.each(pages)('can be used by everybody: %s/%s', { timeout: 60_000 }, async (site, name) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1280]) {
      const page = await visit(site, name, { viewport: { width, height: 900 }, colorScheme });
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach((details) => (details.open = true)),
      );

      expect(await axeViolations(page), `${colorScheme}, ${width} px`).toEqual([]);
      await page.context().close();
    }
  }
});

test.each(['light', 'dark'] as const)(
  'keeps its contrast where sentences are marked: %s',
  async (colorScheme) => {
    const page = await visit('edition', 'index.html#p4-2', {
      viewport: { width: 1280, height: 900 },
      colorScheme,
    });

    expect(
      await page.locator('#p4-2').evaluate((element) => getComputedStyle(element).textDecorationLine),
    ).toBe('underline');
    expect(await axeViolations(page)).toEqual([]);
  },
);

test('says once what a disclosure holds', async () => {
  const page = await visit('edition', 'en.html');
  const session = await page.context().newCDPSession(page);

  const { nodes } = await session.send('Accessibility.getFullAXTree');

  const disclosures = nodes.filter(({ role }) => role?.value === 'DisclosureTriangle');
  expect(disclosures.map(({ name }) => name?.value)).toEqual([
    'As a table',
    ...Array.from({ length: 12 }, (_, index) => `العربية ${index + 1}`),
  ]);
  expect(disclosures.map(({ description }) => description?.value).filter(Boolean)).toEqual([]);
});

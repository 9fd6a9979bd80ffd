import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/visit.ts';
import type { SiteName } from '../support/visit.ts';

const { visit } = useBrowser();

test.each([
  ['edition', 'index.html', 'A4', 2],
  ['edition', 'index.html', 'Letter', 2],
  ['german', 'index.html', 'A4', 2],
  ['edition', 'ar.html', 'A4', 1],
  ['edition', 'en.html', 'A4', 1],
] as const)('keeps every passage whole on paper: %s/%s, %s', async (site, name, format, columns) => {
  const page = await visit(site, name, {});
  const { ids, links } = await printLinked(page, format);

  const passages = [...new Set(ids.map((id) => id.replace(/-.*/, '')))];
  expect(passages).toHaveLength(site === 'edition' ? 12 : 3);
  for (const passage of passages) {
    const own = links.filter(({ id }) => id.startsWith(`${passage}-`));
    expect(new Set(own.map(({ id }) => id)), passage).toEqual(
      new Set(ids.filter((id) => id.startsWith(`${passage}-`))),
    );
    expect([...new Set(own.map((link) => link.page))], passage).toHaveLength(1);
  }
  const [first, second] = [0, 1].map((column) => links.filter(({ id }) => id.endsWith(`-${column}`)));
  expect(second!.length > 0).toBe(columns === 2);
  if (columns === 2) {
    const [left, right] = site === 'german' ? [first!, second!] : [second!, first!];
    expect(Math.max(...left.map(({ right: edge }) => edge))).toBeLessThan(
      Math.min(...right.map(({ left: edge }) => edge)),
    );
  }
});

test('prints on few pages', async () => {
  const page = await visit('edition', 'index.html', {});
  const { pages } = await printLinked(page, 'A4');

  expect(pages).toBeGreaterThan(1);
  expect(pages).toBeLessThanOrEqual(6);
});

test('keeps two columns on paper, printed from a telephone', async () => {
  const page = await printed('edition', 'index.html', { viewport: { width: 390, height: 800 } });

  const columns = await page
    .locator('main .row:has(> p)')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [row.firstElementChild!, row.lastElementChild!].map((cell) => cell.getBoundingClientRect()),
      ),
    );

  expect(columns).toHaveLength(12);
  for (const [first, last] of columns) {
    expect(last!.right).toBeLessThan(first!.left);
    expect(Math.abs(first!.top - last!.top)).toBeLessThan(12);
  }
});

test.each([
  ['index.html', 12],
  ['ar.html', 12],
  ['en.html', 12],
])('prints what is read, and not what is pressed: %s', async (name, numbers) => {
  const page = await printed('edition', name);
  const areVisible = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((elements) =>
        elements.map((element) => element.checkVisibility({ visibilityProperty: true })),
      );

  const hidden = await areVisible('.switch, .toc, .skip, summary, .source, .number > span');
  expect(hidden.length).toBeGreaterThan(3);
  expect(hidden).not.toContain(true);
  const shown = await areVisible('h1, main p:not(details *), .number > a, footer dd, footer code');
  expect(shown.length).toBeGreaterThan(28);
  expect(shown).not.toContain(false);
  expect(await areVisible('.number > a')).toHaveLength(numbers);
});

test('prints the pages that the page of the lost names', async () => {
  const page = await printed('edition', '404.html');

  expect(await page.locator('main .switch').isVisible()).toBe(true);
});

test.each(['index.html', 'en.html'])('prints the notes at the end: %s', async (name) => {
  const page = await printed('edition', name);

  const notes = await page
    .locator('.notes li')
    .evaluateAll((items) => items.map((item) => item.getBoundingClientRect()));
  const last = await page
    .locator('main .row:has(> p)')
    .last()
    .evaluate((row) => row.getBoundingClientRect());

  expect(notes.length).toBeGreaterThan(7);
  for (const note of notes) {
    expect(note.height).toBeGreaterThan(10);
    expect(note.top).toBeGreaterThan(last.bottom);
  }
});

test.each(['index.html', 'ar.html', 'en.html'])('prints the glossary, and no card: %s', async (name) => {
  const page = await printed('edition', name);

  const entries = await page
    .locator('[id^=term-]')
    .evaluateAll((all) => all.map((entry) => entry.getBoundingClientRect().height));

  expect(entries.length).toBeGreaterThan(10);
  expect(Math.min(...entries)).toBeGreaterThan(10);
  expect(
    await page.locator('.bar, #card, #menu').evaluateAll((all) => all.some((each) => each.checkVisibility())),
  ).toBe(false);
});

test.each(['index.html', 'ar.html', 'en.html'])('prints the address of the page: %s', async (name) => {
  const page = await printed('edition', `${name}#p4-2`);

  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));

  expect(await page.locator('footer').textContent()).toContain(page.url().split('#')[0]);
});

test('prints the address that the site knows, without scripts too', async () => {
  const page = await printed('published', 'ar.html', { javaScriptEnabled: false });

  expect(await page.locator('footer').textContent()).toContain('https://example.org/a/ar.html');
});

test.each(['ar.html', 'en.html'])('prints a table that needs no scroll bar: %s', async (name) => {
  const page = await printed('edition', name);

  const [needed, given] = await page
    .locator('.places details')
    .evaluate((details) => [details.scrollWidth, details.clientWidth]);

  expect(needed).toBeLessThanOrEqual(given!);
});

test('prints the address of a source from the left, on lines of its own', async () => {
  const page = await printed('edition', 'ar.html');

  const { display, unicodeBidi } = await page
    .locator('#sources li > :last-child > div > a')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after'));

  expect({ display, unicodeBidi }).toEqual({ display: 'block', unicodeBidi: 'plaintext' });
});

test.each(['light', 'dark'] as const)('prints black on white: %s', async (colorScheme) => {
  const page = await printed('edition', 'index.html', { colorScheme });

  const colours = await page
    .locator('body *')
    .evaluateAll((elements) => [
      ...new Set(
        elements
          .filter((element) => element.checkVisibility() && element.textContent.trim() !== '')
          .map((element) => getComputedStyle(element).color),
      ),
    ]);

  expect(await page.locator('html').evaluate((root) => getComputedStyle(root).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  expect(colours).toEqual(['rgb(0, 0, 0)']);
});

async function printed(site: SiteName, address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await visit(site, address, options);
  await page.emulateMedia({ media: 'print' });
  return page;
}

/**
 * Prints a page to PDF and tells on which of its pages, and between which edges, every line of every sentence stands.
 * The sentences become links for that, since a PDF says where its links are: `p4-2-1` is the second of p4 in the
 * second column.
 */
async function printLinked(
  page: Page,
  format: 'A4' | 'Letter',
): Promise<{ ids: string[]; pages: number; links: Link[] }> {
  await page.evaluate(() => document.fonts.ready);
  const ids = await page.locator('main .row > p > span').evaluateAll((sentences) =>
    sentences.map((sentence) => {
      const row = sentence.closest('.row')!;
      const column = [...row.querySelectorAll(':scope > p')].indexOf(sentence.parentElement!);
      const number = [...sentence.parentElement!.children].indexOf(sentence) + 1;
      const link = document.createElement('a');
      link.href = `https://sentence.invalid/${row.id}-${number}-${column}`;
      for (const note of sentence.querySelectorAll('a')) note.removeAttribute('href');
      link.append(...sentence.childNodes);
      sentence.append(link);
      return `${row.id}-${number}-${column}`;
    }),
  );
  const pages = readPages(await page.pdf({ format }));
  const links = pages.flatMap((annotations, index) => annotations.map((link) => ({ ...link, page: index })));
  return { ids, pages: pages.length, links };
}

/** The links of each page of a PDF that Chromium has written (ISO 32000: 7.3.10, 7.7.3.3, 12.5.6.5). */
function readPages(pdf: Buffer): Omit<Link, 'page'>[][] {
  const objects = new Map(
    [...unpack(pdf).matchAll(/(?<=^|\n)(\d+) 0 obj\n?([\s\S]*?)\n?endobj/g)].map(([, id = '', body = '']) => [
      id,
      body,
    ]),
  );
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  expect(pages.length).toBeGreaterThan(0);
  return pages.map((body) => {
    const references = /\/Annots \[([^\]]*)\]/.exec(body)?.[1]?.match(/\d+(?= 0 R)/g) ?? [];
    return references.flatMap((reference) => {
      const annotation = objects.get(reference) ?? '';
      const [, id] = /sentence\.invalid\/([\w-]+)/.exec(annotation) ?? [];
      const [left = NaN, , right = NaN] = (/\/Rect \[([^\]]*)\]/.exec(annotation)?.[1] ?? '')
        .split(' ')
        .map(Number);
      return id === undefined ? [] : [{ id, left, right }];
    });
  });
}

// Objects may lie in compressed streams; what is left as it is, is found as it stands.
function unpack(pdf: Buffer): string {
  return pdf.toString('latin1');
}

interface Link {
  id: string;
  page: number;
  left: number;
  right: number;
}

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/visit.ts';
import type { SiteName } from '../support/visit.ts';

const { visit } = useBrowser();

test.each([
  ['edition', 'index.html', 960],
  ['edition', 'index.html', 1280],
  ['edition', 'index.html', 1920],
  ['german', 'index.html', 1280],
  ['small', 'index.html', 1280],
  ['small', 'ar-fa.html', 1280],
  ['small', 'ar-tg.html', 1280],
] as const)('sets the first lines of each pair on one line: %s/%s at %i px', async (site, name, width) => {
  const rows = await rowsOf(site, name, width);

  expect(rows.length).toBeGreaterThan(site === 'edition' ? 11 : 2);
  for (const { id, first, number, second } of rows) {
    expect(
      Math.abs(first.baseline - second.baseline),
      `${id}: ${first.baseline}, ${second.baseline}`,
    ).toBeLessThanOrEqual(1);
    expect(Math.abs(first.baseline - number.baseline), `${id}: number`).toBeLessThanOrEqual(1);
  }
});

test.each([
  ['edition', 'index.html', 'right'],
  ['german', 'index.html', 'left'],
  ['small', 'ar-tg.html', 'right'],
] as const)(
  'has the original, its number and the translation in the order of reading: %s/%s from the %s',
  async (site, name, side) => {
    const rows = await rowsOf(site, name, 1280);

    expect(rows.length).toBeGreaterThan(2);
    for (const { first, number, second } of rows) {
      const [left, right] = side === 'right' ? [second, first] : [first, second];
      expect(left.right).toBeLessThanOrEqual(number.left);
      expect(number.right).toBeLessThanOrEqual(right.left);
      // Two columns of one measure, in which a line of Latin has some 60 to 70 letters.
      expect(Math.abs(left.right - left.left - (right.right - right.left))).toBeLessThan(1);
    }
  },
);

// A page of one language has its numbers in the margin, one of two has them between the columns.
test.each(['index.html', 'ar.html'])('sets the contents as what they lead to: %s', async (name) => {
  const page = await visit('edition', name, { viewport: { width: 1280, height: 800 } });
  const linesOf = (row: string) =>
    page
      .locator(row)
      .first()
      .evaluate((element) =>
        Array.from(element.querySelectorAll(':scope > :not(.number)'), (column) => {
          const { left, right } = column.getBoundingClientRect();
          return [left, right];
        }),
      );
  const edgeOf = (number: string) =>
    page
      .locator(number)
      .first()
      .evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const { left, right } = range.getBoundingClientRect();
        return [right, (left + right) / 2];
      });

  const [right, middle] = await edgeOf('.toc .number');
  const [marginal, between] = await edgeOf('#p1 .number > a');

  expect(await linesOf('.toc a')).toEqual(await linesOf('#p1'));
  expect(name === 'ar.html' ? right : middle).toBeCloseTo(name === 'ar.html' ? marginal! : between!, 0);
});

test.each([
  ['index.html', 390],
  ['index.html', 959],
  ['en.html', 390],
  ['ar.html', 390],
])('stacks what is one after the other in the document: %s at %i px', async (name, width) => {
  const page = await visit('edition', name, { viewport: { width, height: 800 } });

  const tops = await page
    .locator('main .row:has(> p) > :is(p, .number)')
    .evaluateAll((elements) =>
      elements.map((element) => element.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]),
    );

  expect(tops.length).toBeGreaterThan(23);
  const overlaps = tops.filter(([top = 0], index) => top < (tops[index - 1]?.[1] ?? 0) - 1);
  expect(overlaps).toEqual([]);
});

test('keeps lines of English between 55 and 75 letters', async () => {
  const page = await visit('edition', 'index.html', { viewport: { width: 1280, height: 800 } });

  const lengths = await page.locator('main .row > p:last-child').evaluateAll((paragraphs) =>
    paragraphs.map((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const lines = new Set(
        [...range.getClientRects()]
          .filter(({ height }) => height > 12)
          .map(({ bottom }) => Math.round(bottom / 4)),
      );
      return paragraph.textContent.length / lines.size;
    }),
  );

  expect(lengths).toHaveLength(12);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  expect(mean).toBeGreaterThan(50);
  expect(mean).toBeLessThan(75);
});

async function rowsOf(site: SiteName, name: string, width: number): Promise<Row[]> {
  const page = await visit(site, name, { viewport: { width, height: 800 } });
  await page.evaluate(() => document.fonts.ready);
  return measureRows(page);
}

/** Where the cells of each passage stand, and the baselines of their first lines, in CSS pixels. */
function measureRows(page: Page): Promise<Row[]> {
  return page.locator('main .row:has(> p)').evaluateAll((rows) => {
    const measure = (cell: Element): Cell => {
      // An empty inline block has its lower edge on the baseline of its line, and takes no room in it.
      const probe = document.createElement('span');
      probe.style.display = 'inline-block';
      cell.prepend(probe);
      const { bottom } = probe.getBoundingClientRect();
      probe.remove();
      const { left, right } = cell.getBoundingClientRect();
      return { baseline: bottom, left, right };
    };
    return rows.map((row) => {
      const [first, number, second] = [...row.children].map(measure);
      return { id: row.id, first: first!, number: number!, second: second! };
    });
  });
}

interface Row {
  id: string;
  first: Cell;
  number: Cell;
  second: Cell;
}

interface Cell {
  baseline: number;
  left: number;
  right: number;
}

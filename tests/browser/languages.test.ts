import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { pageNames, useBrowser } from '../support/visit.ts';

const { visit } = useBrowser();

test('leads to every page of every language', async () => {
  const page = await visit('many', 'languages.html');

  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));

  const others = ['404.html', 'about.html', 'languages.html'];
  expect(links.toSorted()).toEqual(
    pageNames('many')
      .filter((name) => !others.includes(name))
      .toSorted(),
  );
});

test('tells of every language how far it is', async () => {
  const page = await visit('many', 'languages.html');

  const states = await page.locator('main small').allTextContents();

  expect(states.filter((state) => state === 'original')).toHaveLength(1);
  expect(states.filter((state) => state === 'complete')).toHaveLength(4);
  expect(states.filter((state) => state === '0 of 5 sentences')).toHaveLength(6);
  expect(states).toHaveLength(11);
});

test.each([320, 390, 820, 1280])(
  'gives every language a row as wide as the list, at %i px',
  async (width) => {
    const page = await visit('many', 'languages.html', { viewport: { width, height: 900 } });
    const [list] = await boxesOf(page.locator('.languages'));

    const rows = await boxesOf(page.locator('.languages > li'));

    expect(rows).toHaveLength(11);
    for (const { left, right } of rows) expect([left, right]).toEqual([list!.left, list!.right]);
    for (const [index, { top }] of rows.entries())
      expect(top).toBeGreaterThanOrEqual(rows[index - 1]?.bottom ?? 0);
  },
);

test.each([320, 1280])('sets the same of each language below each other, at %i px', async (width) => {
  const page = await visit('many', 'languages.html', { viewport: { width, height: 900 } });

  for (const column of ['a:first-child', 'a + a', 'small']) {
    const boxes = await boxesOf(page.locator(`.languages ${column}`));

    expect(boxes.length).toBeGreaterThan(9);
    expect(new Set(boxes.map(({ left }) => left)).size, column).toBe(1);
  }
});

test('breaks no word on a small telephone', async () => {
  const page = await visit('many', 'languages.html', { viewport: { width: 320, height: 568 } });

  const broken = await page.locator('.languages :is(a, small)').evaluateAll(
    (all) =>
      all.filter((each) => {
        const { width } = each.getBoundingClientRect();
        (each as HTMLElement).style.inlineSize = 'min-content';
        (each as HTMLElement).style.overflowWrap = 'normal';
        return each.getBoundingClientRect().width > width + 0.5;
      }).length,
  );

  expect(broken).toBe(0);
});

function boxesOf(elements: Locator): Promise<DOMRect[]> {
  return elements.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
}

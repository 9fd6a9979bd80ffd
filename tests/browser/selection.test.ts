import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/visit.ts';

const { visit } = useBrowser();
const options = {
  viewport: { width: 1280, height: 2400 },
  permissions: ['clipboard-read', 'clipboard-write'],
};
const source = readFileSync('src/content/source.txt', 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '')
  .slice(3);

test('takes the Arabic alone when the mouse is dragged down its column', async () => {
  const page = await visit('edition', 'index.html', options);

  await drag(page, '#p2 > p:first-child', '#p5 > p:first-child');

  expect(await copied(page)).toEqual(source.slice(1, 5));
});

test('takes the English alone when the mouse is dragged down its column', async () => {
  const page = await visit('edition', 'index.html', options);
  const english = await Promise.all(
    [2, 3, 4, 5].map((number) => wordsOf(page.locator(`#p${number} > p:last-child`))),
  );

  await drag(page, '#p2 > p:last-child', '#p5 > p:last-child');

  expect(english.join('').length).toBeGreaterThan(1_000);
  expect(await copied(page)).toEqual(english);
});

test('takes one language alone when the mouse is dragged upwards', async () => {
  const page = await visit('edition', 'index.html', options);

  await drag(page, '#p5 > p:first-child', '#p2 > p:first-child', 'upwards');

  expect(await copied(page)).toEqual(source.slice(1, 5));
});

test('copies a paragraph of the Arabic exactly as the source has it', async () => {
  const page = await visit('edition', 'index.html', options);
  expect(source).toHaveLength(12);

  for (const [index, paragraph] of source.entries()) {
    const shown = page.locator(`#p${index + 1} > p:first-child`);
    await shown.scrollIntoViewIfNeeded();
    // Its last letter is in no link, which a click would follow.
    const { x, y } = await placeOf(shown, 'last');
    await page.mouse.click(x, y, { clickCount: 3 });
    expect(await copied(page)).toEqual([paragraph]);
  }
});

test('takes either language after the other', async () => {
  const page = await visit('edition', 'index.html', options);

  await drag(page, '#p2 > p:first-child', '#p3 > p:first-child');
  await drag(page, '#p2 > p:last-child', '#p3 > p:last-child');

  const [first = ''] = await copied(page);
  expect(first).toMatch(/^At the close of its work/);
});

test('takes everything when all is selected', async () => {
  const page = await visit('edition', 'index.html', options);

  await page.locator('main').click({ position: { x: 1, y: 1 } });
  await page.keyboard.press('ControlOrMeta+A');

  const text = (await copied(page)).join('\n');
  for (const paragraph of source) expect(text).toContain(paragraph);
  expect(text).toContain('At the close of its work');
});

test('copies the original from under a translation', async () => {
  const page = await visit('edition', 'en.html', options);

  await page.locator('#p3 summary').click();
  await page.locator('#p3 details p').click({ clickCount: 3, position: { x: 60, y: 12 } });

  expect(await copied(page)).toEqual([source[2]]);
});

/** Drags from the first letter of one paragraph to the last of another, or the other way. */
async function drag(
  page: Page,
  from: string,
  to: string,
  way: 'downwards' | 'upwards' = 'downwards',
): Promise<void> {
  const [start, end] = way === 'downwards' ? (['first', 'last'] as const) : (['last', 'first'] as const);
  const begin = await placeOf(page.locator(from), start);
  const finish = await placeOf(page.locator(to), end);
  await page.mouse.move(begin.x, begin.y);
  await page.mouse.down();
  await page.mouse.move((begin.x + finish.x) / 2, (begin.y + finish.y) / 2, { steps: 4 });
  await page.mouse.move(finish.x, finish.y, { steps: 4 });
  await page.mouse.up();
}

/** The outer edge of a paragraph's first or last letter. */
function placeOf(paragraph: Locator, which: 'first' | 'last'): Promise<{ x: number; y: number }> {
  return paragraph.evaluate((element, end) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement!.closest('.note') || node.textContent!.trim() === ''
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    const nodes: Node[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const node = nodes.at(end === 'first' ? 0 : -1)!;
    const range = document.createRange();
    const index = end === 'first' ? 0 : node.textContent!.trimEnd().length - 1;
    range.setStart(node, index);
    range.setEnd(node, index + 1);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    const isLeft = (getComputedStyle(element).direction === 'ltr') === (end === 'first');
    return { x: isLeft ? left + 0.2 : right - 0.2, y: (top + bottom) / 2 };
  }, which);
}

/** The words of a paragraph without the numbers of its notes. */
function wordsOf(paragraph: Locator): Promise<string> {
  return paragraph.evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const note of copy.querySelectorAll('.note')) note.remove();
    return copy.textContent!.trim();
  });
}

/** What the clipboard holds after copying: its lines that are not empty. */
async function copied(page: Page): Promise<string[]> {
  await page.keyboard.press('ControlOrMeta+C');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

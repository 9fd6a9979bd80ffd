import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runBuild } from '../support/build.ts';
import { faultsAtFoot, faultsInMargin, measureNotes } from '../support/notes.ts';
import type { PlacedNotes } from '../support/notes.ts';
import { useBrowser } from '../support/visit.ts';
import type { SiteName } from '../support/visit.ts';

const { newPage, visit } = useBrowser();

test.each([
  ['edition', 'en.html', 1024, [10]],
  ['edition', 'en.html', 1440, [10]],
  ['edition', 'en.html', 1920, [10]],
  ['edition', 'ar.html', 1440, [9]],
  ['edition', 'index.html', 1664, [9, 10]],
  ['edition', 'index.html', 1920, [9, 10]],
  ['edition', 'index.html', 2560, [9, 10]],
  ['german', 'index.html', 1920, [1]],
  ['german', 'ar.html', 1280, [1]],
  ['small', 'index.html', 1920, [1]],
] as const)('sets the notes beside their lines: %s/%s at %i px', async (site, name, width, numbers) => {
  const placed = await measure(site, name, width);

  expect(placed.lists.map((list) => list.length)).toEqual(numbers);
  expect(faultsInMargin(placed)).toEqual([]);
});

test.each([
  ['en.html', 390],
  ['en.html', 820],
  ['en.html', 1023],
  ['ar.html', 820],
  ['index.html', 820],
  ['index.html', 1440],
  ['index.html', 1663],
])('keeps the notes at the foot where they have no room: %s at %i px', async (name, width) => {
  const placed = await measure('edition', name, width);

  expect(faultsAtFoot(placed)).toEqual([]);
  expect(placed.lists.flat().length).toBeGreaterThan(7);
});

test.each(['index.html', 'ar.html', 'en.html'])(
  'prints the notes at the end from a wide screen: %s',
  async (name) => {
    const page = await visit('edition', name, { viewport: { width: 1920, height: 1000 } });
    await page.emulateMedia({ media: 'print' });

    expect(faultsAtFoot(await page.evaluate(measureNotes))).toEqual([]);
  },
);

test.each([
  ['index.html', 320],
  ['index.html', 390],
  ['index.html', 1280],
  ['index.html', 1920],
  ['en.html', 1280],
])('leaves no number alone on the last line of a note: %s at %i px', async (name, width) => {
  const page = await visit('edition', name, { viewport: { width, height: 900 } });

  const alone = await page.locator('.notes li').evaluateAll((notes) =>
    notes
      .filter((note) => {
        const link = note.querySelector('a:last-of-type')!;
        const words = document.createRange();
        words.setStart(note, 0);
        words.setEndBefore(link);
        const above = [...words.getClientRects()].map(({ bottom }) => bottom);
        return Math.max(...above) < link.getBoundingClientRect().top + 5;
      })
      .map((note) => note.textContent),
  );

  expect(await page.locator('.notes li').count()).toBeGreaterThan(7);
  expect(alone).toEqual([]);
});

test('outlines the note that one arrives at where the system chooses the colours', async () => {
  const page = await visit('edition', 'en.html', { forcedColors: 'active' });

  await page.click('a.note[href="#en-clearly"]');

  const { outlineStyle } = await page
    .locator('#en-clearly')
    .evaluate((note) => ({ outlineStyle: getComputedStyle(note).outlineStyle }));
  expect(outlineStyle).toBe('solid');
});

test.each([960, 1280, 1663])('sets two lists at the foot below their columns at %i px', async (width) => {
  const page = await visit('edition', 'index.html', { viewport: { width, height: 1000 } });

  const [original, translation] = await edgesOf(page, '.notes');
  const [first, second] = await edgesOf(page, '#p1 > p');

  expect(original!.top).toBe(translation!.top);
  expect(Math.abs(original!.right - first!.right)).toBeLessThan(1);
  expect(Math.abs(original!.left - first!.left)).toBeLessThan(1);
  expect(Math.abs(translation!.left - second!.left)).toBeLessThan(1);
  expect(Math.abs(translation!.right - second!.right)).toBeLessThan(1);
});

test('has a line of some 60 letters beside the notes', async () => {
  const page = await visit('edition', 'index.html', { viewport: { width: 1664, height: 1000 } });

  const widths = await page
    .locator('main .row > p')
    .evaluateAll((paragraphs) => paragraphs.map((each) => each.clientWidth / 18));

  expect(widths).toHaveLength(24);
  for (const width of widths) expect(width).toBeGreaterThan(29.5);
});

test.each([
  ['en.html', 1440],
  ['index.html', 1920],
])('needs no room below the text for notes in the margin: %s', async (name, width) => {
  const page = await visit('edition', name, { viewport: { width, height: 1000 } });

  const gap = await page.evaluate(() => {
    const last = [...document.querySelectorAll('main .row')].at(-1)!;
    return (
      document.querySelector('footer')!.getBoundingClientRect().top - last.getBoundingClientRect().bottom
    );
  });

  expect(gap).toBeLessThan(80);
  expect(await page.getByRole('heading', { name: 'Translator’s notes' }).count()).toBe(1);
});

test.each([
  ['en.html', 390],
  ['en.html', 1440],
])('leads to a note, marks it, and leads back: %s at %i px', async (name, width) => {
  const page = await visit('edition', name, { viewport: { width, height: 800 } });

  await page.locator('a.note[href="#en-clearly"]').click();

  const note = page.locator('#en-clearly');
  expect(await note.evaluate((element) => element.matches(':target'))).toBe(true);
  expect(await note.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
    'rgb(250, 236, 189)',
  );
  const { top, bottom } = await note.evaluate((element) => element.getBoundingClientRect());
  expect(top).toBeGreaterThan(0);
  expect(bottom).toBeLessThan(800);
  await note.locator('a[href="#p9-1"]').click();
  expect(new URL(page.url()).hash).toBe('#p9-1');
});

test('reads the notes behind the text, wherever they stand', async () => {
  const page = await visit('edition', 'en.html', { viewport: { width: 1440, height: 800 } });

  const isBehind = await page.evaluate(() => {
    const last = [...document.querySelectorAll('main .row:has(> p)')].at(-1)!;
    return [...document.querySelectorAll('.notes li')].every(
      (note) => last.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  expect(isBehind).toBe(true);
});

test('names a misprint by its words and its sign, which is no part of them', async () => {
  const page = await visit('edition', 'index.html', {});
  const misprint = page.locator('a.sic').first();

  expect(await misprint.textContent()).toBe('العمل إلى');
  expect(await page.getByRole('link', { name: 'العمل إلى1', exact: true }).count()).toBe(1);
  const { content, style, offset } = await misprint.evaluate((element) => ({
    content: getComputedStyle(element, '::after').content,
    style: getComputedStyle(element).textDecorationStyle,
    offset:
      Number.parseFloat(getComputedStyle(element).textUnderlineOffset) /
      Number.parseFloat(getComputedStyle(element).fontSize),
  }));
  expect(content).toContain('"1"');
  expect(style).toBe('dotted');
  expect(offset).toBeCloseTo(0.45);
  await misprint.click();
  expect(await page.locator('#ar-work:target').textContent()).toContain('«إلى العمل على»');
});

test('tells a misprint’s note on the original’s page where only its words are', async () => {
  const page = await visit('edition', 'en.html', {});

  await page.locator('#p4 summary').click();
  await page.locator('#p4 a.sic').click();

  expect(page.url()).toMatch(/\/ar\.html#ar-including$/);
  expect(await page.locator('#ar-including:target').isVisible()).toBe(true);
});

const folder = mkdtempSync(join(tmpdir(), 'notes-'));
const site = join(folder, 'site');

// The small edition: a misprint in the original, notes in two languages of one direction, one of them referred to
// twice, and a translation that lacks the words of the misprint.
beforeAll(async () => {
  const content = join(folder, 'content');
  cpSync('tests/fixtures/small', content, { recursive: true });
  change(content, 'ar.mdx', /ركنا خاصا/, '<Sic id="corner">ركنا خاصا</Sic>', 'لعلها «أركانا خاصة».');
  change(content, 'zh.mdx', /(<Passage id="p2">\n(?:\{.*\n)*.*\n(?:\{.*\n)*).*\n/, '$1…\n');
  change(
    content,
    'fa.mdx',
    /(<Passage id="p\d">\n(?:\{.*\n)*[^\n]*?)(\.|،|؛)?\n/g,
    '$1[^corner]$2\n',
    'یادداشت '.repeat(60),
  );

  const { code, output } = await runBuild(content, site);

  expect(code, output).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true }));

function change(content: string, name: string, part: RegExp, words: string, note?: string): void {
  const file = join(content, name);
  const text = readFileSync(file, 'utf8').replace(part, words);
  writeFileSync(file, note === undefined ? text : `${text}\n[^corner]: ${note}\n`);
}

test.each([
  ['ar-zh.html', [1, 1]],
  ['ar-fa.html', [1, 1]],
])('sets notes beside the first place that refers to them: %s', async (name, numbers) => {
  const page = await newPage({ viewport: { width: 1920, height: 1000 } });
  await page.goto(pathToFileURL(join(site, name)).href);
  const placed = await settled(page);

  expect(placed.lists.map((list) => list.length)).toEqual(numbers);
  expect(await page.locator('main [href$="-corner"]').count()).toBe(name === 'ar-zh.html' ? 2 : 4);
  expect(faultsInMargin(placed)).toEqual([]);
});

test('sets the notes of two languages of one direction at the two sides', async () => {
  const page = await newPage({ viewport: { width: 1920, height: 1000 } });
  await page.goto(pathToFileURL(join(site, 'ar-fa.html')).href);
  const { lists, width } = await settled(page);

  const [original, translation] = lists.map(([note]) => note!.box);
  expect(original!.left).toBeGreaterThan(width / 2);
  expect(translation!.right).toBeLessThan(width / 2);
});

function edgesOf(page: Page, selector: string): Promise<DOMRect[]> {
  return page.locator(selector).evaluateAll((all) => all.map((each) => each.getBoundingClientRect()));
}

async function measure(name: SiteName, address: string, width: number): Promise<PlacedNotes> {
  return settled(await visit(name, address, { viewport: { width, height: 1000 } }));
}

async function settled(page: Page): Promise<PlacedNotes> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(measureNotes);
}

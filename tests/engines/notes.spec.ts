import { expect } from 'vitest';
import { faultsAtFoot, faultsInMargin, measureNotes } from '../support/notes.ts';
import { test, useReader } from './reader.ts';

const { click, evaluate, visit } = useReader();

test.each([
  ['edition', 'en.html', 1440, [10]],
  ['edition', 'ar.html', 1440, [9]],
  ['edition', 'index.html', 1920, [9, 10]],
  ['german', 'index.html', 1920, [1]],
] as const)('sets the notes beside their lines: %s/%s at %i px', async (site, name, width, numbers) => {
  await visit(site, name, { width, height: 900 });

  const placed = await evaluate(measureNotes);

  expect(placed.width).toBeGreaterThan(width - 40);
  expect(placed.lists.map((list) => list.length)).toEqual(numbers);
  expect(faultsInMargin(placed)).toEqual([]);
});

test.each([
  ['en.html', 820],
  ['index.html', 1280],
])('keeps the notes at the foot where they have no room: %s at %i px', async (name, width) => {
  await visit('edition', name, { width, height: 900 });

  const placed = await evaluate(measureNotes);

  expect(faultsAtFoot(placed)).toEqual([]);
  expect(placed.lists.flat().length).toBeGreaterThan(7);
});

test('leads from a line to its note in the margin, and back', async () => {
  await visit('edition', 'en.html', { width: 1440, height: 900 });

  await click('a.note[href="#en-clearly"]');
  expect(await evaluate(() => document.querySelector(':target')?.id)).toBe('en-clearly');
  await click('#en-clearly a[href="#p9-1"]');

  expect(await evaluate(() => document.querySelector(':target')?.id)).toBe('p9-1');
});

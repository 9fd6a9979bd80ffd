import { expect } from 'vitest';
import { engine, test, useReader } from './reader.ts';

const { click, evaluate, visit } = useReader();

// What drives Chromium cannot follow a page out of the cache, and turns it off.
const kept = engine.name === 'chromium' ? test.skip : test;

kept('is there at once, as it was left, for whoever goes back', async () => {
  await visit('edition', 'index.html');
  await evaluate(() => {
    document.querySelector('#p9')!.scrollIntoView();
    Object.assign(window, { leftAt: scrollY });
  });

  await click('.switch a[href^="en.html"]');
  await expect.poll(() => evaluate(whereIs), { timeout: 5_000 }).toEqual(['/en.html', 'complete']);
  await evaluate(() => history.back());

  await expect.poll(() => evaluate(whereIs), { timeout: 5_000 }).toEqual(['/index.html', 'complete']);
  // A page that was loaded anew would know nothing of it.
  const { leftAt, at } = await evaluate(() => ({
    leftAt: (window as { leftAt?: number }).leftAt,
    at: scrollY,
  }));
  expect(leftAt).toBeGreaterThan(1_000);
  expect(at).toBe(leftAt);
});

function whereIs(): string[] {
  return [location.pathname, document.readyState];
}

import { expect } from 'vitest';
import { test, useReader } from './reader.ts';

const { click, evaluate, visit } = useReader();

test('is there at once, as it was left, for whoever goes back', async ({ skip }) => {
  await visit('edition', 'index.html');
  // A page that is left while something of it is on its way is not kept.
  await evaluate(() => document.querySelector('img')!.scrollIntoView());
  await expect.poll(() => evaluate(() => document.querySelector('img')!.naturalWidth)).toBeGreaterThan(0);
  await evaluate(() => {
    document.querySelector('#p9')!.scrollIntoView();
    Object.assign(window, { leftAt: scrollY });
  });

  await click('.switch a[href^="en.html"]');
  await expect.poll(() => evaluate(whereIs), { timeout: 5_000 }).toEqual(['/en.html', true]);
  await evaluate(() => history.back());

  await expect.poll(() => evaluate(whereIs), { timeout: 5_000 }).toEqual(['/index.html', true]);
  if (await evaluate(isRefusedByBrowser)) skip('This Chromium keeps no page that is left.');
  // A page that was loaded anew would know nothing of it.
  const { leftAt, at } = await evaluate(() => ({
    leftAt: (window as { leftAt?: number }).leftAt,
    at: scrollY,
  }));
  expect(leftAt).toBeGreaterThan(1_000);
  // A place between two pixels is told as either of them.
  expect(Math.abs(at - leftAt!)).toBeLessThanOrEqual(1);
});

/** On which page, and whether it is loaded to the end: only then is it kept, and can a history be gone back. */
function whereIs(): [string, boolean] {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return [location.pathname, (entry?.loadEventEnd ?? 0) > 0];
}

// What is in a page that keeps it from being kept, a browser names; what is its own matter, it masks.
// https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-notrestoredreasons-interface
function isRefusedByBrowser(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as (PerformanceEntry & Restoring)[];
  const reasons = entry?.notRestoredReasons?.reasons ?? [];
  return reasons.length > 0 && reasons.every(({ reason }) => reason === 'masked');
}

interface Restoring {
  notRestoredReasons?: { reasons: { reason: string }[] } | null;
}

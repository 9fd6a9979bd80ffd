import type { Browser } from 'playwright-core';
import { makeFigure, medianOf } from './figure.ts';
import type { Figure } from './figure.ts';
import { openPage } from './loads.ts';

/** When a first visit shows something, and when it shows the largest thing: milliseconds from the start, one a run. */
export async function measurePaints(
  browser: Browser,
  url: string,
  { runs, network }: Conditions,
): Promise<Paints> {
  const paints: Paints = { first: [], largest: [] };
  for (let run = 0; run < runs; run++) {
    const { page, session } = await openPage(browser);
    if (network) await session.send('Network.emulateNetworkConditions', { offline: false, ...network });
    // A page that still waits for typefaces never ends loading.
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    await page.waitForTimeout(network ? 3_000 : 500);
    const { first, largest } = await page.evaluate(readPaints);
    paints.first.push(first);
    paints.largest.push(largest);
    await page.context().close();
  }
  return paints;
}

/** 400 kbit/s with 400 ms there and back: the slow 3G of the browsers’ own tools. */
export const slowNetwork = { latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };

/** Figures of the first and the largest paint, the page's beside those of the hand-written one. */
export function comparePaints(what: string, own: Paints, plain: Paints): Figure[] {
  const most = medianOf(plain.largest);
  return [
    makeFigure('Paint', `first paint, ${what}`, 'ms', own.first),
    makeFigure('Paint', `largest paint, ${what}`, 'ms', own.largest, { most }),
    makeFigure('Paint', `first paint of the hand-written page, ${what}`, 'ms', plain.first),
    makeFigure('Paint', `largest paint of the hand-written page, ${what}`, 'ms', plain.largest),
  ];
}

// Runs in the page. The last candidate is the largest paint: https://www.w3.org/TR/largest-contentful-paint/
function readPaints(): Promise<{ first: number; largest: number }> {
  const [first] = performance.getEntriesByName('first-contentful-paint');
  return new Promise((resolve) => {
    new PerformanceObserver((list) =>
      resolve({ first: first?.startTime ?? 0, largest: list.getEntries().at(-1)?.startTime ?? 0 }),
    ).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

interface Conditions {
  runs: number;
  /** Latency in milliseconds, throughput in bytes a second. */
  network?: typeof slowNetwork | undefined;
}

/** Milliseconds from the start of the visit, one a run. */
export interface Paints {
  first: number[];
  largest: number[];
}

import type { Browser, CDPSession, Page } from 'playwright-core';
import budgets from '../budgets.json' with { type: 'json' };
import { makeFigure } from './figure.ts';
import type { Figure } from './figure.ts';

/** A phone's screen, as Lighthouse has it, in CSS pixels. */
const viewport = { width: 412, height: 823 };

/** What a first visit to a page asks for and gets, headers included, and how large its document is. */
export async function measureLoad(browser: Browser, name: string, url: string): Promise<Figure[]> {
  const { page, session } = await openPage(browser);
  const sizes: number[] = [];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => sizes.push(encodedDataLength));
  await page.goto(url, { waitUntil: 'networkidle' });
  const { elements, depth } = await page.evaluate(measureDocument);
  await page.context().close();
  const { requests, bytes } = budgets.firstLoad;
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return [
    makeFigure('First load', `${name}, requests`, '', [sizes.length], { most: requests }),
    makeFigure('First load', `${name}, bytes received`, 'B', [total], { most: bytes }),
    makeFigure('First load', `${name}, elements`, '', [elements], { most: budgets.elements }),
    makeFigure('First load', `${name}, depth`, '', [depth], { most: budgets.depth }),
  ];
}

/** A new visitor’s page, on a phone, with its network watched. */
export async function openPage(browser: Browser): Promise<{ page: Page; session: CDPSession }> {
  const page = await browser.newPage({ viewport });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  return { page, session };
}

/** How many elements a document has, and how deep they stand in one another. Runs in the page. */
export function measureDocument(): { elements: number; depth: number } {
  const depthOf = (element: Element): number => 1 + Math.max(0, ...[...element.children].map(depthOf));
  return { elements: document.querySelectorAll('*').length, depth: depthOf(document.documentElement) };
}

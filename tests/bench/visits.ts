import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { launchWithPort } from './browser.ts';
import { makeFigure } from './figure.ts';
import type { Figure } from './figure.ts';
import { host } from './host.ts';
import { measureLighthouse } from './lighthouse.ts';
import { measureLoad } from './loads.ts';
import { comparePaints, measurePaints, slowNetwork } from './paints.ts';
import { plainPage } from './plain-page.ts';
import type { Say } from './say.ts';
import { kindsOf } from './sizes.ts';

/** What the first visit of every page asks for and gets. */
export function measureLoads({ site, edition, say }: Visit): Promise<Figure[]> {
  return withBrowser(site, async ({ browser, url }) => {
    const figures: Figure[] = [];
    for (const { kind, file } of kindsOf(edition)) {
      say(`first load, ${file}`);
      figures.push(...(await measureLoad(browser, `${kind} (${file})`, url + file)));
    }
    return figures;
  });
}

/** When the first page paints: on a fast network, on a slow one, and while its typefaces never come. */
export async function measureAllPaints({ site, runs, say }: Visit): Promise<Figure[]> {
  const plain = await writePlainPage(site);
  const compared = await withBrowser(site, async ({ browser, url }) => {
    const figures: Figure[] = [];
    for (const network of [undefined, slowNetwork]) {
      const what = network ? 'at 400 kbit/s' : 'unthrottled';
      say(`paint, ${what}`);
      const own = await measurePaints(browser, `${url}index.html`, { runs, network });
      figures.push(...comparePaints(what, own, await measurePaints(browser, url + plain, { runs, network })));
    }
    return figures;
  });
  say('paint, no typeface comes');
  const blocked = await withBrowser(
    site,
    ({ browser, url }) => measurePaints(browser, `${url}index.html`, { runs }),
    (path) => path.endsWith('.woff2'),
  );
  return [...compared, makeFigure('Paint', 'first paint while no typeface comes', 'ms', blocked.first)];
}

/** Lighthouse on the first page. */
export async function measureWithLighthouse({ site, runs, say }: Visit): Promise<Figure[]> {
  const plain = await writePlainPage(site);
  return withBrowser(site, ({ port, url }) =>
    measureLighthouse(port, `${url}index.html`, url + plain, { runs, say }),
  );
}

// The name could not be a page's, which are tags.
async function writePlainPage(site: string): Promise<string> {
  const name = 'hand-written.html';
  const browser = await launchBrowser();
  writeFileSync(join(site, name), await plainPage(browser, join(site, 'index.html')));
  await browser.close();
  return name;
}

async function withBrowser<Result>(
  site: string,
  use: (place: { browser: Browser; port: number; url: string }) => Promise<Result>,
  waits?: (path: string) => boolean,
): Promise<Result> {
  const hosted = await host(site, waits);
  const { browser, port } = await launchWithPort();
  try {
    return await use({ browser, port, url: hosted.url });
  } finally {
    await browser.close();
    await hosted.close();
  }
}

export interface Visit {
  /** Folder of the built site. */
  site: string;
  edition: Edition;
  runs: number;
  say: Say;
}

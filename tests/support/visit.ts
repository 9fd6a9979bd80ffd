import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import type { ProvidedContext } from 'vitest';
import { launchBrowser } from './browser.ts';
import { serve } from './server.ts';
import type { ServeOptions, Site } from './server.ts';

/** The name of a built site. */
export type SiteName = keyof ProvidedContext['sites'];

export const siteNames = Object.keys(inject('sites')) as SiteName[];

/** File names of a site's pages, `404.html` and `about.html` included. */
export function pageNames(site: SiteName): string[] {
  return readdirSync(inject('sites')[site]).filter((name) => name.endsWith('.html'));
}

/** Every page of the sites, as arguments of a test; of the one in many languages those that are unlike any other’s. */
export function everyPage(sites: readonly SiteName[] = siteNames): [SiteName, string][] {
  return sites.flatMap((site) => pagesToLookAt(site).map((name): [SiteName, string] => [site, name]));
}

/** Every page that shows the text. */
export function everyReadingPage(sites: readonly SiteName[] = siteNames): [SiteName, string][] {
  const others = ['404.html', 'about.html', 'languages.html'];
  return everyPage(sites).filter(([, name]) => !others.includes(name));
}

/** The text of a built file. */
export function readBuilt(site: SiteName, name: string): string {
  return readFileSync(join(inject('sites')[site], name), 'utf8');
}

/** One browser for the tests of a file; what a test opens is closed after it. */
export function useBrowser(): Visits {
  let browser: Browser;
  let shared: Promise<Page> | undefined;
  const sites: Site[] = [];
  const open = new Map<SiteName, Promise<Site>>();

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    const kept = (await shared)?.context();
    const opened = browser.contexts().filter((context) => context !== kept);
    await Promise.all(opened.map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([...sites, ...(await Promise.all(open.values()))].map((site) => site.close()));
  });

  return {
    async host(site, options) {
      const hosted = await serve(inject('sites')[site], options);
      sites.push(hosted);
      return hosted;
    },
    newPage: (options) => browser.newPage(options),
    async visit(site, address, options) {
      const hosted = open.get(site) ?? serve(inject('sites')[site]);
      open.set(site, hosted);
      const page = await (options ? browser.newPage(options) : (shared ??= browser.newPage()));
      await openInTime(page, (await hosted).url + address);
      return page;
    },
  };
}

function pagesToLookAt(site: SiteName): string[] {
  const names = pageNames(site);
  return site === 'many' ? names.filter((name) => ['index.html', 'languages.html'].includes(name)) : names;
}

// On a busy machine typefaces might come too late for the page: its own time stands still until they are there.
async function openInTime(page: Page, address: string): Promise<void> {
  await page.clock.install();
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  await page.clock.runFor(1_000);
  await page.clock.resume();
}

interface Visits {
  /** Serves a site anew, in a way of its own. */
  host(site: SiteName, options?: ServeOptions): Promise<Site>;
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /**
   * A page of a site, loaded: its address is relative to the site and can have a fragment. With options it is a page
   * of its own, without them the one that the tests of the file share.
   */
  visit(site: SiteName, address: string, options?: BrowserContextOptions): Promise<Page>;
}

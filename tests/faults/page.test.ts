import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { everyPage, everyReadingPage, useBrowser } from '../support/visit.ts';

const { host, newPage, visit } = useBrowser();

test.each(everyReadingPage(['edition']))(
  'does all but its extras where scripts are blocked: %s/%s',
  async (siteName, name) => {
    // A host or an extension forbids them by a header of its own.
    const site = await host(siteName, {
      headers: () => ({ 'Content-Security-Policy': "script-src 'none'" }),
    });
    const page = await newPage({ viewport: { width: 1280, height: 800 } });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));

    await page.goto(`${site.url}${name}#p4-2`);

    expect(complaints).toEqual([expect.stringContaining("script-src 'none'")]);
    expect(await page.evaluate(() => document.fonts.status)).toBe('loaded');
    expect(await page.locator('main .row[id^=p] p').first().isVisible()).toBe(true);
    expect(await page.locator('[data-first], body [style]').count()).toBe(0);
    const mark = await page
      .locator(':target')
      .evaluate((sentence) => getComputedStyle(sentence).backgroundColor);
    expect(mark).not.toBe('rgba(0, 0, 0, 0)');
    for (const summary of await page.locator('summary').all()) {
      await summary.click();
      expect(await summary.evaluate((each) => (each.parentElement as HTMLDetailsElement).open)).toBe(true);
    }
    await page.locator('.switch a:not([aria-current])').first().click();
    expect(await page.locator('main .row[id^=p]').count()).toBe(12);
  },
);

test.each(everyPage(['edition']))(
  'has no image that could be missing but a map: %s/%s',
  async (site, name) => {
    const page = await visit(site, name);

    const asked = await page.evaluate(() => ({
      elements: [
        ...document.querySelectorAll('img, picture, svg, canvas, video, audio, object, embed, iframe'),
      ].map(({ outerHTML }) => outerHTML),
      backgrounds: [...document.querySelectorAll('*')].filter((element) =>
        ['', '::before', '::after', '::marker'].some((part) => {
          const { backgroundImage, content, listStyleImage } = getComputedStyle(element, part);
          return [backgroundImage, content, listStyleImage].some((value) => value.includes('url('));
        }),
      ).length,
      icons: [...document.querySelectorAll<HTMLLinkElement>('link[rel~=icon]')].map(({ href }) =>
        href.slice(0, 10),
      ),
    }));

    const maps = ['404.html', 'about.html'].includes(name)
      ? []
      : [expect.stringMatching(/^<img src="places-[a-z-]+\.svg" alt="[^"]+"/)];
    expect(asked).toEqual({ elements: maps, backgrounds: 0, icons: ['data:image'] });
  },
);

// The browser that comes with the tests keeps no page for the way back; what would keep it from doing so, it tells.
test.each(everyReadingPage(['edition']))(
  'gives no reason to be forgotten on the way back: %s/%s',
  async (siteName, name) => {
    const site = await host(siteName);
    const page = await newPage();
    const session = await page.context().newCDPSession(page);
    const told = new Promise<string[]>((resolve) => {
      session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) =>
        resolve(notRestoredExplanations.map(({ reason }) => reason)),
      );
    });
    await session.send('Page.enable');
    await page.goto(`${site.url}${name}#p4-2`);
    await page.locator('main p').first().click();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const window = await session.send('Runtime.evaluate', { expression: 'window' });
    const { listeners } = await session.send('DOMDebugger.getEventListeners', {
      objectId: window.result.objectId!,
    });

    await page.locator('.switch a:not([aria-current])').first().click();
    await page.waitForURL((url) => !url.pathname.endsWith(name));
    await page.goBack();

    expect(
      (await told).filter((reason) => !/^BackForwardCacheDisabled|^BrowsingInstanceNotSwapped$/.test(reason)),
    ).toEqual([]);
    expect(listeners.map(({ type }) => type).filter((type) => /unload|pagehide/.test(type))).toEqual([]);
    expect(new URL(page.url()).hash).toBe('#p4-2');
  },
);

test.each(everyReadingPage(['edition']))(
  'puts black ink on white paper from dark mode: %s/%s',
  async (site, name) => {
    const [light, dark] = await Promise.all(
      (['light', 'dark'] as const).map((colorScheme) => visit(site, name, { colorScheme })),
    );
    const background = await dark!.locator('html').evaluate((root) => getComputedStyle(root).backgroundColor);

    const [expected, printed] = await Promise.all(
      [light!, dark!].map(async (page) => inkOf(await page.pdf({ printBackground: true }))),
    );

    expect(background).toBe('rgb(23, 22, 20)');
    // The map is an image, which knows of no paper: its names have the ink and the halo of the day.
    expect(printed!.text.toSorted()).toEqual(['.1216 .1137 .102', '0 0 0', '1 .9922 .9725']);
    expect(printed!.paper).toBe('1 1 1');
    expect(printed).toEqual(expected);
  },
);

/**
 * The colours of a PDF as red, green and blue from 0 to 1: what it fills first, what it writes text with, and all that
 * it fills (ISO 32000: 7.3.8, 7.4.4, 8.6.8, 9.4.1).
 */
function inkOf(pdf: Buffer): { paper: string | undefined; text: string[]; all: string[] } {
  const marks = streamsOf(pdf).flatMap((drawing) => [
    ...drawing.matchAll(/(?:^| )(?<colour>[\d.]+ [\d.]+ [\d.]+) rg$|^BT$/gm),
  ]);
  const fills = marks.flatMap(({ groups }) => groups?.['colour'] ?? []);
  const texts = marks.flatMap(({ groups }, index) =>
    groups?.['colour'] === undefined
      ? [marks.slice(0, index).findLast((mark) => mark.groups?.['colour'])?.groups?.['colour'] ?? 'none']
      : [],
  );
  return { paper: fills[0], text: [...new Set(texts)], all: [...new Set(fills)].toSorted() };
}

/** What the pages of a PDF draw. */
function streamsOf(pdf: Buffer): string[] {
  const heads = pdf.toString('latin1').matchAll(/<<([^<>]*\/Length (\d+)[^<>]*)>>\s*stream\n/g);
  return [...heads]
    .filter(([, dictionary = '']) => dictionary.includes('/FlateDecode'))
    .map(({ 0: head, 2: length, index }) => pdf.subarray(index + head.length).subarray(0, Number(length)))
    .map((bytes) => inflateSync(bytes).toString('latin1'))
    .filter((text) => /^BT$/m.test(text));
}

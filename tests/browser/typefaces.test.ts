import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { everyReadingPage, useBrowser } from '../support/visit.ts';

const { host, newPage, visit } = useBrowser();

test.each(everyReadingPage(['edition', 'german']))(
  'sets every letter in its own faces: %s/%s',
  async (site, name) => {
    const page = await visit(site, name, {});
    await page.evaluate(() => {
      document.querySelectorAll('details').forEach((details) => (details.open = true));
      // A hash has a face of the system, in which every letter has the same width.
      document.querySelectorAll('code').forEach((code) => code.remove());
    });

    const faces = Object.keys(await facesOf(page, 'body'));

    expect(faces.filter((face) => /^SourceSerif4/.test(face))).toHaveLength(1);
    expect(faces.filter((face) => !/^(?:SourceSerif4|NotoNaskhArabic)/.test(face))).toEqual([]);
  },
);

test('has both families where it has both languages', async () => {
  const page = await visit('edition', 'index.html', {});

  const arabic = await facesOf(page, 'main p[lang=ar]');
  const english = await facesOf(page, 'main p[lang=en]');

  expect(Object.keys(english)).toEqual([expect.stringMatching(/^SourceSerif4/)]);
  expect(Object.keys(arabic).toSorted()).toEqual([
    expect.stringMatching(/^NotoNaskhArabic/),
    expect.stringMatching(/^SourceSerif4/),
  ]);
  const glyphsOf = (family: RegExp) => Object.entries(arabic).find(([face]) => family.test(face))![1];
  expect(glyphsOf(/Naskh/)).toBeGreaterThan(3_000);
  // The figures of “16 و17” and “300”, and the signs of the misprints, each counted for all that it stands in.
  expect(glyphsOf(/Source/)).toBeLessThan(50);
});

test.each(['index.html', 'ar.html', 'en.html'])('sets all headings of a page alike: %s', async (name) => {
  const page = await visit('edition', name, { viewport: { width: 1280, height: 900 } });

  const sizes = await page.locator('h2 span, h2:not(:has(span))').evaluateAll((headings) =>
    headings.map((heading) => {
      const { direction, fontSize, lineHeight } = getComputedStyle(heading);
      return `${direction} ${fontSize} / ${lineHeight}`;
    }),
  );

  expect(sizes.length).toBeGreaterThan(8);
  expect(new Set(sizes).size).toBe(new Set(sizes.map((size) => size.slice(0, 3))).size);
});

test('leaves no tofu in a script that the faces lack', async () => {
  const page = await visit('small', 'ar-tg.html', {});

  const faces = await facesOf(page, 'main p[lang=tg]');

  expect(Object.keys(faces)).toEqual([expect.stringMatching(/^SourceSerif4/)]);
  expect(await page.locator('main p[lang=tg]').count()).toBe(3);
});

test('can be read before its faces come, or if they never do', async () => {
  const site = await host('edition', { block: (path) => path.endsWith('.woff2') });
  const page = await newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${site.url}index.html`);

  const faces = await facesOf(page, 'main p');
  const shown = await photograph(page);
  await page.evaluate(() => (document.querySelector('main')!.style.visibility = 'hidden'));
  const hidden = await photograph(page);

  expect(Object.keys(faces).filter((face) => /SourceSerif4|NotoNaskhArabic/.test(face))).toEqual([]);
  expect(Object.values(faces).reduce((sum, glyphs) => sum + glyphs, 0)).toBeGreaterThan(8_000);
  expect(shown).not.toBe(hidden);
});

test('has stand-ins a little wider, so that no block grows, until its faces come', async () => {
  const site = await host('edition', { block: (path) => path.endsWith('.woff2') });
  const page = await newPage();
  await page.goto(`${site.url}index.html`);
  const before = await widthsOf(page);
  await page.goto((await host('edition')).url);
  const after = await widthsOf(page);

  const ratios = before.map(({ lang, width }, index) => ({ lang, ratio: width / after[index]!.width }));

  expect(ratios).toHaveLength(24);
  const [arabic, english] = ['ar', 'en'].map((tag) =>
    ratios.filter(({ lang }) => lang === tag).map(({ ratio }) => ratio),
  );
  expect(Math.max(...english!.map((ratio) => Math.abs(1.01 - ratio)))).toBeLessThan(0.01);
  expect(Math.max(...arabic!.map((ratio) => Math.abs(1.01 - ratio)))).toBeLessThan(0.02);
});

// Playwright’s own screenshot waits for typefaces.
async function photograph(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot');
  return data;
}

/** The width of each paragraph if it stood on one line. */
function widthsOf(page: Page): Promise<{ lang: string; width: number }[]> {
  return page.evaluate(async () => {
    await new Promise((laidOut) => requestAnimationFrame(() => requestAnimationFrame(laidOut)));
    await document.fonts.ready;
    return [...document.querySelectorAll<HTMLElement>('main .row > p')].map((paragraph) => {
      paragraph.style.whiteSpace = 'nowrap';
      paragraph.style.inlineSize = 'max-content';
      return { lang: paragraph.lang, width: paragraph.getBoundingClientRect().width };
    });
  });
}

/** How many glyphs of an element's text are set in each face, by its PostScript name. */
async function facesOf(page: Page, selector: string): Promise<Record<string, number>> {
  await page.evaluate(async () => {
    // What has just been shown asks for its faces when it is laid out.
    await new Promise((laidOut) => requestAnimationFrame(() => requestAnimationFrame(laidOut)));
    await document.fonts.ready;
  });
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: `${selector}, ${selector} *`,
  });
  expect(nodeIds.length).toBeGreaterThan(0);
  const counts: Record<string, number> = {};
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { postScriptName, glyphCount } of fonts)
      counts[postScriptName] = (counts[postScriptName] ?? 0) + glyphCount;
  }
  return counts;
}

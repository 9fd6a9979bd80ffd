import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { everyPage, useBrowser } from '../support/visit.ts';

const { visit } = useBrowser();

const pages = everyPage(['edition', 'german', 'small', 'many']);

// WCAG 2.2, 2.5.5: what stands in a line of text is as high as that line.
test.each([390, 1280])(
  'has room for a finger on whatever stands alone, at %i px',
  { timeout: 60_000 },
  async (width) => {
    for (const [site, name] of pages) {
      const page = await visit(site, name, { viewport: { width, height: 900 } });
      const { small, controls } = await measureControls(page);

      expect(controls, `${site}/${name}`).toBeGreaterThan(/404|about/.test(name) ? 2 : 12);
      expect(small, `${site}/${name}`).toEqual([]);
      await page.context().close();
    }
  },
);

test.each(['index.html', 'ar.html'])('has room for a finger on all that a menu offers: %s', async (name) => {
  const page = await visit('published', name, { viewport: { width: 390, height: 900 } });
  await page.click('#p3 .number > a');
  await page.locator('#card:popover-open').waitFor();

  const sizes = await page
    .locator('#card :is(button, a)')
    .evaluateAll((all) =>
      all
        .filter((each) => each.checkVisibility())
        .map((each) => [
          each.clientWidth || each.getBoundingClientRect().width,
          each.getBoundingClientRect().height,
        ]),
    );

  expect(sizes.length).toBeGreaterThan(2);
  for (const [width, height] of sizes) expect(Math.min(width!, height!)).toBeGreaterThan(43.9);
});

test('has room for a finger on the way past the navigation', async () => {
  const page = await visit('edition', 'index.html', {});

  await page.keyboard.press('Tab');
  const { width, height } = (await page.locator('.skip:focus').boundingBox())!;

  expect(width).toBeGreaterThanOrEqual(44);
  expect(height).toBeGreaterThanOrEqual(44);
});

// WCAG 2.2, 2.4.13: two pixels around the whole, of a contrast of 3:1; axe cannot see it.
test.each(everyPage(['edition', 'many']))(
  'shows the focus around every control: %s/%s',
  async (site, name) => {
    const page = await visit(site, name, {});
    await page.keyboard.press('Tab');

    const outlines = await page.locator('a[href], summary').evaluateAll((controls) =>
      controls.map((control) => {
        (control as HTMLElement).focus();
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(control);
        return !control.checkVisibility({ visibilityProperty: true })
          ? ''
          : [outlineStyle, outlineWidth, outlineColor].join(' ');
      }),
    );

    expect(outlines.length).toBeGreaterThan(2);
    expect([...new Set(outlines)].filter((outline) => outline !== '')).toEqual([
      'solid 3px rgb(11, 61, 145)',
    ]);
  },
);

test('shows the focus around the whole map', async () => {
  const page = await visit('edition', 'index.html', {});

  const { width, height } = (await page.locator('figure > a').boundingBox())!;

  const map = (await page.locator('figure img').boundingBox())!;
  expect(width).toBeGreaterThanOrEqual(map.width);
  expect(height).toBeGreaterThanOrEqual(map.height);
  const fragments = await page.locator('figure > a').evaluate((link) => link.getClientRects().length);
  expect(fragments).toBe(1);
});

/**
 * Measures everything that can be pressed and is no part of a sentence, presses around its middle, and tells what is
 * smaller than 44 px or lies under something else.
 */
function measureControls(page: Page): Promise<{ controls: number; small: string[] }> {
  return page.evaluate(() => {
    // The sentences' numbers are seen only where one points.
    document
      .querySelectorAll<HTMLElement>('.number > span')
      .forEach((span) => (span.style.visibility = 'visible'));
    const isInline = (control: Element) =>
      // A title of a source is a line of its own.
      !control.matches('#sources li > :not(.number) > div > a') &&
      control.closest('p:not(.links), h2, li:not(.languages > *), dd, dfn') !== null;
    // What is behind them is pressed too.
    document
      .querySelectorAll('.places details')
      .forEach((details) => ((details as HTMLDetailsElement).open = true));
    const controls = [...document.querySelectorAll('a[href]:not(.skip), summary, button, label')].filter(
      (control) => control.checkVisibility({ visibilityProperty: true }) && !isInline(control),
    );
    // Two pixels from the edge, since presses and edges are both rounded.
    const steps = [-20, -10, 0, 10, 20];
    const small = controls.filter((control) => {
      control.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = control.getBoundingClientRect();
      const isHit = (right: number, down: number) =>
        document
          .elementFromPoint(x + width / 2 + right, y + height / 2 + down)
          ?.closest('a, summary, button, label') === control;
      return (
        width < 44 || height < 43.9 || !steps.every((right) => steps.every((down) => isHit(right, down)))
      );
    });
    return {
      controls: controls.length,
      small: small.map((control) => {
        const { width, height } = control.getBoundingClientRect();
        return `${Math.round(width)} × ${Math.round(height)} ${control.outerHTML.slice(0, 90)}`;
      }),
    };
  });
}

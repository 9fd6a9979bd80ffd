import type { Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import type { Driver, Engine, Key, PointerStep } from './engine.ts';

/** Chromium as the other tests have it: an installed one, or the one that comes with them. */
export const chromium: Engine = {
  name: 'chromium',
  packages: 'chromium',
  async launch({ isDark }) {
    const browser = await launchBrowser({ keepsPages: true }).catch((error: unknown) => {
      if (/found none that starts/.test(String(error))) return undefined;
      throw error;
    });
    if (browser === undefined) return undefined;
    const page = await browser.newPage({ colorScheme: isDark ? 'dark' : 'light' });
    return { ...driverOf(page), version: `Chromium ${browser.version()}`, close: () => browser.close() };
  },
};

function driverOf(page: Page): Omit<Driver, 'version' | 'close'> {
  return {
    open: async (url) => void (await page.goto(url)),
    run: (expression) => page.evaluate<string>(expression),
    async point(steps) {
      for (const step of steps) await take(page, step);
    },
    press: (...keys) => page.keyboard.press(keys.map((key) => NAMES[key] ?? key).join('+')),
    resize: (width, height) => page.setViewportSize({ width, height }),
    print: () => page.pdf({ format: 'A4' }),
  };
}

async function take(page: Page, step: PointerStep): Promise<void> {
  if (step.type === 'pointerMove') await page.mouse.move(step.x, step.y);
  else if (step.type === 'pointerDown') await page.mouse.down();
  else await page.mouse.up();
}

const NAMES: Partial<Record<Key, string>> = { Accelerator: 'ControlOrMeta' };

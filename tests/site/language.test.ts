import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { everyPage, useBrowser } from '../support/visit.ts';

const { visit } = useBrowser();

test.each(everyPage(['edition', 'german', 'small', 'many']))(
  'tells language and direction of every word: %s/%s',
  async (site, name) => {
    const words = await wordsOf(await visit(site, name));

    expect(words.length).toBeGreaterThan(name === '404.html' ? 8 : 20);
    expect(words.filter(({ lang, dir, script }) => !isRight(lang, dir, script))).toEqual([]);
  },
);

test.each(everyPage(['edition', 'german', 'small', 'many']))(
  'has both attributes where it has the first: %s/%s',
  async (site, name) => {
    const page = await visit(site, name);

    const languages = page.locator('[lang]');
    const bare = page.locator('[lang]:not([dir])');

    expect(await languages.count()).toBeGreaterThan(4);
    expect(
      await bare.evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML.slice(0, 99))),
    ).toEqual([]);
  },
);

/**
 * Every piece of text that has letters, and every label, with what its surroundings say about it: the nearest language
 * in the body, the direction in which it is really laid out, the nearest of the two attributes and the script of its
 * letters, of which several are joined by a comma.
 */
function wordsOf(page: Page): Promise<Words[]> {
  return page.evaluate(() => {
    const scripts = ['Latin', 'Arabic', 'Cyrillic', 'Han', 'Hebrew', 'Devanagari', 'Georgian'];
    const describe = (text: string, element: Element) => ({
      text,
      lang: element.closest('body [lang]')?.getAttribute('lang') ?? '',
      dir: getComputedStyle(element).direction,
      script: scripts
        .filter((script) => new RegExp(`(?=\\p{L})\\p{Script=${script}}`, 'u').test(text))
        .join(),
    });
    const texts: Words[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent ?? '';
      const parent = walker.currentNode.parentElement!;
      // A hash is in no language.
      if (/\p{L}/u.test(text) && !parent.closest('script, style, code')) texts.push(describe(text, parent));
    }
    const labels = [...document.body.querySelectorAll('[aria-label]')].map((element) => ({
      ...describe(element.getAttribute('aria-label')!, element),
      dir: '',
    }));
    return [...texts, ...labels];
  });
}

// A label has no direction of its own: it is read aloud.
function isRight(lang: string, dir: string, script: string): boolean {
  // Addresses and hashes are in no language (ISO 639-3 `zxx`).
  if (lang === 'zxx') return dir === 'ltr';
  const own = lang === '' ? undefined : new Intl.Locale(lang).maximize().script;
  const isRightToLeft = ['Arab', 'Hebr'].includes(own ?? '');
  return script === SCRIPTS[own ?? ''] && ['', isRightToLeft ? 'rtl' : 'ltr'].includes(dir);
}

const SCRIPTS: Record<string, string> = {
  Latn: 'Latin',
  Arab: 'Arabic',
  Cyrl: 'Cyrillic',
  Hans: 'Han',
  // What Japanese calls itself has no other letters.
  Jpan: 'Han',
  Hebr: 'Hebrew',
  Deva: 'Devanagari',
  Geor: 'Georgian',
};

interface Words {
  text: string;
  lang: string;
  dir: string;
  script: string;
}

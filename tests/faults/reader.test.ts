import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { everyReadingPage, useBrowser } from '../support/visit.ts';

const { visit } = useBrowser();

// Scripts of the browser’s own reader view, run in the page itself, so that no other DOM stands between.
const { resolve } = createRequire(import.meta.url);
const [readability = '', readerable = ''] = ['Readability.js', 'Readability-readerable.js'].map((name) =>
  readFileSync(resolve(`@mozilla/readability/${name}`), 'utf8'),
);

test.each(everyReadingPage(['edition']))(
  'reads the same in reader view, in its order and directions: %s/%s',
  async (site, name) => {
    const page = await visit(site, name);

    const { content, isOffered } = await readArticle(page);
    const [shown, read] = await Promise.all([blocksOf(page), blocksOf(page, content)]);

    expect(isOffered).toBe(true);
    expect(shown.length).toBeGreaterThan(5);
    // Names and sources stand between them, and are no paragraphs on the page.
    expect(read.filter((block) => shown.includes(block))).toEqual(shown);
  },
);

test.each([
  ['ar.html', 'ar', 'rtl'],
  ['en.html', 'en', 'ltr'],
])('has its title, language and direction in reader view: %s', async (name, lang, dir) => {
  const page = await visit('edition', name);

  const article = await readArticle(page);

  expect(article).toMatchObject({ lang, dir });
  expect(article.title).toBe((await page.locator('h1').textContent())!.trim());
  expect(article.excerpt).toBe(await page.locator('meta[name=description]').getAttribute('content'));
});

test('keeps two languages apart in its titles in reader view', async () => {
  const page = await visit('edition', 'index.html');
  const title = (await page.locator('h1 > span').allTextContents()).map((text) => text.trim()).join(' ');

  const article = await readArticle(page);
  const headings = await page.evaluate(
    (html) =>
      [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('h2')].map((heading) =>
        [...heading.childNodes].map((node) => node.textContent).join(''),
      ),
    article.content,
  );

  expect(title).toContain(article.title);
  expect(headings[0]).toMatch(/^المؤتمر\s+The conference\s*$/);
});

test.each(['index.html', 'en.html'])('keeps the notes in reader view: %s', async (name) => {
  const page = await visit('edition', name);
  const notes = await page.locator('.notes li').evaluateAll((all) => all.map(({ id }) => id));

  const { content } = await readArticle(page);

  expect(notes.length).toBeGreaterThan(5);
  expect(notes.filter((id) => !content.includes(`<li id="${id}">`))).toEqual([]);
});

/** What Readability makes of the page, and whether a browser would offer its reader view at all. */
function readArticle(page: Page): Promise<Article> {
  return page.evaluate(`(() => {
    ${readability}
    ${readerable}
    return { ...new Readability(document.cloneNode(true)).parse(), isOffered: isProbablyReaderable(document) };
  })()`);
}

/** Language, direction and words of every heading and paragraph of the text, in the page or in other HTML. */
function blocksOf(page: Page, html?: string): Promise<string[]> {
  return page.evaluate((given) => {
    const root =
      given === undefined
        ? document.querySelector('main')!
        : new DOMParser().parseFromString(given, 'text/html');
    return [...root.querySelectorAll('h2 > span, p')].map((block) =>
      [block.getAttribute('lang'), block.getAttribute('dir'), block.textContent.trim()].join(' '),
    );
  }, html);
}

interface Article {
  title: string;
  content: string;
  lang: string;
  dir: string;
  excerpt: string;
  isOffered: boolean;
}

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, test } from 'vitest';
import { plainPage } from '../bench/plain-page.ts';
import { launchBrowser } from '../support/browser.ts';
import { useBrowser } from '../support/visit.ts';

const { newPage } = useBrowser();

test('writes by hand every word of a page, in its order, language and direction', async () => {
  const file = join(inject('sites').edition, 'index.html');
  const browser = await launchBrowser();
  const html = await plainPage(browser, file);
  await browser.close();

  const page = await newPage();
  await page.goto(pathToFileURL(file).href);
  // What is never shown, or only at a word of the reader’s, and the script’s own words are none of the page’s.
  const words = await page.evaluate(() => {
    document.querySelectorAll('script, #card, #menu').forEach((element) => element.remove());
    return document.body.textContent;
  });

  expect(withoutSpaces(unescaped(html.replace(/^[^]*<\/style>|<[^>]*>/g, '')))).toBe(withoutSpaces(words));
  expect(html).toMatch(/<h1 lang="ar" dir="rtl">/);
  expect(html).toMatch(/<p lang="en" dir="ltr">Its text in English/);
  expect(html).not.toMatch(/@font-face|<script|<link/);
});

function withoutSpaces(words: string): string {
  return words.replace(/\s/g, '');
}

function unescaped(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

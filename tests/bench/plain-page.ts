import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';

/** A page as one would write it by hand: every word of a built page, a little style, no typefaces and no script. */
export async function plainPage(browser: Browser, file: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  const { language, title, blocks } = await page.evaluate(readPage);
  await page.context().close();
  return [
    '<!doctype html>',
    `<html lang="${language}"><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escape(title)}</title>`,
    '<style>body{max-width:40rem;margin:auto;padding:1rem;font:1.125rem/1.5 serif}</style>',
    ...blocks.map(
      ({ element, lang, dir, words }) =>
        `<${element} lang="${lang}" dir="${dir}">${escape(words)}</${element}>`,
    ),
  ].join('\n');
}

// Runs in the page. What is laid out as a block is one by hand too, be it a row of a table or the end of a list.
function readPage(): { language: string; title: string; blocks: Block[] } {
  const isBlock = (node: Node) =>
    node instanceof Element && !/^(?:inline|none|contents)/.test(getComputedStyle(node).display);
  const read = (node: Node, around: HTMLElement): Block[] => {
    const element = node instanceof HTMLElement ? node : around;
    if (getComputedStyle(element).display === 'none') return [];
    if ([...node.childNodes].some(isBlock))
      return [...node.childNodes].flatMap((each) => read(each, element));
    const words = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
    const { lang = '', dir = '' } = element.closest<HTMLElement>('[lang][dir]') ?? {};
    return words === '' ? [] : [{ element: element.closest('h1, h2')?.localName ?? 'p', lang, dir, words }];
  };
  return {
    language: document.documentElement.lang,
    title: document.title,
    blocks: read(document.body, document.body),
  };
}

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

interface Block {
  element: string;
  lang: string;
  dir: string;
  words: string;
}

import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import { everyReadingPage, useBrowser } from '../support/visit.ts';

const { newPage, visit } = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'saved-'));
const pages = everyReadingPage(['edition']);

afterAll(() => rmSync(folder, { recursive: true }));

test.each(pages)('is whole and styled as a single file: %s/%s', async (site, name) => {
  const file = join(folder, name);
  copyFileSync(join(inject('sites')[site], name), file);

  const [shown, saved] = [await visit(site, name, size), await openFile(file)];

  expect(await lookOf(saved)).toEqual(await lookOf(shown));
});

// What “Save as, complete” writes: the page as it stands then, with what its elements ask for in a folder beside it.
test.each(pages)('is whole and styled as a file with a folder, saved in use: %s/%s', async (site, name) => {
  const shown = await visit(site, `${name}#p4-2`, size);
  await shown.locator('#p4-2').click();
  await shown.locator('summary').first().click();
  const file = join(folder, `saved-${name}`);
  writeFileSync(file, `<!-- saved from url=(0022)${shown.url()} -->\n${await serialised(shown)}`);
  mkdirSync(`${file}_files`);

  const saved = await openFile(file);

  expect(await lookOf(saved)).toEqual(await lookOf(shown));
  await saved.goto(`${pathToFileURL(file).href}#p4-2`);
  expect(await saved.locator(':target').getAttribute('id')).toBe('p4-2');
});

test.each(pages)('is whole and styled as a web archive: %s/%s', async (site, name) => {
  const shown = await visit(site, name, size);
  const session = await shown.context().newCDPSession(shown);
  const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
  const file = join(folder, `${name}.mhtml`);
  writeFileSync(file, data);

  const saved = await openFile(file);

  expect(await lookOf(saved)).toEqual(await lookOf(shown));
});

const size = { viewport: { width: 1280, height: 900 } };

async function openFile(file: string): Promise<Page> {
  const page = await newPage(size);
  await page.goto(pathToFileURL(file).href);
  return page;
}

function serialised(page: Page): Promise<string> {
  return page.evaluate(() => `<!DOCTYPE html>${document.documentElement.outerHTML}`);
}

/** What a page says, and how each of its blocks is set, typefaces that are left behind excepted. */
function lookOf(page: Page): Promise<{ title: string; blocks: string[] }> {
  return page.evaluate(() => {
    const blocks = [
      ...document.querySelectorAll('html, body, .row, h1 > span, h2 > span, main p, dt, dd, .notes li'),
    ];
    const looks = blocks.map((block) => {
      const { direction, display, fontSize, fontWeight, fontFamily, color, backgroundColor } =
        getComputedStyle(block);
      const columns = display === 'grid' ? getComputedStyle(block).gridTemplateColumns.split(' ').length : 1;
      const style = [
        direction,
        display,
        columns,
        fontSize,
        fontWeight,
        fontFamily,
        color,
        backgroundColor,
      ].join(' ');
      return `${style} ${block.children.length === 0 || block.matches('p') ? block.textContent.trim() : ''}`;
    });
    return { title: document.title, blocks: looks };
  });
}

import type { Page } from 'playwright-core';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { isTaken } from '../../src/edition/id.ts';
import { loadEdition } from '../../src/site/content.ts';
import { htmlProblems } from '../support/page-check.ts';
import {
  everyPage,
  everyReadingPage,
  pageNames,
  readBuilt,
  siteNames,
  useBrowser,
} from '../support/visit.ts';

const { visit } = useBrowser();

test('builds every page of every edition', () => {
  const pages = Object.fromEntries(siteNames.map((site) => [site, pageNames(site).toSorted()]));

  expect(pages).toEqual({
    edition: ['404.html', 'about.html', 'ar.html', 'en.html', 'index.html'],
    published: ['404.html', 'about.html', 'ar.html', 'en.html', 'index.html'],
    german: ['404.html', 'about.html', 'ar.html', 'de.html', 'index.html'],
    small: [
      '404.html',
      'about.html',
      'ar-fa.html',
      'ar-tg.html',
      'ar-zh.html',
      'ar.html',
      'en.html',
      'fa.html',
      'index.html',
      'tg.html',
      'zh.html',
    ],
    many: [
      ...['404', 'about', 'ar', 'en', 'index', 'languages'].map((name) => `${name}.html`),
      ...['fa', 'he', 'hi', 'ja', 'ka', 'pt-BR', 'tg', 'ur', 'zh'].flatMap((tag) => [
        `ar-${tag}.html`,
        `${tag}.html`,
      ]),
    ].toSorted(),
  });
});

test.each(everyPage())('is valid HTML: %s/%s', async (site, name) => {
  const problems = await htmlProblems(readBuilt(site, name));

  expect(problems.map(({ rule, line, column, message }) => `${rule} ${line}:${column} ${message}`)).toEqual(
    [],
  );
});

// What parts them on a screen, where they are large enough to be pressed, is not on paper, and less in large letters.
test.each(everyReadingPage())('puts a space between numbers: %s/%s', async (site, name) => {
  const page = await visit(site, name);

  const joined = await page
    .locator('.number a + a')
    .evaluateAll((links) =>
      links
        .filter(({ previousSibling }) => !/^\s+$/.test(previousSibling!.textContent!))
        .map((link) => link.parentElement!.textContent),
    );

  expect(await page.locator('.number a + a').count()).toBeGreaterThan(1);
  expect(joined).toEqual([]);
});

const linked = everyPage().filter(([, name]) => name !== '404.html');

test.each(linked)('leads nowhere in vain: %s/%s', async (site, name) => {
  const page = await visit(site, name);

  const links = await page
    .locator('a[href], link[href]')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('href')!));
  const own = links.filter((link) => !/^(?:https?|data|mailto):/.test(link));

  expect(own.length).toBeGreaterThan(name === 'about.html' ? 7 : 12);
  for (const link of own) {
    const [file = '', fragment] = link.split('#');
    expect(file === '' || existsSync(join(inject('sites')[site], file)), link).toBe(true);
    const isThere =
      fragment === undefined || file === '' || readBuilt(site, file).includes(`id="${fragment}"`);
    expect(isThere, link).toBe(true);
  }
  const fragments = own.filter((link) => /^#./.test(link)).map((link) => link.slice(1));
  const ids = new Set(await idsOf(page));
  expect(fragments.filter((fragment) => !ids.has(fragment))).toEqual([]);
});

const read = siteNames.filter((site) => everyReadingPage([site]).length > 1);

test.each(read)('has the same addresses on every page of %s', async (site) => {
  const [index = '', ...others] = everyReadingPage([site]).map(([, name]) => name);
  const addresses = await addressesOf(await visit(site, index));

  expect(addresses).toEqual(expect.arrayContaining(['text', 'title', 'p1', 'p2', 'p1-1', 'p2-1']));
  expect(others.length).toBeGreaterThan(1);
  for (const name of others) expect(await addressesOf(await visit(site, name)), name).toEqual(addresses);
});

test('addresses every section, paragraph and sentence', async () => {
  const addresses = await addressesOf(await visit('edition', 'index.html'));

  const passages = Array.from({ length: 12 }, (_, index) => `p${index + 1}`);
  const sections = ['conference', 'outcomes', 'speech', 'repatriation', 'afghanistan'];
  const sentences = addresses.filter((id) => /^p\d+-\d+$/.test(id));
  expect(addresses).toEqual(expect.arrayContaining([...sections, ...passages]));
  expect(sentences).toContain('p4-2');
  expect(sentences.length).toBeGreaterThan(24);
  for (const passage of passages) expect(sentences).toContain(`${passage}-1`);
});

// Ids that begin with a language's tag belong to that language's notes, which not every page has.
async function addressesOf(page: Page): Promise<string[]> {
  const tags = await page.evaluate(() =>
    [...document.querySelectorAll('[lang]')].map((element) => element.getAttribute('lang')),
  );
  const ids = await idsOf(page);
  return ids
    .filter(
      (id) => id !== 'stacked' && !tags.some((tag) => id.startsWith(`${tag}-`) || id === `notes-${tag}`),
    )
    .toSorted();
}

function idsOf(page: Page): Promise<string[]> {
  return page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
}

test('leads from a note back to every place that it explains, by name', async () => {
  const page = await visit('small', 'zh.html');

  const links = await page
    .locator('.notes li a')
    .evaluateAll((elements) =>
      elements.map((element) => [element.getAttribute('href'), element.textContent]),
    );

  expect(links).toEqual([
    ['#opening', '开馆'],
    ['#p1-1', '1.1'],
  ]);
});

test('keeps from the sections every id that the pages use for something else', () => {
  const html = everyReadingPage(['edition', 'published'])
    .map((page) => readBuilt(...page))
    .join('');
  const ids = Array.from(html.matchAll(/(?<!<li) id="?([^\s">]+)/g), ([, id = '']) => id);
  const sections = loadEdition().original.sections.map(({ id }) => id);

  const own = new Set(ids.filter((id) => !sections.includes(id)));

  expect([...own]).toEqual(
    expect.arrayContaining(['p1-1', 'title', 'card', 'menu', 'notes-en', 'term-fatf']),
  );
  expect([...own].filter((id) => !isTaken(id))).toEqual([]);
});

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'slimdom';
import { expect, inject, test } from 'vitest';
import { readXml } from '../../src/edition/exchange/read-xml.ts';
import { loadEdition } from '../../src/site/content.ts';
import budgets from '../budgets.json' with { type: 'json' };
import { everyReadingPage, readBuilt, useBrowser } from '../support/visit.ts';
import type { SiteName } from '../support/visit.ts';

const { visit } = useBrowser();
const withPlaces: SiteName[] = ['edition', 'published'];
const withPlace = loadEdition().glossary.filter(({ place }) => place !== undefined);

test.each(everyReadingPage(withPlaces))('shows one map, in a file of its own: %s/%s', async (site, name) => {
  const file = await mapOf(site, name);

  expect(readdirSync(inject('sites')[site]).filter((each) => each.endsWith('.svg'))).toContain(file);
  expect(statSync(join(inject('sites')[site], file)).size).toBeLessThanOrEqual(budgets.map);
});

test.each(everyReadingPage(withPlaces))('says what the map is: %s/%s', async (site, name) => {
  const svg = readMap(site, await mapOf(site, name));
  const languages = name === 'index.html' ? ['en', 'ar'] : [name.replace('.html', '')];

  for (const tag of ['title', 'desc']) {
    const texts = svg.getElementsByTagName(tag);
    expect(texts.map((text) => text.getAttribute('lang'))).toEqual(languages);
    expect(texts.every(({ textContent }) => textContent!.length > 10)).toBe(true);
  }
});

test.each(everyReadingPage(withPlaces))('leads from the map to sentences: %s/%s', async (site, name) => {
  const svg = readMap(site, await mapOf(site, name));

  const links = svg.getElementsByTagName('a').map((link) => link.getAttribute('href')!);
  expect(new Set(links)).toEqual(
    new Set(['p1-1', 'p3-1', 'p4-2', 'p9-1', 'p11-3', 'p12-1'].map((id) => `${name}#${id}`)),
  );
  for (const id of links.map((link) => link.split('#')[1]))
    expect(readBuilt(site, name)).toContain(`id="${id}"`);
});

test.each(everyReadingPage(withPlaces))('writes each name in its language: %s/%s', async (site, name) => {
  const svg = readMap(site, await mapOf(site, name));
  const tags = name === 'index.html' ? ['ar', 'en'] : [name.replace('.html', '')];

  const names = svg.getElementsByTagName('text').map((text) => ({
    tag: text.getAttribute('lang')!,
    direction: text.getAttribute('direction'),
    value: text.getElementsByTagName('a')[0]!.textContent,
  }));

  expect(withPlace).toHaveLength(6);
  expect(names).toEqual(
    expect.arrayContaining(
      withPlace.flatMap(({ forms }) =>
        tags.map((tag) => ({
          tag,
          direction: tag === 'ar' ? 'rtl' : 'ltr',
          value: forms[tag]!.label ?? forms[tag]!.form,
        })),
      ),
    ),
  );
  expect(names).toHaveLength(6 * tags.length);
});

test.each(everyReadingPage(withPlaces))('has a table behind the map: %s/%s', async (site, name) => {
  const page = await visit(site, name);

  const rows = await page.locator('main tbody tr').evaluateAll((all) =>
    all.map((row) => ({
      names: [...row.querySelectorAll('th span')].map((span) => span.getAttribute('lang')),
      links: [...row.querySelectorAll('a')].map((link) => [
        link.getAttribute('href'),
        link.textContent.trim(),
      ]),
    })),
  );

  expect(rows.map(({ links }) => links)).toEqual([
    [['#p1-1', '1.1']],
    [['#p3-1', '3.1']],
    [['#p4-2', '4.2']],
    [
      ['#p9-1', '9.1'],
      ['#p11-3', '11.3'],
      ['#p12-1', '12.1'],
    ],
    [['#p9-1', '9.1']],
    [['#p9-1', '9.1']],
  ]);
  const tags = name === 'index.html' ? ['ar', 'en'] : [name.replace('.html', '')];
  for (const { names } of rows) expect(names).toEqual(tags);
});

test('marks every sentence that names a place on the map', () => {
  const { sections } = loadEdition().original;
  const sentences = sections.flatMap(({ passages }) => passages.flatMap(({ segments }) => segments));
  const naming = sentences.filter(({ content }) =>
    /أفغانستان|دوشنبه|نيوزيلندا|سريلانكا|القاهرة|الطريق الشمالي/.test(JSON.stringify(content)),
  );

  expect(naming.map(({ id }) => id)).toEqual(['p1-1', 'p3-1', 'p4-2', 'p9-1', 'p11-3', 'p12-1']);
});

test.each(everyReadingPage(['german', 'small']))('has no map without places: %s/%s', (site, name) => {
  const html = readBuilt(site, name);

  expect(existsSync(join(inject('sites')[site], name))).toBe(true);
  expect(readdirSync(inject('sites')[site]).filter((each) => each.endsWith('.svg'))).toEqual([]);
  expect(html).not.toMatch(/<img|<figure/);
  expect(html).not.toContain('places-');
});

test('draws nothing but land, route, points and names', async () => {
  const svg = readMap('edition', await mapOf('edition', 'index.html'));

  const drawn = svg
    .getElementsByTagName('*')
    .map((element) => [element.localName, element.getAttribute('class')].join(' ').trim());
  expect(new Set(drawn)).toEqual(
    new Set([
      'title',
      'desc',
      'style',
      'path land',
      'rect',
      'path route',
      'circle',
      'g',
      'text',
      'a',
      'a number',
    ]),
  );
  expect(drawn.filter((name) => name.startsWith('path'))).toEqual(['path land', 'path route']);
});

async function mapOf(site: SiteName, name: string): Promise<string> {
  const images = (await visit(site, name)).locator('img');
  expect(await images.count()).toBe(1);
  return (await images.getAttribute('src'))!;
}

/** The map as strict XML. */
function readMap(site: SiteName, file: string): Element {
  return readXml(readBuilt(site, file));
}

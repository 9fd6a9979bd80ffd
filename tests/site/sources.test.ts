import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { writeLinkedData } from '../../src/edition/linked-data.ts';
import { pagesOf } from '../../src/edition/pages.ts';
import { absoluteAddress } from '../../src/site/address.ts';
import { checkContent } from '../../src/site/content.ts';
import { everyReadingPage, readBuilt, useBrowser } from '../support/visit.ts';

const { visit } = useBrowser();

const list = parse(readFileSync('src/content/sources.yaml', 'utf8')) as Record<
  string,
  { page: string; ar: { title: string }; en: { title: string } }
>;

test.each([
  ['index.html', ['ar', 'en']],
  ['ar.html', ['ar']],
  ['en.html', ['en']],
] as const)('lists every source in the languages of %s', async (name, tags) => {
  const page = await visit('edition', name);
  const ids = await page.locator('#sources li').evaluateAll((items) => items.map(({ id }) => id));

  expect(ids.length).toBeGreaterThan(4);
  expect(ids).toEqual(Object.keys(list).map((id) => `source-${id}`));
  for (const [id, source] of Object.entries(list)) {
    const links = await page
      .locator(`#source-${id} > [lang]:not(.number) a`)
      .evaluateAll((all) =>
        all.map((link) => [
          link.closest('[lang]')!.getAttribute('lang'),
          link.textContent.trim(),
          link.getAttribute('href'),
        ]),
      );

    expect(links).toEqual(tags.map((tag) => [tag, source[tag].title, source.page]));
  }
});

test.each([
  ['index.html', 'Last known: 21 May 2019.', 'Seen in a stored copy.'],
  ['ar.html', 'آخر تاريخ معروف للصفحة: 21 مايو 2019.', 'رأينا نسخة محفوظة من الصفحة.'],
])('says in %s when a link was last known', async (name, known, knownNot) => {
  const page = await visit('edition', name);

  expect(await page.locator('#source-declaration small').last().textContent()).toBe(known);
  expect(await page.locator('#source-osce small').last().textContent()).toBe(knownNot);
});

test.each(['index.html', 'ar.html', 'en.html'])('leads there and back again: %s', async (name) => {
  const page = await visit('edition', name);
  const title = name === 'ar.html' ? 'المصدر: إعلان دوشنبه' : 'Source: Dushanbe Declaration';

  for (const passage of ['p2', 'p3', 'p4', 'p5', 'p6'])
    expect(await page.locator(`#${passage}`).getByRole('link', { name: title }).getAttribute('href')).toBe(
      '#source-declaration',
    );
  expect(await page.locator('#p1 .source a').getAttribute('href')).toBe('#sources');
  expect(await page.locator('#p12 .source').count()).toBe(0);
  const back = page.locator('#source-declaration .number a');
  expect(await back.getAttribute('href')).toBe('#p2');
  expect(await back.textContent()).toBe('2–6');
});

test.each(['index.html', 'ar.html', 'en.html'])(
  'shows once, in its own language, what a source says: %s',
  async (name) => {
    const quotes = await (await visit('edition', name)).locator('q').evaluateAll((all) =>
      all.map((quote) => {
        const own = quote.closest('[lang]')!;
        return `${own.getAttribute('lang')} ${own.getAttribute('dir')} ${quote.textContent}`;
      }),
    );

    expect(quotes).toHaveLength(6);
    expect(quotes[0]).toBe('en ltr primary responsibility');
    for (const quote of quotes) expect(quote).toMatch(/^en ltr /);
  },
);

test('lists the sources of a German text on the German side, then the Arabic', async () => {
  const page = await visit('german', 'index.html');

  expect(await page.locator('#source-plan').textContent()).toContain('Bauplan der Brücke');
  expect(await page.locator('#source-plan > [lang=ar]').last().textContent()).toContain('مخطط الجسر');
  expect(await page.locator('#source-plan small').allTextContents()).toContain('Last known: 2020.');
  const quote = page.locator('q');
  expect(await quote.evaluate((element) => element.closest('[lang]')!.getAttribute('lang'))).toBe('de');
  // What is not described in a language is shown in another, and says so.
  const foreign = page.locator('#source-notice > [lang=ar] > [lang=de][dir=ltr]');
  expect(await foreign.locator('a').textContent()).toContain('Bekanntmachung');
});

test.each(everyReadingPage(['small']))(
  'has no list where there are no sources: %s/%s',
  async (site, name) => {
    const page = await visit(site, name);

    expect(await page.locator('main .number').count()).toBeGreaterThan(2);
    expect(await page.locator('#sources, [id^=source], .source, [href*="#source"]').count()).toBe(0);
  },
);

test.each(['index.html', 'ar.html', 'en.html'])('prints each address once, to be read: %s', async (name) => {
  const page = await visit('edition', name);
  await page.emulateMedia({ media: 'print' });

  const printed = await page.locator('#sources a').evaluateAll((links) =>
    links
      .map((link) => getComputedStyle(link, '::after').content)
      .filter((content) => content !== 'none')
      .map((content) => content.replace(/[" ]/g, '')),
  );

  expect(printed).toEqual(Object.values(list).map((source) => source.page));
});

test.each(everyReadingPage(['edition', 'published']))('tells machines what is known: %s/%s', (site, name) => {
  const { edition } = checkContent();
  const page = pagesOf(edition!).find((each) => `${each.name}.html` === name)!;
  const blocks = [
    ...readBuilt(site, name).matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g),
  ].map(([, block]) => block);

  const expected = writeLinkedData(edition!, page, (each) =>
    site === 'published' ? absoluteAddress(new URL('https://example.org/a/'), each) : `${each.name}.html`,
  );
  expect(blocks).toEqual([expected]);
});

test('breaks its policy nowhere, the block of data included', async () => {
  const page = await visit('edition', 'index.html');
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));

  await page.reload();

  expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);
  expect(said).toEqual([]);
});

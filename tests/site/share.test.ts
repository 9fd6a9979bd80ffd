import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, inject, test, vi } from 'vitest';
import budgets from '../budgets.json' with { type: 'json' };
import { editionOf } from '../support/fixture.ts';
import { everyReadingPage, readBuilt } from '../support/visit.ts';
import type { SiteName } from '../support/visit.ts';
import { makePainter } from '../../src/site/share-image.ts';
import type { ShareTitle } from '../../src/site/share-image.ts';
import { shareImageOf, shareImages } from '../../src/site/share.ts';
import { pagesOf } from '../../src/edition/pages.ts';

const homes: Partial<Record<SiteName, string>> = {
  published: 'https://example.org/a/',
  small: 'https://example.org/',
};

const arabic: ShareTitle = {
  words: 'مكتبة جديدة على ضفة النهر تفتح أبوابها للجميع',
  label: 'العربية',
  direction: 'rtl',
};
const tajik: ShareTitle = {
  words: 'Китобхонаи нав дар соҳили дарё барои ҳама боз шуд',
  label: 'тоҷикӣ',
  direction: 'ltr',
};
// Faces are laid into a folder until the process ends, which is that of all tests.
const folder = mkdtempSync(join(tmpdir(), 'share-test-'));
vi.stubEnv('TMPDIR', folder);
afterAll(() => rmSync(folder, { recursive: true }));

const painter = await makePainter(
  [arabic.words, arabic.label, tajik.words, tajik.label, ' \u200C<&>abcdefghijklmnopqrstuvwxyz'].join(''),
);

test.each(everyReadingPage(['published', 'small']))(
  'has a picture to be shared: %s/%s',
  async (site, name) => {
    const html = readBuilt(site, name);
    const [address = ''] = contentsOf(html, 'og:image');
    const bytes = readFileSync(join(inject('sites')[site], address.slice(homes[site]!.length)));

    expect(address).toMatch(/^https:\/\/example\.org\/(?:a\/)?share\/[a-z]+\.png$/);
    expect(await sharp(bytes).metadata()).toMatchObject({
      format: 'png',
      width: 1200,
      height: 630,
      hasAlpha: false,
    });
    expect(bytes.length).toBeGreaterThan(5_000);
    expect(bytes.length).toBeLessThanOrEqual(budgets.shareImage);
    expect(contentsOf(html, 'og:image:width')).toEqual(['1200']);
    expect(contentsOf(html, 'og:image:height')).toEqual(['630']);
    expect(contentsOf(html, 'og:image:type')).toEqual(['image/png']);
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image">');
  },
);

test('names both titles to those who do not see the picture', () => {
  const title = (name: string) => /<title>([^<]+)<\/title>/.exec(readBuilt('published', name))?.[1];

  expect(contentsOf(readBuilt('published', 'ar.html'), 'og:image:alt')).toEqual([
    `${title('ar.html')} · ${title('en.html')}`,
  ]);
});

test.each(['edition', 'german'] as const)('has no picture without an address: %s', (site) => {
  expect(readBuilt(site, 'index.html')).not.toMatch(/og:image|twitter:card/);
  expect(existsSync(join(inject('sites')[site], 'share'))).toBe(false);
});

test('has one picture a translation, and no other file', () => {
  expect(readdirSync(join(inject('sites').published, 'share'))).toEqual(['en.png']);
  expect(readdirSync(join(inject('sites').small, 'share')).toSorted()).toEqual(
    ['en', 'fa', 'tg', 'zh'].map((tag) => `${tag}.png`),
  );
});

test('draws the same picture from the same titles', async () => {
  const [image] = await shareImages(editionOf('small'));

  expect(Buffer.from(await image!.draw())).toEqual(
    readFileSync(join(inject('sites').small, 'share', image!.name)),
  );
});

test('leaves a title out rather than show boxes', async () => {
  const edition = editionOf('small');
  const page = pagesOf(edition).find(({ name }) => name === 'zh')!;

  expect((await shareImageOf(edition, page))?.words).toBe('مكتبة صغيرة تفتح أبوابها على ضفة النهر');
});

test('shows of a draft only what is done', async () => {
  const words = readFileSync('tests/fixtures/small/fa.mdx', 'utf8').replace(/^title: .*$/m, 'title: …');
  const edition = editionOf('small', { 'fa.mdx': words });
  const page = pagesOf(edition).find(({ name }) => name === 'fa')!;

  expect((await shareImageOf(edition, page))?.words).not.toContain('·');
});

test('joins Arabic letters', async () => {
  const joined = await inkOf([arabic]);
  const apart = await inkOf([{ ...arabic, words: [...arabic.words].join('\u200C') }]);

  expect(joined.count).toBeGreaterThan(3_000);
  expect(apart.count).toBeGreaterThan(joined.count * 1.02);
});

test('sets each title on its own side', async () => {
  const [first, second] = [await inkOf([arabic]), await inkOf([tajik])];

  expect(1200 - 64 - first.right).toBeLessThan(6);
  expect(first.left).toBeGreaterThan(70);
  expect(second.left - 64).toBeLessThan(6);
  expect(second.right).toBeLessThan(1200 - 70);
});

test.each([
  ['a sentence', 'word '.repeat(30)],
  ['a paragraph', 'a title that goes on & <on> '.repeat(60)],
  ['one word', 'word'.repeat(60)],
])('keeps a long title in its place: %s', { timeout: 60_000 }, async (_, words) => {
  const { left, right, bottom, between, count } = await inkOf([arabic, { ...tajik, words }]);

  expect(count).toBeGreaterThan(3_000);
  expect(left).toBeGreaterThanOrEqual(60);
  expect(right).toBeLessThanOrEqual(1140);
  expect(bottom).toBeLessThan(445);
  expect(between).toBe(0);
});

/** Where the dark pixels above the band are, the labels' left out, and how many lie between two columns. */
async function inkOf(titles: ShareTitle[]) {
  const { data, info } = await sharp(await painter.draw(titles))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const dark = [...Array(info.width * 475).keys()].filter(
    (index) => index > info.width * 115 && data[index * info.channels]! < 128,
  );
  const columns = dark.map((index) => index % info.width);
  return {
    count: dark.length,
    left: columns.reduce((a, b) => Math.min(a, b), Infinity),
    right: columns.reduce((a, b) => Math.max(a, b), 0),
    bottom: Math.floor(dark.at(-1)! / info.width),
    between: columns.filter((column) => column > 580 && column < 620).length,
  };
}

function contentsOf(html: string, property: string): string[] {
  return [...html.matchAll(new RegExp(`<meta property="${property}" content="([^"]*)">`, 'g'))].map(
    ([, content = '']) => content,
  );
}

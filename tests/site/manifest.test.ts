import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { drawIcon } from '../support/icon.ts';
import { everyPage, readBuilt, siteNames } from '../support/visit.ts';
import type { SiteName } from '../support/visit.ts';

test.each(everyPage())('names icon and manifest where they are: %s/%s', (site, name) => {
  const links = readBuilt(site, name).match(/<link rel="(?:apple-touch-icon|manifest)"[^>]*>/g) ?? [];

  // A missing page can be anywhere, and needs no other file.
  expect(links).toEqual(
    name === '404.html'
      ? []
      : [
          '<link rel="apple-touch-icon" href="icon.png">',
          '<link rel="manifest" href="manifest.webmanifest">',
        ],
  );
});

test('says of the edition what its first page says', () => {
  const index = readBuilt('edition', 'index.html');
  const { name, short_name, description, ...others } = manifestOf('edition');

  expect(index).toContain(`<title>${name} · `);
  expect(index).toContain(`<meta name="description" content="${description}">`);
  expect(short_name).toBe('العربية · English');
  expect(others).toEqual({
    lang: 'en',
    dir: 'ltr',
    start_url: 'index.html',
    scope: '.',
    display: 'minimal-ui',
    background_color: '#fffdf8',
    theme_color: '#fffdf8',
    icons: ['any', 'maskable'].map((purpose) => ({
      src: 'icon.png',
      sizes: '512x512',
      type: 'image/png',
      purpose,
    })),
  });
});

test('speaks the language of the first page', () => {
  expect(manifestOf('german')).toMatchObject({ lang: 'ar', dir: 'rtl', short_name: 'Deutsch · العربية' });
});

test.each(siteNames)('has what the manifest names, and under a path too: %s', async (site) => {
  const { start_url, icons } = manifestOf(site);

  for (const { src, sizes } of icons) {
    const { width, height } = await sharp(join(inject('sites')[site], src)).metadata();
    expect(`${width}x${height}`).toBe(sizes);
  }
  expect(readBuilt(site, start_url)).toContain('<title>');
  expect([start_url, ...icons.map(({ src }) => src)].filter((address) => /^[/.]|:/.test(address))).toEqual(
    [],
  );
});

// If not: `node tests/support/icon.ts`
test('has an icon that is what the drawing is', async () => {
  const [kept, drawn] = await Promise.all(
    ['public/icon.png', await drawIcon()].map((image) => sharp(image).raw().toBuffer()),
  );

  expect(kept!.equals(drawn!)).toBe(true);
  expect((await sharp('public/icon.png').metadata()).hasAlpha).toBe(false);
});

test('keeps what counts in the icon where no mask cuts it off', async () => {
  const { data, info } = await sharp('public/icon.png')
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const light = [...data.keys()].filter((index) => index % info.channels === 0 && data[index]! > 128);

  const distances = light.map((index) => {
    const pixel = index / info.channels;
    return Math.hypot((pixel % info.width) - 256, Math.floor(pixel / info.width) - 256);
  });

  expect(distances.length).toBeGreaterThan(10_000);
  expect(distances.reduce((a, b) => Math.max(a, b))).toBeLessThan(0.4 * 512);
});

function manifestOf(site: SiteName): Manifest {
  return JSON.parse(readFileSync(join(inject('sites')[site], 'manifest.webmanifest'), 'utf8')) as Manifest;
}

interface Manifest extends Record<string, unknown> {
  name: string;
  start_url: string;
  icons: { src: string; sizes: string }[];
}

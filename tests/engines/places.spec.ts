import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, inject } from 'vitest';
import { engine, test, useReader } from './reader.ts';

const { click, evaluate, host, hover, open } = useReader();

// A copy of the edition without any script, since not every driver can look into a page where scripts are off.
const scriptless = mkdtempSync(join(tmpdir(), 'scriptless-'));
cpSync(inject('sites').edition, scriptless, { recursive: true });
for (const name of readdirSync(scriptless).filter((file) => file.endsWith('.html'))) {
  const html = readFileSync(join(scriptless, name), 'utf8');
  writeFileSync(join(scriptless, name), html.replaceAll(/<script\b.*?<\/script>/gs, ''));
}
afterAll(() => rmSync(scriptless, { recursive: true }));

const places = [
  ['at the root of a host', () => host('edition', { strict: true })],
  ['under a path', () => host('edition', { base: '/x/y/', strict: true })],
  ['on a disk', async () => pathToFileURL(join(inject('sites').edition, '/')).href],
  ['without scripts', () => host(scriptless)],
] as const;

test.each(places)('shows the whole text %s', async (_, find) => {
  await open(`${await find()}index.html`);

  const shown = await evaluate(() => {
    const paragraphs = [...document.querySelectorAll('main .row > p')];
    return paragraphs.filter((paragraph) => paragraph.checkVisibility() && paragraph.clientHeight > 20);
  });

  expect(shown).toHaveLength(24);
});

test.each(places)('has its faces %s', async (place, find) => {
  await open(`${await find()}index.html`);

  const states = await evaluate(() =>
    [...document.fonts]
      .filter(({ family }) => /Source(?! Fallback)/.test(family))
      .map(({ status }) => status),
  );

  // WebKit lets a file load another one as a typeface at some times and not at others, and keeps the stand-ins then.
  const refuses = engine.name === 'webkit' && place === 'on a disk';
  expect(states).toHaveLength(2);
  expect(refuses || states.every((status) => status === 'loaded')).toBe(true);
});

test.each(places)('leads from page to page %s', async (_, find) => {
  const home = await find();
  await open(`${home}index.html`);

  for (const name of ['ar.html', 'en.html', 'index.html']) {
    await click(`.switch a[href^="${name}"]`);
    await expect.poll(() => evaluate(() => location.href)).toBe(home + name);
    await expect.poll(() => evaluate(() => document.readyState)).toBe('complete');
  }
  await click('.toc a[href="#speech"]');

  expect(await evaluate(() => location.href)).toBe(`${home}index.html#speech`);
  expect(await evaluate(() => document.querySelector('#speech')!.getBoundingClientRect().top)).toBeLessThan(
    200,
  );
});

test.each(places)('opens the original under a translation %s', async (_, find) => {
  await open(`${await find()}en.html`);
  expect(await evaluate(isOriginalShown)).toBe(false);

  await click('#p4 summary');
  expect(await evaluate(isOriginalShown)).toBe(true);
  await hover('#p4 details p > span:nth-child(2)');

  const colours = await evaluate(() =>
    ['#p4-2', '#p4-1'].map((id) => getComputedStyle(document.querySelector(id)!).textDecorationLine),
  );
  expect(colours).toEqual(['underline', 'none']);
});

test('keeps the sentence on the way to another page', async () => {
  const home = await host('edition');
  await open(`${home}index.html#p4-2`);

  await click('.switch a[href^="en.html"]');

  await expect.poll(() => evaluate(() => location.href)).toBe(`${home}en.html#p4-2`);
});

test.each(['nope', 'a/b/nope.html'])(
  'leads from a missing page back into the edition: %s',
  async (address) => {
    const home = await host('edition', { base: '/x/y/' });

    await open(home + address);

    await expect
      .poll(() =>
        evaluate(() =>
          [...document.querySelectorAll<HTMLAnchorElement>('.switch a')].map(({ href }) => href),
        ),
      )
      .toEqual(['index.html', 'ar.html', 'en.html'].map((name) => home + name));
  },
);

test('shows a note and leads back to its sentence', async () => {
  await open(`${await host('edition')}index.html`);

  await click('#p1 .note');
  expect(await evaluate(() => location.hash)).toBe('#en-year');
  await click('#en-year a[href="#p1-1"]');

  expect(await evaluate(() => location.hash)).toBe('#p1-1');
});

function isOriginalShown(): boolean {
  return document.querySelector('#p4 details p')!.checkVisibility();
}

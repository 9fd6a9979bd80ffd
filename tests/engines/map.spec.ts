import { expect } from 'vitest';
import { engine, test, useReader } from './reader.ts';

const { evaluate, visit } = useReader({ isDark: false, isTouched: true });

const touching = engine.name === 'firefox' ? test : test.skip;

touching('writes names as large as a telephone needs them, however many pixels it has', async () => {
  // What is an image's width in Firefox on a telephone of 390 px.
  await visit('edition', 'places-ar-en.svg', { width: 1026, height: 770 });

  const sizes = await evaluate(() =>
    [...document.querySelectorAll('text')].map((each) => getComputedStyle(each).fontSize),
  );

  expect(new Set(sizes)).toEqual(new Set(['12px', '14px']));
  expect(await evaluate(() => getComputedStyle(document.querySelector('.number')!).display)).toBe('none');
});

import { expect } from 'vitest';
import { layOutForPaper } from './paper.ts';
import { test, useReader } from './reader.ts';

const { evaluate, visit } = useReader({ isDark: true });

test.each(['index.html', '404.html'])('is dark where the system is: %s', async (name) => {
  await visit('edition', name);

  expect(await evaluate(coloursOfPage)).toEqual({ background: 'rgb(23, 22, 20)', inks: expect.anything() });
  expect((await evaluate(coloursOfPage)).inks).toContain('rgb(233, 229, 220)');
});

test('marks a pair in the dark', async () => {
  await visit('edition', 'index.html#p4-2');

  const backgrounds = await evaluate(() =>
    [...document.querySelectorAll('#p4 p > span:nth-child(2)')].map(
      (sentence) => getComputedStyle(sentence).backgroundColor,
    ),
  );

  expect(backgrounds).toEqual(['rgb(51, 44, 18)', 'rgb(51, 44, 18)']);
});

test('prints black on white from the dark', async () => {
  await visit('edition', 'index.html');

  await evaluate(layOutForPaper);

  expect(await evaluate(coloursOfPage)).toEqual({ background: 'rgb(255, 255, 255)', inks: ['rgb(0, 0, 0)'] });
});

function coloursOfPage(): { background: string; inks: string[] } {
  const shown = [...document.querySelectorAll('body *')].filter(
    (element) => element.checkVisibility() && element.textContent.trim() !== '',
  );
  return {
    background: getComputedStyle(document.documentElement).backgroundColor,
    inks: [...new Set(shown.map((element) => getComputedStyle(element).color))],
  };
}

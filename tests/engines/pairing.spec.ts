import { expect } from 'vitest';
import { NARROW, WIDE, test, useReader } from './reader.ts';

const { click, evaluate, hover, press, visit } = useReader();

const pair = ['ar p4-2', 'en p4-2'];
const passage = ['ar p4-1', 'ar p4-2', 'en p4-1', 'en p4-2'];

test('marks a sentence and its partner under the mouse', async () => {
  await visit('edition', 'index.html');

  expect(await evaluate(marked)).toEqual([]);
  await hover('#p4-2');
  expect(await evaluate(marked)).toEqual(pair);
  await hover('#p4 > p:last-child > span:nth-child(1)');
  expect(await evaluate(marked)).toEqual(['ar p4-1', 'en p4-1']);
  await hover('h1');
  expect(await evaluate(marked)).toEqual([]);
});

test('marks a sentence and its partner where one is pressed', async () => {
  await visit('edition', 'index.html');

  await click('#p4-2');
  await hover('h1');

  expect(await evaluate(marked)).toEqual(pair);
});

test('marks passage and sentence by the keyboard', async () => {
  await visit('edition', 'index.html');

  await tabTo('#p4 .number > a');
  expect(await evaluate(marked)).toEqual(passage);
  expect(await evaluate(areSentencesNumbered)).toBe(false);
  await press('Enter');
  expect(await evaluate(() => location.hash)).toBe('#p4');
  expect(await evaluate(areSentencesNumbered)).toBe(true);

  await tabTo('#p4 .number a[href="#p4-1"]');
  expect(await evaluate(marked)).toEqual(['ar p4-1', 'en p4-1']);
  await tabTo('#p4 .number a[href="#p4-2"]');
  expect(await evaluate(marked)).toEqual(pair);
  await press('Enter');
  expect(await evaluate(() => location.hash)).toBe('#p4-2');
  expect(await evaluate(marked)).toEqual(pair);
});

test('shows which link has the focus', async () => {
  await visit('edition', 'index.html');

  await tabTo('#p1 .number > a');

  expect(await evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid');
});

test.each([
  ['index.html', WIDE, pair],
  ['index.html', NARROW, pair],
  ['ar.html', WIDE, ['ar p4-2']],
  ['en.html', NARROW, pair],
])(
  'marks the sentence that one arrives at and brings it into sight: %s, %o',
  async (name, size, expected) => {
    await visit('edition', `${name}#p4-2`, size);

    expect(await evaluate(marked)).toEqual(expected);
    const { top, bottom, height } = await evaluate(() => {
      const box = document.querySelector('#p4-2')!.getBoundingClientRect();
      return { top: box.top, bottom: box.bottom, height: innerHeight };
    });
    // WebKit scrolls to whole pixels.
    expect(top).toBeGreaterThan(-1);
    // Below the bar a small window has no room for the end of a long sentence.
    expect(Math.min(bottom, top + 400)).toBeLessThanOrEqual(height);
  },
);

test('marks the number of the passage that one arrives at', async () => {
  await visit('edition', 'index.html#p7');

  const bold = await evaluate(() =>
    [...document.querySelectorAll('main .number > a')]
      .filter((number) => getComputedStyle(number).fontWeight === '600')
      .map((number) => number.getAttribute('href')),
  );

  expect(bold).toEqual(['#p7']);
});

/** Presses Tab until an element has the focus, at most 60 times. */
async function tabTo(selector: string, presses = 60): Promise<void> {
  await press('Tab');
  if (await evaluate((wanted) => document.activeElement!.matches(wanted), selector)) return;
  if (presses === 0) throw new Error(`Tab did not reach ${selector}.`);
  await tabTo(selector, presses - 1);
}

function areSentencesNumbered(): boolean {
  const numbers = [...document.querySelectorAll('#p4 .number span a')];
  return numbers.every((number) => number.checkVisibility({ visibilityProperty: true }));
}

/** Language and address of every sentence that is marked by its background and by a line. */
function marked(): string[] {
  const sentences = [...document.querySelectorAll('main p > span')].filter((sentence) => {
    const { backgroundColor, textDecorationLine } = getComputedStyle(sentence);
    const kinds = [backgroundColor !== 'rgba(0, 0, 0, 0)', textDecorationLine === 'underline'];
    if (kinds[0] !== kinds[1]) throw new Error('A mark of one kind only.');
    return kinds[0];
  });
  return sentences
    .map((sentence) => {
      const number = [...sentence.parentElement!.children].indexOf(sentence) + 1;
      const { lang } = sentence.closest<HTMLElement>('[lang]')!;
      return `${lang} ${sentence.closest('.row')!.id}-${number}`;
    })
    .toSorted();
}

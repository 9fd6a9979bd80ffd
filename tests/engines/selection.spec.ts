import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { test, useReader } from './reader.ts';
import type { Point } from './reader.ts';

const { drag, evaluate, press, visit } = useReader();

// All of what is dragged over is in sight.
const tall = { width: 1280, height: 2400 };
const source = readFileSync('src/content/source.txt', 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '')
  .slice(3);

test('takes the Arabic alone when the mouse is dragged down its column', async () => {
  await visit('edition', 'index.html', tall);

  await drag(...(await edgesOf('#p2 > p:first-child', '#p5 > p:first-child')));

  expect(await copied()).toEqual(source.slice(1, 5));
});

test('takes the English alone when the mouse is dragged down its column', async () => {
  await visit('edition', 'index.html', tall);
  const english = await evaluate(() =>
    [2, 3, 4, 5].map((number) => {
      const paragraph = document.querySelector(`#p${number} > p:last-child`)!.cloneNode(true) as Element;
      for (const note of paragraph.querySelectorAll('.note')) note.remove();
      return paragraph.textContent.trim();
    }),
  );

  await drag(...(await edgesOf('#p2 > p:last-child', '#p5 > p:last-child')));

  expect(english.join('').length).toBeGreaterThan(1_000);
  expect(await copied()).toEqual(english);
});

test('takes one language alone when the mouse is dragged upwards', async () => {
  await visit('edition', 'index.html', tall);

  await drag(
    ...((await edgesOf('#p2 > p:first-child', '#p5 > p:first-child')).toReversed() as [Point, Point]),
  );

  expect(await copied()).toEqual(source.slice(1, 5));
});

test('takes everything when all is selected', async () => {
  await visit('edition', 'index.html', tall);

  await press('Accelerator', 'a');

  const text = (await copied()).join('\n');
  for (const paragraph of source) expect(text).toContain(paragraph);
  expect(text).toContain('At the close of its work');
});

/** The outer edges of the first letter of one paragraph and of the last letter of another. */
function edgesOf(from: string, to: string): Promise<[Point, Point]> {
  return evaluate(
    (...selectors) => {
      const [first, last] = selectors.map((selector, index) => {
        const paragraph = document.querySelector(selector)!;
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        const nodes: Node[] = [];
        while (walker.nextNode()) {
          const node = walker.currentNode;
          if (node.textContent!.trim() !== '' && !node.parentElement!.closest('.note')) nodes.push(node);
        }
        const node = nodes.at(-index)!;
        const letter = document.createRange();
        const place = index === 0 ? 0 : node.textContent!.trimEnd().length - 1;
        letter.setStart(node, place);
        letter.setEnd(node, place + 1);
        const { left, right, top, bottom } = letter.getBoundingClientRect();
        const isLeft = (getComputedStyle(paragraph).direction === 'ltr') === (index === 0);
        return { x: isLeft ? left + 1 : right - 1, y: (top + bottom) / 2 };
      });
      return [first!, last!] as [Point, Point];
    },
    from,
    to,
  );
}

/** Copies what is selected and pastes it into a field: the lines that are not empty. */
async function copied(): Promise<string[]> {
  await press('Accelerator', 'c');
  await evaluate(() => {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.focus();
  });
  await press('Accelerator', 'v');
  await expect.poll(() => evaluate(pasted)).not.toBe('');
  const text = await evaluate(pasted);
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function pasted(): string {
  return document.querySelector('textarea')!.value;
}

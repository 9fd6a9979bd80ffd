import { describe, expect } from 'vitest';
import { NARROW, engine, test, useReader } from './reader.ts';

const { evaluate, resize, visit } = useReader();

describe.each([960, 1280])('at %i px', (width) => {
  test.each([
    ['edition', 'index.html', 12],
    ['german', 'index.html', 3],
    ['small', 'ar-fa.html', 3],
  ] as const)('sets the first lines of each pair on one line: %s/%s', async (site, name, count) => {
    await visit(site, name, { width, height: 900 });

    const rows = await evaluate(measureRows);

    expect(rows).toHaveLength(count);
    const [first, second] = [rows.map(([cell]) => cell!.baseline), rows.map(([, , cell]) => cell!.baseline)];
    for (const [index, baseline] of first.entries())
      expect(Math.abs(baseline - second[index]!), `row ${index}`).toBeLessThanOrEqual(1);
    for (const [index, [cell, number]] of rows.entries())
      expect(Math.abs(cell!.baseline - number!.baseline), `number ${index}`).toBeLessThanOrEqual(1);
  });
});

test.each([
  ['edition', 'index.html', 'rtl'],
  ['german', 'index.html', 'ltr'],
] as const)('has its columns in the order of reading: %s/%s from %s', async (site, name, direction) => {
  await visit(site, name);

  const rows = await evaluate(measureRows);

  for (const cells of rows) {
    const [left, number, right] = direction === 'rtl' ? cells.toReversed() : cells;
    expect(left!.right).toBeLessThanOrEqual(number!.left);
    expect(number!.right).toBeLessThanOrEqual(right!.left);
    expect(left!.right - left!.left).toBeCloseTo(right!.right - right!.left, 0);
  }
});

test('writes each language from its own side', async () => {
  await visit('edition', 'index.html');

  const sides = await evaluate(() =>
    [...document.querySelectorAll('main .row > p')].map((paragraph) => {
      const { direction } = getComputedStyle(paragraph);
      const { left, right } = paragraph.getBoundingClientRect();
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const letters = document.createRange();
      while (walker.nextNode()!.textContent!.trim() === '');
      const start = walker.currentNode.textContent!.search(/\S/);
      letters.setStart(walker.currentNode, start);
      letters.setEnd(walker.currentNode, start + 1);
      const first = letters.getBoundingClientRect();
      const isAtLeft = first.left - left < right - first.right;
      return `${paragraph.closest('[lang]')!.getAttribute('lang')} ${direction} ${isAtLeft ? 'left' : 'right'}`;
    }),
  );

  expect(sides).toHaveLength(24);
  expect(new Set(sides)).toEqual(new Set(['ar rtl right', 'en ltr left']));
});

test.each(['index.html', 'ar.html', 'en.html'])(
  'sets every line from its language’s side: %s',
  async (name) => {
    await visit('edition', name);

    const sides = await evaluate(() =>
      [...document.querySelectorAll('main :is(p, li, small, li div:not(.number))[dir], main q')].map(
        (each) => {
          const { direction, textAlign } = getComputedStyle(each);
          const side = direction === 'rtl' ? 'right' : 'left';
          return ['start', side].includes(textAlign) ? '' : `${textAlign}: ${each.textContent}`;
        },
      ),
    );

    expect(sides.length).toBeGreaterThan(12);
    expect(sides.filter(Boolean)).toEqual([]);
  },
);

test.each(['index.html', 'ar.html', 'en.html'])('stacks what a telephone shows: %s', async (name) => {
  await visit('edition', name, { width: 390, height: 800 });

  const boxes = await evaluate(() =>
    [...document.querySelectorAll('main h2, main .row > p, main .row > .number')]
      .map((element) => element.getBoundingClientRect())
      .map(({ top, bottom }) => ({ top, bottom })),
  );

  expect(boxes.length).toBeGreaterThan(28);
  const overlaps = boxes.filter(({ top }, index) => top < (boxes[index - 1]?.bottom ?? 0) - 1);
  expect(overlaps).toEqual([]);
});

test.each(['index.html', 'ar.html', 'en.html', '404.html'])(
  'needs no scrolling sideways at 320 px, or in the smallest window: %s',
  async (name) => {
    await visit('edition', name, NARROW);

    const { width, outside } = await evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const { scrollWidth, clientWidth } = document.documentElement;
      const boxes = [...document.querySelectorAll('body *:not(.skip)')].map((element) => ({
        what: element.outerHTML.slice(0, 60),
        box: element.getBoundingClientRect(),
      }));
      const beyond = boxes.filter(
        ({ box }) => box.width > 0 && (box.left < -0.5 || box.right > clientWidth + 0.5),
      );
      const outside = beyond.map(({ what }) => what);
      return { width: innerWidth, outside: scrollWidth > clientWidth ? ['the page', ...outside] : outside };
    });

    expect(width).toBeLessThan(340);
    expect(outside).toEqual([]);
  },
);

test('keeps the paragraph that is read when a telephone is turned', async () => {
  const [upright, turned] = [
    { width: 390, height: 844 },
    { width: 844, height: 390 },
  ];
  const top = () => document.querySelector('#p9')!.getBoundingClientRect().top;
  await visit('edition', 'index.html#p9', upright);
  const before = await evaluate(top);

  for (const size of [turned, upright]) {
    await resize(size);
    await expect.poll(() => evaluate(() => innerWidth)).toBe(size.width);
    await expect.poll(async () => Math.abs((await evaluate(top)) - before)).toBeLessThan(9);
  }
});

test('loads its faces and sets its words in them', async () => {
  await visit('edition', 'index.html');

  const { faces, used } = await evaluate(async () => {
    const own = [...document.fonts].filter(({ family }) => !family.includes('Fallback'));
    const widthsOf = () =>
      [...document.querySelectorAll<HTMLElement>('main .row > p')].map((paragraph) => {
        paragraph.style.inlineSize = 'max-content';
        paragraph.style.whiteSpace = 'nowrap';
        return paragraph.getBoundingClientRect().width;
      });
    const before = widthsOf();
    for (const name of ['--face', '--face-rtl']) document.documentElement.style.setProperty(name, 'none');
    const after = widthsOf();
    return {
      faces: own.map(({ family, status }) => `${family.replaceAll('"', '')} ${status}`),
      used: before.map((width, index) => width !== after[index]),
    };
  });

  // WebKitGTK cannot set Naskh, loaded or not, and reads in its stand-in.
  const needed = faces.filter((face) => engine.name !== 'webkit' || !face.startsWith('Naskh'));
  const naskh = engine.name === 'webkit' ? [] : ['Naskh loaded'];
  expect(new Set(needed)).toEqual(new Set([...naskh, 'Source loaded', 'Source Small loaded']));
  expect(used).toEqual(Array.from({ length: 24 }, () => true));
});

test('sets an alef at one height, whatever dots follow it', async () => {
  await visit('edition', 'index.html');

  const [alone, beforeNoon] = await evaluate(() => {
    const { fontFamily } = getComputedStyle(document.querySelector('main p[dir=rtl]')!);
    return ['\u0627', '\u0627\u0646'].map((word) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 300 });
      const context = canvas.getContext('2d')!;
      context.font = `100px ${fontFamily}`;
      context.fillText(word, 100, 200);
      return context.getImageData(0, 0, 300, 300).data.findIndex((value) => value > 0) / (4 * 300);
    });
  });

  expect(alone).toBeGreaterThan(100);
  expect(Math.abs(alone! - beforeNoon!)).toBeLessThan(3);
});

test('keeps the alef as tall as a capital and its leading a third higher', async () => {
  await visit('edition', 'index.html');

  const [arabic, english] = await evaluate(() =>
    ['ar', 'en'].map((tag) => {
      const { fontSize, lineHeight } = getComputedStyle(
        document.querySelector(`main .row > p[lang=${tag}]`)!,
      );
      return [parseFloat(fontSize), parseFloat(lineHeight)];
    }),
  );

  expect(english).toEqual([18, 27]);
  expect(arabic).toEqual([expect.closeTo(21, 1), expect.closeTo(36, 1)]);
});

/** The cells of each passage, in the document's order: where they stand, and the baseline of their first line. */
function measureRows(): Cell[][] {
  const measure = (cell: Element): Cell => {
    // An empty inline block has its lower edge on the baseline of its line, and takes no room in it.
    const probe = document.createElement('span');
    probe.style.display = 'inline-block';
    cell.prepend(probe);
    const { bottom } = probe.getBoundingClientRect();
    probe.remove();
    const { left, right } = cell.getBoundingClientRect();
    return { baseline: bottom, left, right };
  };
  return [...document.querySelectorAll('main .row:has(> p)')].map((row) => [...row.children].map(measure));
}

interface Cell {
  baseline: number;
  left: number;
  right: number;
}

import { inflateSync } from 'node:zlib';
import { expect } from 'vitest';
import { layOutForPaper } from './paper.ts';
import { NARROW, engine, test, useReader } from './reader.ts';

const { evaluate, print, visit } = useReader();

test.each(['index.html', 'ar.html', 'en.html'])(
  'prints what is read, and not what is pressed: %s',
  async (name) => {
    await visit('edition', name);
    await evaluate(layOutForPaper);

    const shown = await evaluate(() =>
      [
        '.switch, .toc, .skip, summary, .number > span',
        'h1, main p:not(details *), .number > a, footer code',
      ].map((selector) =>
        [...document.querySelectorAll(selector)].map((element) =>
          element.checkVisibility({ visibilityProperty: true }),
        ),
      ),
    );

    expect(shown.map(({ length }) => length > 3)).toEqual([true, true]);
    expect(shown.map((all) => [...new Set(all)])).toEqual([[false], [true]]);
  },
);

test('keeps two columns on paper, printed from a telephone', async () => {
  await visit('edition', 'index.html', NARROW);
  await evaluate(layOutForPaper);

  const columns = await evaluate(() =>
    [...document.querySelectorAll('main .row:has(> p)')].map((row) => {
      const [first, last] = [row.firstElementChild!, row.lastElementChild!].map((cell) =>
        cell.getBoundingClientRect(),
      );
      return { isBeside: last!.right < first!.left, apart: Math.abs(first!.top - last!.top) };
    }),
  );

  expect(columns).toHaveLength(12);
  expect(columns.filter(({ isBeside, apart }) => !isBeside || apart > 12)).toEqual([]);
});

test('prints the address of the page', async () => {
  await visit('edition', 'ar.html#p4-2');

  await evaluate(() => dispatchEvent(new Event('beforeprint')));

  expect(await evaluate(() => document.querySelector('footer')!.textContent.includes(location.href))).toBe(
    true,
  );
});

// WebKitGTK's driver cannot print.
const printing = engine.name === 'webkit' ? test.skip : test;

printing.each(['index.html', 'en.html'])('prints on few pages: %s', async (name) => {
  await visit('edition', name);

  const pages = countPages((await print())!);

  expect(pages).toBeGreaterThan(1);
  expect(pages).toBeLessThanOrEqual(7);
});

/** The number of pages of a PDF, whose objects may lie in compressed streams (ISO 32000: 7.5.7, 7.7.3.2). */
function countPages(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/\/ObjStm[\s\S]*?stream\r?\n([\s\S]*?)endstream/g)];
  const unpacked = streams.map(([, data = '']) =>
    inflateSync(Buffer.from(data, 'latin1')).toString('latin1'),
  );
  const counts = [text, ...unpacked].join('').matchAll(/\/Count (\d+)/g);
  return Math.max(...[...counts].map(([, count]) => Number(count)));
}

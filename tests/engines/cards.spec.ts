import { expect } from 'vitest';
import { WIDE, test, useReader } from './reader.ts';

const { click, evaluate, hover, press, visit } = useReader();

const term = '#p1 > p:last-child [href="#term-eu"]';
const forms = ['ar rtl الاتحاد الأوروبي', 'en ltr European Union (EU)'];

test.each([WIDE, { width: 390, height: 800 }])(
  'shows a term beside it where the mouse rests, in both languages: %o',
  async (size) => {
    await visit('edition', 'index.html', size);

    await hover(term);

    await expect.poll(() => evaluate(cardAt, term)).toMatchObject({ isOpen: true, forms });
    const { distance, overflow } = await evaluate(cardAt, term);
    expect(distance).toBeLessThan(4);
    expect(overflow).toBeLessThanOrEqual(0);
    await hover('h1');
    await expect.poll(() => evaluate(cardAt, term)).toMatchObject({ isOpen: false });
  },
);

test('shows a term that is tapped and stays where the reader is; Escape closes it and gives the focus back', async () => {
  await visit('edition', 'index.html');

  await click(term);
  await expect.poll(() => evaluate(cardAt, term)).toMatchObject({ isOpen: true, forms });
  await press('Escape');

  await expect.poll(() => evaluate(cardAt, term)).toMatchObject({ isOpen: false });
  expect(await evaluate(() => [location.hash, document.activeElement!.getAttribute('href')])).toEqual([
    '',
    '#term-eu',
  ]);
});

test('shows a term to the keyboard', async () => {
  await visit('edition', 'index.html');

  await evaluate((selector) => document.querySelector<HTMLElement>(selector)!.focus(), term);

  await expect.poll(() => evaluate(cardAt, term)).toMatchObject({ isOpen: true, forms });
});

test('offers at a number what can be done with its paragraph, and gives the focus back', async () => {
  await visit('edition', 'index.html');
  const number = '#p4 .number > a';

  await click(number);

  await expect.poll(() => evaluate(cardAt, number)).toMatchObject({ isOpen: true });
  expect((await evaluate(cardAt, number)).distance).toBeLessThan(4);
  expect(await evaluate(() => [location.hash, document.activeElement!.textContent!.trim()])).toEqual([
    '#p4',
    'link',
  ]);
  await press('Escape');
  await expect.poll(() => evaluate(cardAt, number)).toMatchObject({ isOpen: false });
  expect(await evaluate(() => document.activeElement!.getAttribute('href'))).toBe('#p4');
});

/** The card, the forms in it, how far it is from what it belongs to, and how far it reaches out of the window. */
function cardAt(selector: string) {
  const card = document.querySelector('#card')!;
  const box = card.getBoundingClientRect();
  const owners = [...document.querySelector(selector)!.getClientRects()];
  const gaps = owners.flatMap((owner) => [box.top - owner.bottom, owner.top - box.bottom]);
  return {
    isOpen: card.matches(':popover-open'),
    forms: [...card.querySelectorAll('dfn')].map((form) => {
      const { lang, dir } = form.closest<HTMLElement>('[lang]')!;
      return `${lang} ${dir} ${form.textContent}`;
    }),
    distance: Math.min(...gaps.map(Math.abs)),
    overflow: Math.max(-box.left, -box.top, box.right - innerWidth, box.bottom - innerHeight),
  };
}

import { find, findAll, here, on, page } from './page.ts';
import { kept, row } from './place.ts';

const stacked = find<HTMLInputElement>('#stacked');

// The layout that the reader chose. A page of one text has but one.
if (stacked) {
  stacked.checked = kept['stacked'];
  stacked.onchange = () => {
    hold([]);
    row?.scrollIntoView();
    kept['stacked'] = stacked.checked || '';
  };
}

// Paper has no address bar. It is written before the page is measured, so that this is laid out but once.
find('.address')!.textContent = here;

// Faces that come after the first layout move no block: each keeps the height that it has in the stand-ins.
const blocks = findAll('.row,main p,li,dd,nav a');
const heights = blocks.map((block) => getComputedStyle(block).height);
const hold = (sizes: string[]): void =>
  blocks.forEach(({ style }, index) => (style.minBlockSize = sizes[index] ?? ''));

// Now that the page is laid out, the faces that it needs are asked for, or there.
if (page.fonts.status != 'loaded') hold(heights);

// Another width, as another layout, has other heights. A telephone tells of a new size with every bar that it hides.
const width = innerWidth;
on('resize', () => width - innerWidth && hold([]));

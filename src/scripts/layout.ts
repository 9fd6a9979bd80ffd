import { find, findAll, here, on, page } from './page.ts';
import { kept, row } from './place.ts';

const stacked = find<HTMLInputElement>('#stacked');

// The layout that the reader chose. A page of one text has but one.
if (stacked) {
  stacked.checked = kept['stacked'];
  stacked.onchange = () => {
    layOut();
    kept['stacked'] = stacked.checked || '';
  };
}

// Paper has no address bar. It is written before the page is measured, so that this is laid out but once.
find('.address')!.innerText = here;

// Faces that come after the first layout move no block: each keeps the height that it has in the stand-ins.
const blocks = findAll('.row,main p,li,dd,nav a');
blocks
  .map((block) => getComputedStyle(block).height)
  .forEach((height, index) => (blocks[index]!.style.minBlockSize = height));

// Another layout, as another width, has other heights, and what was being read stands elsewhere.
const layOut = (): void => {
  blocks.forEach((block) => (block.style = ''));
  row?.scrollIntoView();
};

// A telephone tells of a new size with every bar that it hides.
let width = page.body.offsetWidth;
on('resize', () => width != (width = page.body.offsetWidth) && layOut());

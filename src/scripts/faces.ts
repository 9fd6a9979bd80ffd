import { findAll, on, page } from './page.ts';

// Faces that come after the first layout, which asks for them, move no block: each keeps the height that it has by then.
page.fonts.onloading = () => {
  const blocks = findAll('.row,p,li,dd');
  const heights = blocks.map((block) => getComputedStyle(block).height);
  blocks.forEach(({ style }, index) => {
    style.minBlockSize = heights[index]!;
    on('resize', () => (style.minBlockSize = ''));
  });
};

import { findAll, on, page } from './page.ts';

// Faces that come after the first layout move no block: each keeps the height that it has in the stand-ins.
const blocks = findAll('.row,p,li,dd,nav a');
const heights = blocks.map((block) => getComputedStyle(block).height);
// Now that the page is laid out, the faces that it needs are asked for, or there.
if (page.fonts.status !== 'loaded')
  blocks.forEach(({ style }, index) => (style.minBlockSize = heights[index]!));

// Another window or another layout (place.ts) has other heights.
const release = (): void => blocks.forEach(({ style }) => (style.minBlockSize = ''));
on('resize', release);
on('input', release);

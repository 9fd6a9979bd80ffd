import { findAll, on, page } from './page.ts';

// Faces that come after the first layout move no block: each keeps the height that it has in the stand-ins.
const blocks = findAll('.row,main p,li,dd,nav a');
const heights = blocks.map((block) => getComputedStyle(block).height);
const hold = (sizes: string[]): void =>
  blocks.forEach(({ style }, index) => (style.minBlockSize = sizes[index] ?? ''));

// Now that the page is laid out, the faces that it needs are asked for, or there.
if (page.fonts.status !== 'loaded') hold(heights);

// Another width or another layout (place.ts) has other heights. A telephone tells of a new size with every bar it hides.
const width = innerWidth;
on('resize', () => width - innerWidth && hold([]));
on('input', () => hold([]));

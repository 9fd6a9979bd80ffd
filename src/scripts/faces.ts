import { findAll, on } from './page.ts';

// Faces that come after the first frame move no block: each keeps the height that it has in the stand-ins.
requestAnimationFrame(() => {
  if (document.fonts.status === 'loaded') return;
  const blocks = findAll('.row,p,li,dd');
  const heights = blocks.map((block) => block.getBoundingClientRect().height);
  blocks.forEach(({ style }, index) => {
    style.minBlockSize = `${heights[index]}px`;
    on('resize', () => (style.minBlockSize = ''));
  });
});

// Faces that come after the first frame move no block: each keeps the height that it has in the stand-ins.
requestAnimationFrame(() => {
  if (document.fonts.status === 'loaded') return;
  for (const block of document.querySelectorAll<HTMLElement>('.row, p, li, dd, .row > *'))
    block.style.minBlockSize = `${block.getBoundingClientRect().height}px`;
});

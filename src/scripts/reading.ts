const root = document.documentElement;

keepDragsInOneColumn();
keepThePlace();
printTheAddress();
// Faces that are there for the first frame need no care.
requestAnimationFrame(() => requestAnimationFrame(changeFacesInPlace));

/** A drag takes the language in which it began, and no other. */
function keepDragsInOneColumn(): void {
  addEventListener('pointerdown', ({ target }) => {
    const column = (target as Element).closest('.row > *');
    root.dataset['drag'] = column ? (column.previousElementSibling ? 'last' : 'first') : '';
  });
}

/** Whoever goes to another page stays at the same sentence. */
function keepThePlace(): void {
  addEventListener('click', ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('.switch a');
    if (link) link.hash = location.hash;
  });
}

function printTheAddress(): void {
  addEventListener('beforeprint', () => {
    document.querySelector('.address')!.textContent = location.href;
  });
}

function heightOf(block: HTMLElement): number {
  return block.getBoundingClientRect().height;
}

/**
 * Faces that come late take their place without moving anything: each block keeps its height. One that would grow by a
 * line sets its words a little closer, one that would shrink keeps the line.
 */
async function changeFacesInPlace(): Promise<void> {
  // A page that was saved while it waited still carries the sign.
  if (!root.toggleAttribute('data-late', document.fonts.status !== 'loaded')) return;
  const selector = '.row, p, li, dt, dd, h1 *, h2 *, .toc *';
  const blocks = [...document.querySelectorAll<HTMLElement>(selector)];
  const release = (): void => blocks.forEach((block) => block.removeAttribute('style'));
  await document.fonts.ready;
  const heights = blocks.map(heightOf);
  delete root.dataset['late'];
  for (const [index, block] of blocks.entries()) {
    const height = heights[index]!;
    for (let space = 0; heightOf(block) > height + 0.1 && space > -0.1; space -= 0.01) {
      block.style.wordSpacing = `${space}em`;
    }
    block.style.minBlockSize = `${height}px`;
  }
  addEventListener('resize', release, { once: true });
  addEventListener('beforeprint', release, { once: true });
}

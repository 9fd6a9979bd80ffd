(() => {
  const root = document.documentElement;
  // A drag takes the language in which it began, and no other.
  addEventListener('pointerdown', ({ target }) => {
    const column = target.closest('.row > *');
    root.dataset.drag = column ? (column.previousElementSibling ? 'last' : 'first') : '';
  });
  // Whoever goes to another page stays at the same sentence.
  addEventListener('click', ({ target }) => {
    const link = target.closest('.switch a');
    if (link) link.hash = location.hash;
  });
  addEventListener('beforeprint', () => {
    document.querySelector('.address').textContent = location.href;
  });
})();

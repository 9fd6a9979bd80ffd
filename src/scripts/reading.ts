import './cards.ts';
import './faces.ts';
import './place.ts';
import { find, on } from './page.ts';

// A drag takes the language in which it began, and no other.
on('pointerdown', ({ target }) => {
  const column = target.closest('.row>*');
  document.body.dataset['drag'] = column ? (column.previousSibling ? 'last' : 'first') : '';
});

// Paper has no address bar.
find('.address')!.textContent = location.href;

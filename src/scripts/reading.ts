import './cards.ts';
import './place.ts';
// After what changes the layout.
import './faces.ts';
import { find, here, on, page } from './page.ts';

// A drag takes the language in which it began, the first of the row or not, and no other.
on('pointerdown', ({ target }) => {
  page.body.dataset['first'] = `${target.closest('.row>*')?.matches(':first-child')}`;
});

// Paper has no address bar.
find('.address')!.textContent = here;

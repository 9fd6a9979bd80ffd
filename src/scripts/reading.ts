import './cards.ts';
import './layout.ts';
import { on, page } from './page.ts';

// A drag takes the language in which it began, the first of the row or not, and no other.
on('pointerdown', ({ target }) => {
  (page.body.dataset as Record<string, unknown>)['first'] = target.closest('.row>*')?.matches(':first-child');
});

import { findAll, here, on } from './page.ts';
import type { Link } from './page.ts';

/** What is being read. */
export let row: Element | undefined;
/** What the reader chose; nothing where pages are forbidden to keep anything. */
export let kept: Partial<Storage> = {};
try {
  kept = localStorage ?? kept;
} catch {}

// The site's own address names no page: it shows the one that was chosen last, unless that is the first anyway.
const chosen = findAll<Link>('.switch a+a').find((link) => link.pathname == kept['page']);
if (chosen && /\/$/.test(here)) here.replace(chosen);

// It is the first row that is not above the bar and the heading. In very large type too (27 px), the row before the one
// that is arrived at (bar.css) ends above this line.
on('scroll', () => (row = findAll('.row[id]').find((each) => each.getBoundingClientRect().bottom > 150)));

// Another page shows the same passage, or the sentence that was arrived at.
on('click', ({ target }) => {
  const link = target.closest<HTMLAnchorElement>('.switch a');
  if (!link) return;
  link.hash = (row?.querySelector(':target') ?? row)?.id ?? here.hash;
  kept['page'] = link.pathname;
});

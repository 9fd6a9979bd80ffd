import { find, findAll, on } from './page.ts';

const stacked = find<HTMLInputElement>('#stacked')!;
let row: Element | undefined;

// What is being read is the first row that is not above the bar and the heading.
on('scroll', () => {
  row = findAll('.row[id]').find((each) => each.getBoundingClientRect().bottom > 99);
});

// Another page shows the same passage, or the sentence that was arrived at.
on('click', ({ target }) => {
  const link = target.closest<HTMLAnchorElement>('.switch a');
  if (link) link.hash = (row?.querySelector(':target') ?? row)?.id ?? location.hash;
});

// So does another layout; and it is kept, unless the reader forbids pages to keep anything, or the page has but one.
try {
  stacked.checked = localStorage['stacked'];
  stacked.onchange = () => {
    row?.scrollIntoView();
    localStorage['stacked'] = stacked.checked || '';
  };
} catch {}

import { find, findAll, here, on, page } from './page.ts';
import type { Link } from './page.ts';

const card = find('#card')!;
let owner: HTMLAnchorElement | undefined;
let rest: ReturnType<typeof setTimeout>;

/**
 * Puts a sentence into the clipboard with where it comes from. `what` narrows the selector of its paragraphs: to one
 * language, or to none, for its address alone.
 */
const copy = (what: string): void => {
  const [row, index] = owner!.hash.split('-');
  const quotation = card.cloneNode() as HTMLElement;
  for (const paragraph of findAll(`${row} p${what},#card p${what}`)) {
    const part = paragraph.cloneNode(true) as HTMLElement;
    // What is not translated is no quotation, nor is a paragraph of which nothing is.
    findAll('.note,.draft,small', part).forEach((each) => each.remove());
    // Where faces came late it has a height (layout.ts).
    part.removeAttribute('style');
    part.textContent = (findAll('[tabindex]', part)[+index! - 1] ?? part).textContent.trim();
    if (part.textContent) quotation.append(part, '\n');
  }
  const link = find('#menu a')!.cloneNode() as Link;
  link.hash = owner!.hash;
  link.textContent = link;
  quotation.append(link);
  // The older way: it works on every host and from a disk, and gives two forms at once.
  page.oncopy = ({ clipboardData }) => {
    clipboardData!.setData('text', quotation.textContent);
    clipboardData!.setData('text/html', quotation.innerHTML);
    return false;
  };
  const sign = find('output')!;
  // Put there anew, it is said anew.
  sign.before(sign);
  sign.inert = !page.execCommand('copy');
  page.oncopy = null;
};

/** Shows the card of a link: the entry of a term, or what can be done with a passage or a sentence. */
const show = (link: HTMLAnchorElement): void => {
  owner = link;
  card.hidePopover();
  card.showPopover({ source: link });
  // A report's title ends with the address of the page, up to its “#”, as an address has it.
  card.innerHTML = find(link.className ? link.hash : '#menu')!.innerHTML.replace(
    /%23(?=")/,
    escape(link.hash),
  );
  find('#card button')?.focus();
};

/**
 * Shows a term's entry where mouse or focus come to rest: it must not flash up under every way that they take. A card
 * goes when neither is at it or at what it belongs to, lest it cover where they are.
 */
const follow = ({ target, relatedTarget }: { target: Element; relatedTarget: EventTarget | null }): void => {
  clearTimeout(rest);
  rest = setTimeout(() => {
    const place = target.closest<HTMLAnchorElement>('.term,#card');
    const left = card?.contains(relatedTarget as Node) && owner;
    // Within a card nothing changes, nor where a page has none; nor for what comes back from one to its term: it stays open,
    // or closed. In a card that has the focus a reader is at work.
    if (place == left || place == card || find('#card :focus')) return;
    if (place) show(place);
    else if (owner != page.activeElement) card.hidePopover();
  }, 200);
};

on('focusin', follow);
on('mouseover', follow);
on('click', (event) => {
  const target = event.target as HTMLButtonElement & HTMLAnchorElement;
  const link = target.closest<HTMLAnchorElement>('.term,.number>a,.number>span>a');
  if (target.type == 'button') copy(target.value);
  // With these keys a browser opens a link elsewhere.
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!link.className) here.hash = link.hash;
  link.focus();
  show(link);
  // Without popovers this is not reached, and a link is a link.
  event.preventDefault();
});

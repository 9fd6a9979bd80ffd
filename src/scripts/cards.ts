import { find, on } from './page.ts';

const card = find('#card');
let owner: HTMLAnchorElement | undefined;
let rest: ReturnType<typeof setTimeout>;

// Without popovers a link is a link.
if (card && 'popover' in card) {
  on('focusin', follow);
  on('mouseover', follow);
  on('click', (event) => {
    const { target } = event;
    const link = target.closest<HTMLAnchorElement>('.term, .number a');
    if (target.matches('#card button')) copy((target as HTMLButtonElement).value);
    if (target.id === 'report')
      (target as HTMLAnchorElement).href = (target as HTMLAnchorElement).href.replaceAll(
        '%7Baddress%7D',
        encodeURIComponent(owner!.href),
      );
    if (!link) return;
    event.preventDefault();
    if (!link.className) location.hash = link.hash;
    link.focus();
    show(link);
  });
}

/** Shows a term's entry where mouse or focus come to rest: it must not flash up under every way that they take. */
function follow({ target, relatedTarget }: { target: Element; relatedTarget: EventTarget | null }): void {
  clearTimeout(rest);
  rest = setTimeout(() => {
    if (card.contains(target)) return;
    const term = target.closest<HTMLAnchorElement>('.term');
    // The focus that comes back from a card that was closed does not open it again.
    if (term && !card.contains(relatedTarget as Node)) show(term);
    else if (owner?.matches('.term:not(:focus)')) card.hidePopover();
  }, 200);
}

/** Shows the card of a link: the entry of a term, or what can be done with a passage or a sentence. */
function show(link: HTMLAnchorElement): void {
  owner = link;
  card.hidePopover();
  card.showPopover({ source: link });
  card.replaceChildren(...find(link.className ? link.hash : '#menu')!.cloneNode(true).childNodes);
  card.querySelector('button')?.focus();
}

/** Puts a sentence into the clipboard, in one language or in all, with where it comes from; or its address alone. */
function copy(what: string): void {
  const { hash, textContent } = owner!;
  const quotation = document.createElement('div');
  for (const paragraph of [...owner!.closest('.row')!.querySelectorAll('p'), ...card.querySelectorAll('p')]) {
    if (what && what !== paragraph.lang) continue;
    const part = paragraph.cloneNode(true) as HTMLElement;
    part.querySelectorAll('.note, small').forEach((ours) => ours.remove());
    part.textContent = (part.children[+textContent.split('.')[1]! - 1] ?? part).textContent;
    quotation.append(part, '\n');
  }
  const link = card.querySelector('a')!;
  link.hash = hash;
  link.textContent = link.href;
  quotation.append(link.cloneNode(true));
  // The older way: it works on every host and from a disk, and gives two forms at once.
  document.oncopy = ({ clipboardData }) => {
    clipboardData!.setData('text/plain', quotation.textContent);
    clipboardData!.setData('text/html', quotation.innerHTML);
    return false;
  };
  document.execCommand('copy');
  document.oncopy = null;
  const output = find('output')!;
  output.textContent = output.title;
}

/** Where a note and the place that refers to it stand on a page, in CSS pixels from the edges of the window's contents. */
interface PlacedNote {
  id: string;
  box: Box;
  /** The middle of its first line, and of the line that refers to it. */
  middle: number;
  line: number;
  /** What is drawn behind it. */
  background: string;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What `measureNotes` gives: each list of notes, and what they must keep away from. */
export interface PlacedNotes {
  lists: PlacedNote[][];
  headings: Box[];
  passages: Box[];
  /** Other boxes that have text in them, the footer's being the last. */
  others: Box[];
  /** How wide the contents of the window are. */
  width: number;
}

/** To be called in a page: knows nothing of this file. */
export function measureNotes(): PlacedNotes {
  const boxOf = (element: Element): Box => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top: top + scrollY, bottom: bottom + scrollY };
  };
  const middleOf = (range: Range): number => {
    const { top, bottom } = [...range.getClientRects()].find(({ width }) => width > 0)!;
    return (top + bottom) / 2 + scrollY;
  };
  // The number of a note is raised: its line is that of the letter before it.
  const lineOf = (reference: Element): number => {
    const range = document.createRange();
    const before = reference.previousSibling;
    range.selectNodeContents(reference);
    if (reference.matches('.note') && before?.nodeType === Node.TEXT_NODE) {
      range.setStart(before, before.textContent!.trimEnd().length - 1);
      range.setEnd(before, before.textContent!.trimEnd().length);
    }
    return middleOf(range);
  };
  const place = (note: Element): PlacedNote => {
    const range = document.createRange();
    range.selectNodeContents(note);
    const reference = document.querySelector(`main [href="#${CSS.escape(note.id)}"]:not(.draft *)`)!;
    const { backgroundColor: background } = getComputedStyle(note);
    return { id: note.id, box: boxOf(note), middle: middleOf(range), line: lineOf(reference), background };
  };
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  return {
    lists: all('.notes').map((list) => [...list.querySelectorAll('li')].map(place)),
    headings: all('.notes h2').map(boxOf),
    passages: all('main .row:has(> p) > :is(p, .number)').map(boxOf),
    others: all('header, main section[id] > h2.row, footer').map(boxOf),
    width: document.documentElement.clientWidth,
  };
}

/** Whether two boxes have more than an edge in common. */
function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right - 0.5 &&
    other.left < one.right - 0.5 &&
    one.top < other.bottom - 0.5 &&
    other.top < one.bottom - 0.5
  );
}

/** What is wrong with notes that should stand in the margin, in words. */
export function faultsInMargin({ lists, passages, others, width }: PlacedNotes): string[] {
  const notes = lists.flat();
  const texts = [...passages, ...others];
  return lists.flatMap((list) =>
    list.flatMap(({ id, box, middle, line }, index) => {
      const before = list[index - 1]?.box.bottom ?? Number.NEGATIVE_INFINITY;
      const isBeside = Math.abs(middle - line) < 6;
      const isPushed = middle > line && Math.abs(box.top - before) < 12;
      return [
        ...(isBeside || isPushed ? [] : [`${id} stands ${middle - line} px below its line`]),
        ...(box.left >= 0 && box.right <= width ? [] : [`${id} is cut off`]),
        ...(texts.some((text) => overlap(text, box)) ? [`${id} stands on the text`] : []),
        ...notes
          .filter((other) => other.id !== id && overlap(other.box, box))
          .map((other) => `${id} stands on ${other.id}`),
      ];
    }),
  );
}

/** What is wrong with notes that should stand at the foot, in words. */
export function faultsAtFoot({ lists, headings, passages, others }: PlacedNotes): string[] {
  const end = Math.max(...passages.map(({ bottom }) => bottom));
  const footer = others.at(-1)!;
  const notes = lists.flat().map(({ box }) => box);
  return [
    ...(headings.some(({ top, bottom }) => top < end || bottom - top < 10) ? ['a heading is not seen'] : []),
    ...(notes.some(({ top }) => top < end) ? ['a note stands above the end of the text'] : []),
    ...(notes.some(({ bottom }) => bottom > footer.top) ? ['a note stands on the footer'] : []),
  ];
}

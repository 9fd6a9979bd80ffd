// Short for what is needed everywhere: the script is part of every page, and must be small.

export const page = document;

/** Reads as its address, as a link does. */
export const here = location as Location & string;

export type Link = HTMLAnchorElement & string;

export const find = <Found extends Element = HTMLElement>(selector: string): Found | null =>
  page.querySelector<Found>(selector);

export const findAll = <Found extends Element = HTMLElement>(
  selector: string,
  root: ParentNode = page,
): Found[] => [...root.querySelectorAll<Found>(selector)];

export const on = addEventListener as <Name extends keyof WindowEventMap>(
  name: Name,
  act: (event: WindowEventMap[Name] & { target: Element }) => void,
) => void;

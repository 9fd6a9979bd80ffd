// Short for what is needed everywhere: the script is part of every page, and must be small.

export const find = <Found extends Element = HTMLElement>(selector: string): Found | null =>
  document.querySelector<Found>(selector);

export const findAll = (selector: string): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(selector),
];

export const on = <Name extends keyof WindowEventMap>(
  name: Name,
  act: (event: WindowEventMap[Name] & { target: Element }) => void,
): void => addEventListener(name, act as EventListener);

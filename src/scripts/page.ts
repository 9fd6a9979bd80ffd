export const root = document.documentElement;

/** Short for what is needed everywhere: the script is part of every page, and small. */
export function find<Found extends Element = HTMLElement>(selector: string): Found | null {
  return document.querySelector<Found>(selector);
}

export function on<Name extends keyof WindowEventMap>(
  name: Name,
  act: (event: WindowEventMap[Name] & { target: Element }) => void,
): void {
  addEventListener(name, act as EventListener);
}

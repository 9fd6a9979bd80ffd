/** A kind of browser that may be on this machine, and how to drive it. */
export interface Engine {
  name: string;
  /** What has to be installed for it, in the words of Debian. */
  packages: string;
  /** Starts it with one window; undefined where this machine has none. */
  launch(options: LaunchOptions): Promise<Driver | undefined>;
}

/** One window of a browser. Coordinates and sizes are CSS pixels of what the window shows. */
export interface Driver {
  /** The engine's name and version, and where it is, for people. */
  version: string;
  /** Resolves when the page at a whole address is loaded. */
  open(url: string): Promise<void>;
  /** Evaluates an expression whose value is a promise of a string. */
  run(expression: string): Promise<string>;
  point(steps: PointerStep[]): Promise<void>;
  /** Presses keys, the first first, and lets them go in the opposite order. */
  press(...keys: Key[]): Promise<void>;
  /** Makes the window so large, or as small as the engine allows. */
  resize(width: number, height: number): Promise<void>;
  /** The page on A4 as a PDF, where the engine can. */
  print?(): Promise<Buffer>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Whether the system prefers dark colours. */
  isDark: boolean;
  /** Whether it is used with fingers; Firefox alone can be told. */
  isTouched?: boolean;
}

/** A step of a mouse, as the WebDriver standard writes it (https://www.w3.org/TR/webdriver2/#actions). */
export type PointerStep =
  { type: 'pointerMove'; x: number; y: number } | { type: 'pointerDown' | 'pointerUp'; button: 0 };

export type Key = 'Tab' | 'Enter' | 'Escape' | 'Accelerator' | 'a' | 'c' | 'v';

/** What one or more presses of keys are to a driver that speaks WebDriver, classic or BiDi. */
function keyActions(keys: readonly Key[]): object[] {
  const values = keys.map((key) => CODES[key] ?? key);
  return [
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ];
}

/** The sources of input of such a driver, with what each does. */
export const mouse = (actions: readonly PointerStep[]) => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions,
});
export const keyboard = (keys: readonly Key[]) => ({
  type: 'key',
  id: 'keyboard',
  actions: keyActions(keys),
});

// https://www.w3.org/TR/webdriver2/#keyboard-actions
const CODES: Partial<Record<Key, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Accelerator: process.platform === 'darwin' ? '\uE03D' : '\uE009',
};

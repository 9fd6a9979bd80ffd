import { afterAll, beforeAll, inject, test as base } from 'vitest';
import { serve } from '../support/server.ts';
import type { ServeOptions, Site } from '../support/server.ts';
import type { SiteName } from '../support/visit.ts';
import type { Driver, Key, LaunchOptions, PointerStep } from './engine.ts';
import { engines } from './engines.ts';

/** The engine of this run. */
export const engine = engines.find(({ name }) => name === inject('engine'))!;

/** A test that is skipped where the machine lacks the engine. */
export const test = base.runIf(inject('found').includes(engine.name));

/** One window of the engine for the tests of a file. */
export function useReader(options: LaunchOptions = { isDark: false }): Reader {
  let driver: Driver;
  const sites = new Map<string, Promise<Site>>();
  beforeAll(async () => {
    driver = (await engine.launch(options))!;
  });
  afterAll(async () => {
    await driver.close();
    for (const site of sites.values()) await (await site).close();
  });

  const evaluate: Reader['evaluate'] = async (read, ...args) => {
    const call = `(${read})(...${JSON.stringify(args)})`;
    const answer = await driver.run(
      `(async () => ${call})().then((value) => JSON.stringify({ value }), (error) => JSON.stringify({ error: String(error) }))`,
    );
    const { value, error } = JSON.parse(answer) as { value: never; error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  };
  const host = (site: string, options: ServeOptions = {}) => {
    const folder = inject('sites')[site as SiteName] ?? site;
    const key = JSON.stringify([folder, options]);
    const hosted = sites.get(key) ?? serve(folder, options);
    sites.set(key, hosted);
    return hosted.then(({ url }) => url);
  };
  const open = async (url: string, { width, height } = WIDE) => {
    // Another page between them: an address of the page that is open would not be loaded again.
    await driver.open('about:blank');
    await driver.resize(width, height);
    await driver.point([{ type: 'pointerMove', x: 0, y: 0 }]);
    await driver.open(url);
    await evaluate(settle);
  };

  return {
    evaluate,
    host,
    open,
    visit: async (site, address, size) => open((await host(site)) + address, size),
    hover: async (selector) => driver.point([move(await evaluate(pointOn, selector))]),
    click: async (selector) => driver.point([move(await evaluate(pointOn, selector)), ...DOWN, ...UP]),
    async drag(from, to) {
      const halfway = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      await driver.point([move(from), ...DOWN, move(halfway), move(to), ...UP]);
    },
    resize: ({ width, height }) => driver.resize(width, height),
    press: (...keys) => driver.press(...keys),
    print: async () => driver.print?.(),
  };
}

/** Waits for the typefaces, and for two frames: only then is the page at its fragment, and stays there. */
async function settle(): Promise<void> {
  await document.fonts.ready;
  await new Promise((laidOut) => requestAnimationFrame(() => requestAnimationFrame(laidOut)));
}

/** The middle of the first line of an element, which is scrolled into sight; the bar is so at any place. */
function pointOn(selector: string): Point {
  const element = document.querySelector(selector);
  if (element === null) throw new Error(`No ${selector}`);
  if (element.closest('.bar') === null) element.scrollIntoView({ block: 'center' });
  const { left, right, top, bottom } = element.getClientRects()[0]!;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function move({ x, y }: Point): PointerStep {
  return { type: 'pointerMove', x: Math.round(x), y: Math.round(y) };
}

const DOWN: PointerStep[] = [{ type: 'pointerDown', button: 0 }];
const UP: PointerStep[] = [{ type: 'pointerUp', button: 0 }];

export const WIDE = { width: 1280, height: 900 };
// Smaller than WebKit's window can be.
export const NARROW = { width: 320, height: 568 };

export interface Reader {
  /** Calls a function in the page, with arguments and a result that JSON can hold. */
  evaluate<Args extends unknown[], Result>(
    read: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Serves a built site, or any folder, until the tests end; returns its address. */
  host(site: SiteName | (string & {}), options?: ServeOptions): Promise<string>;
  /** Opens a whole address in a window of a size, with the mouse in its corner; its typefaces are loaded. */
  open(url: string, size?: Size): Promise<void>;
  /** Opens a page of a site. */
  visit(site: SiteName, address: string, size?: Size): Promise<void>;
  hover(selector: string): Promise<void>;
  click(selector: string): Promise<void>;
  drag(from: Point, to: Point): Promise<void>;
  /** Gives the window another size. */
  resize(size: Size): Promise<void>;
  press(...keys: Key[]): Promise<void>;
  /** The page on A4 as a PDF; undefined where the engine's driver cannot print. */
  print(): Promise<Buffer | undefined>;
}

interface Size {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

import { once } from 'node:events';
import { globSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { keyboard, mouse } from './engine.ts';
import type { Driver, Engine } from './engine.ts';
import { findProgram, startProgram } from './programs.ts';

/** WebKitGTK's own small browser, through its WebDriver, on a display that nobody sees. */
export const webkit: Engine = {
  name: 'webkit',
  packages: 'webkit2gtk-driver xvfb',
  async launch({ isDark }) {
    const { browser, driver, screen } = findPrograms();
    if (browser === undefined || driver === undefined || screen === undefined) return undefined;
    const display = startProgram(screen, SCREEN_ARGS);
    const port = await findPort();
    const server = startProgram(driver, [`--port=${port}`], {
      DISPLAY: `:${await display.says(/^(\d+)\n/)}`,
    });
    const session = await startSession(`http://127.0.0.1:${port}`, browser, isDark);
    const close = async () => {
      await session.ask('DELETE', '');
      await server.stop();
      await display.stop();
    };
    return { ...driverOf(session), version: `WebKitGTK ${session.version}, ${driver} and ${browser}`, close };
  },
};

// A window has the focus while the display's own mouse is over it, which rests in the middle of the screen. Every window
// begins at its corner and may be larger than it.
const SCREEN_ARGS = ['-screen', '0', '16x16x24', '-nolisten', 'tcp', '-displayfd', '1'];

function findPrograms(): Partial<Record<'browser' | 'driver' | 'screen', string>> {
  const places = ['/usr/lib/*', '/usr/lib', '/usr/lib64', '/usr/libexec'].flatMap((folder) =>
    globSync([`${folder}/webkit2gtk-4.*/MiniBrowser`, `${folder}/webkitgtk-6.*/MiniBrowser`]),
  );
  const programs = {
    browser: places[0],
    driver: findProgram('WebKitWebDriver'),
    screen: findProgram('Xvfb'),
  };
  return Object.fromEntries(Object.entries(programs).filter(([, program]) => program !== undefined));
}

/** A port that is free now, since the driver wants to be told one. */
async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}

/** A session of WebDriver (https://www.w3.org/TR/webdriver2/) with a window that has nothing around the page. */
async function startSession(server: string, browser: string, isDark: boolean): Promise<Session> {
  await answering(server);
  const args = ['--automation', '--javascript-can-open-windows-automatically=true'];
  const binary = { binary: browser, args: isDark ? [...args, '--dark-mode'] : args };
  const { sessionId, capabilities } = await ask<Started>(`${server}/session`, 'POST', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': binary } },
  });
  const session: Session = {
    version: capabilities.browserVersion,
    ask: (method, path, body) => ask(`${server}/session/${sessionId}${path}`, method, body),
  };
  await leaveToolbar(session);
  return session;
}

// It says nothing when it is ready.
async function answering(server: string, deadline = Date.now() + 30_000): Promise<void> {
  const isReady = await ask(`${server}/status`, 'GET').catch(() => false);
  if (isReady !== false) return;
  if (Date.now() > deadline) throw new Error(`Expected WebKitWebDriver to answer at ${server}`);
  await setTimeout(50);
  await answering(server, deadline);
}

// With its toolbar a window is at least 447 px wide, without it 334.
async function leaveToolbar(session: Session): Promise<void> {
  const first = await session.ask<string>('GET', '/window');
  await session.ask('POST', '/execute/sync', { script: "open('about:blank', '', 'popup')", args: [] });
  const windows = await session.ask<string[]>('GET', '/window/handles');
  await session.ask('DELETE', '/window');
  await session.ask('POST', '/window', { handle: windows.find((window) => window !== first) });
}

function driverOf(session: Session): Omit<Driver, 'version' | 'close'> {
  const act = (source: object) => session.ask('POST', '/actions', { actions: [source] });
  return {
    open: (url) => session.ask('POST', '/url', { url }),
    run: (expression) =>
      session.ask('POST', '/execute/async', { script: `${expression}.then(arguments[0])`, args: [] }),
    point: (steps) => act(mouse(steps)),
    press: (...keys) => act(keyboard(keys)),
    resize: (width, height) => session.ask('POST', '/window/rect', { x: 0, y: 0, width, height }),
  };
}

async function ask<Value>(url: string, method: string, body?: object): Promise<Value> {
  const response = await fetch(url, body ? { method, body: JSON.stringify(body) } : { method });
  const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } };
  if (response.ok) return value;
  throw new Error(`${method} ${url}: ${value.error}: ${value.message}`);
}

interface Started {
  sessionId: string;
  capabilities: { browserVersion: string };
}

interface Session {
  version: string;
  /** Sends a command of the session and returns its value; throws the driver's error. */
  ask<Value = void>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<Value>;
}

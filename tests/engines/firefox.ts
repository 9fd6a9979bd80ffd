import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connect } from './bidi.ts';
import type { Bidi } from './bidi.ts';
import { keyboard, mouse } from './engine.ts';
import type { Driver, Engine, LaunchOptions } from './engine.ts';
import { findProgram, startProgram } from './programs.ts';

/** An installed Firefox, headless, through WebDriver BiDi, which it speaks itself. */
export const firefox: Engine = {
  name: 'firefox',
  packages: 'firefox-esr',
  async launch(options) {
    const path = findFirefox();
    if (path === undefined) return undefined;
    const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
    await writeFile(join(profile, 'user.js'), preferences(options));
    const program = startProgram(path, [...ARGS, '--profile', profile]);
    const bidi = await connect(`${await program.says(/WebDriver BiDi listening on (ws:\S+)/)}/session`);
    const { capabilities } = await bidi.send<Started>('session.new', { capabilities: {} });
    const close = async () => {
      await bidi.send('browser.close');
      await program.ended();
      await rm(profile, { recursive: true, force: true });
    };
    return { ...(await driverOf(bidi)), version: `Firefox ${capabilities.browserVersion}, ${path}`, close };
  },
};

const ARGS = ['--headless', '--no-remote', '--remote-debugging-port', '0'];
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Firefox's settings: colours and pointer, which WebDriver cannot choose, and where its sandbox may read the tests' fonts. */
const preferences = ({ isDark, isTouched = false }: LaunchOptions) => `
  user_pref('layout.css.prefers-color-scheme.content-override', ${isDark ? 0 : 1});
  user_pref('ui.primaryPointerCapabilities', ${isTouched ? FINGER : MOUSE});
  user_pref('security.sandbox.content.read_path_whitelist', ${JSON.stringify(ROOT)});
`;

// Coarse is 1, fine 2, and what can hover has 4 besides.
const [FINGER, MOUSE] = [1, 6];

function findFirefox(): string | undefined {
  const places = ['/Applications', join(homedir(), 'Applications')];
  const onMac = places.map((folder) => join(folder, 'Firefox.app/Contents/MacOS/firefox'));
  return findProgram('firefox-esr', 'firefox', ...onMac);
}

async function driverOf(bidi: Bidi): Promise<Omit<Driver, 'version' | 'close'>> {
  // In the first tab it is the address bar that has the focus.
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
  const act = (source: object) => bidi.send('input.performActions', { context, actions: [source] });

  return {
    open: (url) => bidi.send('browsingContext.navigate', { context, url, wait: 'complete' }),
    run: (expression) => evaluate(bidi, context, expression),
    point: (steps) => act(mouse(steps)),
    press: (...keys) => act(keyboard(keys)),
    resize: (width, height) =>
      bidi.send('browsingContext.setViewport', { context, viewport: { width, height } }),
    async print() {
      const page = { width: 21, height: 29.7 };
      const { data } = await bidi.send<{ data: string }>('browsingContext.print', { context, page });
      return Buffer.from(data, 'base64');
    },
  };
}

async function evaluate(bidi: Bidi, context: string, expression: string): Promise<string> {
  const answer = await bidi.send<Evaluated>('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
  });
  if (answer.type === 'success') return answer.result.value;
  throw new Error(answer.exceptionDetails.text);
}

type Evaluated =
  { type: 'success'; result: { value: string } } | { type: 'exception'; exceptionDetails: { text: string } };

interface Started {
  capabilities: { browserVersion: string };
}

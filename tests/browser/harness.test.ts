import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import {
  axeViolations,
  cspViolations,
  foreignRequests,
  htmlProblems,
  layoutShift,
} from '../support/page-check.ts';
import { serve, type ServeOptions, type Site } from '../support/server.ts';

let browser: Browser;
let folder: string;
const openSites: Site[] = [];

beforeAll(async () => {
  [browser, folder] = await Promise.all([launchBrowser(), mkdtemp(join(tmpdir(), 'harness-'))]);
  for (const [name, content] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  await copyFile(createRequire(import.meta.url).resolve(WEB_FONT), join(folder, 'serif.woff2'));
}, 60_000);

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await Promise.all(openSites.splice(0).map((site) => site.close()));
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

test('starts a browser that has what the pages rely on', async () => {
  const page = await openPage('plain.html');

  const features = [
    'selector(:has(a))',
    'selector(:popover-open)',
    '(color: light-dark(#000, #fff))',
    '(anchor-name: --a)',
  ];
  expect(await page.evaluate((list) => list.filter((feature) => !CSS.supports(feature)), features)).toEqual(
    [],
  );
});

test.runIf(process.platform === 'linux')('sees the fonts of the tests and no others', async () => {
  const page = await openPage('fonts.html');

  expect(await fontsOf(page, 'body')).toEqual(['Amiri-Regular', 'Tinos-Regular']);
});

test.runIf(process.platform === 'linux')(
  'finds a local face by the full name of Times New Roman',
  async () => {
    const page = await openPage('fonts.html');
    const widthOf = (id: string) =>
      page.locator(id).evaluate((element) => element.getBoundingClientRect().width);

    expect(await widthOf('#local')).toBeCloseTo(2 * (await widthOf('#serif')), 0);
    expect(await widthOf('#unknown')).toBe(await widthOf('#serif'));
  },
);

test.runIf(process.platform === 'linux')('measures text without rounding to pixels', async () => {
  const page = await openPage('fonts.html');

  const { width } = (await page.locator('#serif').boundingBox()) ?? { width: 0 };

  expect(width % 1).not.toBe(0);
});

// macOS lays its scrollbars over the page.
test.skipIf(process.platform === 'darwin')('shows scrollbars that take room', async () => {
  const page = await openPage('plain.html');

  await page.addStyleTag({ content: ':root { overflow-y: scroll }' });

  expect(await page.evaluate(() => innerWidth - document.documentElement.clientWidth)).toBeGreaterThan(0);
});

test('emulates dark colours, forced colours, reduced motion and paper', async () => {
  const page = await openPage('plain.html');
  const media = {
    colorScheme: 'dark',
    forcedColors: 'active',
    reducedMotion: 'reduce',
    media: 'print',
  } as const;

  await page.emulateMedia(media);

  const queries = [
    '(prefers-color-scheme: dark)',
    '(forced-colors: active)',
    '(prefers-reduced-motion)',
    'print',
  ];
  expect(await page.evaluate((list) => list.filter((query) => !matchMedia(query).matches), queries)).toEqual(
    [],
  );
});

test('prints to PDF', async () => {
  const page = await openPage('plain.html');

  const pdf = await page.pdf({ tagged: true });

  expect(pdf.toString('latin1')).toContain('/StructTreeRoot');
});

test('taps like a finger', async () => {
  const page = await openPage('plain.html', { hasTouch: true, isMobile: true });
  await page.evaluate(() => addEventListener('touchend', () => (document.title = 'Touched')));

  await page.tap('h1');

  expect(await page.title()).toBe('Touched');
  expect(await page.evaluate(() => matchMedia('(hover: none) and (pointer: coarse)').matches)).toBe(true);
});

test('runs no script of the page where scripts are off', async () => {
  const on = await openPage('script.html');
  const off = await openPage('script.html', { javaScriptEnabled: false });

  expect(await on.textContent('h1')).toBe('With script');
  expect(await off.textContent('h1')).toBe('Without');
});

test('opens a page and its font from the disk', async () => {
  const page = await browser.newPage();

  await page.goto(pathToFileURL(join(folder, 'web-font.html')).href);

  expect(await fontsOf(page, 'h1')).toEqual(['SourceSerif4-Regular']);
});

test('reads back what was copied', async () => {
  const page = await openPage('plain.html', { permissions: ['clipboard-read', 'clipboard-write'] });

  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') ?? document.body));
  await page.keyboard.press('ControlOrMeta+C');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Conference');

  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p') ?? document.body));
  await page.evaluate(() => document.execCommand('copy'));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('A quiet page.');
});

test('finds no fault with an accessible page', async () => {
  expect(await axeViolations(await openPage('plain.html'))).toEqual([]);
});

test('finds faults of access behind a strict policy', async () => {
  const page = await openPage('inaccessible.html');
  const violations = cspViolations(page);

  const rules = (await axeViolations(page)).map(({ rule }) => rule);

  expect(rules.toSorted()).toEqual(['color-contrast-enhanced', 'heading-order', 'image-alt', 'target-size']);
  expect(violations).toEqual([]);
});

test('finds no problem in sound HTML', async () => {
  expect(await htmlProblems(FILES['plain.html'])).toEqual([]);
});

test('finds problems in HTML with their places', async () => {
  const html = FILES['plain.html'].replace('<p>', '<p id="a" style="color: red"></p><p id="a">');

  const places = (await htmlProblems(html)).map(({ rule, line, column }) => `${rule} ${line}:${column}`);

  expect(places).toEqual(['no-inline-style 5:36', 'no-dup-id 5:66']);
});

test('sees what a policy blocks', async () => {
  const page = await browser.newPage();
  const violations = cspViolations(page);

  await page.goto(`${(await open()).url}blocked.html`);

  expect(violations).toEqual([
    expect.stringContaining('inline style'),
    expect.stringContaining('inline script'),
    expect.stringContaining('image'),
  ]);
});

test('sees what a policy blocks after loading, as the page itself does', async () => {
  const page = await openPage('strict.html');
  const violations = cspViolations(page);

  const directive = await page.evaluate(async () => {
    const violation = new Promise<SecurityPolicyViolationEvent>((resolve) =>
      document.addEventListener('securitypolicyviolation', resolve),
    );
    document.body.setAttribute('style', 'color: red');
    return (await violation).effectiveDirective;
  });

  expect(directive).toBe('style-src-attr');
  expect(violations).toEqual([expect.stringContaining('inline style')]);
});

test('sees no violation in a page that keeps its policy', async () => {
  const page = await browser.newPage();
  const violations = cspViolations(page);

  await page.goto(`${(await open()).url}strict.html`);

  expect(violations).toEqual([]);
});

test('measures no shift where nothing moves', async () => {
  expect(await layoutShift(await openPage('plain.html'))).toBe(0);
});

test('measures the shifts before it was asked, and later ones with them', async () => {
  const page = await openPage('shifting.html');
  await page.waitForFunction(() => document.body.style.paddingTop !== '');

  const first = await layoutShift(page);
  await page.evaluate(() => (document.body.style.paddingTop = '200px'));
  const second = await layoutShift(page);

  expect(first).toBeGreaterThan(0);
  expect(second).toBeGreaterThan(first);
});

test('collects requests that leave the origin', async () => {
  const site = await open();
  const page = await browser.newPage();
  const requests = foreignRequests(page, new URL(site.url).origin);

  await page.goto(`${site.url}foreign.html`);

  expect(requests).toEqual(['https://example.com/picture.png']);
});

test('collects requests of a page on the disk that leave the disk', async () => {
  const page = await browser.newPage();
  const requests = foreignRequests(page, 'null');

  await page.goto(pathToFileURL(join(folder, 'foreign.html')).href);

  expect(requests).toEqual(['https://example.com/picture.png']);
});

test('serves files with their types and records what was asked', async () => {
  const site = await open();

  const names = ['plain.html', 'late.css', 'serif.woff2', 'data/text.tmx', 'data/text.tsv?x=1'];
  const types = await Promise.all(
    names.map(async (name) => (await fetch(site.url + name)).headers.get('content-type')),
  );

  expect(types).toEqual([
    'text/html; charset=utf-8',
    'text/css; charset=utf-8',
    'font/woff2',
    'application/xml',
    'text/tab-separated-values; charset=utf-8',
  ]);
  expect(site.requests.toSorted()).toEqual([
    '/data/text.tmx',
    '/data/text.tsv',
    '/late.css',
    '/plain.html',
    '/serif.woff2',
  ]);
});

test('serves an index and names without extension, but not strictly', async () => {
  const [lenient, strict] = [await open(), await open({ strict: true })];

  for (const path of ['', 'plain', 'data/']) {
    expect((await fetch(lenient.url + path)).status, path).toBe(200);
    expect((await fetch(strict.url + path)).status, path).toBe(404);
  }
  expect((await fetch(strict.url + 'plain.html')).headers.get('x-content-type-options')).toBe('nosniff');
  expect((await fetch(strict.url + 'data')).status).toBe(404);
});

test('answers with the page for what is missing at any depth', async () => {
  const site = await open({ base: '/x/y/' });

  const response = await fetch(`${site.url}deep/er/missing.html`);

  expect(site.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/x\/y\/$/);
  expect([response.status, await response.text()]).toEqual([404, FILES['404.html']]);
});

test('serves nothing outside its base', async () => {
  const site = await open({ base: '/x/y/' });

  expect((await fetch(`${site.url}plain.html`)).status).toBe(200);
  expect((await fetch(new URL('/plain.html', site.url))).status).toBe(404);
});

test('serves nothing outside its folder', async () => {
  const site = await serve(join(folder, 'data'));
  openSites.push(site);

  expect(await statusOf(site, '/text.tsv')).toBe(200);
  for (const path of [
    '/../plain.html',
    '/%2e%2e/plain.html',
    '/..%2fplain.html',
    '//plain.html',
    '/%',
    '/%00',
  ]) {
    expect(await statusOf(site, path), path).toBe(404);
  }
});

test('delays an answer', async () => {
  const site = await open({ delay: (path) => (path === '/late.css' ? 300 : 0) });
  const answered: string[] = [];

  await Promise.all(
    ['late.css', 'plain.html'].map(async (name) => answered.push((await fetch(site.url + name)).url)),
  );

  expect(answered).toEqual([`${site.url}plain.html`, `${site.url}late.css`]);
});

test('cuts a connection', async () => {
  const site = await open({ block: (path) => path.endsWith('.css') });

  await expect(fetch(`${site.url}late.css`)).rejects.toThrow('fetch failed');
  expect((await fetch(`${site.url}plain.html`)).status).toBe(200);
});

async function open(options?: ServeOptions): Promise<Site> {
  const site = await serve(folder, options);
  openSites.push(site);
  return site;
}

async function openPage(name: string, options?: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto((await open()).url + name);
  return page;
}

// PostScript names of the faces that an element's text is really set in.
async function fontsOf(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: `${selector}, ${selector} *`,
  });
  const faces = await Promise.all(
    nodeIds.map((nodeId) => session.send('CSS.getPlatformFontsForNode', { nodeId })),
  );
  return [
    ...new Set(faces.flatMap(({ fonts }) => fonts.map(({ postScriptName }) => postScriptName))),
  ].toSorted();
}

// Unlike fetch, asks for the path as it is written.
function statusOf(site: Site, path: string): Promise<number | undefined> {
  const { port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path }, (response) => resolve(response.resume().statusCode)).on(
      'error',
      reject,
    );
  });
}

function makePage(body: string, head = ''): string {
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Conference</title>${head}</head>
<body>
<main><h1>Conference</h1>${body}</main>
</body>
</html>
`;
}

function makePolicy(policy: string): string {
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
}

const WEB_FONT = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2';

const FILES = {
  '404.html': makePage('<p>Missing.</p>'),
  'index.html': makePage('<p>Index.</p>'),
  'plain.html': makePage('<p>A quiet page.</p>'),
  'data/index.html': makePage('<p>Data.</p>'),
  'data/text.tmx': '<tmx version="1.4"/>',
  'data/text.tsv': 'p1\tText\n',
  'late.css': 'h1 { padding-top: 300px; }',
  'shifting.html': makePage(
    '<p>First.</p>',
    // Only what has been painted can shift.
    `<script>
      new PerformanceObserver(() => (document.body.style.paddingTop = '100px')).observe({ type: 'paint' });
    </script>`,
  ),
  'foreign.html': makePage(
    '<img src="https://example.com/picture.png" alt=""><img src="data:image/png,x" alt="">',
  ),
  'script.html': makePage(
    '<script>document.querySelector("h1").textContent = "With script"</script>',
  ).replace('>Conference</h1>', '>Without</h1>'),
  'strict.html': makePage('<p>A quiet page.</p>', makePolicy("default-src 'none'")),
  'blocked.html': makePage(
    '<p style="color: red">Red.</p><script>document.title = "Ran"</script><img src="x.png" alt="">',
    makePolicy("default-src 'none'"),
  ),
  'inaccessible.html': makePage(
    '<p class="pale">Pale.</p><h4>Deep</h4><img src="x.png"><button>a</button><button>b</button>',
    makePolicy("default-src 'none'; img-src 'self'; style-src 'unsafe-inline'") +
      '<style>.pale { color: #707070 } button { block-size: 9px; inline-size: 9px; padding: 0; border: 0; font-size: 6px }</style>',
  ),
  'fonts.html': makePage(
    '<p>Serif, متن</p><p><code>Mono</code></p><span id="serif">Words</span> <span id="local">Words</span> <span id="unknown">Words</span>',
    `<style>
      @font-face { font-family: local; src: local('Times New Roman'); size-adjust: 200% }
      @font-face { font-family: unknown; src: local('Nothing'); size-adjust: 200% }
      h1 { font-weight: 400 } #local { font-family: local, serif } #unknown { font-family: unknown, serif }
    </style>`,
  ),
  'web-font.html': makePage(
    '',
    `<style>@font-face { font-family: web; src: url(serif.woff2) } h1 { font: 400 2rem web }</style>`,
  ),
};

import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { lstat, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';

/**
 * Starts a headless Chromium: an installed one that is recent enough, else the one in `@sparticuz/chromium`.
 * Throws where none is installed and the bundled one cannot run, which is anywhere but on Linux on x64.
 */
export async function launchBrowser(options: BrowserOptions = {}): Promise<Browser> {
  for (const path of installedBrowsers()) {
    // Not everything of the right name starts: Ubuntu's chromium-browser may only tell what to install.
    const browser = await launch(path, options).catch(() => undefined);
    if (browser !== undefined && isRecent(browser)) return browser;
    await browser?.close();
  }
  return launchBundled(options);
}

// 125 has all that the pages use: light-dark() came with 123, anchor positioning with 125.
const OLDEST_VERSION = 125;

// Playwright adds those against first-run pages, background traffic, updates, sync and extensions.
const ARGS = [
  '--disable-gpu',
  // Fractional advances in the bundled headless shell, which fonts.conf brings about in other Chromiums.
  '--font-render-hinting=none',
  // A page that asks for another host fails alike on machines with and without a network.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

async function launchBundled(options: BrowserOptions): Promise<Browser> {
  const folder = await unpackBundled();
  const libraries = [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter);
  return launch(join(folder, 'chromium'), { ...options, env: { LD_LIBRARY_PATH: libraries } });
}

async function launch(
  executablePath: string,
  { keepsPages = false, port, env = {} }: BrowserOptions & { env?: NodeJS.ProcessEnv },
): Promise<Browser> {
  const start = (chromiumSandbox: boolean) =>
    chromium.launch({
      executablePath,
      chromiumSandbox,
      args: [...ARGS, ...(port === undefined ? [] : [`--remote-debugging-port=${port}`])],
      // Readers have scrollbars, and what is as wide as the window is too wide beside one.
      ignoreDefaultArgs: ['--hide-scrollbars', ...(keepsPages ? ['--disable-back-forward-cache'] : [])],
      env: { ...process.env, FONTCONFIG_FILE: fileURLToPath(new URL('fonts.conf', import.meta.url)), ...env },
    });
  if (process.getuid?.() === 0) return start(false);
  return start(true).catch((error: unknown) => {
    // Containers and some kernels' settings leave it no sandbox; it only opens pages of ours.
    if (String(error).includes('No usable sandbox')) return start(false);
    throw error;
  });
}

function isRecent(browser: Browser): boolean {
  return Number.parseInt(browser.version(), 10) >= OLDEST_VERSION;
}

function installedBrowsers(): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const inPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...inPath, ...usualPlaces()].filter((path) => existsSync(path));
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') return placesOnMac();
  return process.platform === 'win32' ? placesOnWindows() : [];
}

function placesOnMac(): string[] {
  const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  const folders = ['/Applications', join(homedir(), 'Applications')];
  return names.flatMap((name) => folders.map((folder) => join(folder, `${name}.app/Contents/MacOS/${name}`)));
}

function placesOnWindows(): string[] {
  const names = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
    (name) => process.env[name] ?? '',
  );
  return names.flatMap((name) =>
    folders.filter((folder) => folder !== '').map((folder) => join(folder, name)),
  );
}

/** Unpacks the bundled Chromium once a user and version, in 4 s, to a temporary folder, and returns that. */
async function unpackBundled(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(NO_BROWSER);
  const root = join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `chromium-${version}-${process.getuid?.()}`);
  if (await isOurs(folder)) return folder;
  const draft = await mkdtemp(`${folder}-`);
  await unpack(join(root, 'bin'), draft);
  // Of two processes that unpack at once, the later finds the name taken by the other's equal folder.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
  if (await isOurs(folder)) return folder;
  throw new Error(
    `Expected ${folder} to be a folder of the current user's. Remove it and run the tests again.`,
  );
}

async function unpack(bin: string, folder: string): Promise<void> {
  // Chromium's own libraries besides the C library's, so that nothing needs to be installed.
  const libraries = brotliDecompressSync(readFileSync(join(bin, 'al2023.tar.br')));
  execFileSync('tar', ['-x', '--no-same-owner', '-C', folder], { input: libraries });
  const binary = createWriteStream(join(folder, 'chromium'), { mode: 0o700 });
  await pipeline(createReadStream(join(bin, 'chromium.br')), createBrotliDecompress(), binary);
}

// Anyone can make a folder of a known name in a shared /tmp, and what is in this one gets executed.
async function isOurs(folder: string): Promise<boolean> {
  const stats = await lstat(folder).catch(() => undefined);
  return stats !== undefined && stats.isDirectory() && stats.uid === process.getuid?.();
}

interface BrowserOptions {
  /** Whether a page that is left is kept as it is, for whoever goes back to it; the bundled Chromium never does. */
  keepsPages?: boolean;
  /** A port on which other programs can drive it too. */
  port?: number;
}

const NO_BROWSER = `Expected an installed Chrome or Chromium, version ${OLDEST_VERSION} or later, but found none that starts.
The one that comes with the tests runs on Linux on x64 only. Install Chrome or Chromium and run the tests again.`;

import type { Cut, Package } from './cut-family.ts';
import { cutInThread } from './cut-in-thread.ts';
import { makeFallbacks, type Family } from './metrics.ts';
import { keepCuts, keptCuts } from './kept-cuts.ts';

/**
 * Cuts the faces down to the characters given, which are all those that any page shows. The same
 * characters give the same bytes and names. Rejects if a font package is missing.
 *
 * Cutting is long work, so what was cut is kept in the folder `cache` for the next build.
 */
export async function makeFonts(
  characters: Iterable<string>,
  cache = 'node_modules/.astro/fonts',
): Promise<Fonts> {
  const text = [...new Set(characters)].sort().join('');
  const texts: Record<Family, string> = { Naskh: keepArabic(text), Source: text };
  const families = (['Naskh', 'Source'] as const).filter((family) => texts[family] !== '');
  const orders = families.map((family) => ({ family, own: packages[family], characters: texts[family] }));
  return { files: keptCuts(cache, orders) ?? keepCuts(cache, orders, await cutInThread(orders)) };
}

/**
 * The `@font-face` rules for a page that shows this text and lies beside the folder `fonts`: those of the files that
 * have any of its characters. They define five families for two stacks:
 *
 * - Latin, Cyrillic and Greek: `"Source", "Source Fallback", serif`
 * - Arabic: `"Naskh", "Source Small", "Naskh Fallback", "Source Fallback", serif`
 */
export function makeFontRules({ files }: Fonts, text: string): FontRules {
  const codes = codesIn(text);
  const shown = new Set(codes);
  const kept = files.filter((file) => file.codes.some((code) => shown.has(code)));
  const naskh = isArabic(text) ? kept.filter(({ family }) => family === 'Naskh') : [];
  const serif = kept.filter(({ family }) => family === 'Source');
  const used = [...naskh, ...serif];
  const css = [
    ...used.map((file) => makeRule(file.family, file, makeRange(codes, file.codes))),
    ...(naskh.length > 0 ? makeSmallRules(codes, serif) : []),
    ...[naskh, serif].flatMap(([file]) => (file ? makeFallbacks(file.family, file) : [])),
  ];
  return { css: css.join(''), names: used.map(({ name }) => name) };
}

/**
 * What Naskh shows of a text: Arabic, and the spaces and marks that Arabic shares with other scripts.
 * Latin letters and digits inside Arabic are left to Source Serif, with the marks that go with them.
 */
function keepArabic(text: string): string {
  return isArabic(text) ? text.replaceAll(notInArabic, '') : '';
}

function isArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}

/**
 * Source Serif for the inside of Arabic, where it stands behind Naskh. It has no space: the face that has one sets the
 * baseline of a line, and that must be Naskh's or its fallback's at every moment.
 */
function makeSmallRules(codes: readonly number[], serif: readonly Cut[]): string[] {
  return serif.map((file) => {
    const own = file.codes.filter((code) => code !== SPACE);
    return makeRule('Source Small', file, makeRange(codes, own), ';size-adjust:86%');
  });
}

function makeRule(family: string, { name }: Cut, range: string, more = ''): string {
  return (
    `@font-face{font-family:"${family}";src:url(fonts/${name});font-weight:400 600;font-display:swap;` +
    `unicode-range:${range}${more}}`
  );
}

/**
 * The `unicode-range` that takes those of a page's sorted code points that are in `own`, and none of its others. What
 * lies between two of them is on no such page, so that it does not matter and makes the range no longer.
 */
function makeRange(codes: readonly number[], own: readonly number[]): string {
  const owned = new Set(own);
  const runs: { from: number; to: number }[] = [];
  let isOpen = false;
  for (const code of codes) {
    const run = runs.at(-1);
    if (owned.has(code) && isOpen && run) run.to = code;
    else if (owned.has(code)) runs.push({ from: code, to: code });
    isOpen = owned.has(code);
  }
  return runs.map(({ from, to }) => `U+${toHex(from)}${to > from ? `-${toHex(to)}` : ''}`).join();
}

/** The code points of a text, each once, in their order. A page has tens of thousands, for which a `Set` is slow. */
function codesIn(text: string): number[] {
  const seen = new Uint8Array(0x10000);
  const codes: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (seen[unit] === 0 && !isSurrogate(unit)) codes.push(unit);
    seen[unit] = 1;
  }
  const rare = new Set(text.match(/[^\0-\uFFFF]/gu));
  return [...codes, ...Array.from(rare, (character) => character.codePointAt(0)!)].sort((a, b) => a - b);
}

const SPACE = 0x20;

// Half of a character that takes two places.
function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xe000;
}

function toHex(code: number): string {
  return code.toString(16).toUpperCase();
}

/** Where each family comes from. */
export const packages: Record<Family, Package> = {
  // Its other files hold symbols and mathematics, which the two stacks would show differently.
  Naskh: { name: '@fontsource-variable/noto-naskh-arabic', subsets: ['arabic', 'latin'] },
  // Cyrillic before Vietnamese, so that a stress mark (U+0301) stays with the letters under it.
  Source: {
    name: '@fontsource-variable/source-serif-4',
    subsets: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'],
  },
};

/** What Arabic has no use for of its own: letters, digits and their symbols, and braces, which only code has. */
const notInArabic =
  /[{}]|[^\p{Script_Extensions=Arabic}\p{Zs}\p{Cf}\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}.:!…"/·•]/gu;

/** The files of the folder `fonts`, in the order in which a character is looked for in them. */
export interface Fonts {
  files: Cut[];
}

/** What a page needs to show its text in our faces. */
export interface FontRules {
  css: string;
  /** Names of the files that the page shows something of. */
  names: string[];
}

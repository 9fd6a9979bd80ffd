import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { everyPage, everyReadingPage, useBrowser } from '../support/visit.ts';

const { visit } = useBrowser();

// Properties that have a logical twin.
const physical = new RegExp(
  [
    '^(?:margin|padding|border|scroll-margin|scroll-padding)-(?:top|right|bottom|left)',
    '^(?:top|right|bottom|left)$',
    '^(?:min-|max-)?(?:width|height)$',
    '^border-(?:top|bottom)-(?:left|right)-radius$',
    '^overflow-[xy]$',
    '^contain-intrinsic-(?:width|height)$',
  ].join('|'),
);

// Declarations that do harm to Arabic, or take sides.
const harmful =
  /^(?:letter-spacing: (?!normal)|font-style: (?:italic|oblique)|hyphens: auto|text-align: (?:left|right|justify)|(?:float|clear): (?:left|right)|font-variant(?:-caps)?: .*(?:small|petite|unicase|titling)|text-transform: (?!none)|word-break: break-all|direction:)/;

test.each(everyPage(['edition', 'german', 'many']))(
  'knows no left and no right: %s/%s',
  async (site, name) => {
    const declarations = await declarationsOf(await visit(site, name));

    expect(declarations.length).toBeGreaterThan(100);
    expect(declarations.filter(({ property }) => physical.test(property))).toEqual([]);
    expect(declarations.filter(({ isLopsided }) => isLopsided)).toEqual([]);
  },
);

test.each(everyPage(['edition', 'german', 'many']))(
  'does no harm to Arabic letters: %s/%s',
  async (site, name) => {
    const declarations = await declarationsOf(await visit(site, name));

    const texts = declarations.map(({ property, value }) => `${property}: ${value}`);

    expect(texts).toContain('font-synthesis: none');
    expect(texts.filter((text) => harmful.test(text))).toEqual([]);
  },
);

test.each(everyReadingPage(['edition', 'german']))(
  'sets Arabic letters as they are joined: %s/%s',
  async (site, name) => {
    const page = await visit(site, name);

    const styles = await page.locator('[dir=rtl] *, [dir=rtl]').evaluateAll((elements) =>
      elements
        .filter((element) => /\p{Script=Arabic}/u.test(element.textContent))
        .map((element) => {
          const style = getComputedStyle(element);
          return {
            spacing: style.letterSpacing,
            style: style.fontStyle,
            synthesis: style.fontSynthesis,
            hyphens: style.hyphens,
            justified: style.textAlign === 'justify',
            caps: style.fontVariantCaps,
          };
        }),
    );

    expect(styles.length).toBeGreaterThan(name === 'de.html' ? 1 : 10);
    expect(
      [...new Set(styles.map((style) => JSON.stringify(style)))].map((style) => JSON.parse(style)),
    ).toEqual([
      {
        spacing: 'normal',
        style: 'normal',
        synthesis: 'none',
        hyphens: 'manual',
        justified: false,
        caps: 'normal',
      },
    ]);
  },
);

/** What the browser has understood of all styles of a page, in its own spelling, shorthands as such. */
function declarationsOf(page: Page): Promise<Declaration[]> {
  return page.evaluate(() => {
    const read = (style: CSSStyleDeclaration): Declaration[] => {
      const names = style.cssText
        .split(/;\s*(?![^(]*\))/)
        .map((declaration) => declaration.slice(0, declaration.indexOf(':')).trim());
      return names
        .filter((name) => name !== '' && !name.startsWith('--'))
        .map((property) => ({
          property,
          value: style.getPropertyValue(property),
          isLopsided:
            /^(?:margin|padding|inset|scroll-margin|scroll-padding)$/.test(property) &&
            side(style, property, 'left') !== side(style, property, 'right'),
        }));
    };
    const side = (style: CSSStyleDeclaration, property: string, name: string) =>
      style.getPropertyValue(property === 'inset' ? name : `${property}-${name}`);
    const walk = (rules: CSSRuleList): Declaration[] =>
      [...rules].flatMap((rule) => [
        // What only names a face or a page of paper has no side of a text.
        ...('style' in rule && !(rule instanceof CSSFontFaceRule)
          ? read(rule.style as CSSStyleDeclaration)
          : []),
        ...('cssRules' in rule ? walk(rule.cssRules as CSSRuleList) : []),
      ]);
    return [...document.styleSheets].flatMap((sheet) => walk(sheet.cssRules));
  });
}

interface Declaration {
  property: string;
  value: string;
  /** Whether a shorthand of four sides treats left and right differently. */
  isLopsided: boolean;
}

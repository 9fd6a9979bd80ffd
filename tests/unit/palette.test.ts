import { expect, test } from 'vitest';
import { colour } from '../../src/site/palette.ts';

// Small print may stand in a marked sentence: what is not translated yet, the number of a misprint.
test.each([
  ['ink', 'paper', 7],
  ['ink', 'mark', 7],
  ['muted', 'paper', 7],
  ['muted', 'mark', 7],
  ['accent', 'paper', 7],
  ['accent', 'mark', 7],
  ['paper', 'accent', 7],
  ['rule', 'paper', 3],
  ['focus', 'paper', 3],
] as const)('sets %s off from %s by %i to 1, by day and by night', (front, back, least) => {
  for (const scheme of ['light', 'dark'] as const)
    expect(contrast(colour(front)[scheme], colour(back)[scheme]), scheme).toBeGreaterThanOrEqual(least);
});

// https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
function contrast(front: string, back: string): number {
  const [dark, light] = [luminance(front), luminance(back)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
function luminance(hex: string): number {
  const [red, green, blue] = hex
    .slice(1)
    .match(/../g)!
    .map((pair) => parseInt(pair, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/**
 * Writes the `@font-face` rules of `"<family> Fallback"`, which stands in until `family` arrives:
 * installed faces, each scaled to the width of the real one and set on the baseline that the line
 * metrics of the real one give. They have one weight; where none may be synthesised, as in Arabic,
 * the style sheet says `font-synthesis: none`.
 */
export function makeFallbacks(family: Family, face: LineMetrics): string {
  // Of several rules for one family the last is tried first, so the best stand-in comes last.
  return standIns[family]
    .toReversed()
    .map((standIn) => makeRule(family, standIn, face))
    .join('');
}

function makeRule(family: Family, { names, width }: StandIn, { ascent, descent }: LineMetrics): string {
  const adjust = Math.round(width * RESERVE);
  // `size-adjust` scales the overrides too, so they are divided by it.
  const toPercent = (em: number) => `${Math.round((em / (adjust / 100)) * 100)}%`;
  return (
    `@font-face{font-family:"${family} Fallback";src:${names.map((name) => `local("${name}")`).join()};` +
    `size-adjust:${adjust}%;ascent-override:${toPercent(ascent)};descent-override:${toPercent(descent)}}`
  );
}

// A little wider than the real face: a block that loses a line can keep its height, one that gains a line cannot.
const RESERVE = 1.01;

/**
 * The stand-ins, best first. `width` is the width of a text in our face as a percentage of its width
 * in the stand-in, both shaped by HarfBuzz at weight 400. For Source Serif the text is 1,500 characters of
 * English news, for Naskh it is `src/content/source.txt`.
 */
const standIns: Record<Family, StandIn[]> = {
  Source: [
    // Measured with Gelasio, which has Georgia's widths.
    { names: ['Georgia'], width: 107.7 },
    { names: ['Noto Serif'], width: 99.4 },
    // Measured with Tinos, which has the widths of both.
    { names: ['Times New Roman', 'Liberation Serif'], width: 118.9 },
    { names: ['DejaVu Serif'], width: 92.9 },
  ],
  Naskh: [
    // Estimated, some 5 % either way, from the widths that WebKit's layout tests expect:
    // fast/text/arabic-times-new-roman, fast/text/international/Geeza-Pro-vertical-metrics-adjustment.
    { names: ['Geeza Pro'], width: 115 },
    { names: ['Times New Roman'], width: 110 },
    { names: ['Amiri Regular'], width: 112 },
    { names: ['DejaVu Sans'], width: 83.9 },
    // Last, since some WebKits cannot set it (base.css).
    { names: ['Noto Naskh Arabic'], width: 100 },
  ],
};

/** A family that the project ships. */
export type Family = 'Naskh' | 'Source';

/** Extent of a line above and below the baseline, in em, both positive. */
export interface LineMetrics {
  ascent: number;
  descent: number;
}

interface StandIn {
  names: string[];
  width: number;
}

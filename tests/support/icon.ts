import { readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';

/**
 * The icon of `public` as PNG without transparency, drawn from the SVG that the pages have in themselves. It is kept as a
 * file, since no build should wait for what changes so seldom.
 */
export function drawIcon(): Promise<Buffer> {
  const svg = readFileSync('src/layouts/icon.svg', 'utf8');
  // A mask leaves at least a circle of four fifths of the width (W3C, appmanifest), so the drawing gets an edge.
  const safe = svg
    .replace('viewBox="0 0 16 16"', 'viewBox="-1.5 -1.5 19 19"')
    .replace('M0 0h16v16H0z', 'M-2-2h20v20H-2z');
  return sharp(Buffer.from(safe), { density: (72 * SIZE) / 16 })
    .resize(SIZE, SIZE)
    .removeAlpha()
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
}

const SIZE = 512;

// `node tests/support/icon.ts` writes it anew.
if (import.meta.main) writeFileSync('public/icon.png', await drawIcon());

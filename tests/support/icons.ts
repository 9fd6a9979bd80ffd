import { readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';

/**
 * The icons as PNG without transparency, by their names in `public`, drawn from the SVG that the pages have in
 * themselves. They are kept as files, since no build should wait for what changes so seldom.
 */
export async function drawIcons(): Promise<Record<string, Buffer>> {
  const svg = readFileSync('src/layouts/icon.svg', 'utf8');
  // A mask leaves at least a circle of four fifths of the width (W3C, appmanifest), so the drawing gets an edge.
  const safe = svg
    .replace('viewBox="0 0 16 16"', 'viewBox="-1.5 -1.5 19 19"')
    .replace('M0 0h16v16H0z', 'M-2-2h20v20H-2z');
  return { 'apple-touch-icon.png': await draw(svg, 180), 'icon.png': await draw(safe, 512) };
}

function draw(svg: string, size: number): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: (72 * size) / 16 })
    .resize(size, size)
    .removeAlpha()
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
}

// `node tests/support/icons.ts` writes them anew.
if (import.meta.main) {
  for (const [name, bytes] of Object.entries(await drawIcons())) writeFileSync(`public/${name}`, bytes);
}

import type { OverlayOptions } from 'sharp';
import { colour } from './palette.ts';
import { makeShareFaces } from './share-faces.ts';
import type { Draw, Drawn } from './share-faces.ts';

/**
 * Makes ready for pictures of titles that have these characters. `draw` gives a PNG with the titles side by side, in
 * the order of their languages, above two columns of lines: each on its own side, all in the largest size in which they
 * fit; one that fits in none ends with an ellipsis. The same titles give the same bytes.
 */
export async function makePainter(text: string): Promise<Painter> {
  const { covers, draw } = await makeShareFaces(`${text}….`);
  return { size: picture, covers, draw: (titles) => paint(draw, titles) };
}

async function paint(draw: Draw, titles: readonly ShareTitle[]): Promise<Uint8Array> {
  const columns = columnsFor(titles);
  // A title alone has twice the width.
  const largest = titles.length > 1 ? 44 : 64;
  const words = await drawTitles(draw, columns, largest);
  const layers = columns.map((column, index) => place(words[index]!, column, titleTop));
  for (const column of columns.filter(({ label }) => label !== '')) {
    const label = { words: column.label, direction: column.direction };
    layers.push(place(await draw(label, { size: 24, width: column.width, tint: 'accent' }), column, margin));
  }
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(groundFor(columns)))
    .composite(layers)
    .png({ palette: true, colours: 64, compressionLevel: 9 })
    .toBuffer();
}

// https://ogp.me, and what most readers of it cut nothing from.
const picture = { width: 1200, height: 630 };
const margin = 64;
const gutter = 56;
const band = 150;
const titleTop = 132;
const smallest = 20;
const room = picture.height - band - titleTop - 40;

function columnsFor(titles: readonly ShareTitle[]): Column[] {
  const width = (picture.width - 2 * margin - (titles.length - 1) * gutter) / titles.length;
  // The first stands where its own language begins.
  const places = titles.map((_, index) => margin + index * (width + gutter));
  if (titles[0]?.direction === 'rtl') places.reverse();
  return titles.map((title, index) => ({ ...title, left: places[index]!, width }));
}

async function drawTitles(draw: Draw, columns: readonly Column[], size: number): Promise<Drawn[]> {
  const drawn = await Promise.all(columns.map((column) => drawTitle(draw, column, size)));
  const isRight = columns.map((column, index) => fits(drawn[index]!.info, column));
  if (!isRight.includes(false)) {
    return Promise.all(columns.map((column, index) => balance(draw, column, size, drawn[index]!)));
  }
  if (size > smallest) return drawTitles(draw, columns, size - 2);
  const shorter = columns.map((column, index) => (isRight[index] ? column : shorten(column)));
  return drawTitles(draw, shorter, size);
}

function drawTitle(draw: Draw, column: Column, size: number, width = column.width): Promise<Drawn> {
  return draw(column, { size, width, tint: 'ink' });
}

/** Breaks a title into lines as equal as they can be, and no more of them. */
async function balance(draw: Draw, column: Column, size: number, drawn: Drawn): Promise<Drawn> {
  let [best, tooNarrow, wide] = [drawn, column.width / 3, column.width];
  while (wide - tooNarrow > 4) {
    const width = Math.round((tooNarrow + wide) / 2);
    const next = await drawTitle(draw, column, size, width);
    if (next.info.height < drawn.info.height + size / 2 && next.info.width <= width)
      [best, wide] = [next, width];
    else tooNarrow = width;
  }
  return best;
}

function fits({ width, height }: Drawn['info'], column: Column): boolean {
  return width <= column.width && height <= room;
}

// By words, and a word that is too long alone by characters.
function shorten(column: Column): Column {
  const joint = column.words.includes(' ') ? ' ' : '';
  const parts = column.words.replace(/…$/, '').split(joint);
  return { ...column, words: `${parts.slice(0, Math.floor(parts.length * 0.9)).join(joint)}…` };
}

function place({ data, info }: Drawn, { direction, left, width }: Column, top: number): OverlayOptions {
  return { input: data, top, left: Math.round(direction === 'rtl' ? left + width - info.width : left) };
}

// Paper, and at its foot the icon's columns of lines.
function groundFor(columns: readonly Column[]): string {
  const { width, height } = picture;
  const [paper, accent] = [colour('paper').light, colour('accent').light];
  const lines = columns.flatMap((column) =>
    [1, 1, 0.6].map((part, index) => {
      const length = column.width * part;
      const left = column.direction === 'rtl' ? column.left + column.width - length : column.left;
      return `<path fill="${paper}" d="M${left} ${height - band + 36 + 33 * index}h${length}v12h-${length}z"/>`;
    }),
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<path fill="${paper}" d="M0 0h${width}v${height}H0z"/>` +
    `<path fill="${accent}" d="M0 ${height - band}h${width}v${band}H0z"/>${lines.join('')}</svg>`
  );
}

/** A title, and what stands over it, if anything: the name of its language. */
export interface ShareTitle {
  words: string;
  label: string;
  direction: 'ltr' | 'rtl';
}

/** What draws pictures for sharing. */
export interface Painter {
  /** Of the picture, in pixels. */
  size: { width: number; height: number };
  /** Whether there is a glyph for every character of these words; none else may be drawn. */
  covers(words: string): boolean;
  draw(titles: readonly ShareTitle[]): Promise<Uint8Array>;
}

interface Column extends ShareTitle {
  left: number;
  width: number;
}

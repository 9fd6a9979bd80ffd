import type { OutputInfo } from 'sharp';
import { escape } from '../edition/exchange/xml.ts';
import { colour } from './palette.ts';
import type { ShareFaces } from './share-faces.ts';

/** Loads sharp, gives it these faces and no others, and returns how it draws words. */
export async function loadDraw({ config, files }: ShareFaces): Promise<Draw> {
  const { default: sharp } = await import('sharp');
  const before = process.env['FONTCONFIG_FILE'];
  // Fontconfig reads it once, with the first words that are drawn.
  process.env['FONTCONFIG_FILE'] = config;
  for (const fontfile of files) await sharp({ text: { text: '.', fontfile } }).toBuffer();
  if (before === undefined) delete process.env['FONTCONFIG_FILE'];
  else process.env['FONTCONFIG_FILE'] = before;
  return ({ words, direction }, { size, width, tint }) => {
    const { mark, font, scale } = styles[direction];
    // Markup of Pango, which is written as XML is.
    const text = `<span foreground="${colour(tint).light}">${mark}${escape(words)}</span>`;
    const face = `${font} Semi-Bold ${size * scale}`;
    return sharp({ text: { text, font: face, dpi: 72, width: Math.floor(width), rgba: true } })
      .png()
      .toBuffer({ resolveWithObject: true });
  };
}

// As on the pages: a line from the right is a sixth larger. The mark says from which side, whatever a title begins with.
const styles = {
  ltr: { mark: '\u200E', font: 'Source Serif 4, Noto Naskh Arabic', scale: 1 },
  rtl: { mark: '\u200F', font: 'Noto Naskh Arabic, Source Serif 4', scale: 1.1667 },
};

/**
 * Draws words in lines of at most that width, in pixels, as PNG without any margin; a word that is wider makes it
 * wider.
 */
export type Draw = (
  text: { words: string; direction: 'ltr' | 'rtl' },
  how: { size: number; width: number; tint: 'accent' | 'ink' },
) => Promise<Drawn>;

/** A PNG, and its size in pixels. */
export interface Drawn {
  data: Buffer;
  info: OutputInfo;
}

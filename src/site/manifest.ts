import { plainText } from '../edition/edition.ts';
import type { Edition } from '../edition/edition.ts';
import { pagesOf } from '../edition/pages.ts';
import { colour } from './palette.ts';

/** What a device is told that keeps the site among its applications, as the first page has it: W3C, appmanifest. */
export function manifestOf(edition: Edition): Record<string, unknown> {
  const [first] = pagesOf(edition);
  const main = first!.texts.findLast(({ title }) => title.state === 'done') ?? edition.original;
  const paper = colour('paper').light;
  return {
    name: plainText(main.title.content),
    // A title is too long for under an icon; what the first page is called on all others is not.
    short_name: first!.texts.map(({ language }) => language.name).join(' · '),
    ...(main.about === undefined ? {} : { description: main.about }),
    lang: main.language.tag,
    dir: main.language.direction,
    start_url: 'index.html',
    scope: '.',
    // With the way back, and with the address, which is what one cites.
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    // One picture for every size and shape of icon: what counts in it is in the circle that no mask cuts off.
    icons: ['any', 'maskable'].map((purpose) => ({
      src: 'icon.png',
      sizes: '512x512',
      type: 'image/png',
      purpose,
    })),
  };
}

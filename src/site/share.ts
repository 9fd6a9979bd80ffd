import { plainText } from '../edition/edition.ts';
import type { Edition, Text } from '../edition/edition.ts';
import type { Page } from '../edition/pages.ts';
import { remember } from '../edition/remember.ts';
import { runsOf } from '../edition/runs.ts';
import { languagesIn } from './interface.ts';
import type { Painter, ShareTitle } from './share-image.ts';

/** The picture that stands for a page where it is shared, if there is one: its file, and what it shows in words. */
export async function shareImageOf(
  edition: Edition,
  page: Page,
): Promise<{ file: string; words: string; size: Painter['size'] } | undefined> {
  const [translation = edition.original] = [
    ...page.texts.filter((text) => text !== edition.original),
    ...edition.translations,
  ];
  const texts = await drawable(edition, translation);
  if (texts.length === 0) return undefined;
  return {
    file: `share/${translation.language.tag}.png`,
    words: texts.map(({ title }) => plainText(title.content)).join(' · '),
    size: (await painterFor(edition)).size,
  };
}

/** Draws the picture of each translation, or of an original without any. */
export async function shareImages(
  edition: Edition,
): Promise<{ name: string; draw(): Promise<Uint8Array> }[]> {
  const painter = await painterFor(edition);
  const texts = edition.translations.length > 0 ? edition.translations : [edition.original];
  const images = texts.map(async (text) => {
    const titles = (await drawable(edition, text)).map((each) => titleOf(edition, each, painter));
    return { name: `${text.language.tag}.png`, titles, draw: () => painter.draw(titles) };
  });
  return (await Promise.all(images)).filter(({ titles }) => titles.length > 0);
}

// A title that is not translated yet is not shown, and none in a script that our faces lack.
async function drawable(edition: Edition, translation: Text): Promise<Text[]> {
  const painter = await painterFor(edition);
  const texts = [...new Set([edition.original, translation])];
  return texts.filter(({ title }) => title.state === 'done' && painter.covers(plainText(title.content)));
}

function titleOf(edition: Edition, { title, language }: Text, painter: Painter): ShareTitle {
  const runs = runsOf(plainText(title.content), language, languagesIn(edition));
  return {
    // What is foreign is set apart, as on the pages: Unicode's isolates, FSI and PDI.
    words: runs.map((run) => (run.language ? `\u2068${run.value}\u2069` : run.value)).join(''),
    label: painter.covers(language.name) ? language.name : '',
    direction: language.direction,
  };
}

// Most builds have no pictures: what draws them is loaded when there are some.
const painterFor = remember(async ({ original, translations }: Edition): Promise<Painter> => {
  const { makePainter } = await import('./share-image.ts');
  const texts = [original, ...translations];
  return makePainter(texts.map(({ title, language }) => plainText(title.content) + language.name).join(''));
}, new WeakMap());

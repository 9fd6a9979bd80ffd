import type { Edition, Text } from '../edition/edition.ts';
import { translationFiles } from '../edition/exchange/data.ts';
import type { Language } from '../edition/language.ts';
import { mainTextOf } from '../edition/pages.ts';
import type { Page } from '../edition/pages.ts';
import { interfaceOn } from './interface.ts';

/** What a page says of where its texts come from, who translated them and what may be done with them. */
export function colophonOf({ original, omitted }: Edition, page: Page): Entry[] {
  const { language, say } = interfaceOn(page);
  const { language: own, provenance } = mainTextOf(page);
  const here = (value: string) => ({ language, value });
  const lines = formatList(
    omitted.map((words) => say('quoted', { words })),
    language,
  );
  const credits = page.texts
    .filter((text) => text !== original)
    .flatMap(({ translator }) => (translator === undefined ? [] : [say('translator', { translator })]));
  return [
    {
      label: 'provenanceLabel',
      said: [
        ...(provenance === undefined ? [] : [{ language: own, value: provenance }]),
        ...(omitted.length === 0 ? [] : [here(say('omitted', { lines }))]),
      ],
    },
    { label: 'editorialLabel', said: [here(say('editorial'))] },
    { label: 'translatorLabel', said: credits.map(here) },
    { label: 'rightsLabel', said: [here(say('rights'))] },
  ].filter(({ said }) => said.length > 0);
}

/** The translations whose data a page leads to: its own, and from a page without any the first one. */
export function translationsOffered({ original, translations }: Edition, { texts }: Page): Text[] {
  const own = texts.filter((text) => text !== original);
  return own.length > 0 ? own : translations.slice(0, 1);
}

/** The files of a translation's data: each one's address, and its format as a reader knows it, `TMX`. */
export function dataOf(edition: Edition, translation: Text): { address: string; format: string }[] {
  return translationFiles(edition, translation).map(({ name }) => ({
    address: `data/${name}`,
    format: name.replace(/^.*\./, '').toUpperCase(),
  }));
}

/** A list of short things in one line, as the language sets them apart (CLDR). */
export function formatList(words: readonly string[], { tag }: Language): string {
  return new Intl.ListFormat(tag, { type: 'unit', style: 'short' }).format(words);
}

/** What a page says of its texts under one label, which it names as the interface does. */
interface Entry {
  label: string;
  /** In the language of the interface, or of the text that says it. */
  said: { language: Language; value: string }[];
}

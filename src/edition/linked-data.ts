import type { Dates } from './dates.ts';
import { isDraft, plainText } from './edition.ts';
import type { Edition, Source, Text } from './edition.ts';
import { saidIn } from './language.ts';
import { mainTextOf } from './pages.ts';
import type { Page } from './pages.ts';

/** Where the licence stands under which the interface’s “rights” gives every translation away. */
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/**
 * What a page tells machines about its texts (JSON-LD 1.1, in the words of schema.org), as JSON that can stand in a
 * `script`. Only what the words say is claimed; a text that is still a draft claims nothing. `addressOf` gives a page's
 * address: relative where the site does not know its own.
 */
export function writeLinkedData(
  edition: Edition,
  page: Page,
  addressOf: (page: Pick<Page, 'name'>) => string,
): string {
  const idOf = ({ language }: Text): string => addressOf({ name: language.tag });
  const done = edition.translations.filter((text) => !isDraft(text));
  const shown = done.filter((text) => page.texts.includes(text));
  // The original's own page names every translation; beside one of a hundred, the others would be half of the page.
  const named = mainTextOf(page) === edition.original ? done : shown;
  const graph = [
    {
      ...describeText(edition, edition.original, idOf),
      isBasedOn: listOf(
        edition.sources.filter(isBasis).map((source) => describeBasis(source, edition.original)),
      ),
      workTranslation: listOf(named.map((text) => ({ '@id': idOf(text) }))),
    },
    ...shown.map((text) => ({
      ...describeText(edition, text, idOf),
      translator: text.translator,
      license: LICENCE,
      translationOfWork: { '@id': idOf(edition.original) },
    })),
  ];
  // Reader views take the first for the page’s own. The element ends at the first “</script”, wherever that stands.
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph.toReversed() }).replaceAll(
    '<',
    '\\u003c',
  );
}

function describeText({ dates }: Edition, text: Text, idOf: (text: Text) => string): object {
  return {
    '@type': 'NewsArticle',
    '@id': idOf(text),
    inLanguage: text.language.tag,
    headline: plainText(text.title.content),
    about: text.event === undefined ? undefined : describeEvent(text.event, text.place, dates),
  };
}

function describeEvent(name: string, place: string | undefined, dates: Dates | undefined): object {
  return {
    '@type': 'Event',
    name,
    startDate: dates?.start,
    endDate: dates?.end,
    location: place === undefined ? undefined : { '@type': 'Place', name: place },
  };
}

// Of a source whose own phrases come back in the text it is known that the text goes back to it; of others it is not.
function isBasis({ says }: Source): boolean {
  return says.length > 0;
}

function describeBasis(source: Source, { language }: Text): object {
  return {
    '@type': 'CreativeWork',
    name: saidIn(source.descriptions, language.tag).title,
    url: source.page,
    inLanguage: source.language,
  };
}

/** A list of values as JSON-LD has them: one stands alone, and without any there is no property. */
function listOf(values: readonly object[]): object | undefined {
  return values.length > 1 ? values : values[0];
}

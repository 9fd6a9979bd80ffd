import { citationOf } from '../edition/citation.ts';
import { formatDate } from '../edition/dates.ts';
import { plainText, segmentsOf } from '../edition/edition.ts';
import type { Edition } from '../edition/edition.ts';
import { formatList } from './colophon.ts';
import { loadEdition } from './content.ts';
import { makeFontRules, makeFonts } from '../fonts/fonts.ts';
import type { FontRules, Fonts } from '../fonts/fonts.ts';
import { interfaceFor, interfaceText } from './interface.ts';

/** The faces, cut to every character that a page of the edition shows. A build asks early, the pages ask again. */
export function faces(): Promise<Fonts> {
  const edition = loadEdition();
  // While a site is built, every page shows the same edition; in the dev server an edition often has the same characters.
  if (made?.edition !== edition) {
    const characters = charactersOf(edition);
    const fonts = made?.characters === characters ? made.fonts : makeFonts(characters);
    made = { edition, characters, fonts };
  }
  return made.fonts;
}

/** The rules of the faces that a page needs whose body is this HTML; a script may add what is ASCII. */
export async function facesFor(body: string): Promise<FontRules> {
  return makeFontRules(await faces(), ascii + body);
}

let made: { edition: Edition; characters: string; fonts: Promise<Fonts> } | undefined;

// What the components write themselves.
const marks = '·–“”';
const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => index + 32));

/** Every character that a page of the edition shows. */
export function charactersOf(edition: Edition): string {
  const { original, translations, glossary, sources, omitted } = edition;
  const texts = [original, ...translations].flatMap((text) => [
    text.language.name,
    text.about ?? '',
    citationOf(text, edition, '', interfaceFor(text.language.tag).say('locale')),
    text.provenance ?? '',
    text.translator ?? '',
    plainText(text.caption?.content ?? []),
    ...[...text.sections.flatMap(segmentsOf), ...text.notes].map(({ content }) => plainText(content)),
  ]);
  const listed = sources.flatMap(({ descriptions, says }) => [
    ...Object.values(descriptions).flatMap(({ title, what }) => [title, what]),
    ...says.flatMap(({ phrases }) => phrases),
  ]);
  const terms = glossary.flatMap(({ forms }) => Object.values(forms).flatMap((form) => Object.values(form)));
  const interfaces = [
    ...new Set([original, ...translations].map(({ language }) => interfaceFor(language.tag))),
  ];
  const written = interfaces.flatMap(({ language, say }) => [
    formatList(omitted, language),
    ...sources.map(({ known = '' }) => formatDate(known, say('locale'))),
  ]);
  return [ascii, marks, interfaceText(interfaces), ...written, ...texts, ...listed, ...terms].join('');
}

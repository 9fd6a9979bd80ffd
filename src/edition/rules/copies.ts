import type { Document } from '../document.ts';
import { plainText } from '../edition.ts';
import { report } from '../file.ts';
import type { Complaint, Place } from '../finding.ts';

/**
 * Warns of every line that is word for word that of the model, a translation into another language: who began with a
 * copy of it has not come to this line yet. Short lines, names above all, can be the same in two languages.
 */
export function checkCopies(document: Document, model: Document): void {
  if (baseOf(document) === baseOf(model)) return;
  const theirs = new Map(textsOf(model).map(({ name, text }) => [name, text]));
  for (const { name, text, place } of textsOf(document))
    if (text.length >= SHORTEST && text === theirs.get(name))
      report(document.file, place, copied(name, model.file.name));
}

const SHORTEST = 30;

// British and American English can be the same, as can Chinese in two countries.
function baseOf({ language }: Document): string {
  return new Intl.Locale(language.tag).language;
}

function textsOf({ frontMatter, sections }: Document): { name: string; text: string; place: Place }[] {
  const { title } = frontMatter;
  return [
    ...(title === undefined ? [] : [{ name: 'The title', text: title.values.join(), place: title.place }]),
    ...sections
      .flatMap(({ id, headings, passages }) => [
        ...headings.map((line) => ({ ...line, name: `The heading of section ${id}` })),
        ...passages.flatMap((passage) =>
          passage.lines.map((line, index) => ({ ...line, name: `Line ${passage.id}-${index + 1}` })),
        ),
      ])
      .map(({ name, content, place }) => ({ name, text: plainText(content), place })),
  ];
}

const copied = (name: string, other: string): Complaint => ({
  code: 'copied',
  severity: 'warning',
  message: `${name} is word for word that of ${other}.`,
  hint: 'Translate it, or write … alone until you do.',
});

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
  const theirs = new Map(textsOf(model).map(({ id, text }) => [id, text]));
  for (const { id, text, place } of textsOf(document))
    if (text.length >= SHORTEST && text === theirs.get(id))
      report(document.file, place, copied(id, model.file.name));
}

const SHORTEST = 30;

// British and American English can be the same, as can Chinese in two countries.
function baseOf({ language }: Document): string {
  return new Intl.Locale(language.tag).language;
}

function textsOf({ frontMatter, sections }: Document): { id: string; text: string; place: Place }[] {
  const { title } = frontMatter;
  return [
    ...(title === undefined ? [] : [{ id: 'title', text: title.values.join(), place: title.place }]),
    ...sections
      .flatMap(({ id, headings, passages }) => [
        ...headings.map((line) => ({ ...line, id })),
        ...passages.flatMap((passage) =>
          passage.lines.map((line, index) => ({ ...line, id: `${passage.id}-${index + 1}` })),
        ),
      ])
      .map(({ id, content, place }) => ({ id, text: plainText(content), place })),
  ];
}

function copied(id: string, name: string): Complaint {
  return {
    code: 'copied',
    severity: 'warning',
    message: `${id === 'title' ? 'The title' : `Line ${id}`} is word for word that of ${name}.`,
    hint: 'Translate it, or write … alone until you do.',
  };
}

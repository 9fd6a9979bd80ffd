import type { Edition, Text } from '../edition.ts';
import { jsonSchema } from './json-schema.ts';
import { writeJson } from './json.ts';
import { writeTmx } from './tmx.ts';
import { writeTsv } from './tsv.ts';
import { writeXliff } from './xliff.ts';

/** A file of the site that is no page: its name in its folder, and its media type (IANA's, where there is one). */
export interface DataFile {
  name: string;
  type: string;
  /** Its text, written when it is wanted: those of all languages would fill the memory. */
  write: () => string;
}

/** The aligned text in every form: four files a translation, and the schema of one of them. */
export function dataFiles(edition: Edition): DataFile[] {
  return [
    ...edition.translations.flatMap((translation) => translationFiles(edition, translation)),
    {
      name: 'schema.json',
      type: 'application/schema+json',
      write: () => `${JSON.stringify(jsonSchema, null, 2)}\n`,
    },
  ];
}

/** The data of one translation, in every form. */
export function translationFiles(edition: Edition, translation: Text): DataFile[] {
  const stem = `${edition.original.language.tag}-${translation.language.tag}`;
  const file = (end: string, type: string, write: () => string) => ({ name: stem + end, type, write });
  return [
    file('.tmx', 'application/x-tmx+xml', () => writeTmx(edition, translation)),
    file('.xlf', 'application/xliff+xml', () => writeXliff(edition, translation)),
    file('.tsv', 'text/tab-separated-values; charset=utf-8', () => writeTsv(edition, translation)),
    file('.json', 'application/json', () => writeJson(edition, translation)),
  ];
}

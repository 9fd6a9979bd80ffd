import { isMap, isScalar, parseDocument } from 'yaml';
import type { Document, Line } from '../document.ts';
import type { Inline } from '../edition.ts';
import { placeAt, report } from '../file.ts';
import type { OpenFile } from '../file.ts';
import type { Complaint } from '../finding.ts';
import { lookAlikes } from '../look-alikes.ts';
import { nearest } from '../spelling.ts';

/** The file of names and terms, beside the texts. */
export const GLOSSARY = 'glossary.yaml';

/** The ids of a glossary: the keys of its map, in their order. */
export function readGlossary(file: OpenFile | undefined): string[] {
  if (file === undefined) return [];
  const yaml = parseDocument(file.text, { schema: 'failsafe', prettyErrors: false, logLevel: 'error' });
  const [error] = yaml.errors;
  if (error !== undefined) report(file, placeAt(file, error.pos[0]), unreadable);
  else if (yaml.contents !== null && !isMap(yaml.contents)) report(file, { line: 1, column: 1 }, unreadable);
  if (!isMap(yaml.contents)) return [];
  return yaml.contents.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []));
}

/** Reports every term that the glossary does not have. */
export function checkGlossary({ file, terms }: Document, ids: readonly string[]): void {
  for (const { id, place } of terms) {
    if (/^[a-z][a-z0-9-]*$/.test(id) && !ids.includes(id)) report(file, place, unknownTerm(id, ids));
  }
}

/** Warns of every term that the original's line marks and the translation's does not. */
export function checkTerms(document: Document, line: Line, original: Line): void {
  const marked = termsIn(line.content);
  for (const id of new Set(termsIn(original.content))) {
    if (!marked.includes(id)) report(document.file, line.place, unmarked(id));
  }
}

function termsIn(content: readonly Inline[]): string[] {
  return content.flatMap((node) => [
    ...(node.type === 'term' ? [node.id] : []),
    ...('children' in node ? termsIn(node.children) : []),
  ]);
}

const unreadable: Complaint = {
  code: 'glossary',
  message: 'The glossary cannot be read here.',
  hint: 'Each term begins with its id and a colon at the start of a line; what is said about it stands below, two spaces in.',
};

function unknownTerm(id: string, ids: readonly string[]): Complaint {
  const guess = nearest(id, ids);
  if (ids.length === 0)
    return {
      code: 'unknown-term',
      message: `There is no term “${id}”, since there is no glossary.`,
      hint: `Take <Term id="${id}"> and </Term> out, and leave the words.`,
    };
  return {
    code: 'unknown-term',
    message: `The glossary has no term “${id}”.`,
    hint:
      (guess === undefined
        ? `Take <Term id="${id}"> and </Term> out, and leave the words; or write the term into ${GLOSSARY}.`
        : `Did you mean “${guess}”?`) + lookAlikes(id),
  };
}

function unmarked(id: string): Complaint {
  return {
    code: 'term-unmarked',
    severity: 'warning',
    message: `The original marks the term “${id}” here, and this line does not.`,
    hint: `Put the words that translate it between the two tags:\n<Term id="${id}">…</Term>`,
  };
}

import type { Document, Line } from '../document.ts';
import { termsIn } from '../edition.ts';
import { isFull, report } from '../file.ts';
import type { Complaint } from '../finding.ts';
import { isId } from '../id.ts';
import { lookAlikes } from '../look-alikes.ts';
import { GLOSSARY } from '../read/glossary.ts';
import { nearest } from '../spelling.ts';

/** Reports every term that the glossary does not have. */
export function checkGlossary({ file, terms }: Document, ids: readonly string[]): void {
  const known = new Set(ids);
  for (const { id, place } of terms) {
    if (isFull(file)) return;
    if (isId(id) && !known.has(id)) report(file, place, unknownTerm(id, ids));
  }
}

/** Warns of every term that the original's line marks and the translation's does not. */
export function checkTerms(document: Document, line: Line, original: Line): void {
  const wanted = new Set(termsIn(original.content));
  if (wanted.size === 0) return;
  const marked = termsIn(line.content);
  for (const id of wanted) {
    if (!marked.includes(id)) report(document.file, line.place, unmarked(id));
  }
}

function unknownTerm(id: string, ids: readonly string[]): Complaint {
  // Of two letters every one would be near.
  const guess = id.length < 3 ? undefined : nearest(id, ids);
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
        ? `Its terms are ${ids.slice(0, MOST_NAMED).join(', ')}${ids.length > MOST_NAMED ? ', …' : ''}.\nIf none of them is meant, take <Term id="${id}"> and </Term> out, and leave the words; or write the term into ${GLOSSARY}.`
        : `Did you mean “${guess}”?`) + lookAlikes(id),
  };
}

const MOST_NAMED = 30;

const unmarked = (id: string): Complaint => ({
  code: 'term-unmarked',
  severity: 'warning',
  message: `The original marks the term “${id}” here, and this line does not.`,
  hint: `Put the words that translate it between the two tags:\n<Term id="${id}">…</Term>`,
});

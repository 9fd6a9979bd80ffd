import { isMap, isScalar, parseDocument } from 'yaml';
import type { Node, Pair, YAMLMap } from 'yaml';
import type { Term, TermForm } from '../edition.ts';
import { placeAt, report } from '../file.ts';
import type { OpenFile } from '../file.ts';
import type { Complaint, Place } from '../finding.ts';
import { canonicalTag } from '../language.ts';

/** The file of names and terms, beside the texts. */
export const GLOSSARY = 'glossary.yaml';

/**
 * Reads the glossary: plain YAML of strings, a term a key, below it `page` and one part a language with `form` and
 * `gloss`. What is not of this shape is reported.
 */
export function readGlossary(file: OpenFile | undefined): Term[] {
  if (file === undefined) return [];
  const yaml = parseDocument(file.text, { schema: 'failsafe', prettyErrors: false, logLevel: 'error' });
  const [error] = yaml.errors;
  if (error !== undefined) report(file, placeAt(file, error.pos[0]), unreadable);
  else if (yaml.contents !== null && !isMap(yaml.contents)) report(file, { line: 1, column: 1 }, unreadable);
  if (error !== undefined || !isMap(yaml.contents)) return [];
  return pairsOf(yaml.contents).map((pair) => readTerm(file, pair));
}

function readTerm(file: OpenFile, pair: Entry): Term {
  const term: Term = { id: nameOf(pair), forms: {} };
  if (!isMap(pair.value)) report(file, placeOf(file, pair), wrongTerm(term.id));
  for (const part of isMap(pair.value) ? pairsOf(pair.value) : []) {
    const name = nameOf(part);
    if (name === 'page') readPage(file, part, term);
    else if (canonicalTag(name) === name) term.forms[name] = readForm(file, part);
    else report(file, placeOf(file, part), wrongPart(name));
  }
  return term;
}

function readPage(file: OpenFile, part: Entry, term: Term): void {
  const page = isScalar(part.value) ? String(part.value.value) : '';
  if (/^https?:\/\/\S+$/.test(page) && URL.canParse(page)) term.page = page;
  else report(file, placeOf(file, part), wrongPage);
}

function readForm(file: OpenFile, part: Entry): TermForm {
  const form: TermForm = { form: '' };
  for (const fact of isMap(part.value) ? pairsOf(part.value) : []) {
    const name = nameOf(fact);
    const text = isScalar(fact.value) ? String(fact.value.value).trim() : '';
    if ((name === 'form' || name === 'gloss') && text !== '') form[name] = text;
    else report(file, placeOf(file, fact), wrongPart(name));
  }
  if (form.form === '') report(file, placeOf(file, part), formMissing(nameOf(part)));
  return form;
}

type Entry = Pair<Node, Node | null>;

function pairsOf(map: YAMLMap): Entry[] {
  return map.items as Entry[];
}

function nameOf({ key }: Entry): string {
  return isScalar(key) ? String(key.value) : '';
}

function placeOf(file: OpenFile, { key }: Entry): Place {
  return placeAt(file, key.range?.[0] ?? 0);
}

const unreadable: Complaint = {
  code: 'glossary',
  message: 'The glossary cannot be read here.',
  hint: 'Each term begins with its id and a colon at the start of a line; what is said about it stands below, two spaces in.',
};

const wrongPage: Complaint = {
  code: 'glossary',
  message: 'This is no address of a page.',
  hint: 'Write it in full, as in https://www.un.org/, or take the line out.',
};

function wrongTerm(id: string): Complaint {
  return {
    code: 'glossary',
    message: `Nothing is said about the term “${id}”.`,
    hint: `Write below it, for each language, its form there and what it is:\n${id}:\n  en:\n    form: …\n    gloss: …`,
  };
}

function wrongPart(name: string): Complaint {
  return {
    code: 'glossary',
    message: `A term has no part “${name}”.`,
    hint: 'It has “page”, and one part for each language, named by its tag, with “form” and “gloss”.',
  };
}

function formMissing(tag: string): Complaint {
  return {
    code: 'glossary',
    message: `The form of this term in “${tag}” is missing.`,
    hint: `Write it below the language:\n  ${tag}:\n    form: …`,
  };
}

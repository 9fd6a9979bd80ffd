import { isMap } from 'yaml';
import type { Term, TermForm } from '../edition.ts';
import { entriesBelow, nameOf, placeOf, readEntries, readPage, readText } from './entries.ts';
import type { Entry } from './entries.ts';
import { report } from '../file.ts';
import type { OpenFile } from '../file.ts';
import type { Complaint } from '../finding.ts';
import { canonicalTag } from '../language.ts';

/** The file of names and terms, beside the texts. */
export const GLOSSARY = 'glossary.yaml';

/**
 * Reads the glossary: plain YAML of strings, a term a key, below it `page` and one part a language with `form` and
 * `gloss`. What is not of this shape is reported.
 */
export function readGlossary(file: OpenFile | undefined): Term[] {
  return readEntries(file, unreadable).map((entry) => readTerm(file!, entry));
}

function readTerm(file: OpenFile, entry: Entry): Term {
  const term: Term = { id: nameOf(entry), forms: {} };
  if (!isMap(entry.value)) report(file, placeOf(file, entry), wrongTerm(term.id));
  for (const part of entriesBelow(entry)) {
    const name = nameOf(part);
    const page = name === 'page' ? readPage(file, part, wrongPage) : undefined;
    if (page !== undefined) term.page = page;
    else if (canonicalTag(name) === name) term.forms[name] = readForm(file, part);
    else if (name !== 'page') report(file, placeOf(file, part), wrongPart(name));
  }
  return term;
}

function readForm(file: OpenFile, part: Entry): TermForm {
  const form: TermForm = { form: '' };
  for (const fact of entriesBelow(part)) {
    const name = nameOf(fact);
    const text = readText(file, fact);
    if ((name === 'form' || name === 'gloss') && text !== '') form[name] = text;
    else report(file, placeOf(file, fact), wrongPart(name));
  }
  if (form.form === '') report(file, placeOf(file, part), formMissing(nameOf(part)));
  return form;
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

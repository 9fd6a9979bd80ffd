import { isScalar, isSeq } from 'yaml';
import type { Node } from 'yaml';
import type { Point, Term, TermForm } from '../edition.ts';
import { entriesBelow, nameOf, placeOf, readEntries, readPage, readText } from './entries.ts';
import type { Entry } from './entries.ts';
import { placeAt, report } from '../file.ts';
import type { OpenFile } from '../file.ts';
import type { Complaint } from '../finding.ts';
import { isId } from '../id.ts';
import { isTag } from '../language.ts';
import { meantTag, shorten } from './correction.ts';
import { mostPoints } from './limits.ts';

/** The file of names and terms, beside the texts. */
export const GLOSSARY = 'glossary.yaml';

/**
 * Reads the glossary: plain YAML of strings, a term a key, below it `page`, `place` and one part a language with `form`,
 * `gloss` and `label`. What is not of this shape is reported.
 */
export function readGlossary(file: OpenFile | undefined): Term[] {
  return readEntries(file, unreadable).map((entry) => readTerm(file!, entry));
}

function readTerm(file: OpenFile, entry: Entry): Term {
  const term: Term = { id: nameOf(entry), forms: {} };
  const [place, parts] = [placeOf(file, entry), entriesBelow(entry)];
  if (!isId(term.id)) report(file, place, wrongId(term.id));
  else if (parts.every((part) => ['page', 'place'].includes(nameOf(part))))
    report(file, place, wrongTerm(term.id));
  for (const part of parts) {
    const name = nameOf(part);
    const page = name === 'page' ? readPage(file, part, wrongPage) : undefined;
    if (page !== undefined) term.page = page;
    else if (name === 'place') readPlace(file, part, term);
    else if (isTag(name)) term.forms[name] = readForm(file, part);
    else if (name !== 'page') report(file, placeOf(file, part), wrongPart(name));
  }
  return term;
}

// One point, or a list of them: a route.
function readPlace(file: OpenFile, entry: Entry, term: Term): void {
  const { key, value } = entry;
  if (isSeq(value) && value.items.length > mostPoints)
    return report(file, placeOf(file, entry), longRoute(value.items.length));
  const nodes = isSeq(value) && value.items.length > 0 ? (value.items as Node[]) : [value];
  for (const node of nodes) {
    const text = isScalar(node) ? String(node.value) : '';
    const point = readPoint(text);
    if (point !== undefined) (term.place ??= []).push(point);
    else report(file, placeAt(file, node?.range?.[0] ?? key.range?.[0] ?? 0), wrongPoint(text));
  }
}

function readPoint(text: string): Point | undefined {
  const [, latitude, longitude] = /^(-?\d+(?:\.\d+)?) +(-?\d+(?:\.\d+)?)$/.exec(text.trim()) ?? [];
  const point = { latitude: Number(latitude), longitude: Number(longitude) };
  return Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180 ? point : undefined;
}

function readForm(file: OpenFile, part: Entry): TermForm {
  const form: TermForm = { form: '' };
  const before = file.counts.error;
  for (const fact of entriesBelow(part)) {
    const name = nameOf(fact);
    const text = readText(file, fact);
    if (isOfLanguage(name) && text !== '') form[name] = text;
    else report(file, placeOf(file, fact), wrongPart(name));
  }
  // Of a part that is misspelt or empty its own finding says enough.
  if (form.form === '' && file.counts.error === before)
    report(file, placeOf(file, part), formMissing(nameOf(part)));
  return form;
}

function isOfLanguage(name: string): name is keyof TermForm {
  return name === 'form' || name === 'gloss' || name === 'label';
}

const unreadable: Complaint = {
  code: 'glossary',
  message: 'The glossary cannot be read here.',
  hint: "Each term begins with its id and a colon at the start of a line; what is said about it stands below, two spaces in.\nWords with a colon in them, or with a sign like @ [ \" before them, go into single quotation marks, where an apostrophe is written twice: 'words: what''s more'",
};

const wrongPage: Complaint = {
  code: 'glossary',
  message: 'This is no address of a page.',
  hint: 'Write it in full, as in https://www.un.org/, or take the line out.',
};

const wrongPoint = (text: string): Complaint => ({
  code: 'glossary',
  message: `${text === '' ? 'This' : `“${shorten(text)}”`} is no point on the globe.`,
  hint: 'Write latitude (up to 90) and longitude (up to 180) in decimal degrees, with a space between them and a minus before south and west:\n  place: -41.8 172.8\nA route has a point a line, each behind a hyphen:\n  place:\n    - 36.7 67.1\n    - 55.2 61.4',
});

const longRoute = (points: number): Complaint => ({
  code: 'glossary',
  message: `This route has ${points} points; more than ${mostPoints} are not drawn.`,
  hint: 'Keep those at which it turns.',
});

const wrongId = (id: string): Complaint => ({
  code: 'glossary',
  message: `“${shorten(id)}” cannot be a term’s id.`,
  hint: 'An id is small Latin letters, digits and hyphens, and begins with a letter; what the term is called stands below it, as its “form”.',
});

const wrongTerm = (id: string): Complaint => ({
  code: 'glossary',
  message: `Nothing is said about the term “${id}”.`,
  hint: `Write below it, for each language, its form there and what it is:\n${id}:\n  en:\n    form: …\n    gloss: …`,
});

const wrongPart = (name: string): Complaint => ({
  code: 'glossary',
  message: `A term has no part “${name}” here, or it is empty.`,
  hint: isOfLanguage(name)
    ? `It has words, and stands below a language’s tag, two spaces further in:\n  en:\n    ${name}: …`
    : 'It has “page”, “place”, and one part for each language, named by its tag, with “form”, “gloss” and “label”.' +
      meantTag(name),
});

const formMissing = (tag: string): Complaint => ({
  code: 'glossary',
  message: `The form of this term in “${tag}” is missing.`,
  hint: `Write it below the language, two spaces further in, with a space behind the colon:\n  ${tag}:\n    form: …`,
});

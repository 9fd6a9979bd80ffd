import { plainText } from './edition.ts';
import type { Edition, Inline, Text } from './edition.ts';
import { codesIn, notesOf, unitsOf } from './units.ts';
import type { Code, Pair, Unit } from './units.ts';
import { block, inline, writeXml } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** What a glossary tells a translator about a term of the original. */
export interface GlossaryEntry {
  id: string;
  /** The term in the original's language. */
  term: string;
  translation?: string;
  definition?: string;
}

/** XLIFF 2.1's core namespace is that of 2.0, so that tools for either read it. */
export const XLIFF = 'urn:oasis:names:tc:xliff:document:2.0';
const GLOSSARY = 'urn:oasis:names:tc:xliff:glossary:2.0';

/**
 * One translation as XLIFF 2.1 (OASIS, 2018): a unit a passage, a segment a line, inline markup as codes. Nothing is
 * left out: `fill` makes the same translation from it again.
 */
export function writeXliff(edition: Edition, translation: Text, glossary: readonly GlossaryEntry[] = []): string {
  const { original } = edition;
  const [source, target] = [original.language, translation.language];
  const units = unitsOf(edition, translation).map((unit) => ({ unit, xml: writeUnit(unit, edition, translation, glossary) }));
  const file = {
    id: `${source.tag}-${target.tag}`,
    original: `${target.tag}.mdx`,
    canResegment: 'no',
    srcDir: source.direction,
    trgDir: target.direction,
    'xml:space': 'preserve',
  };
  const groups = original.sections.map(({ id }) =>
    block('group', { id, type: 'edition:section' }, units.flatMap(({ unit, xml }) => (unit.section === id ? [xml] : []))),
  );
  const outside = units.filter(({ unit }) => unit.section === undefined);
  const front = outside.filter(({ unit }) => kindOf(unit) !== 'note').map(({ xml }) => xml);
  const notes = outside.filter(({ unit }) => kindOf(unit) === 'note').map(({ xml }) => xml);
  const children = [block('notes', {}, fileNotes(translation)), ...front, ...groups, ...notes];
  const root = block('xliff', { version: '2.1', srcLang: source.tag, trgLang: target.tag }, [block('file', file, children)]);
  return writeXml(root, { '': XLIFF, ...(glossary.length > 0 ? { gls: GLOSSARY } : {}) });
}

/** What stands before and after the words that a code of markup marks, as MDX has it: XLIFF's original data. */
export function dataOf(code: Code): { start: string; end?: string } {
  switch (code.type) {
    case 'emphasis':
      return { start: '*', end: '*' };
    case 'link':
      return { start: '[', end: `](${code.href})` };
    case 'term':
      return { start: `<Term id="${code.id}">`, end: '</Term>' };
    case 'note':
      return { start: `[^${code.name}]` };
  }
}

function writeUnit(unit: Unit, edition: Edition, translation: Text, glossary: readonly GlossaryEntry[]): XmlElement {
  const data = new Map<string, string>();
  const segments = unit.pairs.flatMap((pair, index) => [writeSegment(pair, data), ...writeJoint(pair, unit.pairs[index + 1])]);
  const originalData = [...data].map(([text, id]) => inline('data', { id }, [text]));
  const notes = unitNotes(unit, edition, translation);
  return block('unit', { id: unit.id, type: `edition:${kindOf(unit)}` }, [
    ...writeGlossary(unit, glossary),
    ...(notes.length > 0 ? [block('notes', {}, notes)] : []),
    ...(originalData.length > 0 ? [block('originalData', {}, originalData)] : []),
    ...segments,
  ]);
}

function kindOf({ id, section }: Unit): string {
  if (section === undefined) return id.startsWith('note-') ? 'note' : id;
  return id === `heading-${section}` ? 'heading' : 'passage';
}

function writeSegment(pair: Pair, data: Map<string, string>): XmlElement {
  const ids = numberCodes(pair);
  const kept = keptCodes(pair, ids);
  const write = (content: readonly Inline[]): XmlElement['children'] => content.map((node) => writeInline(node, { ids, kept, data }));
  return block('segment', { id: pair.id, state: pair.state === 'done' ? 'translated' : 'initial' }, [
    inline('source', {}, write(pair.source)),
    ...(pair.state === 'done' ? [inline('target', {}, write(pair.target))] : []),
  ]);
}

// What stands between two segments belongs to the unit's text but is not to be translated.
function writeJoint(pair: Pair, next: Pair | undefined): XmlElement[] {
  if (next === undefined || pair.joint === '') return [];
  return [block('ignorable', { id: `${pair.id}.joint` }, [inline('source', {}, [pair.joint])])];
}

interface Codes {
  ids: Map<Code, string>;
  kept: Set<string>;
  data: Map<string, string>;
}

function writeInline(node: Inline, codes: Codes): XmlElement | string {
  if (node.type === 'text') return node.value;
  const { start, end } = dataOf(node);
  const id = codes.ids.get(node);
  const shared = { id, ...kinds[node.type], canDelete: codes.kept.has(id ?? '') ? 'no' : undefined };
  if (node.type === 'note') return inline('ph', { ...shared, equiv: '', disp: start, dataRef: refer(codes, start) });
  const refs = { dataRefStart: refer(codes, start), dataRefEnd: refer(codes, end ?? '') };
  return inline('pc', { ...shared, ...refs }, node.children.map((child) => writeInline(child, codes)));
}

const kinds = {
  emphasis: { type: 'fmt', subType: 'xlf:b' },
  link: { type: 'link' },
  term: { type: 'other', subType: 'edition:term' },
  note: { type: 'other', subType: 'edition:note' },
} as const;

function refer({ data }: Codes, text: string): string {
  const id = data.get(text) ?? `d${data.size + 1}`;
  data.set(text, id);
  return id;
}

// A code of the translation that the original has as well bears the same id; that is how tools know the two as one.
function numberCodes({ id, source, target }: Pair): Map<Code, string> {
  const ids = new Map(codesIn(source).map((code, index) => [code, `${id}.${index + 1}`]));
  const free = [...ids.keys()];
  for (const code of codesIn(target)) {
    const match = free.findIndex((other) => isSameCode(code, other));
    const [twin] = match === -1 ? [] : free.splice(match, 1);
    ids.set(code, (twin && ids.get(twin)) ?? `${id}.${new Set(ids.values()).size + 1}`);
  }
  return ids;
}

function isSameCode(a: Code, b: Code): boolean {
  const [one, other] = [dataOf(a), dataOf(b)];
  return one.start === other.start && one.end === other.end;
}

// A tool must keep every code of the original that the translation has, and in a draft all of them.
function keptCodes({ source, target, state }: Pair, ids: Map<Code, string>): Set<string> {
  const present = new Set(codesIn(state === 'done' ? target : source).map((code) => ids.get(code) ?? ''));
  return new Set(codesIn(source).map((code) => ids.get(code) ?? '').filter((id) => present.has(id)));
}

function fileNotes({ language, translator }: Text): XmlElement[] {
  const how = `Translate each segment. When done: npm run translate -- ${language.tag} --from <this file>`;
  const notes = [inline('note', { id: 'how', category: 'instruction' }, [how])];
  if (translator !== undefined) notes.push(inline('note', { id: 'translator', category: 'translator' }, [translator]));
  return notes;
}

function unitNotes(unit: Unit, { translations: [favourite] }: Edition, translation: Text): XmlElement[] {
  const notes = unit.pairs.flatMap(({ target }) => notesOf(target, translation));
  const explained = [...new Set(notes)].map(({ name, content }) =>
    inline('note', { id: `note-${name}`, category: 'note', appliesTo: 'target' }, [plainText(content)]),
  );
  return [...explained, ...(favourite && favourite !== translation ? helpNotes(unit, favourite) : [])];
}

// For a line that is still to be translated, the words of the default translation.
function helpNotes(unit: Unit, favourite: Text): XmlElement[] {
  const drafts = unit.pairs.filter(({ state }) => state === 'draft').map(({ id }) => id);
  const helped = unitsOf({ original: favourite, translations: [], omitted: [], seal: '' }).find(({ id }) => id === unit.id);
  return (helped?.pairs ?? [])
    .filter(({ id, source }) => drafts.includes(id) && source.length > 0)
    .map(({ id, source }) => inline('note', { id: `help-${id}`, category: favourite.language.tag, appliesTo: 'source' }, [`${id}: ${plainText(source)}`]));
}

// XLIFF's glossary module, 2.0 as in 2.1: entries for the terms that the unit's source marks.
function writeGlossary({ pairs }: Unit, glossary: readonly GlossaryEntry[]): XmlElement[] {
  const entries = glossary.flatMap(({ id, term, translation, definition }) => {
    const ref = findTerm(pairs, id);
    if (ref === undefined || (translation === undefined && definition === undefined)) return [];
    return block('gls:glossEntry', { id: `gls-${id}`, ref: `#${ref}` }, [
      inline('gls:term', {}, [term]),
      ...(translation === undefined ? [] : [inline('gls:translation', {}, [translation])]),
      ...(definition === undefined ? [] : [inline('gls:definition', {}, [definition])]),
    ]);
  });
  return entries.length > 0 ? [block('gls:glossary', {}, entries)] : [];
}

function findTerm(pairs: readonly Pair[], id: string): string | undefined {
  for (const pair of pairs) {
    const code = codesIn(pair.source).find((node) => node.type === 'term' && node.id === id);
    if (code !== undefined) return numberCodes(pair).get(code);
  }
  return undefined;
}

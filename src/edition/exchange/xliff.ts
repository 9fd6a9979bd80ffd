import { dataOf, keptCodes, numberCodes } from './codes.ts';
import type { Code, Edition, Inline, Text } from '../edition.ts';
import { tidy, withoutMisprints } from '../inline-content.ts';
import { unitsOf } from './units.ts';
import type { Pair, Unit } from './units.ts';
import { fileNotes, helpWith, unitNotes, writeGlossary } from './xliff-notes.ts';
import { block, inline, writeXml } from '../xml.ts';
import type { XmlElement } from '../xml.ts';

/** XLIFF 2.1's core namespace is that of 2.0, so that tools for either read it. */
export const XLIFF = 'urn:oasis:names:tc:xliff:document:2.0';
const GLOSSARY = 'urn:oasis:names:tc:xliff:glossary:2.0';

/**
 * One translation as XLIFF 2.1 (OASIS, 2018): a unit a passage, a segment a line, inline markup as codes. Nothing is
 * left out: `fill` makes the same translation from it again.
 */
export function writeXliff(edition: Edition, translation: Text): string {
  const { original } = edition;
  const [source, target] = [original.language, translation.language];
  const units = Map.groupBy(unitsOf(edition, translation), ({ section }) => section);
  const help = helpWith(translation, edition);
  const write = (unit: Unit) =>
    writeUnit(unit, unitNotes(unit, original, translation, help), edition, translation);
  const file = {
    id: `${source.tag}-${target.tag}`,
    original: `${target.tag}.mdx`,
    canResegment: 'no',
    srcDir: source.direction,
    trgDir: target.direction,
    'xml:space': 'preserve',
  };
  const groups = original.sections.map(({ id }) =>
    block('group', { id, type: 'edition:section' }, (units.get(id) ?? []).map(write)),
  );
  const outside = units.get(undefined) ?? [];
  const front = outside.filter((unit) => kindOf(unit) !== 'note').map(write);
  const notes = outside.filter((unit) => kindOf(unit) === 'note').map(write);
  const children = [block('notes', {}, fileNotes(translation)), ...front, ...groups, ...notes];
  const root = block('xliff', { version: '2.1', srcLang: source.tag, trgLang: target.tag }, [
    block('file', file, children),
  ]);
  return writeXml(root, { '': XLIFF, ...(edition.glossary.length > 0 ? { gls: GLOSSARY } : {}) });
}

function writeUnit(unit: Unit, notes: XmlElement[], edition: Edition, translation: Text): XmlElement {
  const data = new Map<string, string>();
  // The sign of a misprint is no code that a translation could have; what is said of it is a note.
  const pairs = unit.pairs.map((pair) => ({ ...pair, source: tidy(withoutMisprints(pair.source)) }));
  const segments = pairs.flatMap((pair, index) => [
    writeSegment(pair, data),
    ...writeJoint(pair, pairs[index + 1]),
  ]);
  const originalData = [...data].map(([text, id]) => inline('data', { id }, [text]));
  return block('unit', { id: unit.id, type: `edition:${kindOf(unit)}` }, [
    ...writeGlossary(pairs, edition, translation),
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
  const write = (content: readonly Inline[]): XmlElement['children'] =>
    content.map((node) => writeInline(node, { ids, kept, data }));
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
  if (node.type === 'note')
    return inline('ph', { ...shared, equiv: '', disp: start, dataRef: refer(codes, start) });
  const refs = { dataRefStart: refer(codes, start), dataRefEnd: refer(codes, end ?? '') };
  return inline(
    'pc',
    { ...shared, ...refs },
    node.children.map((child) => writeInline(child, codes)),
  );
}

const kinds = {
  emphasis: { type: 'fmt', subType: 'xlf:b' },
  link: { type: 'link' },
  term: { type: 'other', subType: 'edition:term' },
  sic: { type: 'other', subType: 'edition:sic' },
  note: { type: 'other', subType: 'edition:note' },
} as const;

function refer({ data }: Codes, text: string): string {
  const id = data.get(text) ?? `d${data.size + 1}`;
  data.set(text, id);
  return id;
}

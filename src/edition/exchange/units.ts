import type { Edition, Inline, Note, Segment, Text } from '../edition.ts';
import { tidy } from './write.ts';

/** What a translator's tool calls a unit: the headline, a heading, a passage, a note, with its segments in both languages. */
export interface Unit {
  /** Unique within the edition and made of letters, digits and hyphens (an NMTOKEN of XML). */
  id: string;
  /** The section that it stands in. */
  section?: string;
  pairs: Pair[];
}

/** One segment in both languages. The target is empty as long as it is not translated. */
export interface Pair {
  id: string;
  state: Segment['state'];
  source: Inline[];
  target: Inline[];
  /** What the original has between this segment and the next of its unit. */
  joint: '' | ' ';
}

/** Everything of an edition that has words, in reading order; without a translation, as a draft in which nothing is done. */
export function unitsOf({ original }: Edition, translation?: Text): Unit[] {
  return [
    ...frontUnits(original, translation),
    ...original.sections.flatMap((section) => sectionUnits(section, translation)),
    ...noteUnits(original, translation),
  ];
}

/** The notes of a translation to which a content refers. */
export function notesOf(content: readonly Inline[], translation: Text): Note[] {
  const names = codesIn(content).flatMap((node) => (node.type === 'note' ? [node.name] : []));
  return translation.notes.filter(({ name }) => names.includes(name));
}

/** All markup of a content, outer before inner, in reading order. */
export function codesIn(content: readonly Inline[]): Code[] {
  return content.flatMap((node) => {
    if (node.type === 'text') return [];
    return node.type === 'note' ? [node] : [node, ...codesIn(node.children)];
  });
}

export type Code = Exclude<Inline, { type: 'text' }>;

function frontUnits(original: Text, translation: Text | undefined): Unit[] {
  const facts = (['about', 'provenance'] as const).filter((name) => original[name] ?? translation?.[name]);
  return [
    unitOf('title', [pairOf(original.title, translation?.title)]),
    ...(original.caption ? [unitOf('caption', [pairOf(original.caption, translation?.caption)])] : []),
    ...facts.map((name) =>
      unitOf(name, [pairOf(segmentOf(name, original[name]), segmentOf(name, translation?.[name]))]),
    ),
  ];
}

function sectionUnits(section: Text['sections'][number], translation: Text | undefined): Unit[] {
  const other = translation?.sections.find(({ id }) => id === section.id);
  const heading = unitOf(`heading-${section.id}`, [pairOf(section.heading, other?.heading)]);
  const passages = section.passages.map(({ id, segments }) => {
    const targets = other?.passages.find((passage) => passage.id === id)?.segments;
    return unitOf(
      id,
      segments.map((segment, index) => pairOf(segment, targets?.[index])),
    );
  });
  return [heading, ...passages].map((unit) => ({ ...unit, section: section.id }));
}

// A translator's note has no words in the original, so its source is empty.
function noteUnits(original: Text, translation: Text | undefined): Unit[] {
  const names = new Set([...original.notes, ...(translation?.notes ?? [])].map(({ name }) => name));
  return [...names].map((name) => {
    const [source, target] = [original, translation].map(
      (text) => text?.notes.find((note) => note.name === name)?.content ?? [],
    );
    const id = `note-${name}`;
    const pair: Pair = {
      id,
      state: target?.length ? 'done' : 'draft',
      source: source ?? [],
      target: target ?? [],
      joint: '',
    };
    return unitOf(id, [pair]);
  });
}

function unitOf(id: string, pairs: Pair[]): Unit {
  return { id, pairs };
}

function pairOf(source: Segment, target: Segment | undefined): Pair {
  const [own, other] = [source.content, target?.content ?? []].map(tidy);
  return {
    id: source.id,
    state: target?.state ?? 'draft',
    source: own ?? [],
    target: other ?? [],
    joint: source.joint,
  };
}

function segmentOf(id: string, text: string | undefined): Segment {
  return {
    id,
    state: text === undefined ? 'draft' : 'done',
    content: text === undefined ? [] : [{ type: 'text', value: text }],
    joint: '',
  };
}

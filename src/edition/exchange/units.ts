import { codesIn, facts, notesIn } from '../edition.ts';
import type { Edition, Inline, Joint, Note, Section, Segment, Text } from '../edition.ts';
import { tidy } from '../inline-content.ts';

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
  joint: Joint;
}

/** Everything of an edition that has words, in reading order; without a translation, as a draft in which nothing is done. */
export function unitsOf({ original }: Pick<Edition, 'original'>, translation?: Text): Unit[] {
  const sections = original.sections.flatMap((section, index) =>
    sectionUnits(section, translation?.sections[index]),
  );
  return [
    ...frontUnits(original, translation),
    ...sections,
    ...noteUnits(original, translation, misprintsIn(sections)),
  ];
}

/** The notes of a text to which a content refers. */
export function notesOf(content: readonly Inline[], text: Text): Note[] {
  const names = notesIn(content);
  return text.notes.filter(({ name }) => names.includes(name));
}

function frontUnits(original: Text, translation: Text | undefined): Unit[] {
  const present = facts.filter((name) => original[name] ?? translation?.[name]);
  return [
    { id: 'title', pairs: [pairOf(original.title, translation?.title)] },
    ...(original.caption ? [{ id: 'caption', pairs: [pairOf(original.caption, translation?.caption)] }] : []),
    ...present.map((name) => ({
      id: name,
      pairs: [pairOf(segmentOf(name, original[name]), segmentOf(name, translation?.[name]))],
    })),
  ];
}

function sectionUnits(section: Section, other: Section | undefined): Unit[] {
  const heading = { id: `heading-${section.id}`, pairs: [pairOf(section.heading, other?.heading)] };
  const passages = section.passages.map(({ id, segments }, index) => {
    const targets = other?.passages[index]?.segments;
    return { id, pairs: segments.map((segment, at) => pairOf(segment, targets?.[at])) };
  });
  return [heading, ...passages].map((unit) => ({ ...unit, section: section.id }));
}

function misprintsIn(units: readonly Unit[]): string[] {
  const codes = units.flatMap(({ pairs }) => pairs.flatMap(({ source }) => codesIn(source)));
  return codes.flatMap((code) => (code.type === 'sic' ? [code.name] : []));
}

// A translator's note has no words in the original, so its source is empty. What explains a misprint of the original is
// not to be translated: no line of a translation refers to it.
function noteUnits(original: Text, translation: Text | undefined, misprints: readonly string[]): Unit[] {
  const theirs = original.notes.filter(({ name }) => !misprints.includes(name));
  const own = translation?.notes ?? [];
  const names = new Set([...theirs, ...own].map(({ name }) => name));
  return [...names].map((name): Unit => {
    const [source = [], target = []] = [theirs, own].map(
      (notes) => notes.find((note) => note.name === name)?.content,
    );
    const id = `note-${name}`;
    const state = target.length > 0 ? 'done' : 'draft';
    return { id, pairs: [{ id, state, source, target, joint: '' }] };
  });
}

function pairOf(source: Segment, target: Segment | undefined): Pair {
  return {
    id: source.id,
    state: target?.state ?? 'draft',
    source: tidy(source.content),
    target: tidy(target?.content ?? []),
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

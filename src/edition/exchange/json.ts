import { facts, plainText, progressOf } from '../edition.ts';
import type { Edition, Inline, Note, Section, Segment, Text } from '../edition.ts';

/** One translation, aligned with the original, as JSON that `schema.json` describes (RFC 8259, JSON Schema 2020-12). */
export function writeJson(edition: Edition, translation: Text): string {
  const { original, omitted, seal } = edition;
  const aligned = {
    $schema: 'schema.json',
    source: { ...original.language, sha256: seal, omitted },
    target: {
      ...translation.language,
      translator: translation.translator,
      progress: progressOf(translation),
    },
    title: pair(original.title, translation.title),
    caption: original.caption && pair(original.caption, translation.caption),
    ...Object.fromEntries(facts.map((name) => [name, { source: original[name], target: translation[name] }])),
    sections: original.sections.map((section, index) => pairSection(section, translation.sections[index])),
    notes: { source: original.notes.map(describeNote), target: translation.notes.map(describeNote) },
  };
  return `${JSON.stringify(aligned, null, 2)}\n`;
}

function pairSection(section: Section, other: Section | undefined): object {
  return {
    id: section.id,
    heading: pair(section.heading, other?.heading),
    passages: section.passages.map(({ id, number, segments }, index) => ({
      id,
      number,
      segments: segments.map((segment, at) => ({
        ...pair(segment, other?.passages[index]?.segments[at]),
        joint: segment.joint,
      })),
    })),
  };
}

function pair(source: Segment, target: Segment | undefined): object {
  const state = target?.state ?? 'draft';
  return {
    id: source.id,
    state,
    source: words(source.content),
    target: state === 'done' ? words(target?.content ?? []) : null,
  };
}

function words(content: readonly Inline[]): object {
  return { text: plainText(content), content };
}

function describeNote({ name, number, content, segments }: Note): object {
  return { name, number, ...words(content), segments };
}

import type { Document } from '../document.ts';
import type { Inline } from '../edition.ts';
import { plainText } from '../edition.ts';
import { writeLine, writeScalar } from './write.ts';

/** A place in a file that has words, or keeps a place for them. */
export interface Slot {
  line: number;
  content: Inline[];
  /** The words as this place needs them written. */
  write: (content: readonly Inline[]) => string;
}

/** All places of a document by the ids of unit and segment: `p4/p4-2`. */
export function findSlots({ frontMatter, sections, notes }: Document): Map<string, Slot> {
  const slots = new Map<string, Slot>();
  for (const [name, { place, values }] of Object.entries(frontMatter)) {
    slots.set(`${name}/${name}`, {
      line: place.line,
      content: [{ type: 'text', value: values[0] ?? '' }],
      write: (words) => writeScalar(plainText(words)),
    });
  }
  for (const section of sections) {
    const [heading] = section.headings;
    if (heading)
      slots.set(`heading-${section.id}/${section.id}`, {
        line: heading.place.line,
        content: heading.content,
        write: writeLine,
      });
    for (const passage of section.passages) {
      for (const [index, { content, place }] of passage.lines.entries()) {
        slots.set(`${passage.id}/${passage.id}-${index + 1}`, {
          line: place.line,
          content,
          write: writeLine,
        });
      }
    }
  }
  for (const { name, content, place } of notes)
    slots.set(`note-${name}/note-${name}`, { line: place.line, content, write: writeLine });
  return slots;
}

import type { Document, Line } from '../document.ts';
import { plainText } from '../edition.ts';
import type { Inline } from '../edition.ts';
import { writeLine, writeScalar } from './mdx.ts';

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
  const add = (id: string, { content, place }: Line, write: Slot['write'] = writeLine) =>
    slots.set(id, { line: place.line, content, write });
  for (const [name, { place, values }] of Object.entries(frontMatter)) {
    const content: Inline[] = [{ type: 'text', value: values[0] ?? '' }];
    add(`${name}/${name}`, { content, place }, (words) => writeScalar(plainText(words)));
  }
  for (const { id, headings, passages } of sections) {
    if (headings[0] !== undefined) add(`heading-${id}/${id}`, headings[0]);
    for (const passage of passages) {
      for (const [index, line] of passage.lines.entries())
        add(`${passage.id}/${passage.id}-${index + 1}`, line);
    }
  }
  for (const note of notes) add(`note-${note.name}/note-${note.name}`, note);
  return slots;
}

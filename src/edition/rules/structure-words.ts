import type { Complaint } from '../finding.ts';

// What is said of a document alone: of its sections, its passages, its notes and their ids.
// Each complaint is in words for a translator: what is wrong, and what to do.

export function headingMissing(id: string): Complaint {
  return {
    code: 'heading-missing',
    message: `Section ${id} has no heading.`,
    hint: 'Write it on a line of its own after the <Section> line, or … until you have it:\n## …',
  };
}

export function headingDoubled(id: string): Complaint {
  return { code: 'heading-doubled', message: `Section ${id} has a second heading.`, hint: 'Keep one.' };
}

export function emptyPassage(id: string): Complaint {
  return {
    code: 'empty-passage',
    message: `Passage ${id} has no lines.`,
    hint: 'Write its lines, or … alone on each line that is not yet translated, or take the whole passage out.',
  };
}

export function noteDoubled(name: string): Complaint {
  return {
    code: 'note-doubled',
    message: `The note [^${name}] is written twice.`,
    hint: 'Keep one, or give the other a name of its own.',
  };
}

export function noteUnused(name: string, isOriginal: boolean): Complaint {
  const misprint = isOriginal ? `, or put the misprint that it explains into <Sic id="${name}">…</Sic>` : '';
  return {
    code: 'note-unused',
    message: `No line refers to the note [^${name}].`,
    hint: `Write [^${name}] behind the word that it explains${misprint}, or take the note out.`,
  };
}

export function noteEmpty(name: string): Complaint {
  return {
    code: 'note-shape',
    message: `The note [^${name}] has no text.`,
    hint: `Write it on one line:\n[^${name}]: text of the note`,
  };
}

export function noteToCome(name: string): Complaint {
  return {
    code: 'note-to-come',
    severity: 'warning',
    message: `The note [^${name}] is shown with nothing but dots.`,
    hint: `Write its words, or take it out with its sign until you do.`,
  };
}

export function passageNumber(id: string, number: number): Complaint {
  return {
    code: 'passage-number',
    message: `Passage ${id} is paragraph ${number} of the original, so its id must be p${number}.`,
    hint: `Number the passages in their order, each once:\n<Passage id="p${number}">`,
  };
}

export function takenNote(name: string, tag: string): Complaint {
  return {
    code: 'taken-id',
    message: `The note [^${name}] would have the address of the section “${tag}-${name}”.`,
    hint: 'Give the note another name, here and in the lines that refer to it.',
  };
}

export function takenId(id: string): Complaint {
  return {
    code: 'taken-id',
    message: `“${id}” cannot be a section’s id: the pages use it for something else.`,
    hint: 'Give the section another name, in this file and in every translation.',
  };
}

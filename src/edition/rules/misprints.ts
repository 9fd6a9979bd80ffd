import type { Document } from '../document.ts';
import type { Inline } from '../edition.ts';
import { hasErrorAt, report } from '../file.ts';
import type { Complaint } from '../finding.ts';
import { isOriginal } from '../read/front-matter.ts';

/** Checks the misprints that are marked: the original alone has them, and each has a note of its own that explains it. */
export function checkMisprints(document: Document): void {
  const { file, frontMatter, notes } = document;
  // Whether a file without facts is the original, nobody knows; that they are missing has been said.
  if (Object.keys(frontMatter).length === 0) return;
  // Of one that cannot stand where it does, or has no right id, enough has been said.
  const misprints = document.misprints.filter(({ place }) => !hasErrorAt(file, place));
  for (const [index, { id, place }] of misprints.entries()) {
    const earlier = misprints.slice(0, index).find((other) => other.id === id)?.place.line;
    const other = earlier ?? lineThatRefersTo(id, document);
    if (!isOriginal(frontMatter)) report(file, place, inTranslation(id));
    else if (other !== undefined) report(file, place, shared(id, other));
    else if (!notes.some(({ name }) => name === id)) report(file, place, unexplained(id));
  }
}

function lineThatRefersTo(name: string, { sections }: Document): number | undefined {
  const lines = sections.flatMap(({ headings, passages }) => [
    ...headings,
    ...passages.flatMap((passage) => passage.lines),
  ]);
  return lines.find(({ content }) => refersTo(name, content))?.place.line;
}

function refersTo(name: string, content: readonly Inline[]): boolean {
  return content.some((node) =>
    node.type === 'note' ? node.name === name : 'children' in node && refersTo(name, node.children),
  );
}

function inTranslation(id: string): Complaint {
  return {
    code: 'sic-translation',
    message: 'A translation has no <Sic>: it marks what the original misprints.',
    hint: `Take <Sic id="${id}"> and </Sic> out, and leave the words.\nTo say something about the misprint, put [^${id}] behind the word, and at the end of the file, on a line of its own:\n[^${id}]: text of the note`,
  };
}

function unexplained(id: string): Complaint {
  return {
    code: 'sic-unexplained',
    message: `There is no note [^${id}] that explains this misprint.`,
    hint: `Write it at the end of the file, on a line of its own:\n[^${id}]: text of the note`,
  };
}

function shared(id: string, line: number): Complaint {
  return {
    code: 'sic-shared',
    message: `The note [^${id}] belongs to something else already, on line ${line}.`,
    hint: 'Give this misprint another id, and a note of that name.',
  };
}

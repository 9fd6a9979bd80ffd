import { linesOf } from '../document.ts';
import type { Document } from '../document.ts';
import { codesIn } from '../edition.ts';
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
  const explained = new Set(notes.map(({ name }) => name));
  const taken = linesThatRefer(document);
  const lines = new Map<string, number>();
  for (const { id, place } of misprints) {
    const other = lines.get(id) ?? taken.get(id);
    if (!isOriginal(frontMatter)) report(file, place, inTranslation(id));
    else if (other !== undefined) report(file, place, shared(id, other));
    else if (!explained.has(id)) report(file, place, unexplained(id));
    if (!lines.has(id)) lines.set(id, place.line);
  }
}

// The first line that refers to each note.
function linesThatRefer(document: Document): Map<string, number> {
  const uses = linesOf(document).flatMap(({ content, place }) =>
    codesIn(content)
      .filter((code) => code.type === 'note')
      .map(({ name }): [string, number] => [name, place.line]),
  );
  return new Map(uses.toReversed());
}

const inTranslation = (id: string): Complaint => ({
  code: 'sic-translation',
  message: 'A translation has no <Sic>: it marks what the original misprints.',
  hint: `Take <Sic id="${id}"> and </Sic> out, and leave the words.\nTo say something about the misprint, put [^${id}] behind the word, and at the end of the file, on a line of its own:\n[^${id}]: text of the note`,
});

const unexplained = (id: string): Complaint => ({
  code: 'sic-unexplained',
  message: `There is no note [^${id}] that explains this misprint.`,
  hint: `Write it at the end of the file, on a line of its own:\n[^${id}]: text of the note`,
});

const shared = (id: string, line: number): Complaint => ({
  code: 'sic-shared',
  message: `The note [^${id}] belongs to something else already, on line ${line}.`,
  hint: 'Give this misprint another id, and a note of that name.',
});

import type { Inline } from './edition.ts';
import type { OpenFile } from './file.ts';
import type { Place } from './finding.ts';
import type { FrontMatter } from './read/front-matter.ts';
import type { Language } from './language.ts';

/** One content file as it was read, before it is set against the original; everything knows its place. */
export interface Document {
  file: OpenFile;
  language: Language;
  frontMatter: FrontMatter;
  /** Whether the body could be read; if not, it is told why, and nothing can be said about what is or is not in it. */
  isReadable: boolean;
  sections: DocumentSection[];
  notes: DocumentNote[];
  terms: Mark[];
  /** Links to places of the page: the part of the address behind the `#`. */
  references: Mark[];
  misprints: Mark[];
  remarks: Remark[];
}

/** A `<Section>` of a file. */
export interface DocumentSection {
  id: string;
  place: Place;
  /** The line on which it is closed. */
  lastLine: number;
  headings: Line[];
  passages: DocumentPassage[];
}

/** A `<Passage>` of a file. */
export interface DocumentPassage {
  id: string;
  place: Place;
  /** The line on which it is closed. */
  lastLine: number;
  lines: Line[];
}

/** One line of a passage, or a heading. */
export interface Line {
  content: Inline[];
  place: Place;
}

/** All lines of a document with the headings among them, in their order. */
export function linesOf({ sections }: Document): Line[] {
  return sections.flatMap(({ headings, passages }) => [
    ...headings,
    ...passages.flatMap(({ lines }) => lines),
  ]);
}

interface DocumentNote {
  name: string;
  place: Place;
  content: Inline[];
}

/** Where a `<Term>`, a `<Sic>` or a link to a place of the page stands, and what it names. */
interface Mark {
  id: string;
  place: Place;
}

/** A comment: what it says, and the lines on which it begins and ends. */
interface Remark {
  line: number;
  lastLine: number;
  text: string;
}

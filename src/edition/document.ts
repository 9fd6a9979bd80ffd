import type { Inline } from './edition.ts';
import type { OpenFile } from './file.ts';
import type { Place } from './finding.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Language } from './language.ts';

/** One content file as it was read, before it is set against the original; everything knows its place. */
export interface Document {
  file: OpenFile;
  language: Language;
  frontMatter: FrontMatter;
  sections: DocumentSection[];
  notes: DocumentNote[];
}

export interface DocumentSection {
  id: string;
  place: Place;
  headings: Line[];
  passages: DocumentPassage[];
}

export interface DocumentPassage {
  id: string;
  place: Place;
  lines: Line[];
}

/** One line of a passage, or a heading. */
export interface Line {
  content: Inline[];
  place: Place;
}

export interface DocumentNote {
  name: string;
  place: Place;
  content: Inline[];
}

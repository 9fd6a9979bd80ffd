import { placeAt, report } from '../file.ts';
import type { OpenFile } from '../file.ts';
import type { Complaint } from '../finding.ts';
import type { TagName } from './tags.ts';

/** One walk through a body. `isBroken` tells that a parser would stumble, or read something else than what was meant. */
export interface Walk {
  file: OpenFile;
  text: string;
  isBroken: boolean;
  openTags: OpenTag[];
  /** Names of opening tags that are none of ours. */
  strangers: Set<string>;
  /** Lines that are program code as a whole, so that nothing more is said about what is in them. */
  codeLines: Set<number>;
  /** Names of notes as they are written with a slip, so that nothing more is said about them. */
  slips: Set<string>;
}

/** A tag that waits for its closing tag. */
export interface OpenTag {
  name: TagName;
  /** The name as it stands there, misspelt or translated. */
  written: string;
  start: number;
  line: number;
}

/** Reports at an offset. */
export function complain({ file }: Walk, offset: number, complaint: Complaint): void {
  report(file, placeAt(file, offset), complaint);
}

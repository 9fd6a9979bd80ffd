import { isUtf8 } from 'node:buffer';
import { beginning } from './finding.ts';
import type { Complaint, Finding, Place } from './finding.ts';

/** A content file as it lies on the disk. `path` is how messages name it. */
export interface ContentFile {
  path: string;
  bytes: Uint8Array;
}

/** A file's text with its lines, and the findings made in it so far. */
export interface OpenFile extends ContentFile {
  /** The last part of the path. */
  name: string;
  /** The text, without byte-order mark and with LF line ends. */
  text: string;
  lines: string[];
  /** Offset of each line's first character. */
  starts: number[];
  /** Offset of each second half of a surrogate pair, behind one that is before all text. */
  halves: number[];
  findings: Finding[];
  /** How many findings of each severity were made, those over the limit included. */
  counts: Record<Finding['severity'], number>;
}

/** A file with more errors than this, or more warnings, is told so once instead of being told each. */
export const MOST_FINDINGS = 100;

/** Decodes a file; what is no UTF-8 is reported and leaves replacement characters in the text. */
export function open(content: ContentFile): OpenFile {
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content.bytes);
  const text = decoded.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const isOld = text.includes('\r') && !text.includes('\n');
  const file = fileOf(content, isOld ? text.replaceAll('\r', '\n') : text);
  if (isOld) report(file, beginning, oldLineEnds);
  if (!isUtf8(content.bytes)) report(file, placeAt(file, file.text.indexOf('\uFFFD')), notUtf8);
  if (decoded.startsWith('\uFEFF')) report(file, beginning, byteOrderMark);
  return file;
}

/** Adds a finding to the file. */
export function report(file: OpenFile, place: Place, { severity = 'error', ...complaint }: Complaint): void {
  const number = ++file.counts[severity];
  if (number > MOST_FINDINGS + 1) return;
  const said = number > MOST_FINDINGS ? tooMany(severity) : complaint;
  file.findings.push({
    file: file.path,
    ...place,
    severity,
    ...said,
    text: file.lines[place.line - 1] ?? '',
  });
}

/** Takes back findings that do not hold, or that another says better. */
export function retract(file: OpenFile, isWrong: (finding: Finding) => boolean): void {
  const kept = file.findings.filter((finding) => !isWrong(finding));
  file.counts.error -= file.findings.length - kept.length;
  file.findings = kept;
}

/** Whether the file has so many errors that no other is told, so that nobody need look for more. */
export function isFull({ counts }: OpenFile): boolean {
  return counts.error > MOST_FINDINGS;
}

/** Line and column (in code points, from 1) of an offset (in UTF-16 units). */
export function placeAt(file: OpenFile, offset: number): Place {
  const at = Math.max(0, offset);
  const index = lastAtMost(file.starts, at);
  const start = file.starts[index] ?? 0;
  return { line: index + 1, column: pointsBefore(file, at) - pointsBefore(file, start) + 1 };
}

/** Whether an error was already reported at this place. */
export function hasErrorAt(file: OpenFile, { line, column }: Place): boolean {
  return file.findings.some(
    (finding) => finding.severity === 'error' && finding.line === line && finding.column === column,
  );
}

/** Whether an error was reported on one of these lines, so that another about what they lack would only repeat it. */
export function hasErrorWithin({ findings }: OpenFile, first: number, last: number): boolean {
  return findings.some(({ severity, line }) => severity === 'error' && first <= line && line <= last);
}

// How many code points stand before an offset.
function pointsBefore({ halves }: OpenFile, offset: number): number {
  return offset - lastAtMost(halves, offset - 1);
}

function fileOf({ path, bytes }: ContentFile, text: string): OpenFile {
  const lines = text.split('\n');
  let start = 0;
  const starts = lines.map((line) => (start += line.length + 1) - line.length - 1);
  return {
    path,
    bytes,
    name: path.split(/[/\\]/).at(-1) ?? path,
    text,
    lines,
    starts,
    halves: [-1, ...Array.from(text.matchAll(/[\uDC00-\uDFFF]/g), ({ index }) => index)],
    findings: [],
    counts: { error: 0, warning: 0 },
  };
}

// Index of the last number that is not above the limit; the numbers ascend, and the first is not above it.
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

const tooMany = (severity: Finding['severity']): Complaint => ({
  code: 'too-many',
  message: `The file has more than ${MOST_FINDINGS} ${severity}s; the rest are not shown.`,
  hint: 'Correct those above, and check again.',
});

const notUtf8: Complaint = {
  code: 'not-utf-8',
  message: 'The file is not in UTF-8 from here on.',
  hint: 'Save it again with the encoding “UTF-8”, and see that no letters have turned into “\uFFFD”.',
};

const oldLineEnds: Complaint = {
  code: 'line-end',
  message: 'The lines of this file end as on very old systems, with U+000D (carriage return) alone.',
  hint: 'Save the file with the line ends “LF” or “CRLF”.',
};

const byteOrderMark: Complaint = {
  code: 'byte-order-mark',
  message: 'The file begins with a byte-order mark (U+FEFF), which nobody can see.',
  hint: 'Save it as “UTF-8”, not “UTF-8 with BOM”.',
};

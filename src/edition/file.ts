import type { Complaint, Finding, Place } from './finding.ts';

/** A content file as it lies on the disk. `path` is how messages name it. */
export interface ContentFile {
  path: string;
  bytes: Uint8Array;
}

/** A file's text with its lines, and the findings made in it so far. */
export interface OpenFile {
  path: string;
  /** The last part of the path. */
  name: string;
  /** The text, without byte-order mark and with LF line ends. */
  text: string;
  lines: string[];
  findings: Finding[];
}

/** Decodes a file; what is no UTF-8 is reported and leaves replacement characters in the text. */
export function open({ path, bytes }: ContentFile): OpenFile {
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const text = decoded.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const file = { path, name: path.split(/[/\\]/).at(-1) ?? path, text, lines: text.split('\n'), findings: [] };
  if (!isUtf8(bytes)) report(file, placeAt(file, text.indexOf('\uFFFD')), notUtf8);
  if (decoded.startsWith('\uFEFF')) report(file, { line: 1, column: 1 }, byteOrderMark);
  return file;
}

/** Adds a finding to the file. */
export function report(file: OpenFile, place: Place, { severity = 'error', ...complaint }: Complaint): void {
  file.findings.push({ file: file.path, ...place, severity, ...complaint, text: file.lines[place.line - 1] ?? '' });
}

/** Line and column (in code points, from 1) of an offset (in UTF-16 units). */
export function placeAt(file: OpenFile, offset: number): Place {
  const before = file.text.slice(0, Math.max(0, offset));
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: Array.from(before.slice(start)).length + 1 };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const notUtf8: Complaint = {
  code: 'not-utf-8',
  message: 'The file is not in UTF-8 from here on.',
  hint: 'Save it again with the encoding “UTF-8”, and see that no letters have turned into “\uFFFD”.',
};

const byteOrderMark: Complaint = {
  code: 'byte-order-mark',
  message: 'The file begins with a byte-order mark (U+FEFF), which nobody can see.',
  hint: 'Save it as “UTF-8”, not “UTF-8 with BOM”.',
};

import { createHash } from 'node:crypto';
import type { Document } from '../document.ts';
import { report } from '../file.ts';
import type { OpenFile } from '../file.ts';
import { beginning } from '../finding.ts';
import type { Complaint } from '../finding.ts';

/** Reports a source whose bytes are not those that the original's `sha256` seals. */
export function checkSeal({ file, frontMatter }: Document, source: OpenFile): void {
  const { sha256: seal } = frontMatter;
  const complaint = complaintAbout(seal?.values[0], source);
  if (complaint !== undefined) report(file, seal?.place ?? beginning, complaint);
}

/** The SHA-256 of these bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function complaintAbout(seal: string | undefined, source: OpenFile): Complaint | undefined {
  const hash = sha256(source.bytes);
  if (seal === undefined || seal === hash) return undefined;
  const isSameText = seal === sha256(new TextEncoder().encode(source.text));
  // That they end in no way of today has been said of the source itself.
  if (isSameText && source.findings.some(({ code }) => code === 'line-end')) return undefined;
  if (isSameText && source.bytes.includes(CARRIAGE_RETURN)) return otherLineEnds(source.name);
  const hasMark = source.findings.some(({ code }) => code === 'byte-order-mark');
  return isSameText && hasMark ? markBefore(source.name) : brokenSeal(source.name, hash);
}

const CARRIAGE_RETURN = 0x0d;

const brokenSeal = (name: string, hash: string): Complaint => ({
  code: 'seal',
  message: `${name} is not the file that was sealed: its SHA-256 is ${hash}.`,
  hint: 'Restore the file. Only if the original itself is replaced, write its new SHA-256 here.',
});

const otherLineEnds = (name: string): Complaint => ({
  code: 'seal',
  message: `${name} has the words that were sealed, but its lines end otherwise, as Windows ends them.`,
  hint: 'Put the file back as it was received. If Git changed it on the way, fetch the repository anew after this:\n  git config --global core.autocrlf false',
});

const markBefore = (name: string): Complaint => ({
  code: 'seal',
  message: `${name} has the words that were sealed, but a byte-order mark (U+FEFF) stands before them.`,
  hint: 'Put the file back as it was received, or save it as “UTF-8”, not “UTF-8 with BOM”.',
});

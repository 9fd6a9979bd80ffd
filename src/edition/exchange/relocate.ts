import { open } from '../file.ts';
import type { OpenFile } from '../file.ts';
import type { Finding } from '../finding.ts';
import type { Language } from '../language.ts';
import { read } from '../read/read.ts';
import { reportAt } from './read-xliff.ts';
import { findSlots } from './slots.ts';

/**
 * What was found in a text that was filled from an XLIFF, and is not yet written, as its translator can see it: at the
 * segments from which the words came. What was found elsewhere stays there.
 */
export function relocate(
  findings: readonly Finding[],
  xliff: OpenFile,
  { path, text, language }: { path: string; text: string; language: Language },
): Finding[] {
  const filled = open({ path, bytes: new TextEncoder().encode(text) });
  const slots = findSlots(read(filled, language));
  const segments = new Map([...slots].map(([key, { line }]) => [line, key.slice(key.indexOf('/') + 1)]));
  const others: Finding[] = [];
  for (const finding of findings) {
    const { file, line, code, message, hint } = finding;
    const id = file === path ? segments.get(line) : undefined;
    if (id === undefined) others.push(finding);
    else reportAt(xliff, id, { code, message, hint });
  }
  return [...xliff.findings, ...others];
}

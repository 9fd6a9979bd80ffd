import { expect } from 'vitest';
import type { Edition } from '../../src/edition/edition.ts';
import { fill } from '../../src/edition/exchange/fill.ts';
import { open } from '../../src/edition/file.ts';
import type { OpenFile } from '../../src/edition/file.ts';
import { formatFindings } from '../../src/edition/finding.ts';
import { languageOf } from '../../src/edition/language.ts';

/** The text of a translation with the words of an XLIFF in it; throws what was found where there is none. */
export function fillText(xliff: string, base: string, edition: Edition, tag: string): string {
  const file = openXliff(xliff);
  const text = fill(file, base, edition, languageOf(tag));
  if (text === undefined) throw new Error(formatFindings(file.findings));
  return text;
}

/** What is found where the words of an XLIFF cannot be put into a translation. */
export function refusal(xliff: string, base: string, edition: Edition, tag: string): string {
  const file = openXliff(xliff);
  expect(fill(file, base, edition, languageOf(tag))).toBeUndefined();
  return formatFindings(file.findings);
}

/** An XLIFF as the command opens it. */
export function openXliff(xliff: string): OpenFile {
  return open({ path: 'fr.xlf', bytes: new TextEncoder().encode(xliff) });
}

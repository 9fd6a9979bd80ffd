import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { check } from '../../src/edition/check.ts';
import type { Checked } from '../../src/edition/check.ts';
import type { ContentFile } from '../../src/edition/file.ts';
import { formatFinding } from '../../src/edition/finding.ts';
import type { Finding } from '../../src/edition/finding.ts';

/** Content files by their names, as text or as bytes. */
export type Files = Record<string, string | Uint8Array>;

/** Checks content files that are given here. */
export function checked(files: Files): Checked {
  const contents = Object.entries(files).map(([path, text]): ContentFile => ({ path, bytes: bytesOf(text) }));
  return check(contents);
}

function findingsIn(files: Files): Finding[] {
  return checked(files).findings;
}

/** All findings as their reader sees them. */
export function said(files: Files): string {
  return findingsIn(files).map(formatFinding).join('\n\n');
}

const source = 'عنوان\n\nسطر أول، سطر ثان.\n\nفقرة ثانية.\n\nفقرة ثالثة 300.\n';

/** A small original: section `one` with p1 (two lines) and p2, section `two` with p3, which has the figure 300. */
export const original = `---
title: عنوان
source: source.txt
sha256: ${createHash('sha256').update(source).digest('hex')}
translation: en
---

<Section id="one">

## واحد

<Passage id="p1">
سطر أول،
سطر ثان.
</Passage>

<Passage id="p2">
فقرة ثانية.
</Passage>

</Section>

<Section id="two">

## اثنان

<Passage id="p3">
فقرة ثالثة 300.
</Passage>

</Section>
`;

/** Its right translation. */
export const translation = `---
title: Title
translator: somebody
---

<Section id="one">

## One

<Passage id="p1">
First line,
second line.
</Passage>

<Passage id="p2">
Second paragraph.
</Passage>

</Section>

<Section id="two">

## Two

<Passage id="p3">
Third paragraph, 300.
</Passage>

</Section>
`;

/** The small edition; other files, and other texts of these, are given by name. */
export function edition(files: Files = {}): Files {
  return { 'ar.mdx': original, 'en.mdx': translation, 'source.txt': source, ...files };
}

/** What is said of the small edition when this stands in the place of “Second paragraph.” */
export function saidOfLine(line: string, files: Files = {}): string {
  return said(edition({ 'en.mdx': translation.replace('Second paragraph.', () => line), ...files }));
}

/** The small edition of another article: its second line and paragraph are these, in the source as in the original. */
export function editionOfArticle(line: string, paragraph: string, marked = paragraph): Files {
  const words = source.replace('سطر ثان.', () => line).replace('فقرة ثانية.', () => paragraph);
  const text = original.replace('سطر ثان.', () => line).replace('فقرة ثانية.', () => marked);
  const [seal, own] = [source, words].map((each) => createHash('sha256').update(each).digest('hex'));
  return edition({ 'source.txt': words, 'ar.mdx': text.replace(seal!, own!) });
}

/** What is said of it when a part of the translation is replaced. */
export function saidAfter(part: string | RegExp, replacement: string): string {
  const changed = translation.replace(part, () => replacement);
  if (changed === translation) throw new Error(`The translation has no “${part}”.`);
  return said(edition({ 'en.mdx': changed }));
}

/** What is said of it when a part of the original is replaced. */
export function saidAfterInOriginal(part: string | RegExp, replacement: string): string {
  const changed = original.replace(part, () => replacement);
  if (changed === original) throw new Error(`The original has no “${part}”.`);
  return said(edition({ 'ar.mdx': changed }));
}

/** The words of the real edition, on which other files can be laid. */
export function realFiles(): Files {
  return Object.fromEntries(
    ['ar.mdx', 'en.mdx', 'glossary.yaml', 'source.txt'].map((name) => [
      name,
      readFileSync(`src/content/${name}`),
    ]),
  );
}

/** The same without its terms: what is laid on it then speaks of its own mistakes alone. */
export function realFilesWithoutTerms(): Files {
  const { 'glossary.yaml': _, ...files } = realFiles();
  const decoder = new TextDecoder();
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => {
      const text = typeof bytes === 'string' ? bytes : decoder.decode(bytes);
      return [name, name.endsWith('.mdx') ? text.replace(/<\/?Term\b[^>]*>/g, '') : text];
    }),
  );
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text;
}

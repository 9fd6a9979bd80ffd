import type { Document } from './document.ts';
import { frontSegments, segmentsOf } from './edition.ts';
import type { Counts, LanguageStatus, Segment, Text } from './edition.ts';

/** Counts each translation and its sections; the documents from which they were made have the warnings. */
export function statusOf(translations: readonly Text[], documents: readonly Document[]): LanguageStatus[] {
  return translations.map((text) => {
    const warnings = countWarnings(documents.find(({ language }) => language.tag === text.language.tag)!);
    const front = {
      id: 'front',
      ...countSegments(frontSegments(text)),
      warnings: warnings.get('front') ?? 0,
    };
    const sections = text.sections.map((section) => ({
      id: section.id,
      ...countSegments(segmentsOf(section)),
      warnings: warnings.get(section.id) ?? 0,
    }));
    const all = [front, ...sections];
    return { tag: text.language.tag, name: text.language.name, ...addUp(all), sections: all };
  });
}

/** The status as a table in plain text: a line a language, then a line a section. */
export function formatStatus(languages: readonly LanguageStatus[]): string {
  const rows = languages.flatMap(({ tag, name, sections, ...all }) => [
    ['', '', '', ''],
    row(tag === name ? tag : `${tag}  ${name}`, all),
    ...sections.map(({ id, ...counts }) => row(`  ${id}`, counts)),
  ]);
  const table = [['', 'translated', 'missing', 'warnings'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((cells) => width(cells[column] ?? ''))));
  return table
    .map((cells) =>
      cells
        .map((cell, column) => pad(cell, widths[column] ?? 0, column > 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function countWarnings({ file, sections }: Document): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { line } of file.findings.filter(({ severity }) => severity === 'warning')) {
    const own = sections.find(({ place, lastLine }) => place.line <= line && line <= lastLine);
    const id = own?.id ?? 'front';
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function countSegments(segments: readonly Segment[]): Omit<Counts, 'warnings'> {
  const translated = segments.filter(({ state }) => state === 'done').length;
  return { translated, missing: segments.length - translated };
}

function addUp(counts: readonly Counts[]): Counts {
  const sum = (name: keyof Counts): number => counts.reduce((total, each) => total + each[name], 0);
  return { translated: sum('translated'), missing: sum('missing'), warnings: sum('warnings') };
}

function row(label: string, { translated, missing, warnings }: Counts): string[] {
  return [label, ...[translated, missing, warnings].map((number) => String(number))];
}

function pad(cell: string, size: number, isNumber: boolean): string {
  const space = ' '.repeat(size - width(cell));
  return isNumber ? space + cell : cell + space;
}

// Cells of a terminal: a Chinese, Japanese or Korean character takes two, a combining mark none.
function width(text: string): number {
  return Array.from(text.replace(/\p{M}|\p{Cf}/gu, '')).reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/.test(character)
        ? 2
        : 1),
    0,
  );
}

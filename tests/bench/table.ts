import { isMet } from './figure.ts';
import type { Figure, Unit } from './figure.ts';

/** The figures as a table for people, a heading before each part. */
export function formatTable(figures: readonly Figure[]): string {
  const rows = figures.map(makeRow);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => `  ${row.map((cell, index) => pad(cell, widths, index)).join('  ')}`);
  return figures
    .flatMap(({ part }, index) => [
      ...(part === figures[index - 1]?.part ? [] : [`\n${part}`]),
      lines[index]?.trimEnd() ?? '',
    ])
    .join('\n');
}

/** How many of the figures that have a target meet it. */
export function countMet(figures: readonly Figure[]): string {
  const verdicts = figures.map(isMet).filter((verdict) => verdict !== undefined);
  return `${verdicts.filter(Boolean).length} of ${verdicts.length} targets met.`;
}

// What was measured, the number, its range, its target, and the verdict.
function makeRow(figure: Figure): string[] {
  const { what, value, unit, range, target } = figure;
  const bound =
    target === undefined
      ? ''
      : 'most' in target
        ? `≤ ${show(target.most, unit)}`
        : `≥ ${show(target.least, unit)}`;
  const verdict = isMet(figure);
  return [
    what,
    show(value, unit),
    range ? `${showNumber(range[0])}–${showNumber(range[1])}` : '',
    bound,
    verdict === undefined ? '' : verdict ? 'met' : 'NOT MET',
  ];
}

function pad(cell: string, widths: readonly number[], column: number): string {
  const width = widths[column] ?? 0;
  return column === 1 ? cell.padStart(width) : cell.padEnd(width);
}

function show(value: number, unit: Unit): string {
  return `${showNumber(value)} ${unit}`.trimEnd();
}

// Three digits are as much as such measurements are worth.
function showNumber(value: number): string {
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

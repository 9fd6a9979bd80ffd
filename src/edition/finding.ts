/** Something wrong, or worth a look, in a content file. */
export interface Finding {
  /** Path of the file, as the reader of the message knows it. */
  file: string;
  /** Line and column, from 1; columns count code points. */
  line: number;
  column: number;
  /** Stable name of the rule. */
  code: string;
  severity: 'error' | 'warning';
  /** What was found and what was expected, in one sentence. */
  message: string;
  /** What to do. */
  hint: string;
  /** The whole line in which it was found. */
  text: string;
}

/** A place in a file: line and column, from 1; columns count code points. */
export interface Place {
  line: number;
  column: number;
}

/** Where a file begins: the place of what concerns it as a whole. */
export const beginning: Place = { line: 1, column: 1 };

/**
 * What a rule says, in words for a translator: what is wrong, and what to do. The file and the place are added where it is
 * reported.
 */
export type Complaint = Pick<Finding, 'code' | 'message' | 'hint'> & { severity?: Finding['severity'] };

/** A finding about a file as a whole, none of whose lines shows it. */
export function findingAbout(file: string, { severity = 'error', ...complaint }: Complaint): Finding {
  return { file, ...beginning, severity, ...complaint, text: '' };
}

/** Whether a finding stops the build. */
export function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** Whether any finding stops the build. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(isError);
}

/** A finding as a person reads it: place and message, the line with a caret, and what to do. */
export function formatFinding(finding: Finding): string {
  const { file, line, column, severity, message, hint } = finding;
  const { shown, caret } = excerpt(finding.text, column);
  const label = severity === 'warning' ? 'Warning: ' : '';
  const margin = ' '.repeat(String(line).length);
  const quote = shown === '' ? [] : [`  ${line} │ ${shown}`, `  ${margin} │ ${' '.repeat(caret)}^`, ''];
  const advice = hint === '' ? [] : hint.split('\n').map((text) => `  ${show(text)}`.trimEnd());
  return [`${show(file)}:${line}:${column}  ${label}${show(message)}`, '', ...quote, ...advice]
    .join('\n')
    .trimEnd();
}

/** All findings, one below the other, with a closing line that counts them. */
export function formatFindings(findings: readonly Finding[]): string {
  const errors = findings.filter(isError).length;
  const counts = [count(errors, 'error'), count(findings.length - errors, 'warning')].filter(
    (text) => text !== '',
  );
  return [...findings.map(formatFinding), counts.join(', ')].join('\n\n');
}

/** The findings as annotations that GitHub shows on the lines of a pull request (workflow commands). */
export function formatAnnotations(findings: readonly Finding[]): string {
  return findings
    .map(({ severity, file, line, column, code, message, hint }) => {
      const body = escapeData([message, ...hint.split('\n')].map(show).join('\n'));
      return `::${severity} file=${escapeProperty(show(file))},line=${line},col=${column},title=${escapeProperty(code)}::${body}`;
    })
    .join('\n');
}

const LONGEST_QUOTE = 96;

/** A window of at most `LONGEST_QUOTE` code points around the column, invisible characters made visible. */
function excerpt(text: string, column: number): { shown: string; caret: number } {
  const points = Array.from(text.slice(0, 20_000));
  const start = Math.max(0, Math.min(column - 1 - LONGEST_QUOTE / 2, points.length - LONGEST_QUOTE));
  const before =
    (start > 0 ? '…' : '') +
    points
      .slice(start, column - 1)
      .map(visible)
      .join('');
  const after = points
    .slice(column - 1, start + LONGEST_QUOTE)
    .map((point, index) => (index === 0 && /\p{Cf}/u.test(point) ? `‹${codePoint(point)}›` : visible(point)))
    .join('');
  const more = start + LONGEST_QUOTE < points.length ? '…' : '';
  return { shown: (before + after + more).trimEnd(), caret: Array.from(before).length };
}

function show(text: string): string {
  return Array.from(text, visible).join('');
}

/** A character that cannot be seen, or that would turn the terminal's text about, as its code point. */
export function visible(character: string): string {
  return /^[\p{Cc}\p{Cf}\p{DI}\p{Co}\u2028\u2029\u2800]$/u.test(character) &&
    character !== '\u200C' &&
    character !== '\u200D'
    ? `‹${codePoint(character)}›`
    : character;
}

/** `U+200B` and the like. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function count(number: number, noun: string): string {
  if (number === 0) return '';
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

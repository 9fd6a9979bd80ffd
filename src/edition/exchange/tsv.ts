import { plainText } from '../edition.ts';
import type { Edition, Text } from '../edition.ts';
import { unitsOf } from './units.ts';

/**
 * One translation as tab-separated values (IANA text/tab-separated-values): a line of names, then a line a segment.
 * Inside a value `\t` and `\\` stand for tab and backslash; line breaks it has none.
 */
export function writeTsv(edition: Edition, translation: Text): string {
  const pairs = unitsOf(edition, translation).flatMap((unit) => unit.pairs);
  const rows = pairs.map(({ id, source, target, state }) => [
    id,
    plainText(source),
    plainText(target),
    state,
  ]);
  return [['id', 'source', 'target', 'state'], ...rows]
    .map((row) => `${row.map(escape).join('\t')}\n`)
    .join('');
}

function escape(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('\t', '\\t');
}

import { plainText } from '../edition.ts';
import type { Edition, Text } from '../edition.ts';
import { unitsOf } from './units.ts';

/**
 * One translation as tab-separated values (IANA text/tab-separated-values): a line of names, then a line a segment.
 * Inside a value `\t`, `\n`, `\r` and `\\` stand for tab, line feed, carriage return and backslash.
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
  return value.replace(/[\t\n\r\\]/g, (sign) => escapes[sign] ?? sign);
}

const escapes: Record<string, string> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };

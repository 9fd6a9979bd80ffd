import { placeAt } from '../file.ts';
import type { OpenFile } from '../file.ts';
import { suggestTag } from '../tag.ts';

/** The line around an offset, with a part of it written anew; a long line is cut to what is near. */
export function corrected(file: OpenFile, start: number, length: number, replacement: string): string {
  const { line } = placeAt(file, start);
  const lineStart = file.starts[line - 1] ?? 0;
  const end = file.text.indexOf('\n', start + length);
  const text =
    file.text.slice(lineStart, start) +
    replacement +
    file.text.slice(start + length, end === -1 ? undefined : end);
  return excerpt(text, start - lineStart);
}

/** What stands around a place of a long line, some 100 characters of it, cut between words. */
export function excerpt(text: string, at: number): string {
  const from = at <= 50 ? 0 : text.indexOf(' ', at - 40) + 1 || at - 40;
  const cut = text.indexOf(' ', at + 50);
  const to = text.length <= at + 60 ? text.length : Math.min(cut === -1 ? at + 60 : cut, at + 80);
  return (
    (Math.min(from, at) > 0 ? '… ' : '') + text.slice(Math.min(from, at), to) + (to < text.length ? ' …' : '')
  );
}

/** A text between single quotation marks, as YAML has it. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A line for a name that is another spelling of a language’s tag, or its name, to stand behind a hint; empty where it is none. */
export function meantTag(name: string): string {
  const tag = suggestTag(name);
  return tag === undefined || tag === name ? '' : `\nIf the language is meant, write its tag as “${tag}”.`;
}

/** The beginning of a text that might be long, for use within a message. */
export function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

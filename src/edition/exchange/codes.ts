import { codesIn } from '../edition.ts';
import type { Code, Inline } from '../edition.ts';
import type { Pair } from './units.ts';

/** What stands before and after the words that a code of markup marks, as MDX has it: XLIFF's original data. */
export function dataOf(code: Code): { start: string; end?: string } {
  switch (code.type) {
    case 'emphasis':
      return { start: '*', end: '*' };
    case 'link':
      return { start: '[', end: `](${code.href})` };
    case 'term':
      return { start: `<Term id="${code.id}">`, end: '</Term>' };
    case 'sic':
      return { start: `<Sic id="${code.name}">`, end: '</Sic>' };
    case 'note':
      return { start: `[^${code.name}]` };
  }
}

/** Ids of a segment's codes. One that both languages have bears the same id in both: so tools know the two as one. */
export function numberCodes({ id, source, target }: Pair): Map<Code, string> {
  const ids = new Map(codesIn(source).map((code, index) => [code, `${id}.${index + 1}`]));
  const free = [...ids.keys()];
  for (const code of codesIn(target)) {
    const match = free.findIndex((other) => isSameCode(code, other));
    const [twin] = match === -1 ? [] : free.splice(match, 1);
    ids.set(code, (twin && ids.get(twin)) ?? `${id}.${new Set(ids.values()).size + 1}`);
  }
  return ids;
}

function isSameCode(a: Code, b: Code): boolean {
  const [one, other] = [dataOf(a), dataOf(b)];
  return one.start === other.start && one.end === other.end;
}

/** Ids that a tool must keep: the original's codes that the translation has, and in a draft all of them. */
export function keptCodes({ source, target, state }: Pair, ids: Map<Code, string>): Set<string> {
  const idsIn = (content: Inline[]) => new Set(codesIn(content).map((code) => ids.get(code) ?? ''));
  return idsIn(source).intersection(idsIn(state === 'done' ? target : source));
}

import type { Element } from 'slimdom';
import { plainText } from '../edition.ts';
import type { Inline } from '../edition.ts';
import type { Complaint } from '../finding.ts';
import { tidy } from '../inline-content.ts';
import { isPlaceholder } from '../placeholder.ts';
import { complain, readTokens } from './read-xliff-tokens.ts';
import type { Mark, Reader, Token } from './read-xliff-tokens.ts';

/** The words of a segment with their markup, and what is wrong with the codes among them. */
interface XliffContent {
  source: Inline[];
  target: Inline[];
  problems: Complaint[];
}

/** Reads `<source>` and `<target>` (XLIFF 2.1, 4.2.3): codes become markup by the unit's original data. */
export function readXliffContent(
  data: ReadonlyMap<string, string>,
  source: Element | undefined,
  target: Element | undefined,
): XliffContent {
  const reader: Reader = { data, known: new Map(), required: new Map(), used: new Set(), problems: [] };
  const content = { source: readWords(source, reader), target: [] as Inline[], problems: reader.problems };
  reader.used.clear();
  content.target = readWords(target, reader);
  const missing = [...reader.required].filter(([id]) => !reader.used.has(id)).map(([, start]) => start);
  const isToCome = content.target.length === 0 || isPlaceholder(plainText(content.target));
  if (!isToCome && missing.length > 0) reader.problems.push(missingCodes(missing));
  return content;
}

/** A unit's original data by their ids: what its codes stand for. */
export function readData(originalData: Element | undefined): Map<string, string> {
  return new Map(
    (originalData?.children ?? []).map((data) => [data.getAttribute('id') ?? '', data.textContent ?? '']),
  );
}

function readWords(parent: Element | undefined, reader: Reader): Inline[] {
  if (parent === undefined) return [];
  return tidy(nest(readTokens(parent, reader), reader));
}

interface Level {
  id: string;
  mark: Mark;
  children: Inline[];
}

function nest(tokens: readonly Token[], reader: Reader): Inline[] {
  const root: Level = { id: '', mark: { start: '', end: '' }, children: [] };
  const levels = [root];
  for (const token of tokens) {
    const level = levels.at(-1) ?? root;
    if (token.type === 'words') level.children.push({ type: 'text', value: token.value });
    else if (token.type === 'note') level.children.push(...noteOf(token.start, reader));
    else if (token.type === 'open') levels.push({ id: token.id, mark: token.mark, children: [] });
    else if (level === root || level.id !== token.id) return complain(reader, overlap);
    else {
      levels.pop();
      const mark = { start: level.mark.start, end: token.end ?? level.mark.end };
      levels.at(-1)?.children.push(...markupOf(mark, level.children, reader));
    }
  }
  return levels.length === 1 ? root.children : complain(reader, overlap);
}

function noteOf(start: string, reader: Reader): Inline[] {
  const name = /^\[\^([^\]\s]+)\]$/.exec(start)?.[1];
  return name === undefined ? complain(reader, strangeCode(start)) : [{ type: 'note', name }];
}

function markupOf({ start, end }: Mark, children: Inline[], reader: Reader): Inline[] {
  const href = /^\]\((.+)\)$/.exec(end)?.[1];
  const id = /^<Term id="([a-z][a-z0-9-]*)">$/.exec(start)?.[1];
  if (start === '*' && end === '*') return [{ type: 'emphasis', children }];
  if (start === '[' && href !== undefined) return [{ type: 'link', href, children }];
  if (id !== undefined && end === '</Term>') return [{ type: 'term', id, children }];
  return complain(reader, strangeCode(`${start}…${end}`));
}

const missingCodes = (codes: readonly string[]): Complaint => ({
  code: 'xliff-codes',
  message: `The translation of this segment lacks codes that the original has: ${codes.join('  ')}`,
  hint: 'Put each code of the original around or behind the same words of the translation.',
});

const strangeCode = (text: string): Complaint => ({
  code: 'xliff-code',
  message: `This segment has a code that is no markup of ours: ${text.slice(0, 60)}`,
  hint: 'The codes are emphasis *…*, links [words](https://…), <Term id="…"> and notes [^name]. Take the code out.',
});

const overlap: Complaint = {
  code: 'xliff-codes',
  message: 'The codes of this segment overlap, or one is not closed.',
  hint: 'Let each code begin and end inside the same words, and in the same segment.',
};

import type { Element, Node } from 'slimdom';
import type { Inline } from '../edition.ts';
import type { Complaint } from '../finding.ts';
import { tidy } from './write.ts';
import { XLIFF } from './xliff.ts';

/** The words of a segment with their markup, and what is wrong with the codes among them. */
export interface XliffContent {
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
  if (content.target.length > 0 && missing.length > 0) reader.problems.push(missingCodes(missing));
  return content;
}

/** A unit's original data by their ids: what its codes stand for. */
export function readData(originalData: Element | undefined): Map<string, string> {
  return new Map(
    (originalData?.children ?? []).map((data) => [data.getAttribute('id') ?? '', data.textContent ?? '']),
  );
}

interface Reader {
  data: ReadonlyMap<string, string>;
  /** What the codes of the source mean, by their ids. */
  known: Map<string, Mark>;
  /** Codes that must not be deleted, with what they look like. */
  required: Map<string, string>;
  used: Set<string>;
  problems: Complaint[];
}

type Mark = { start: string; end: string };
type Token =
  | { type: 'words'; value: string }
  | { type: 'note'; start: string }
  | { type: 'open'; id: string; mark: Mark }
  | { type: 'close'; id: string; end?: string };

function readWords(parent: Element | undefined, reader: Reader): Inline[] {
  if (parent === undefined) return [];
  return tidy(nest(tokensIn(parent, reader, 0), reader));
}

function tokensIn(parent: Element, reader: Reader, depth: number): Token[] {
  if (depth > 16) return complain(reader, tooDeep);
  return parent.childNodes.flatMap((node: Node): Token[] => {
    if (node.nodeType === 3 || node.nodeType === 4) return [{ type: 'words', value: node.nodeValue ?? '' }];
    return node.nodeType === 1 ? tokensOf(node as Element, reader, depth) : [];
  });
}

function tokensOf(element: Element, reader: Reader, depth: number): Token[] {
  const id = element.getAttribute('id') ?? '';
  switch (element.namespaceURI === XLIFF ? element.localName : '') {
    case 'pc':
      return [openOf(element, id, reader), ...tokensIn(element, reader, depth + 1), { type: 'close', id }];
    case 'sc':
      return [openOf(element, id, reader)];
    case 'ec':
      return [closeOf(element, id, reader)];
    case 'ph':
      return [{ type: 'note', start: markOf(element, id, reader, 'dataRef', 'dataRef').start }];
    case 'cp':
      return [{ type: 'words', value: characterOf(element) }];
    case 'mrk':
      return tokensIn(element, reader, depth + 1);
    case 'sm':
    case 'em':
      return [];
    default:
      return complain(reader, strangeElement(element.nodeName));
  }
}

function openOf(element: Element, id: string, reader: Reader): Token {
  return {
    type: 'open',
    id,
    mark: markOf(element, id, reader, element.localName === 'sc' ? 'dataRef' : 'dataRefStart', 'dataRefEnd'),
  };
}

function closeOf(element: Element, id: string, { data }: Reader): Token {
  const end = data.get(element.getAttribute('dataRef') ?? '');
  return { type: 'close', id: element.getAttribute('startRef') ?? id, ...(end === undefined ? {} : { end }) };
}

// A tool may leave the data out of a code of the target that the source has as well.
function markOf(element: Element, id: string, reader: Reader, startName: string, endName: string): Mark {
  const twin = reader.known.get(id);
  const mark = {
    start: reader.data.get(element.getAttribute(startName) ?? '') ?? twin?.start ?? '',
    end: reader.data.get(element.getAttribute(endName) ?? '') ?? twin?.end ?? '',
  };
  reader.known.set(id, mark);
  reader.used.add(id);
  if (element.getAttribute('canDelete') === 'no' && !reader.required.has(id))
    reader.required.set(id, mark.start);
  return mark;
}

function characterOf(element: Element): string {
  const code = Number.parseInt(element.getAttribute('hex') ?? '', 16);
  return code >= 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
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
      levels
        .at(-1)
        ?.children.push(
          ...markupOf({ ...level, mark: { ...level.mark, end: token.end ?? level.mark.end } }, reader),
        );
    }
  }
  return levels.length === 1 ? root.children : complain(reader, overlap);
}

function noteOf(start: string, reader: Reader): Inline[] {
  const name = /^\[\^([^\]\s]+)\]$/.exec(start)?.[1];
  return name === undefined ? complain(reader, strangeCode(start)) : [{ type: 'note', name }];
}

function markupOf({ mark: { start, end }, children }: Level, reader: Reader): Inline[] {
  const href = /^\]\((.+)\)$/.exec(end)?.[1];
  const id = /^<Term id="([a-z][a-z0-9-]*)">$/.exec(start)?.[1];
  if (start === '*' && end === '*') return [{ type: 'emphasis', children }];
  if (start === '[' && href !== undefined) return [{ type: 'link', href, children }];
  if (id !== undefined && end === '</Term>') return [{ type: 'term', id, children }];
  return complain(reader, strangeCode(`${start}…${end}`));
}

function complain(reader: Reader, complaint: Complaint): [] {
  reader.problems.push(complaint);
  return [];
}

function missingCodes(codes: readonly string[]): Complaint {
  return {
    code: 'xliff-codes',
    message: `The translation of this segment lacks codes that the original has: ${codes.join('  ')}`,
    hint: 'Put each code of the original around or behind the same words of the translation.',
  };
}

function strangeCode(text: string): Complaint {
  return {
    code: 'xliff-code',
    message: `This segment has a code that is no markup of ours: ${text.slice(0, 60)}`,
    hint: 'The codes are emphasis *…*, links [words](https://…), <Term id="…"> and notes [^name]. Take the code out.',
  };
}

function strangeElement(name: string): Complaint {
  return {
    code: 'xliff-code',
    message: `A segment cannot hold <${name}>.`,
    hint: 'Export the file from your tool again, as XLIFF 2.1.',
  };
}

const overlap: Complaint = {
  code: 'xliff-codes',
  message: 'The codes of this segment overlap, or one is not closed.',
  hint: 'Let each code begin and end inside the same words, and in the same segment.',
};

const tooDeep: Complaint = {
  code: 'xliff-codes',
  message: 'The codes of this segment stand too deep inside each other.',
  hint: 'Take codes out.',
};

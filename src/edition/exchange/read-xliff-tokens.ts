import type { Element, Node } from 'slimdom';
import type { Complaint } from '../finding.ts';
import { XLIFF } from './xliff.ts';

/** What a segment's codes have told so far. */
export interface Reader {
  data: ReadonlyMap<string, string>;
  /** What the codes of the source mean, by their ids. */
  known: Map<string, Mark>;
  /** Codes that must not be deleted, with what they look like. */
  required: Map<string, string>;
  used: Set<string>;
  problems: Complaint[];
}

/** What stands before and after the words that a code marks. */
export type Mark = { start: string; end: string };

/** A piece of a segment: words, or a code that stands alone, begins or ends. */
export type Token =
  | { type: 'words'; value: string }
  | { type: 'note'; start: string }
  | { type: 'open'; id: string; mark: Mark }
  | { type: 'close'; id: string; end?: string };

/** Takes the content of a segment apart, in reading order (XLIFF 2.1, 4.2.3). What it cannot hold is a problem. */
export function readTokens(parent: Element, reader: Reader, depth = 0): Token[] {
  if (depth > 16) return complain(reader, tooDeep);
  return parent.childNodes.flatMap((node: Node): Token[] => {
    if (node.nodeType === 3 || node.nodeType === 4) return [{ type: 'words', value: node.nodeValue ?? '' }];
    return node.nodeType === 1 ? tokensOf(node as Element, reader, depth) : [];
  });
}

/** Notes a problem, and gives nothing. */
export function complain(reader: Reader, complaint: Complaint): [] {
  reader.problems.push(complaint);
  return [];
}

function tokensOf(element: Element, reader: Reader, depth: number): Token[] {
  const id = element.getAttribute('id') ?? '';
  switch (element.namespaceURI === XLIFF ? element.localName : '') {
    case 'pc':
      return [openOf(element, id, reader), ...readTokens(element, reader, depth + 1), { type: 'close', id }];
    case 'sc':
      return [openOf(element, id, reader)];
    case 'ec':
      return [closeOf(element, id, reader)];
    case 'ph':
      return [{ type: 'note', start: markOf(element, id, reader, 'dataRef', 'dataRef').start }];
    case 'cp':
      return [{ type: 'words', value: characterOf(element) }];
    case 'mrk':
      return readTokens(element, reader, depth + 1);
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

const strangeElement = (name: string): Complaint => ({
  code: 'xliff-code',
  message: `A segment cannot hold <${name}>.`,
  hint: 'Export the file from your tool again, as XLIFF 2.1.',
});

const tooDeep: Complaint = {
  code: 'xliff-codes',
  message: 'The codes of this segment stand too deep inside each other.',
  hint: 'Take codes out.',
};

import type { Element, Node } from 'slimdom';
import type { Inline } from './edition.ts';
import { placeAt, report } from './file.ts';
import type { OpenFile } from './file.ts';
import type { Complaint } from './finding.ts';
import { readXliffContent } from './read-xliff-content.ts';
import { readXml } from './xml.ts';
import { XLIFF } from './xliff.ts';

/** What a translator's tool gives back: words for ids. */
export interface XliffDocument {
  sourceLanguage: string;
  targetLanguage: string;
  translator?: string;
  segments: XliffSegment[];
}

export interface XliffSegment {
  unit: string;
  id: string;
  state: string;
  source: Inline[];
  /** Empty where nothing is translated. */
  target: Inline[];
}

/** Reads XLIFF 2.0 or 2.1. What is wrong is reported in the file, with the line where it stands. */
export function readXliff(file: OpenFile): XliffDocument | undefined {
  const root = parse(file);
  if (root === undefined) return undefined;
  const elements = elementsIn(root, file);
  const segments = elements
    .filter(({ localName }) => localName === 'segment')
    .map((segment) => readSegment(file, segment));
  complainAboutDoubles(file, segments);
  const translator = elements.find((element) => element.localName === 'note' && element.getAttribute('id') === 'translator')?.textContent?.trim();
  return {
    sourceLanguage: root.getAttribute('srcLang') ?? '',
    targetLanguage: root.getAttribute('trgLang') ?? '',
    ...(translator ? { translator } : {}),
    segments,
  };
}

/** Reports something about the element with this id. */
export function reportAt(file: OpenFile, element: string, id: string, complaint: Complaint): void {
  if (file.findings.length >= MOST_FINDINGS) return;
  const at = [...file.text.matchAll(new RegExp(`<${element}\\b[^<>]*?\\sid\\s*=\\s*["']([^"']*)["']`, 'g'))].find((match) => match[1] === id);
  report(file, placeAt(file, at?.index ?? 0), complaint);
}

// Who has this many has the wrong file.
const MOST_FINDINGS = 50;

function parse(file: OpenFile): Element | undefined {
  try {
    const root = readXml(file.text);
    if (root.namespaceURI === XLIFF && root.localName === 'xliff') return root;
    report(file, { line: 1, column: 1 }, notXliff);
  } catch (error) {
    const [message = '', place = ''] = String((error as Error).message).split('\n');
    const [, line = '1', column = '1'] = /line (\d+), character (\d+)/.exec(place) ?? [];
    report(file, { line: Number(line), column: Number(column) }, notXml(message));
  }
  return undefined;
}

// Walks without recursion: the depth is a stranger's choice.
function elementsIn(root: Element, file: OpenFile): Element[] {
  const found: Element[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (element.namespaceURI !== XLIFF) continue;
    found.push(element);
    if (found.length > 100_000) {
      report(file, { line: 1, column: 1 }, tooMany);
      return [];
    }
    if (!['source', 'target'].includes(element.localName)) stack.push(...element.childNodes.toReversed());
  }
  return found;
}

function readSegment(file: OpenFile, segment: Element): XliffSegment {
  const unit = segment.parentElement;
  const [source, target] = ['source', 'target'].map((name) => segment.children.find(({ localName }) => localName === name));
  const id = segment.getAttribute('id') ?? '';
  const content = readXliffContent(unit, source, target);
  for (const problem of content.problems) reportAt(file, 'segment', id, problem);
  return { unit: unit?.getAttribute('id') ?? '', id, state: segment.getAttribute('state') ?? 'initial', source: content.source, target: content.target };
}

function complainAboutDoubles(file: OpenFile, segments: readonly XliffSegment[]): void {
  const seen = new Set<string>();
  for (const { unit, id } of segments) {
    const key = `${unit}/${id}`;
    if (seen.has(key)) reportAt(file, 'segment', id, doubled(id));
    seen.add(key);
  }
}

function doubled(id: string): Complaint {
  return { code: 'xliff-doubled', message: `Segment “${id}” is in this file twice.`, hint: 'Export the file from your tool again, without splitting or copying segments.' };
}

const notXliff: Complaint = {
  code: 'xliff-version',
  message: 'This is no XLIFF 2.0 or 2.1.',
  hint: 'Let your tool export XLIFF 2.1, from a file that it opened from the data folder of the site.',
};

const tooMany: Complaint = { code: 'xliff-size', message: 'This file has more parts than a text can have.', hint: 'Export it from your tool again.' };

function notXml(reason: string): Complaint {
  return { code: 'xliff-syntax', message: `This file cannot be read: ${reason.slice(0, 300)}.`, hint: 'Export it from your tool again, as XLIFF 2.1 in UTF-8.' };
}

import type { Element } from 'slimdom';
import type { Inline } from '../edition.ts';
import { isFull, placeAt, report } from '../file.ts';
import type { OpenFile } from '../file.ts';
import { beginning, hasErrors } from '../finding.ts';
import type { Complaint } from '../finding.ts';
import { readData, readXliffContent } from './read-xliff-content.ts';
import { readXml } from './read-xml.ts';
import { XLIFF } from './xliff.ts';

/** What a translator's tool gives back: words for ids. */
export interface XliffDocument {
  sourceLanguage: string;
  targetLanguage: string;
  translator?: string;
  segments: XliffSegment[];
}

/** A segment as the tool gives it back, with the id of its unit. */
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
  // That it is not in UTF-8 has been said.
  const root = hasErrors(file.findings) ? undefined : parse(file);
  if (root === undefined) return undefined;
  const elements = elementsIn(root);
  const segments = elements
    .filter(({ localName }) => localName === 'unit')
    .flatMap((unit) => readUnit(file, unit));
  complainAboutDoubles(file, segments);
  const translator = elements.find(isTranslator)?.textContent?.trim();
  return {
    sourceLanguage: root.getAttribute('srcLang') ?? '',
    targetLanguage: root.getAttribute('trgLang') ?? '',
    ...(translator ? { translator } : {}),
    segments,
  };
}

/** Reports something about the segment with this id, or about the note that names the translator. */
export function reportAt(file: OpenFile, id: string, complaint: Complaint): void {
  if (isFull(file)) return;
  const places = file.text.matchAll(
    /<(?:[\w.-]+:)?(?:segment|note(?=[^<>]*["']translator["']))\b[^<>]*?\sid\s*=\s*["']([^"']*)["']/g,
  );
  const at = places.find((match) => match[1] === id);
  report(file, placeAt(file, at?.index ?? 0), complaint);
}

function parse(file: OpenFile): Element | undefined {
  try {
    const root = readXml(file.text);
    if (root.namespaceURI === XLIFF && root.localName === 'xliff') return root;
    report(file, beginning, notXliff);
  } catch (error) {
    const [message = '', place = ''] = String((error as Error).message).split('\n');
    const [, line = '1', column = '1'] = /line (\d+), character (\d+)/.exec(place) ?? [];
    report(file, { line: Number(line), column: Number(column) }, notXml(message));
  }
  return undefined;
}

// Nothing is sought below a unit or in other namespaces.
function elementsIn(element: Element): Element[] {
  if (element.namespaceURI !== XLIFF) return [];
  const inside = element.localName === 'unit' ? [] : element.children.flatMap(elementsIn);
  return [element, ...inside];
}

function isTranslator(element: Element): boolean {
  return element.localName === 'note' && element.getAttribute('id') === 'translator';
}

function readUnit(file: OpenFile, unit: Element): XliffSegment[] {
  const children = unit.children.filter(({ namespaceURI }) => namespaceURI === XLIFF);
  const data = readData(children.find(({ localName }) => localName === 'originalData'));
  const segments = children.filter(({ localName }) => localName === 'segment');
  return segments.map((segment) => readSegment(file, unit.getAttribute('id') ?? '', segment, data));
}

function readSegment(
  file: OpenFile,
  unit: string,
  segment: Element,
  data: ReadonlyMap<string, string>,
): XliffSegment {
  const [source, target] = ['source', 'target'].map((name) =>
    segment.children.find(({ localName }) => localName === name),
  );
  const id = segment.getAttribute('id') ?? '';
  const { problems, ...content } = readXliffContent(data, source, target);
  for (const problem of problems) reportAt(file, id, problem);
  return { unit, id, state: segment.getAttribute('state') ?? 'initial', ...content };
}

function complainAboutDoubles(file: OpenFile, segments: readonly XliffSegment[]): void {
  const seen = new Set<string>();
  for (const { unit, id } of segments) {
    const key = `${unit}/${id}`;
    if (seen.has(key)) reportAt(file, id, doubled(id));
    seen.add(key);
  }
}

const doubled = (id: string): Complaint => ({
  code: 'xliff-doubled',
  message: `Segment “${id}” is in this file twice.`,
  hint: 'Export the file from your tool again, without splitting or copying segments.',
});

const notXliff: Complaint = {
  code: 'xliff-version',
  message: 'This is no XLIFF 2.0 or 2.1.',
  hint: 'Let your tool export XLIFF 2.1, from a file that it opened from the data folder of the site.',
};

const notXml = (reason: string): Complaint => ({
  code: 'xliff-syntax',
  message: `This file cannot be read: ${reason.slice(0, 300)}.`,
  hint: 'Export it from your tool again, as XLIFF 2.1 in UTF-8.',
});

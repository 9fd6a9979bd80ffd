import { Document, parseXmlDocument, serializeToWellFormedString } from 'slimdom';
import type { Element } from 'slimdom';

export interface XmlElement {
  name: string;
  attributes: Record<string, string | undefined>;
  children: (XmlElement | string)[];
  /** Whether its children stand on lines of their own: never where white space is part of the words. */
  isBlock: boolean;
}

/** An element that holds elements only. */
export function block(
  name: string,
  attributes: XmlElement['attributes'],
  children: XmlElement[],
): XmlElement {
  return { name, attributes, children, isBlock: true };
}

/** An element that holds words, or nothing. */
export function inline(
  name: string,
  attributes: XmlElement['attributes'],
  children: XmlElement['children'] = [],
): XmlElement {
  return { name, attributes, children, isBlock: false };
}

/** Writes XML 1.0 in UTF-8. `namespaces` gives the namespace of each prefix; that of names without one is under `''`. */
export function writeXml(root: XmlElement, namespaces: Record<string, string> = {}): string {
  const document = new Document();
  const element = build(document, root, namespaces, 0);
  for (const [prefix, uri] of Object.entries(namespaces)) {
    if (prefix !== '') element.setAttributeNS('http://www.w3.org/2000/xmlns/', `xmlns:${prefix}`, uri);
  }
  document.appendChild(element);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serializeToWellFormedString(document)}\n`;
}

/** XML longer than this, in UTF-16 units, or with more tags is not read: time and memory are bounded by it. */
export const LONGEST_XML = 2_000_000;
const MOST_TAGS = 100_000;

/**
 * Reads XML 1.0 from strangers: well-formed, of bounded length, and without any document type, in which alone entities
 * can be declared. Throws an `Error` that says in one line what is wrong.
 */
export function readXml(text: string): Element {
  if (text.length > LONGEST_XML) throw new Error(`it is longer than ${LONGEST_XML} characters`);
  if (countTags(text) > MOST_TAGS) throw new Error(`it has more than ${MOST_TAGS} tags`);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new Error('it has a document type (<!DOCTYPE …>), which may hide anything');
  if (/^<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])/i.test(text)) throw new Error('it is not in UTF-8');
  const { documentElement } = parseXmlDocument(text, { entityExpansionThreshold: 0 });
  if (documentElement === null) throw new Error('it is empty');
  return documentElement;
}

function countTags(text: string): number {
  let tags = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) tags++;
  return tags;
}

function build(
  document: Document,
  { name, attributes, children, isBlock }: XmlElement,
  namespaces: Record<string, string>,
  depth: number,
): Element {
  const [prefix = ''] = name.includes(':') ? name.split(':') : [];
  const element = document.createElementNS(namespaces[prefix] ?? null, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttributeNS(key.startsWith('xml:') ? XML : null, key, legal(value));
  }
  for (const child of children) {
    if (isBlock) element.append(`\n${'  '.repeat(depth + 1)}`);
    element.append(typeof child === 'string' ? legal(child) : build(document, child, namespaces, depth + 1));
  }
  if (isBlock && children.length > 0) element.append(`\n${'  '.repeat(depth)}`);
  return element;
}

const XML = 'http://www.w3.org/XML/1998/namespace';

// Characters that XML 1.0 cannot hold, not even as a reference.
function legal(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}

import { parseXmlDocument } from 'slimdom';
import type { Element } from 'slimdom';

/** XML longer than this, in UTF-16 units, is not read, nor is what has more of the rest: it bounds time and memory. */
export const LONGEST_XML = 2_000_000;
const MOST_TAGS = 100_000;
// The parser's time grows with the square of these two, and what reads the words of an element goes down into it.
const MOST_ATTRIBUTES = 100;
const MOST_NAMESPACES = 1_000;
const MOST_DEPTH = 100;

/**
 * Reads XML 1.0 from strangers: well-formed, of bounded length, and without any document type, in which alone entities
 * can be declared. Throws an `Error` whose first line says what is wrong, and whose second, if it has one, where.
 */
export function readXml(text: string): Element {
  if (text.length > LONGEST_XML) throw new Error(`it is longer than ${LONGEST_XML} characters`);
  const [, ...tags] = text.split('<');
  if (tags.length > MOST_TAGS) throw new Error(`it has more than ${MOST_TAGS} tags`);
  if (tags.some((tag) => count(tag, /=\s*["']/g) > MOST_ATTRIBUTES))
    throw new Error(`it has a tag with more than ${MOST_ATTRIBUTES} attributes`);
  if (count(text, /xmlns/g) > MOST_NAMESPACES)
    throw new Error(`it declares more than ${MOST_NAMESPACES} namespaces`);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new Error('it has a document type (<!DOCTYPE …>), which may hide anything');
  if (/^<\?xml[^>]*encoding\s*=\s*["'](?!utf-?(?:8|16(?:[lb]e)?)["'])/i.test(text))
    throw new Error('it is in neither UTF-8 nor UTF-16');
  const { documentElement } = parseXmlDocument(text, { entityExpansionThreshold: 0 });
  if (documentElement === null) throw new Error('it is empty');
  if (isDeep(documentElement)) throw new Error(`it has more than ${MOST_DEPTH} tags inside each other`);
  return documentElement;
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}

function isDeep(root: Element): boolean {
  let level = [root];
  for (let depth = 0; depth < MOST_DEPTH; depth++) level = level.flatMap(({ children }) => children);
  return level.length > 0;
}

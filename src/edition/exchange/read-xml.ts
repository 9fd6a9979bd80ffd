import { parseXmlDocument } from 'slimdom';
import type { Element } from 'slimdom';

/** XML longer than this, in UTF-16 units, or with more tags is not read: time and memory are bounded by it. */
export const LONGEST_XML = 2_000_000;
const MOST_TAGS = 100_000;

/**
 * Reads XML 1.0 from strangers: well-formed, of bounded length, and without any document type, in which alone entities
 * can be declared. Throws an `Error` whose first line says what is wrong, and whose second, if it has one, where.
 */
export function readXml(text: string): Element {
  if (text.length > LONGEST_XML) throw new Error(`it is longer than ${LONGEST_XML} characters`);
  if (countTags(text) > MOST_TAGS) throw new Error(`it has more than ${MOST_TAGS} tags`);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new Error('it has a document type (<!DOCTYPE …>), which may hide anything');
  if (/^<\?xml[^>]*encoding\s*=\s*["'](?!utf-?8["'])/i.test(text)) throw new Error('it is not in UTF-8');
  const { documentElement } = parseXmlDocument(text, { entityExpansionThreshold: 0 });
  if (documentElement === null) throw new Error('it is empty');
  return documentElement;
}

function countTags(text: string): number {
  let tags = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) tags++;
  return tags;
}

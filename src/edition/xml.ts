/** An element of XML that is to be written; an attribute without a value is left out. */
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

/**
 * Writes XML 1.0 in UTF-8. `namespaces` gives the namespace of each prefix; that of names without one is under `''`.
 * Names of elements and attributes stand as they are; of values and words, what XML cannot hold becomes U+FFFD.
 */
export function writeXml(root: XmlElement, namespaces: Record<string, string> = {}): string {
  const { '': own, ...others } = namespaces;
  const prefixes = Object.entries(others).map(([prefix, uri]) => [`xmlns:${prefix}`, uri]);
  const attributes = { xmlns: own, ...root.attributes, ...Object.fromEntries(prefixes) };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement({ ...root, attributes }, '\n')}\n`;
}

// `line` begins a line at the element's own depth.
function writeElement({ name, attributes, children, isBlock }: XmlElement, line: string): string {
  const values = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escape(value, inValues)}"`,
  );
  const start = `<${name}${values.join('')}`;
  if (children.length === 0) return `${start}/>`;
  const inner = `${line}  `;
  const written = children.map((child) =>
    typeof child === 'string' ? escape(child) : writeElement(child, inner),
  );
  const [before, after] = isBlock ? [inner, line] : ['', ''];
  return `${start}>${before}${written.join(before)}${after}</${name}>`;
}

/** Escapes words as XML has them between tags, and with another pattern elsewhere. */
export function escape(text: string, pattern = inWords): string {
  return text.toWellFormed().replace(pattern, (sign) => references[sign] ?? '\uFFFD');
}

// XML 1.0, 2.2: characters that it cannot hold, not even as a reference. A reader would make a line feed of a carriage
// return, and a space of every white space in a value (2.11, 3.3.3).
const inWords = /[&<>\0-\x08\v-\x1F\uFFFE\uFFFF]/g;
const inValues = /[&<>"\0-\x1F\uFFFE\uFFFF]/g;

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

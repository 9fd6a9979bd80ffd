import { parseXmlDocument } from 'slimdom';
import type { Element } from 'slimdom';

/** What an element may have: its attributes (`!` marks those it must have) and the order of its children. */
export interface Rule {
  attributes: string;
  /** A regular expression over the children's names, each with a space behind it; words are `#`. */
  children: RegExp;
}

/** Says what breaks a grammar: for the standards' own schemas, which no npm package carries. */
export function breachesOf(xml: string, grammar: Record<string, Rule>): string[] {
  const root = parseXmlDocument(xml).documentElement;
  return root === null ? ['no root'] : elementsIn(root).flatMap((element) => breachesAt(element, grammar));
}

/** An element and all elements in it, in document order. */
export function elementsIn(element: Element): Element[] {
  return [element, ...element.children.flatMap(elementsIn)];
}

function breachesAt(element: Element, grammar: Record<string, Rule>): string[] {
  const rule = grammar[element.nodeName];
  if (rule === undefined) return [`<${element.nodeName}> is unknown`];
  const allowed = rule.attributes.split(' ').map((name) => name.replace('!', ''));
  const present = element.attributes.map(({ name }) => name).filter((name) => !name.startsWith('xmlns'));
  const missing = rule.attributes
    .split(' ')
    .filter((name) => name.endsWith('!') && !present.includes(name.slice(0, -1)));
  const extra = present.filter((name) => !allowed.includes(name));
  const children = element.childNodes
    .map((node) => (node.nodeType === 1 ? node.nodeName : node.nodeValue?.trim() ? '#' : ''))
    .filter((name) => name !== '');
  const sequence = children.map((name) => `${name} `).join('');
  return [
    ...missing.map((name) => `<${element.nodeName}> lacks ${name}`),
    ...extra.map((name) => `<${element.nodeName}> has ${name}`),
    ...(new RegExp(`^(?:${rule.children.source})$`).test(sequence)
      ? []
      : [`<${element.nodeName}> holds ${sequence}`]),
  ];
}

import { isId } from '../id.ts';

/** The tags that a file can have: those that hold lines, and those that stand inside one. */
export const tagNames = ['Section', 'Passage', 'Term', 'Sic'] as const;

export type TagName = (typeof tagNames)[number];

/** Whether a tag stands inside a line. */
export function isInline(name: TagName): boolean {
  return name === 'Term' || name === 'Sic';
}

/** A tag as it is written: `<Term id="x">`, `</Term>`. Offsets are into the text that it was read from. */
export interface WrittenTag {
  name: string;
  start: number;
  end: number;
  isClosing: boolean;
  /** Whether it closes itself: `<Term />`. */
  isEmpty: boolean;
  attributes: WrittenAttribute[];
}

/** An attribute as it is written: `id="x"`. */
export interface WrittenAttribute {
  /** Empty for a spread, `{...x}`. */
  name: string;
  start: number;
  /** As written, quotes included; empty where there is none. */
  value: string;
}

/**
 * Reads the tag that begins at this offset, if one does and ends on the same line. One that stands inside a line may have
 * been broken with it, before its id.
 */
export function readTag(text: string, start: number): WrittenTag | undefined {
  const tag =
    /<(\/|\\(?=(?:Section|Passage|Term|Sic)>))?[ \t]*([\p{L}_$][\p{L}\p{M}\p{N}_$.:-]*)((?:"[^"\n]*"|'[^'\n]*'|\{(?:[^{}\n]|\{[^{}\n]*\})*\}|[^<>"'{\n]|(?<=<(?:Term|Sic))\n(?=id=))*)>/uy;
  tag.lastIndex = start;
  const match = tag.exec(text);
  if (match === null) return undefined;
  const [whole, slash = '', name = '', rest = ''] = match;
  const isEmpty = rest.trimEnd().endsWith('/');
  const attributes = readAttributes(
    isEmpty ? rest.trimEnd().slice(0, -1) : rest,
    start + whole.length - 1 - rest.length,
  );
  return { name, start, end: start + whole.length, isClosing: slash === '/', isEmpty, attributes };
}

// Those of every language, and what stands on some keyboards in their place.
const quotationMarks = String.raw`\p{Quotation_Mark}״׳″′\x60`;
const quotesAround = new RegExp(`^[${quotationMarks}]+|[${quotationMarks}]+$`, 'gu');
const attribute = new RegExp(
  String.raw`(\{(?:[^{}]|\{[^{}]*\})*\}?)|([^\s=]+)(?:\s*=\s*("[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}?|[${quotationMarks}][^${quotationMarks}]*[${quotationMarks}]?|[^\s]*))?`,
  'gu',
);

/** The id that a tag has, even if its attribute has another name; empty where it has none. */
export function idOf({ attributes }: WrittenTag): string {
  const named = attributes.find(({ name }) => name === 'id');
  const id = unquote((named ?? attributes[0])?.value ?? '');
  return named !== undefined || (attributes.length === 1 && isId(id)) ? id : '';
}

/** The text between an attribute's quotes, of whatever kind these are, without the spaces that some languages put there. */
export function unquote(value: string): string {
  return value.replace(quotesAround, '').trim();
}

function readAttributes(rest: string, offset: number): WrittenAttribute[] {
  return [...rest.matchAll(attribute)].map(({ index, 2: name = '', 3: value = '' }) => ({
    name,
    value,
    start: offset + index,
  }));
}

/** What a template writes where words are still to come. */
export const PLACEHOLDER = '…';

/** Whether a text is a place kept for words to come: dots alone, as many as a keyboard or a language makes of them. */
export function isPlaceholder(text: string): boolean {
  return /^(?:…+|\.{2,})$/.test(text.trim());
}

/** What stands before and behind the one place for words that a line has; undefined if it has none, or several. */
export function aroundPlaceholder(line: string): { before: string; after: string } | undefined {
  const [before, after, ...more] = line.split(/…+|\.{2,}/);
  return before === undefined || after === undefined || more.length > 0 ? undefined : { before, after };
}

/** Whether a text has nothing that can be seen: spaces, marks of direction and what else shows no glyph. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(text);
}

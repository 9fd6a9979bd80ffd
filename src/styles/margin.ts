import { isDraft } from '../edition/edition.ts';
import type { Note, Text } from '../edition/edition.ts';
import type { Page } from '../edition/pages.ts';

/**
 * The style rules that tie each note of a page to the place that refers to it, as CSS: where notes stand in the margin,
 * that is the line they stand beside.
 */
export function marginRules({ texts }: Page): string {
  // Where a translation lacks words, the original's stand a second time.
  const copies = texts.some(isDraft) ? ':not(.draft *)' : '';
  return texts.flatMap((text) => text.notes.map((note) => tie(text, note, copies))).join('');
}

/** On which side of the text a note has its margin, in the note's own direction: each column has its outer side. */
export function sideOfMargin(text: Text, { texts: [first, second] }: Page): 'start' | 'end' {
  const isAlone = second === undefined;
  const isLikeTheFirst = text.language.direction === first.language.direction;
  return isAlone || (text !== first && isLikeTheFirst) ? 'end' : 'start';
}

function tie({ language }: Text, { name, segments }: Note, copies: string): string {
  const id = escape(`${language.tag}-${name}`);
  // Of several places with the name of one anchor the last would count.
  const scope = segments.length > 1 ? `#${segments[0]?.replace(/^(p\d+)-\d+$/, '$1')} ` : '';
  return `#${id}{position-anchor:--${id}}${scope}[href="#${id}"]${copies}{anchor-name:--${id}}`;
}

// The name of a note may have any sign in it.
function escape(name: string): string {
  return name.replace(/[^\w-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
}

import { isDraft } from '../edition/edition.ts';
import type { Note, Text } from '../edition/edition.ts';
import type { Page } from '../edition/pages.ts';

/**
 * The style rules that tie each note of a page to the place that refers to it, as CSS: both get one name, by which a
 * note in the margin finds the line it stands beside.
 */
export function marginRules({ texts }: Page): string {
  // Where a translation lacks words, the original's stand a second time.
  const copies = texts.some(isDraft) ? ':not(.draft *)' : '';
  return texts
    .flatMap(({ language, notes }) =>
      notes.map((note) => ({ id: escape(`${language.tag}-${note.name}`), scope: scopeOf(note) })),
    )
    .map(({ id, scope }, index) => `${scope}[href="#${id}"]${copies},#${id}{--tie:--t${index}}`)
    .join('');
}

/** On which side of the text a note has its margin, in the note's own direction: each column has its outer side. */
export function sideOfMargin(text: Text, { texts: [first, second] }: Page): 'start' | 'end' {
  const isAlone = second === undefined;
  const isLikeTheFirst = text.language.direction === first.language.direction;
  return isAlone || (text !== first && isLikeTheFirst) ? 'end' : 'start';
}

// Of several places with one name the last would count, and the note belongs beside the first.
function scopeOf({ segments: [first = '', ...others] }: Note): string {
  return others.length === 0 ? '' : `#${first.replace(/^(p\d+)-\d+$/, '$1')} `;
}

// The name of a note may have any sign in it.
function escape(name: string): string {
  return name.replace(/[^\w-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
}

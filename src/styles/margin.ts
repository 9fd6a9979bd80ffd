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
  const ties = texts
    .flatMap((text) => text.notes.map((note) => ({ id: idOf(text, note), scope: scopeOf(note) })))
    .map(({ id, scope }, index) => `${scope}[href="#${id}"]${copies},#${id}{--tie:--${index.toString(36)}}`);
  return [...ties, ...webkitRules(texts)].join('');
}

/** On which side of the text a note has its margin, in the note's own direction: each column has its outer side. */
export function sideOfMargin(text: Text, { texts: [first, second] }: Page): 'start' | 'end' {
  const isAlone = second === undefined;
  const isLikeTheFirst = text.language.direction === first.language.direction;
  return isAlone || (text !== first && isLikeTheFirst) ? 'end' : 'start';
}

// WebKit (2.50, and it alone knows this property) places a note when it has found one of its two anchors, its line or
// the note before it. Of the notes on one paragraph, all but the first do without the line there, lest they overlap.
function webkitRules(texts: readonly Text[]): string[] {
  const ids = texts.flatMap((text) =>
    text.notes
      .filter((note, index) => index > 0 && passageOf(note) === passageOf(text.notes[index - 1]!))
      .map((note) => `#${idOf(text, note)}`),
  );
  if (ids.length === 0) return [];
  const below = `${ids.join()}{inset-block-start:calc(anchor(var(--chain) end) + .5rem)}`;
  return [`@supports (-webkit-line-snap:none){${below}}`];
}

// Of several places with one name the last would count, and the note belongs beside the first.
function scopeOf(note: Note): string {
  if (note.segments.length < 2) return '';
  const isHeading = passageOf(note) === note.segments[0];
  return `#${passageOf(note)} ${isHeading ? 'h2 ' : ''}`;
}

/** The address of the paragraph, or the section whose heading it is, that refers to a note first. */
function passageOf({ segments: [first = ''] }: Note): string {
  return first.replace(/^(p\d+)-\d+$/, '$1');
}

// The check lets nothing but letters, marks, digits, - and _ into the name of a note; if it ever let in another sign,
// that still must not end the rule.
function idOf({ language }: Text, { name }: Note): string {
  const id = `${language.tag}-${name}`;
  return id.replace(/[^\w-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
}

import type { Document, Line } from '../document.ts';
import { plainText } from '../edition.ts';
import { report } from '../file.ts';
import type { Complaint } from '../finding.ts';
import { digitOf } from '../look-alikes.ts';

/**
 * Warns of every figure of the original's line that the translation's lacks, in whatever digits it is written. A comment
 * on the same line that says `= 300` stands for a figure that is spelled out.
 */
export function checkFigures(document: Document, line: Line, original: Line): void {
  const wanted = new Set(figuresIn(plainText(original.content)));
  if (wanted.size === 0) return;
  const remarks = document.remarks.filter(
    (remark) => remark.line === line.place.line && /^[\s/*]*=/.test(remark.text),
  );
  const written = new Set(figuresIn([plainText(line.content), ...remarks.map(({ text }) => text)].join(' ')));
  for (const figure of wanted) {
    if (!written.has(figure)) report(document.file, line.place, figureMissing(figure));
  }
}

/** The figures of a text in ASCII digits, without the signs between groups of three and without zeros before. */
function figuresIn(text: string): string[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const plain = text.replaceAll(/\p{Nd}/gu, (digit) => digitOf(digit) ?? digit);
  const joined = plain.replaceAll(/(?<=\d)[.,٬٫'’\u00A0\u202F\u2009](?=\d{3}(?!\d))/g, '');
  return (joined.match(/\d+/g) ?? []).map((figure) => figure.replace(/^0+(?=\d)/, ''));
}

const figureMissing = (figure: string): Complaint => ({
  code: 'figure',
  severity: 'warning',
  message: `The original has the figure ${figure} here, and this line has not.`,
  hint: `If the figure is written in words, say so in a comment on the same line:\n… {/* = ${figure} */}`,
});

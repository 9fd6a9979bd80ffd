import type { Complaint } from '../finding.ts';
import { shorten } from './correction.ts';

// What is said of the inside of a line.

export const noteInNote: Complaint = {
  code: 'note-shape',
  message: 'A note cannot refer to another note.',
  hint: 'Write what it says into this note.',
};

export const acrossLines: Complaint = {
  code: 'across-lines',
  message: 'This emphasis, link or tag goes on over the end of its line.',
  hint: 'Close it on the line on which it begins: a line is a segment.',
};

export const emptyMarkup: Complaint = {
  code: 'empty-markup',
  message: 'There are no words inside this emphasis, link or tag.',
  hint: 'Write the words, or take it out.',
};

/** `end` is the offset of the sign that ends the address, if words before it do not. */
export function addressRunsOn(url: string, end: number): Complaint {
  const address = url.slice(0, end);
  const isSure = /^\p{ASCII}*$/v.test(address);
  const advice = isSure
    ? 'Write it as a link'
    : 'See where the address ends, perhaps sooner, and write it as a link';
  return {
    code: 'address-runs-on',
    message: `The address takes along what stands behind it: “${shorten(url.slice(end))}”.`,
    hint: `${advice}, with its words in the first brackets:\n[${isSure ? address : 'words'}](${isSure ? address : 'https://…'})`,
  };
}

export const rawSigns = (signs: string): Complaint => ({
  code: 'raw-signs',
  severity: 'warning',
  message: `“${signs}” is shown as it stands here: it makes no emphasis, no link and no note.`,
  hint: 'An emphasis begins directly before its words and ends directly behind them, with quotation marks outside: «*words*». A link is [words](https://…), without a space in it, and a note [^name].\nTo show the sign itself, put a backslash before it.',
});

export const typedTag = (typed: string): Complaint => ({
  code: 'tag-signs',
  message: `“${typed}” is shown as it stands here: it begins no tag.`,
  hint: 'A tag begins with < and ends with >, as an English keyboard has them, without a backslash:\n<Term id="…">words</Term>',
});

/** `written` is what stands between the two. */
export const starsInWords = (written: string): Complaint => ({
  code: 'raw-signs',
  severity: 'warning',
  message: `The two stars in these words make an emphasis of “${shorten(written)}”.`,
  hint: 'To show the stars themselves, put a backslash before each: \\*\nAn emphasis begins and ends with whole words.',
});

export const linkTitle: Complaint = {
  code: 'link-title',
  message: 'A link has no title in quotation marks.',
  hint: 'Write [words](https://…) only.',
};

export const termInTerm: Complaint = {
  code: 'term-in-term',
  message: 'This term stands inside another.',
  hint: 'Close the outer one before it begins, or keep only one of the two.',
};

/** `where` is what it stands inside of. */
export const sicInside = (where: string): Complaint => ({
  code: 'sic-place',
  message: `A <Sic> cannot stand inside ${where}.`,
  hint: 'It marks a misprint in a line of the original. Take <Sic id="…"> and </Sic> out, and leave the words.',
});

export const sicHoldsMore: Complaint = {
  code: 'sic-place',
  message: 'A <Sic> holds words alone: no link, no term and no note.',
  hint: 'Let it begin and end where the misprint does, or take out what is inside it, and leave the words.',
};

export const termHoldsMore: Complaint = {
  code: 'term-in-term',
  message: 'A term holds words alone: no link and no note.',
  hint: 'Write the note or the link behind </Term>, or take it out, and leave the words.',
};

export const linkHoldsMore: Complaint = {
  code: 'link',
  message: 'A link holds words alone: no other link, no term and no note.',
  hint: 'Close the link before they begin, or take them out, and leave the words.',
};

export const noteName = (name: string): Complaint => ({
  code: 'note-shape',
  message: `“${name.slice(0, 60)}” cannot be the name of a note.`,
  hint: 'Such a name has letters, digits and hyphens, and no other sign: [^first-note].',
});

export const tooDeep: Complaint = {
  code: 'too-deep',
  message: 'Too many emphases, links and tags are inside each other here.',
  hint: 'Keep one, or two at most.',
};

export function unsafeLink(url: string): Complaint {
  if (/^www\./i.test(url))
    return {
      code: 'link',
      message: 'An address that begins with www. lacks its beginning.',
      hint: `Write https:// before it:\nhttps://${url.slice(0, 80)}`,
    };
  return {
    code: 'link',
    message: `“${url.slice(0, 60)}” is no address that a link may have.`,
    hint: 'A link begins with https://, http:// or mailto:, has no spaces in it, or is a place in the text such as #p4.',
  };
}

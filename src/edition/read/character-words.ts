import { codePoint } from '../finding.ts';
import type { Complaint } from '../finding.ts';
import { shorten } from './correction.ts';

// What is said of characters that nobody sees.

// The names by which people look these up (Unicode's own, in small letters).
const names: Record<string, string> = {
  '\u00AD': 'soft hyphen',
  '\u034F': 'combining grapheme joiner',
  '\u115F': 'Hangul filler',
  '\u1160': 'Hangul filler',
  '\u200B': 'zero-width space',
  '\u200C': 'zero-width non-joiner',
  '\u200D': 'zero-width joiner',
  '\u200E': 'left-to-right mark',
  '\u200F': 'right-to-left mark',
  '\u061C': 'Arabic letter mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202A': 'left-to-right embedding',
  '\u202B': 'right-to-left embedding',
  '\u202C': 'end of an embedding',
  '\u202D': 'left-to-right override',
  '\u202E': 'right-to-left override',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first-strong isolate',
  '\u2069': 'end of an isolate',
  '\u2800': 'empty Braille cell',
  '\u3164': 'Hangul filler',
  '\uFE0E': 'text variation selector',
  '\uFE0F': 'emoji variation selector',
  '\uFEFF': 'byte-order mark',
  '\uFFA0': 'Hangul filler',
  '\uFFFC': 'object replacement character',
  '\uFFFD': 'replacement character',
  '\0': 'null',
  '\b': 'backspace',
  '\r': 'carriage return',
  '\u001B': 'escape',
};

/** The code of the finding that a character makes. */
export function kindOf(character: string): string {
  if (/[\u202A-\u202E\u2066-\u2069]/.test(character)) return 'direction';
  if (character === '\r') return 'line-end';
  if (character === '\uFFFD') return 'lost-letter';
  return /[\p{Co}\p{NChar}]/v.test(character) ? 'no-character' : 'invisible';
}

/** What to say about a character that must not be there. */
export function describeCharacter(character: string): Complaint {
  const [what, hint] = explain(character);
  return {
    code: kindOf(character),
    message: `Here stands ${codePoint(character)} (${nameOf(character)}), ${what}.`,
    hint,
  };
}

// What a character does wrong, and what to do about it.
function explain(character: string): [string, string] {
  const kind = kindOf(character);
  if (kind === 'line-end')
    return ['the line end of very old systems', 'Save the file with the line ends “LF” or “CRLF”.'];
  if (kind === 'lost-letter')
    return ['which a program writes for a letter that it has lost', 'Write the letter that belongs here.'];
  if (kind === 'no-character')
    return [
      'which has no meaning that all computers share',
      'Write the letter that is meant, or take it out.',
    ];
  if (character === '\uFFFC') return ['which a program leaves where it had a picture', 'Take it out.'];
  if (/[\u2066-\u2068]/.test(character))
    return [
      'which nothing ends on this line',
      'Take it out, or write its end, U+2069, behind the words on the same line.',
    ];
  if (character === '\u2069')
    return [
      'and nothing begins before it on this line',
      'Take it out, or write U+2068 before the words on the same line.',
    ];
  if (kind === 'direction')
    return [
      'which nobody can see and which turns the text behind it about',
      'Take it out. The page gives every sentence its direction; no such character is needed.',
    ];
  if (/[\u200C\u200D]/.test(character))
    return [
      'which nobody can see',
      'Take it out. It has its place only between two letters that would join, or not join, without it.',
    ];
  if (/[\v\f\u0085\u2028\u2029]/.test(character))
    return ['which some programs write where a line ends', 'Write a space in its place.'];
  return [
    'which nobody can see',
    'Take it out. It often comes along when text is copied from a page or a PDF.',
  ];
}

/** What to say about the first word that is not in NFC, where so many lines have one. */
export function notComposed(word: string, lines: number): Complaint {
  const points = Array.from(word).slice(0, 40);
  const other = Array.from(word.normalize('NFC')).slice(0, 40);
  return {
    code: 'not-nfc',
    message: `A letter here is written in another way than Unicode’s usual form (NFC), so searches would not find it${lines > 1 ? `; and so it is on ${lines} lines` : ''}.`,
    hint: `It looks the same, but write ${spell(other, points)} instead of ${spell(points, other)}. The whole word:\n${other.join('')}${lines > 1 ? '\nAn editor that can “normalize to NFC” mends all of them at once.' : ''}`,
  };
}

/** What to say about marks above and below letters that stand in another order than in NFC, on so many lines. */
export function otherOrder(lines: number): Complaint {
  return {
    code: 'mark-order',
    severity: 'warning',
    message: `Marks stand here in another order than in Unicode’s usual form (NFC)${lines > 1 ? `, and so they do on ${lines} lines` : ''}.`,
    hint: 'It looks the same, and many keyboards write it so; it can stay. Some searches find only the usual form: an editor that can “normalize to NFC” makes it.',
  };
}

/** What to say about a sign that says how letters look, and not which they are. */
export function shaped(character: string): Complaint {
  return {
    code: 'shape',
    severity: 'warning',
    message: `Here stands ${codePoint(character)}, which is the shape of letters in print, so that searches would not find them.`,
    hint: `Write the letters themselves: ${character.normalize('NFKC').trim()}\nWhat is copied from a PDF can have more of these: see to all of its words.`,
  };
}

/** What to say about a mark behind which two figures change places. */
export function turnedFigures(character: string): Complaint {
  return {
    code: 'direction',
    message: `Here stands ${codePoint(character)} (${nameOf(character)}), behind which “16 – 17” would be shown as “17 – 16”.`,
    hint: 'Take it out. The page gives every sentence its direction; no such character is needed before figures.',
  };
}

/** What to say about a word whose letters were read in another encoding than they were written in. */
export function scrambled(word: string, meant: string): Complaint {
  return {
    code: 'scrambled',
    message: `“${shorten(word)}” is what “${shorten(meant)}” becomes when a program reads UTF-8 as something else.`,
    hint: 'Open the text where it was right, with the encoding “UTF-8”, and take its words from there.',
  };
}

function nameOf(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (names[character] !== undefined) return names[character];
  if (point >= 0xe0000 && point <= 0xe007f) return 'tag character';
  if ((point >= 0xfe00 && point <= 0xfe0f) || (point >= 0xe0100 && point <= 0xe01ef))
    return 'variation selector';
  if (/\p{Cc}/u.test(character)) return 'control character';
  return /[\p{Co}\p{NChar}]/v.test(character) ? 'private character' : 'invisible character';
}

// The first code points in which one spelling differs from the other.
function spell(points: readonly string[], other: readonly string[]): string {
  const first = points.findIndex((point, index) => point !== other[index]);
  const rest = points.slice(first);
  const common = other.slice(first);
  while (rest.length > 1 && common.length > 1 && rest.at(-1) === common.at(-1)) {
    rest.pop();
    common.pop();
  }
  return rest.slice(0, 4).map(codePoint).join(' ');
}

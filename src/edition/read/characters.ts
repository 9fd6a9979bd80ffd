import { frontMatterLength } from './body.ts';
import * as words from './character-words.ts';
import { placeAt, report } from '../file.ts';
import type { OpenFile } from '../file.ts';
import type { Place } from '../finding.ts';
import type { Language } from '../language.ts';
import { scrambledIn } from './scrambled.ts';

// What cannot be seen, or turns the text about it: default-ignorable characters, controls, separators of lines and
// annotations, and code points that mean nothing (Unicode 17, DerivedCoreProperties and UAX 44).
const suspicious = /[[\p{DI}\p{Cc}\p{Co}\p{NChar}\p{Zl}\p{Zp}\u2800\uFFF9-\uFFFD]--[\t\n]]/gv;
const isolates = /[\u2066-\u2069]/;
const marks = /[\u200E\u200F\u061C]/;
const ofEmoji = /[\u200D\uFE0E\uFE0F\u{E0020}-\u{E007F}]/u;

// Scripts whose letters join or combine, where U+200C and U+200D say whether they do (Unicode, chapters 9 and 12–17).
const joining =
  /^[[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Nko}\p{scx=Mand}\p{scx=Adlm}\p{scx=Rohg}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}\p{scx=Bali}\p{scx=Java}]&&[\p{L}\p{M}]]$/v;
const indic =
  /^[\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}]$/v;
// Scripts that write no spaces between words, where U+200B says where a word ends (UAX 14, class SA).
const unspaced = /[[\p{scx=Khmr}\p{scx=Thai}\p{scx=Laoo}\p{scx=Mymr}\p{scx=Tibt}]&&[\p{L}\p{M}]]/v;
// Letters that would join what follows, and so have these at a word's end too, in abbreviations and in Sorani.
const joiningOn =
  /^[[\p{scx=Arab}&&\p{L}]--[\u0622\u0623\u0625\u0627\u0671\u0629\u062F\u0630\u0631\u0632\u0698\u0648\u0624\u06D5\u0695\u06C6\u06C7]]$/v;

// Invisible parts of emojis that are looked into in one line; a line with more is no prose.
const MOST_EMOJIS = 60;

/**
 * Reports characters that cannot be seen or turn text about, once for each kind and line, words in a wrong encoding,
 * and text that is not in NFC. What the source has too is let through in the original, since that is shown as it was
 * received, and in comments, which quote it.
 */
export function checkCharacters(
  file: OpenFile,
  {
    received = '',
    isOriginal = false,
    direction,
  }: { received?: string; isOriginal?: boolean; direction?: Language['direction'] } = {},
): void {
  const source = isOriginal ? received : '';
  const quotes = commentLines(file);
  for (const [index, text] of file.lines.entries()) {
    checkLine(file, text, index + 1, quotes.has(index) ? received : source);
    // No page shows a comment, and what another language has in it may be right there.
    if (quotes.has(index)) continue;
    if (direction === 'ltr') checkTurnedFigures(file, text, index + 1, source);
    checkEncoding(file, text, index + 1, source);
  }
  checkComposition(file, source, quotes);
  checkShapes(file, source, quotes);
}

/**
 * Reports such characters in a text that was read from the file, where they were `written` as `&#x202E;` or `\u202E`.
 * Those that stand there as they are, `checkCharacters` has seen.
 */
export function checkDecoded(
  file: OpenFile,
  text: string,
  { written, place, direction }: { written: string; place: Place; direction?: Language['direction'] },
): void {
  const [, turning = ''] = (direction === 'ltr' && turnedFigures.exec(text)) || [];
  if (turning !== '' && !turnedFigures.test(written)) report(file, place, words.turnedFigures(turning));
  if ((text.match(suspicious) ?? []).every((character) => written.includes(character))) return;
  const found = refusedIn(text).find(({ character }) => !written.includes(character));
  if (found !== undefined)
    report(file, place, { ...words.describeCharacter(found.character), code: 'hidden-character' });
}

// The lines that are a comment from end to end, as a begun translation has them above each place for words.
function commentLines({ text, lines, starts }: OpenFile): Set<number> {
  const end = frontMatterLength(text);
  const isComment = (line: string, index: number): boolean =>
    (starts[index] ?? 0) < end ? line.startsWith('#') : /^\s*\{\/\*(?:(?!\*\/)[^])*\*\/\}\s*$/.test(line);
  return new Set(lines.flatMap((line, index) => (isComment(line, index) ? [index] : [])));
}

function checkLine(file: OpenFile, text: string, line: number, source: string): void {
  // What is no UTF-8 was reported when the file was opened, and left this character.
  const isBroken = text.includes('\uFFFD') && file.findings.some(({ code }) => code === 'not-utf-8');
  for (const { character, index } of refusedIn(text, isBroken ? `${source}\uFFFD` : source)) {
    report(file, placeAt(file, (file.starts[line - 1] ?? 0) + index), words.describeCharacter(character));
  }
}

// Two figures with more than a sign between them change places behind a mark that leads from right to left.
function checkTurnedFigures(file: OpenFile, text: string, line: number, source: string): void {
  const [match, character = ''] = turnedFigures.exec(text) ?? [];
  if (match === undefined || source.includes(match)) return;
  const at = (file.starts[line - 1] ?? 0) + text.indexOf(match);
  report(file, placeAt(file, at), words.turnedFigures(character));
}

const turnedFigures =
  /([\u200F\u061C\u2067])[^\p{L}\p{N}]{0,9}\p{Nd}{1,9}(?:[-+.,:\/]\p{Nd}{1,9}){0,9}(?:[^\p{L}\p{N}\-+.,:\/]|[^\p{L}\p{N}]{2,9})\p{Nd}/u;

function checkEncoding(file: OpenFile, line: string, number: number, source: string): void {
  const found = scrambledIn(line);
  if (found === undefined || source.includes(found.text)) return;
  const at = (file.starts[number - 1] ?? 0) + found.index;
  report(file, placeAt(file, at), words.scrambled(found.text, found.meant));
}

// Marks in another order say the same letters, and many keyboards write them so: of these one warning is enough. Letters
// that are written apart are so throughout, from a keyboard or a system that does it: of these too one finding is enough.
function checkComposition(file: OpenFile, source: string, quotes: ReadonlySet<number>): void {
  const disordered: Place[] = [];
  const decomposed: { word: string; place: Place }[] = [];
  const received = new Set(wordsIn(source).map(([word]) => word));
  for (const [index, text] of file.lines.entries()) {
    if (quotes.has(index)) continue;
    const wrong = wordsIn(text)
      .map(({ 0: word, index: at }) => ({ word, at, composed: composedOf(word) }))
      .filter(({ word, composed }) => word !== composed && !received.has(word));
    const apart = wrong.find((each) => !isOfOtherOrder(each));
    const found = apart ?? wrong[0];
    if (found === undefined) continue;
    const place = placeAt(file, (file.starts[index] ?? 0) + found.at + differenceIn(found));
    if (apart === undefined) disordered.push(place);
    else decomposed.push({ word: apart.word, place });
  }
  const [broken] = decomposed;
  if (broken !== undefined) report(file, broken.place, words.notComposed(broken.word, decomposed.length));
  const [first] = disordered;
  if (first !== undefined) report(file, first, words.otherOrder(disordered.length));
}

// A text from a PDF has them throughout: one warning is enough.
function checkShapes(file: OpenFile, source: string, quotes: ReadonlySet<number>): void {
  for (const [index, text] of file.lines.entries()) {
    const found = quotes.has(index) ? null : shape.exec(text);
    if (found === null || source.includes(found[0])) continue;
    return report(file, placeAt(file, (file.starts[index] ?? 0) + found.index), words.shaped(found[0]));
  }
}

// Ligatures and shapes of letters as they are printed, of Latin, Armenian and Arabic (Unicode, 7.1, 7.6 and 9.2).
const shape = /[\uFB00-\uFB06\uFB13-\uFB17\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFD8F\uFD92-\uFDC7\uFE70-\uFEFC]/;

// Without what ends a word or begins its markup: a source has no markup.
function wordsIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(/[^\s<>"'*_\\[\]().,:;!?،؛؟«»“”…]+/g)];
}

// No text has more than 30 marks in a row (UAX 15, Stream-Safe Text), and to put a long row in order takes long.
function composedOf(word: string): string {
  return word.replaceAll(/\p{M}{31,}/gu, '').normalize('NFC');
}

function isOfOtherOrder({ word, composed }: Composed): boolean {
  return sorted(word) === sorted(composed);
}

function sorted(text: string): string {
  return Array.from(text).sort().join('');
}

interface Composed {
  word: string;
  composed: string;
}

interface Found {
  character: string;
  index: number;
}

// The first character of each kind that must not be there.
function refusedIn(text: string, source = ''): Found[] {
  if (text.search(suspicious) === -1) return [];
  const found = new Map<string, Found>();
  const unbalanced = unbalancedIn(text);
  let emojis = 0;
  for (const { 0: character, index } of text.matchAll(suspicious)) {
    const kind = words.kindOf(character);
    if (found.has(kind) || marks.test(character) || source.includes(character)) continue;
    const isOfEmoji = ofEmoji.test(character) && emojis++ < MOST_EMOJIS && isInEmoji(text, index);
    const isRight = isolates.test(character)
      ? !unbalanced.has(index)
      : isOfEmoji || isInPlace(character, text, index);
    if (!isRight) found.set(kind, { character, index });
  }
  return [...found.values()];
}

// The longest emoji, a flag with its tags, has 14 units.
function isInEmoji(text: string, index: number): boolean {
  const start = Math.max(0, index - 20);
  // Made where there is one to look for: the runtime takes long for each such pattern.
  const near = [...text.slice(start, index + 20).matchAll(/\p{RGI_Emoji}|\p{Emoji}\uFE0E/gv)];
  return near.some((match) => start + match.index <= index && index < start + match.index + match[0].length);
}

// Whether an invisible character does its work here: it stands between letters of a script that has a use for it.
function isInPlace(character: string, text: string, index: number): boolean {
  const before = Array.from(text.slice(Math.max(0, index - 2), index)).at(-1) ?? '';
  const after = String.fromCodePoint(text.codePointAt(index + character.length) ?? 0);
  if (/[\u200C\u200D]/.test(character)) {
    // Behind a mark that takes a consonant's vowel (virama) they may end a word (RFC 5892, A.1).
    return (
      // Markup or a mark between two letters does not part them.
      (/[\p{L}\p{M}\p{N}\p{Pe}\p{Pf}>*"']/u.test(before) && joining.test(after)) ||
      (joining.test(before) && /\p{N}/u.test(after)) ||
      (joiningOn.test(before) && !/[\p{L}\p{M}\p{N}\u200C\u200D]/u.test(after)) ||
      (/\p{Mn}/u.test(before) && indic.test(before))
    );
  }
  if (character === '\u200B')
    return unspaced.test(text.slice(Math.max(0, index - 30), index + 30)) && !/\d\d/.test(before + after);
  // Marks that it parts are not put in another order.
  if (character === '\u034F') return /\p{M}/u.test(before) && /\p{M}/u.test(after);
  if (/[\u{E0100}-\u{E01EF}]/u.test(character)) return /\p{scx=Han}/u.test(before);
  return /[\u180B-\u180F]/.test(character) && /\p{scx=Mong}/u.test(before);
}

function unbalancedIn(text: string): Set<number> {
  const open: number[] = [];
  const unbalanced = new Set<number>();
  for (const { 0: character, index } of text.matchAll(/[\u2066-\u2069]/g)) {
    if (character !== '\u2069') open.push(index);
    else if (open.pop() === undefined) unbalanced.add(index);
  }
  return new Set([...unbalanced, ...open]);
}

// The offset of the first character that is another in NFC.
function differenceIn({ word, composed }: Composed): number {
  let at = 0;
  while (word.codePointAt(at) === composed.codePointAt(at)) at += 1;
  return at;
}

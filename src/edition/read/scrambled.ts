/** Letters that a program made of others when it read UTF-8 as an older encoding: where, and what they were. */
interface Scrambled {
  index: number;
  text: string;
  meant: string;
}

/**
 * The first letters in a text whose UTF-8 was read as something else, as when “é” becomes “Ã©”; undefined if there are
 * none, or if that is not sure. https://encoding.spec.whatwg.org/#legacy-single-byte-encodings
 */
export function scrambledIn(text: string): Scrambled | undefined {
  return inLatin(text) ?? others.map((each) => inOther(text, each)).find((found) => found !== undefined);
}

const latin = encodingOf('windows-1252');

// Those in which computers write Cyrillic, Greek and Arabic, and a Macintosh of old everything.
const others = ['windows-1251', 'windows-1253', 'windows-1256', 'macintosh'].map(encodingOf);

// One letter in a word is enough, if a sign or a letter stands in it where none would.
function inLatin(text: string): Scrambled | undefined {
  if (!latin.sequence.test(text)) return undefined;
  for (const { 0: word, index } of text.matchAll(/[^\0-\/:-@\[-`\{-\x7F]+/g)) {
    // Marks and hard spaces follow a letter as a matter of course, as in “café…»”; other signs and letters of these do
    // not, unless a word ends with one: “McCAFÉ®”, “Maß²”.
    const isOdd = Array.from(word).some((sign) => latin.isTrail(sign) && /[\p{L}\p{N}\p{S}]/u.test(sign));
    if (!isOdd || /^(?:\P{Ll}*|.*ß|.*\p{Lu}{2})[®™©°ªº¹²³]$/u.test(word)) continue;
    const meant = latin.decode(word);
    if (meant !== undefined && isLikely(meant)) return { index, text: word, meant };
  }
  return undefined;
}

// Right words such as “VÝŠE” or “Café®»” are bytes of UTF-8 too, but of a letter that no word has beside Latin ones.
function isLikely(meant: string): boolean {
  return usual.test(meant) || otherScript.test(meant);
}

// Latin letters of living languages and of transliterations, and the signs and emojis between them.
const usual =
  /^[\0-\u01B0\u0218-\u021B\u0253-\u0259\u1E00-\u1EF9\u2010-\u203A\u20A0-\u20BF№™←-↓−≤≥\p{Emoji_Presentation}\uFE0F]+$/u;
const otherScript = /[\p{L}--\p{sc=Latin}][[\p{L}\p{M}]--\p{sc=Latin}]/v;

// In other scripts a letter may well stand before such a sign, but four times in a row only if it was none.
function inOther(text: string, { sequences, decode }: Encoding): Scrambled | undefined {
  for (const { 0: run, index } of text.matchAll(sequences)) {
    const meant = decode(run);
    if (meant !== undefined && scripts.some((script) => script.test(meant)))
      return { index, text: run, meant };
  }
  return undefined;
}

const scripts = [
  /^\p{sc=Latin}+$/u,
  /^\p{sc=Cyrl}+$/u,
  /^\p{sc=Grek}+$/u,
  /^\p{sc=Arab}+$/u,
  /^\p{sc=Hebr}+$/u,
];

type Encoding = ReturnType<typeof encodingOf>;

function encodingOf(label: string) {
  const letters = Array.from(
    new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
  );
  const bytes = new Map(letters.map((letter, byte) => [letter, byte]));
  const trails = letters.slice(0x80, 0xc0);
  // The first byte of a sequence in UTF-8, and the one to three that follow it.
  const sequence = `[${letters.slice(0xc2, 0xf5).join('')}][${trails.join('')}]{1,3}`;
  return {
    sequence: new RegExp(sequence, 'u'),
    sequences: new RegExp(`(?:${sequence}){4,}`, 'gu'),
    isTrail: (letter: string) => trails.includes(letter),
    decode: (text: string) => decode(Array.from(text, (letter) => bytes.get(letter))),
  };
}

function decode(bytes: readonly (number | undefined)[]): string | undefined {
  if (bytes.includes(undefined)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes as number[]));
  } catch {
    return undefined;
  }
}

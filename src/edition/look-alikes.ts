import { codePoint } from './finding.ts';

// Letters of other alphabets that look like a Latin one (from Unicode's confusables, UTS 39), in pairs.
const pairs =
  'аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwвbкkмmтtпnгrАAВBЕEКKМMНHОOРPСCТTХXЅSІIЈJοoαaρpνvιiυuκkτtεeΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXıi';
const latinOf = new Map([...pairs.matchAll(/(..)/gu)].map(([pair]) => [pair.slice(0, 1), pair.slice(1)]));

/** The letter or digit of ASCII that a character looks like, or `undefined` where it looks like none. */
export function asciiOf(character: string): string | undefined {
  const plain = latinOf.get(character) ?? character.normalize('NFKC');
  return /^[\x21-\x7E]$/.test(plain) && plain !== character ? plain : undefined;
}

/** The digit of ASCII that means what a decimal digit of any script does: they stand in runs of ten (Unicode, 4.6). */
export function digitOf(character: string): string | undefined {
  const point = character.codePointAt(0) ?? 0;
  let zero = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero))) zero -= 1;
  return zero === point ? undefined : String((point - zero - 1) % 10);
}

/** A line for each character of a name that only looks like a Latin letter, to stand behind a hint; empty where there is none. */
export function lookAlikes(name: string): string {
  const lines = Array.from(name.slice(0, 64)).flatMap((character) => {
    const plain = asciiOf(character);
    return plain === undefined
      ? []
      : [
          `\n“${character}” (${codePoint(character)}${alphabetOf(character)}) only looks like the letter ${plain}.`,
        ];
  });
  return [...new Set(lines)].join('');
}

function alphabetOf(character: string): string {
  if (/\p{Script=Cyrillic}/u.test(character)) return ', a Cyrillic letter';
  return /\p{Script=Greek}/u.test(character) ? ', a Greek letter' : '';
}

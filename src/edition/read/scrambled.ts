/**
 * What a word was before its UTF-8 was read as windows-1252, as when “é” becomes “Ã©”; undefined if it was not, or if
 * that is not sure. https://encoding.spec.whatwg.org/#windows-1252
 */
export function unscramble(word: string): string | undefined {
  const letters = Array.from(word);
  const codes = letters.map((letter) => bytes.get(letter));
  // Marks and hard spaces follow a letter as a matter of course, as in “café…»”; other signs and letters of these do not.
  const isOdd = letters.some((letter, index) => isTrail(codes[index]) && /[\p{L}\p{N}\p{S}]/u.test(letter));
  if (!isOdd || codes.includes(undefined)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(codes as number[]));
  } catch {
    return undefined;
  }
}

function isTrail(code = 0): boolean {
  return code >= 0x80 && code < 0xc0;
}

const bytes = new Map(
  Array.from(
    new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, code) => code)),
    (letter, code) => [letter, code],
  ),
);

/** Whether this is the whole address of a page on the web (RFC 3986), with no user's name in it, behind which others hide. */
export function isAddress(text: string): boolean {
  if (strayIn(text) || !/^https?:\/\/./i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

/** Whether a text has signs that no address has: a browser would drop them, or take them for something else. */
export function strayIn(text: string): boolean {
  return /[\s\p{Cc}\p{Cf}"<>\\^`]/u.test(text);
}

/** Whether a text has nothing that can be seen: spaces, marks of direction and what else shows no glyph. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(text);
}

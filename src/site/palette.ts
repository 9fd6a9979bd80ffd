import { readFileSync } from 'node:fs';

/** A colour of the tokens as it is by day and by night, in hexadecimal. Throws where the tokens have none of that name. */
export function colour(name: string): { light: string; dark: string } {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const [, light, dark] = new RegExp(`--color-${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
  if (light === undefined || dark === undefined) throw new Error(`The tokens have no colour “${name}”.`);
  return { light, dark };
}

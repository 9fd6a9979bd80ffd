import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checked, edition, translation } from '../support/content.ts';

const pieces = readdirSync('tests/hostile')
  .filter((name) => name.endsWith('.mdx'))
  .flatMap((name) => readFileSync(`tests/hostile/${name}`, 'utf8').split(/(?<=[\s>}])/))
  .filter((piece) => piece.length < 60);

const signs = [
  '<',
  '>',
  '{',
  '}',
  '/*',
  '*/',
  '`',
  '*',
  '_',
  '[',
  ']',
  '(',
  ')',
  '!',
  '\\',
  '&',
  ';',
  '#',
  '"',
  '“',
  '\n',
  '\n\n',
  '---\n',
  ' ',
  '\t',
  '\r',
  '~',
  '|',
  '[^a]: ',
  '💥',
  'كلمة',
  '\u202E',
  '\0',
];

test('reads anything without an exception, and ends', () => {
  fc.assert(
    fc.property(
      fc.nat(translation.length),
      fc.nat(20),
      fc.array(fc.oneof(fc.constantFrom(...signs), fc.constantFrom(...pieces)), {
        minLength: 1,
        maxLength: 12,
      }),
      (at, length, parts) => {
        const text = translation.slice(0, at) + parts.join('') + translation.slice(at + length);

        const { findings, edition: made } = checked(edition({ 'en.mdx': text }));

        expect(made === undefined).toBe(findings.some(({ severity }) => severity === 'error'));
        for (const { line, column } of findings) expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
      },
    ),
    { seed: 2019, numRuns: Number(process.env['FUZZ_RUNS'] ?? 1500) },
  );
});

import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isDraft } from '../../src/edition/edition.ts';
import { checked, edition, realFiles, translation } from '../support/content.ts';
import type { Files } from '../support/content.ts';
import {
  lineMutants,
  passageMutants,
  putTogether,
  sectionMutants,
  takeApart,
  wordingMutants,
} from '../support/mutants.ts';
import type { Parts } from '../support/mutants.ts';

// Always the same mutants, so that a failure is a failure for everybody.
const settings = { seed: 2019, numRuns: 300 };

const editions: [string, string, (text: string) => Files][] = [
  [
    'the real translation',
    readFileSync('src/content/en.mdx', 'utf8'),
    (text) => ({ ...realFiles(), 'en.mdx': text }),
  ],
  ['a short translation', translation, (text) => edition({ 'en.mdx': text })],
];

for (const [name, text, filesOf] of editions) {
  const parts = takeApart(text);

  test(`takes ${name} apart and puts it together again`, () => {
    expect(putTogether(parts).replace(/\n{2,}/g, '\n')).toBe(text.replace(/\n{2,}/g, '\n'));
    expect(isFound(filesOf(putTogether(parts)))).toBe(false);
  });

  test.each([
    ['line', lineMutants],
    ['passage', passageMutants],
    ['section', sectionMutants],
  ])(
    `finds every %s of ${name} that is lost, doubled or moved`,
    (_, mutants: (parts: Parts) => fc.Arbitrary<Parts>) => {
      fc.assert(
        fc.property(mutants(parts), (mutant) => isFound(filesOf(putTogether(mutant)))),
        settings,
      );
    },
  );

  test(`finds nothing where only the wording of ${name} changes`, () => {
    fc.assert(
      fc.property(wordingMutants(parts), (mutant) => !isFound(filesOf(putTogether(mutant)))),
      settings,
    );
  });
}

test('takes a passage or a section that is not there for a draft', () => {
  const parts = takeApart(translation);

  const mutant = putTogether({ ...parts, sections: parts.sections.slice(1) });

  expect(checked(edition({ 'en.mdx': mutant })).findings).toEqual([]);
  expect(isFound(edition({ 'en.mdx': mutant }))).toBe(true);
});

test('finds two lines that have changed places where a figure or a term betrays them, and only there', () => {
  const parts = takeApart(readFileSync('src/content/en.mdx', 'utf8'));
  const found = parts.sections.flatMap(({ passages }, section) =>
    passages.flatMap(({ open, lines }, passage) =>
      lines.slice(1).flatMap((_, line) => {
        const mutant = structuredClone(parts);
        const swapped = mutant.sections[section]?.passages[passage]?.lines ?? [];
        swapped.splice(line, 2, ...swapped.slice(line, line + 2).reverse());
        return isFound({ ...realFiles(), 'en.mdx': putTogether(mutant) }) ? [`${open} ${line + 1}`] : [];
      }),
    ),
  );

  expect(found.map((place) => place.replace(/<Passage id="(.*)">/, '$1'))).toEqual([
    'p3 1',
    'p4 1',
    'p5 1',
    'p7 1',
    'p9 1',
    'p11 1',
    'p11 2',
    'p12 1',
  ]);
});

// Found is what a finding tells, or the count of what is still to be translated.
function isFound(files: Files): boolean {
  const { findings, edition: made } = checked(files);
  return findings.length > 0 || made === undefined || made.translations.some(isDraft);
}

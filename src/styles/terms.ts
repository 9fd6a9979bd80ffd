import type { Term } from '../edition/edition.ts';

/** The style rules that light a term and its partner across the column, as CSS: one for each term. */
export function termRules(glossary: readonly Term[]): string {
  return glossary
    .map(
      ({ id }) =>
        `[href="#term-${id}"]{.row:has(&:is(:hover,:focus)) &{background:var(--color-accent);color:var(--color-paper);forced-color-adjust:none}}`,
    )
    .join('');
}

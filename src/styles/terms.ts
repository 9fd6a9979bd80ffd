import type { Term } from '../edition/edition.ts';

/** The style rules that light a term and its partner across the column, as CSS: one selector for each term. */
export function termRules(glossary: readonly Term[]): string {
  if (glossary.length === 0) return '';
  const selectors = glossary.map(({ id }) => {
    const term = `[href="#term-${id}"]`;
    return `.row:has(${term}:is(:hover,:focus)) ${term}`;
  });
  return `${selectors.join()}{background:var(--color-accent);color:var(--color-paper)}`;
}

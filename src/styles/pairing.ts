import type { Page } from '../edition/pages.ts';

/**
 * The style rules that mark a sentence and its partner, as CSS. CSS cannot say “the child of the same number over
 * there”, so there is one selector for each number up to that of the passage with the most sentences.
 */
export function pairingRules(longest: number, { texts, aside }: Page): string {
  const pointed = texts.length > 1 || aside ? ':hover,' : '';
  const numbers = Array.from({ length: longest }, (_, index) => index + 1);
  const selectors = numbers.map(
    (n) =>
      `.row:has(:is(p,.number span)>:nth-child(${n}):is(${pointed}:focus-within,:target)) p>:nth-child(${n})`,
  );
  const all = '.row:has(.number>a:focus-visible) p>span';
  const marked = [...selectors, all].join();
  // The outline is seen where the system chooses the colours, and there is no background to mark with.
  return `${marked}{background:var(--color-mark);text-decoration:underline;text-decoration-color:var(--color-accent);outline:2px solid #0000}`;
}

import { isDeepStrictEqual } from 'node:util';
import type { Inline } from './edition.ts';

/** Words without the spaces at their ends, on one line, neighbouring texts joined: as the reader would give them. */
export function tidy(content: readonly Inline[]): Inline[] {
  const joined = joinTexts(content);
  return joined
    .map((node, index): Inline => {
      if (node.type !== 'text') return node;
      const begun = index === 0 ? node.value.replace(/^[ \t]+/, '') : node.value;
      return {
        type: 'text',
        value: index === joined.length - 1 ? begun.replace(/(?<![ \t])[ \t]+$/, '') : begun,
      };
    })
    .filter((node) => node.type !== 'text' || node.value !== '');
}

/** Whether two contents say the same with the same markup. */
export function isSameContent(a: readonly Inline[], b: readonly Inline[]): boolean {
  return isDeepStrictEqual(tidy(a), tidy(b));
}

/**
 * The same without the signs of misprints, which no translation has: what a translator is given, and what a tool gives
 * back. `explain` gives what stands behind a misprint instead, by the name of its note.
 */
export function withoutMisprints(
  content: readonly Inline[],
  explain: (name: string) => Inline[] = () => [],
): Inline[] {
  return content.flatMap((node) => {
    if (!('children' in node)) return [node];
    const children = withoutMisprints(node.children, explain);
    return node.type === 'sic' ? [...children, ...explain(node.name)] : [{ ...node, children }];
  });
}

function joinTexts(content: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const node of content) {
    const last = joined.at(-1);
    if (node.type !== 'text')
      joined.push('children' in node ? { ...node, children: joinTexts(node.children) } : node);
    else if (last?.type === 'text')
      joined[joined.length - 1] = { type: 'text', value: onOneLine(last.value + node.value) };
    else joined.push({ type: 'text', value: onOneLine(node.value) });
  }
  return joined.filter((node) => node.type !== 'text' || node.value !== '');
}

// Begun at the first of many spaces alone, the search does not grow with their square.
function onOneLine(text: string): string {
  return text.replace(/(?<![ \t])[ \t]*[\r\n]+[ \t]*/g, ' ');
}

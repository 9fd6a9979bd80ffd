import type { MdastNode } from 'satteri';
import { withoutFillers } from './body.ts';
import { hasErrorAt, placeAt, report } from '../file.ts';
import type { OpenFile } from '../file.ts';
import type { Place } from '../finding.ts';
import { isId } from '../id.ts';
import * as words from './node-words.ts';

/** A tag as the parser gives it: on lines of its own, or inside a line. */
export type Tag = MdastNode & { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' };

/** Whether nothing is left of a paragraph or a text once the comments in it are taken out. */
export function isFiller(node: MdastNode): boolean {
  if (node.type === 'text') return withoutFillers(node.value).trim() === '' && node.value !== '';
  return node.type === 'paragraph' && (node.children as MdastNode[]).every(isFiller);
}

/** Whether a node is one of the tags that stand inside a line. */
export function isInlineTag(node: MdastNode): node is Tag {
  const isTag = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  return isTag && (node.name === 'Term' || node.name === 'Sic');
}

/** Where a node begins. */
export function placeOf(file: OpenFile, node: MdastNode): Place {
  return placeWithin(file, node, 0);
}

/** The place of the n-th character of a node's source. */
export function placeWithin(file: OpenFile, node: MdastNode, index: number): Place {
  return placeAt(file, (node.position?.start.offset ?? 0) + index);
}

/** Says that a node of this kind must not stand where it does, unless its place has been reported already. */
export function refuse(file: OpenFile, node: MdastNode, where: string): void {
  const place = placeOf(file, node);
  // The parser's places of code inside links are not right; its line is.
  const isCode = node.type.startsWith('mdx') && node.type.endsWith('Expression');
  const isSaid =
    isCode &&
    file.findings.some(({ code, line }) => line === place.line && ['code', 'braces'].includes(code));
  if (!isSaid && !hasErrorAt(file, place))
    report(file, place, words.refusal(node.type, where, file.lines[place.line - 1] ?? ''));
}

/** The `id` of a `<Section>`, `<Passage>`, `<Term>` or `<Sic>`; anything else in the tag is reported, if it was not before. */
export function readId(file: OpenFile, node: Tag): string {
  const place = placeOf(file, node);
  const name = node.name ?? '';
  const isSaid = file.findings.some(
    ({ severity, line, column }) => severity === 'error' && line === place.line && column >= place.column,
  );
  let id: string | undefined;
  for (const attribute of node.attributes) {
    const isId = attribute.type === 'mdxJsxAttribute' && attribute.name === 'id';
    if (isId && typeof attribute.value === 'string') id ??= attribute.value;
    else if (!isSaid) report(file, place, words.wrongAttribute(name));
  }
  if (id === undefined) {
    if (!isSaid) report(file, place, words.noId(name));
  } else if (!isId(id)) report(file, place, words.wrongId(name, id));
  return id ?? '';
}

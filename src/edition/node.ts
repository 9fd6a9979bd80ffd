import type { MdastNode } from 'satteri';
import { placeAt, report } from './file.ts';
import type { OpenFile } from './file.ts';
import type { Complaint, Place } from './finding.ts';

export type Tag = MdastNode & { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' };

/** Whether an MDX expression is nothing but a comment, or several. */
export function isComment(node: MdastNode): boolean {
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return false;
  return /^\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)+$/.test(node.value);
}

/** Where a node begins. */
export function placeOf(node: MdastNode): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** Says that a node of this kind must not stand where it does. */
export function refuse(file: OpenFile, node: MdastNode, where: string): void {
  report(file, placeOf(node), refusals[node.type] ?? stranger(node.type, where));
}

/** The `id` of a `<Section>`, `<Passage>` or `<Term>`; any other attribute is reported. */
export function readId(file: OpenFile, node: Tag): string {
  let id = '';
  for (const attribute of node.attributes) {
    const isId = attribute.type === 'mdxJsxAttribute' && attribute.name === 'id';
    if (isId && typeof attribute.value === 'string') id = attribute.value;
    else report(file, placeOf(node), wrongAttribute(node.name ?? '', 'name' in attribute ? attribute.name : '{…}'));
  }
  if (!/^[a-z][a-z0-9-]*$/.test(id)) report(file, placeOf(node), wrongId(node.name ?? '', id));
  return id;
}

/** The place of the n-th character of a node's source. */
export function placeWithin(file: OpenFile, node: MdastNode, index: number): Place {
  return placeAt(file, (node.position?.start.offset ?? 0) + index);
}

const code: Complaint = {
  code: 'code',
  message: 'This is program code, and a text has none.',
  hint: 'Take it out. To show a brace itself, write \\{ or \\}.',
};

const element: Complaint = {
  code: 'element',
  message: 'This tag is not one that a text may have.',
  hint: 'The tags are <Section>, <Passage> and <Term>. For emphasis write *word*, for a link [word](https://…).\nTo show the sign < itself, write &lt;.',
};

const image: Complaint = {
  code: 'image',
  message: 'A text has no pictures.',
  hint: 'Take it out, or turn it into a link by removing the exclamation mark.',
};

const list: Complaint = {
  code: 'block',
  message: 'This line is read as a list, because it begins with a number or a sign.',
  hint: 'Put a backslash before the full stop or the sign: 16\\. or \\-',
};

const refusals: Partial<Record<MdastNode['type'], Complaint>> = {
  mdxjsEsm: code,
  mdxFlowExpression: code,
  mdxTextExpression: code,
  html: element,
  mdxJsxFlowElement: element,
  mdxJsxTextElement: element,
  image,
  imageReference: image,
  list,
  definition: {
    code: 'definition',
    message: 'Links are written where they stand, not defined elsewhere.',
    hint: 'Write [word](https://…) in the line and take this definition out.',
  },
  linkReference: {
    code: 'definition',
    message: 'Links are written where they stand, not defined elsewhere.',
    hint: 'Write [word](https://…). To show square brackets themselves, write \\[ and \\].',
  },
  break: {
    code: 'line-break',
    message: 'The line ends with spaces or a backslash, which forces a line break.',
    hint: 'Take them out: every line is a segment already.',
  },
  delete: {
    code: 'strikethrough',
    message: 'The sign ~ strikes words through here.',
    hint: 'Write \\~ to show the sign itself.',
  },
};

function stranger(type: string, where: string): Complaint {
  return {
    code: 'block',
    message: `A ${words(type)} cannot stand ${where}.`,
    hint: 'A passage holds plain lines with *emphasis*, [links](https://…), <Term> and footnotes [^name].\nA sign that Markdown takes for more than itself is written with a backslash before it.',
  };
}

// `blockquote`, `thematicBreak` and the like are the standard names of Markdown's parts.
function words(type: string): string {
  return type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function wrongAttribute(tag: string, name: string): Complaint {
  return {
    code: 'attribute',
    message: `<${tag}> has one attribute, id, and not “${name}”.`,
    hint: `Write it like this:\n<${tag} id="…">`,
  };
}

function wrongId(tag: string, id: string): Complaint {
  const message = id === '' ? `<${tag}> lacks its id.` : `“${id}” is no id: an id has small Latin letters, digits and hyphens.`;
  return { code: 'id', message, hint: `Copy the line from the original’s file:\n<${tag} id="…">` };
}

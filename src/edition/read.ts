import { mdxToMdast } from 'satteri';
import type { MdastNode } from 'satteri';
import type { Document, DocumentPassage, DocumentSection, Line } from './document.ts';
import { report } from './file.ts';
import type { OpenFile } from './file.ts';
import type { Complaint } from './finding.ts';
import { readFrontMatter } from './front-matter.ts';
import { readInline, readLines } from './inline.ts';
import type { Language } from './language.ts';
import { isComment, placeOf, readId, refuse } from './node.ts';

/**
 * Reads an MDX file as data: the tree is walked by a list of what may stand where, and nothing is ever compiled or run.
 * Everything that is not on the list is reported.
 */
export function read(file: OpenFile, language: Language): Document {
  const document: Document = { file, language, frontMatter: readFrontMatter(file), sections: [], notes: [] };
  for (const node of parse(file)) readBlock(document, node);
  return document;
}

function parse(file: OpenFile): MdastNode[] {
  try {
    return (mdxToMdast(file.text) as MdastNode & { type: 'root' }).children as MdastNode[];
  } catch (error) {
    const [, line = '1', column = '1', reason = ''] = /(\d+):(\d+): ([\s\S]*)/.exec(String(error)) ?? [];
    report(file, { line: Number(line), column: Number(column) }, unreadable(reason));
    return [];
  }
}

function readBlock(document: Document, node: MdastNode): void {
  if (node.type === 'yaml' || isComment(node)) return;
  if (node.type === 'mdxJsxFlowElement' && node.name === 'Section') document.sections.push(readSection(document.file, node));
  else if (node.type === 'footnoteDefinition') readNote(document, node);
  else if (node.type === 'mdxJsxFlowElement' && node.name === 'Passage') report(document.file, placeOf(node), outsideSection);
  else if (isText(node)) report(document.file, placeOf(node), outsidePassage);
  else refuse(document.file, node, 'outside the sections');
}

function readSection(file: OpenFile, node: MdastNode & { type: 'mdxJsxFlowElement' }): DocumentSection {
  const section: DocumentSection = { id: readId(file, node), place: placeOf(node), headings: [], passages: [] };
  for (const child of node.children as MdastNode[]) {
    if (isComment(child)) continue;
    if (child.type === 'heading') section.headings.push(readHeading(file, child));
    else if (child.type === 'mdxJsxFlowElement' && child.name === 'Passage') section.passages.push(readPassage(file, child));
    else if (isText(child)) report(file, placeOf(child), outsidePassage);
    else refuse(file, child, 'in a section');
  }
  return section;
}

function readHeading(file: OpenFile, node: MdastNode & { type: 'heading' }): Line {
  if (node.depth !== 2) report(file, placeOf(node), wrongDepth);
  return { place: placeOf(node), content: readInline(file, node.children as MdastNode[]) };
}

function readPassage(file: OpenFile, node: MdastNode & { type: 'mdxJsxFlowElement' }): DocumentPassage {
  const passage: DocumentPassage = { id: readId(file, node), place: placeOf(node), lines: [] };
  complainAboutBlankLines(file, node);
  const children = node.children as MdastNode[];
  // `<Passage id="p1">words</Passage>` on one line holds its words without a paragraph around them.
  if (children.some((child) => child.type === 'text')) return { ...passage, lines: readLines(file, children) };
  for (const child of children) {
    if (isComment(child)) continue;
    if (child.type === 'paragraph') passage.lines.push(...readLines(file, child.children as MdastNode[]));
    else refuse(file, child, 'in a passage');
  }
  return passage;
}

function complainAboutBlankLines(file: OpenFile, node: MdastNode): void {
  const first = node.position?.start.line ?? 1;
  const last = node.position?.end.line ?? first;
  for (let line = first + 1; line < last; line++) {
    if (file.lines[line - 1]?.trim() === '') report(file, { line, column: 1 }, blankLine);
  }
}

function readNote(document: Document, node: MdastNode & { type: 'footnoteDefinition' }): void {
  const { file } = document;
  const [paragraph, ...rest] = node.children as MdastNode[];
  if (paragraph?.type !== 'paragraph' || rest.length > 0) return report(file, placeOf(node), longNote(node.identifier));
  const content = readInline(file, paragraph.children as MdastNode[], { notes: false });
  document.notes.push({ name: node.identifier, place: placeOf(node), content });
}

function isText(node: MdastNode): boolean {
  return ['paragraph', 'text', 'heading'].includes(node.type);
}

function unreadable(reason: string): Complaint {
  return {
    code: 'syntax',
    message: 'The file cannot be read from here on.',
    hint: `A tag or a bracket is probably left open. The parser says: ${reason.slice(0, 300)}`,
  };
}

function longNote(name: string): Complaint {
  return {
    code: 'note-shape',
    message: `The note [^${name}] must be one paragraph.`,
    hint: `Write it on one line:\n[^${name}]: text of the note`,
  };
}

const outsidePassage: Complaint = {
  code: 'outside-passage',
  message: 'This text stands outside a passage.',
  hint: 'Move it between <Passage id="…"> and </Passage>, or make it a comment: {/* … */}',
};

const outsideSection: Complaint = {
  code: 'outside-section',
  message: 'This passage stands outside a section.',
  hint: 'Move it between <Section id="…"> and </Section>, where the original has it.',
};

const wrongDepth: Complaint = {
  code: 'heading-depth',
  message: 'A section’s heading begins with two number signs.',
  hint: 'Write “## ” before it.',
};

const blankLine: Complaint = {
  code: 'blank-line',
  message: 'A passage has no empty lines.',
  hint: 'Take the empty line out. For a line not yet translated, write … alone on it.',
};

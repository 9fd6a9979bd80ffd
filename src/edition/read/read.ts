import { mdxToMdast } from 'satteri';
import type { MdastNode } from 'satteri';
import { bodyOf } from './body.ts';
import type { Body } from './body.ts';
import { checkCharacters } from './characters.ts';
import type { Document, DocumentPassage, DocumentSection, Line } from '../document.ts';
import { plainText } from '../edition.ts';
import { placeAt, report } from '../file.ts';
import type { OpenFile } from '../file.ts';
import { isOriginal, readFrontMatter } from './front-matter.ts';
import { readInline, readLines } from './inline.ts';
import type { Language } from '../language.ts';
import { isWithinLimits } from './limits.ts';
import { isFiller, isInlineTag, placeOf, readId, refuse } from './node.ts';
import * as words from './read-words.ts';
import { checkTraps } from './traps.ts';

/**
 * Reads an MDX file as data: the tree is walked by a list of what may stand where, and nothing is ever compiled or run.
 * Everything that is not on the list is reported. `received` is what the source has, and perhaps more.
 */
export function read(file: OpenFile, language: Language, received = ''): Document {
  const document: Document = {
    file,
    language,
    frontMatter: {},
    isReadable: false,
    sections: [],
    notes: [],
    terms: [],
    references: [],
    misprints: [],
    remarks: [],
  };
  // A file in UTF-16 is full of these; that it is not in UTF-8 has been said.
  const isOtherEncoding = file.text.includes('\0') && file.findings.some(({ code }) => code === 'not-utf-8');
  if (isOtherEncoding || !isWithinLimits(file)) return document;
  const frontMatter = readFrontMatter(file);
  document.frontMatter = frontMatter ?? {};
  checkCharacters(file, {
    received,
    isOriginal: isOriginal(document.frontMatter),
    direction: language.direction,
  });
  if (frontMatter === undefined) return document;
  const body = bodyOf(file);
  document.remarks = body.comments.map(({ start, end, value }) => ({
    line: placeAt(file, start).line,
    lastLine: placeAt(file, end).line,
    text: value,
  }));
  const errors = file.counts.error;
  if (!checkTraps(file, body)) return document;
  const nodes = parse(file, body, file.counts.error > errors);
  document.isReadable = nodes !== undefined;
  for (const node of nodes ?? []) readBlock(document, node);
  return document;
}

// Where a trap was found, that says in plainer words why the parser fails, if it does.
function parse(file: OpenFile, body: Body, isExplained: boolean): MdastNode[] | undefined {
  try {
    return keepTildes((mdxToMdast(body.text) as Parent).children as MdastNode[], body.text);
  } catch (error) {
    const [, line = '1'] = /(\d+):\d+: /.exec(String(error)) ?? [];
    if (!isExplained) report(file, { line: Number(line), column: 1 }, words.unreadable);
    return undefined;
  }
}

// GitHub alone takes two single tildes for a line through words; here they are those of “5~6” and “10~12”.
function keepTildes(nodes: readonly MdastNode[], text: string): MdastNode[] {
  if (!text.includes('~')) return [...nodes];
  return nodes.flatMap((node) => {
    if (!('children' in node)) return node;
    const children = keepTildes(node.children as MdastNode[], text);
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    if (node.type !== 'delete' || text[start + 1] === '~') return { ...node, children } as MdastNode;
    return [tildeAt(start), ...children, tildeAt(end - 1)];
  });
}

function tildeAt(offset: number): MdastNode {
  return {
    type: 'text',
    value: '~',
    position: { start: { offset }, end: { offset: offset + 1 } },
  } as MdastNode;
}

function readBlock(document: Document, node: MdastNode): void {
  const { file } = document;
  if (isFiller(node)) return;
  if (node.type === 'mdxJsxFlowElement' && node.name === 'Section')
    document.sections.push(readSection(document, node));
  else if (node.type === 'footnoteDefinition') readNote(document, node);
  else if (node.type === 'mdxJsxFlowElement' && node.name === 'Passage')
    report(file, placeOf(file, node), words.outsideSection);
  else if (isText(node)) {
    const place = placeOf(file, node);
    const isMarked = file.lines[place.line - 1]?.startsWith('#');
    report(file, place, isMarked ? words.headingOutside : words.outsidePassage);
  } else refuse(file, node, 'outside the sections');
}

function readSection(document: Document, node: MdastNode & { type: 'mdxJsxFlowElement' }): DocumentSection {
  const { file } = document;
  const section: DocumentSection = {
    id: readId(file, node),
    place: placeOf(file, node),
    lastLine: node.position?.end.line ?? 1,
    headings: [],
    passages: [],
  };
  for (const child of node.children as MdastNode[]) {
    if (isFiller(child)) continue;
    if (child.type === 'heading') section.headings.push(readHeading(document, child));
    else if (child.type === 'mdxJsxFlowElement' && child.name === 'Passage')
      section.passages.push(readPassage(document, child));
    else if (isText(child)) {
      const place = placeOf(file, child);
      report(file, place, words.outsidePassageOrHeading(file.lines[place.line - 1] ?? ''));
    } else refuse(file, child, 'in a section');
  }
  return section;
}

function readHeading(document: Document, node: MdastNode & { type: 'heading' }): Line {
  const { file } = document;
  const content = readInline(document, node.children as MdastNode[], { notes: true, inside: 'a heading' });
  if (node.depth !== 2) report(file, placeOf(file, node), words.wrongDepth);
  else if (plainText(content).trim() === '') report(file, placeOf(file, node), words.emptyHeading);
  return { place: placeOf(file, node), content };
}

function readPassage(document: Document, node: MdastNode & { type: 'mdxJsxFlowElement' }): DocumentPassage {
  const { file } = document;
  const passage: DocumentPassage = {
    id: readId(file, node),
    place: placeOf(file, node),
    lastLine: node.position?.end.line ?? 1,
    lines: [],
  };
  complainAboutBlankLines(document, node);
  const children = node.children as MdastNode[];
  // `<Passage id="p1">words</Passage>` on one line holds its words without a paragraph around them.
  if (children.some((child) => child.type === 'text'))
    return { ...passage, lines: readLines(document, children) };
  for (const child of withParagraphs(file, children)) {
    if (isFiller(child)) continue;
    if (child.type === 'paragraph') passage.lines.push(...readLines(document, child.children as MdastNode[]));
    else refuse(file, child, 'in a passage');
  }
  return passage;
}

function complainAboutBlankLines({ file, remarks }: Document, node: MdastNode): void {
  const first = node.position?.start.line ?? 1;
  const last = node.position?.end.line ?? first;
  for (let line = first + 1; line < last; line++) {
    if (file.lines[line - 1]?.trim() !== '') continue;
    const isInRemark = remarks.some((remark) => remark.line < line && line < remark.lastLine);
    if (!isInRemark) report(file, { line, column: 1 }, words.blankLine);
  }
}

function readNote(document: Document, node: MdastNode & { type: 'footnoteDefinition' }): void {
  const { file } = document;
  const [paragraph, ...rest] = withParagraphs(file, node.children as MdastNode[]);
  if (paragraph?.type !== 'paragraph' || rest.length > 0)
    return report(file, placeOf(file, node), words.longNote(node.identifier));
  const content = readInline(document, paragraph.children as MdastNode[], { notes: false, inside: 'a note' });
  document.notes.push({ name: node.identifier, place: placeOf(file, node), content });
}

// A line of nothing but terms comes as tags without a paragraph around them and without the spaces behind them.
function withParagraphs({ text }: OpenFile, nodes: readonly MdastNode[]): MdastNode[] {
  const blocks = Map.groupBy(nodes, (node) => (isInlineTag(node) ? node.position?.start.line : node));
  return [...blocks.values()].flatMap((block) => {
    if (!block.some(isInlineTag)) return block;
    const children = block.flatMap((tag) => {
      const { line = 1, column = 1, offset = 0 } = tag.position?.end ?? {};
      const [value = ''] = /^[ \t]*/.exec(text.slice(offset)) ?? [];
      const end = { line, column: column + value.length, offset: offset + value.length };
      const position = { start: { line, column, offset }, end };
      return [tag, { type: 'text', value, position }];
    });
    return [{ type: 'paragraph', children } as MdastNode];
  });
}

function isText(node: MdastNode): boolean {
  return ['paragraph', 'text', 'heading'].includes(node.type);
}

/** What the parser gives of a whole file. */
type Parent = MdastNode & { type: 'root' };

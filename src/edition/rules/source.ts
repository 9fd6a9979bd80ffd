import type { Document, DocumentPassage } from '../document.ts';
import { passagesOf, plainText } from '../edition.ts';
import type { Joint } from '../edition.ts';
import { isFull, report } from '../file.ts';
import type { OpenFile } from '../file.ts';
import { codePoint, beginning } from '../finding.ts';
import type { Complaint, Place } from '../finding.ts';

/** A line of the source as it was received, without the spaces at its ends. */
interface SourceLine {
  text: string;
  line: number;
}

/**
 * Holds the marked-up original against its source: every line of the source that is not empty is the headline, the
 * caption, a passage or a line named as omitted, in this order of appearance, character for character.
 */
export function compareWithSource(document: Document, source: OpenFile): void {
  const { frontMatter } = document;
  const remaining = sourceLinesOf(source, frontMatter.omitted?.values ?? []);
  const expectNext = (text: string, place: Place): void => {
    const [line] = remaining;
    // A line that is the first passage's is left for that.
    if (line?.text === text || !begins(document.sections[0]?.passages[0], line)) remaining.shift();
    if (line?.text !== text) report(document.file, place, differs(source, line, text));
  };
  for (const fact of [frontMatter.title, frontMatter.caption]) {
    if (fact !== undefined) expectNext(fact.values[0] ?? '', fact.place);
  }
  const passages = passagesOf(document);
  for (const [index, passage] of passages.entries()) {
    if (isFull(document.file)) return;
    // What stands before the line that begins as this passage does was left out.
    const own = remaining.findIndex((line) => begins(passage, line));
    for (const line of remaining.splice(0, Math.max(0, own)))
      report(document.file, passage.place, leftOut(source, line));
    const isExtra = own === -1 && begins(passages[index + 1], remaining[0]);
    if (isExtra) report(document.file, passage.place, differs(source, undefined, ''));
    else comparePassage(document.file, passage, remaining.shift(), source);
  }
  for (const line of remaining)
    report(document.file, passages.at(-1)?.place ?? beginning, leftOut(source, line));
}

/** What the source has where the passage breaks its lines: a space, or nothing. One entry a line; the last is empty. */
export function jointsOf(passage: DocumentPassage, sourceText: string): Joint[] {
  let at = 0;
  return passage.lines.map(({ content }) => {
    at += plainText(content).length;
    const joint = sourceText[at] === ' ' ? ' ' : '';
    at += joint.length;
    return joint;
  });
}

/** The paragraphs of the source that are passages, in their order. */
export function paragraphsOf(document: Document, source: OpenFile): string[] {
  const { title, caption, omitted } = document.frontMatter;
  return sourceLinesOf(source, omitted?.values ?? [])
    .slice([title, caption].filter((fact) => fact !== undefined).length)
    .map(({ text }) => text);
}

function sourceLinesOf(source: OpenFile, omitted: readonly string[]): SourceLine[] {
  return source.lines
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => text !== '' && !omitted.includes(text));
}

function begins(passage: DocumentPassage | undefined, line: SourceLine | undefined): boolean {
  const start = plainText(passage?.lines[0]?.content ?? []).slice(0, 20);
  return start !== '' && line?.text.startsWith(start) === true;
}

function comparePassage(
  file: OpenFile,
  passage: DocumentPassage,
  line: SourceLine | undefined,
  source: OpenFile,
): void {
  const joints = jointsOf(passage, line?.text ?? '');
  let at = 0;
  for (const [index, { content, place }] of passage.lines.entries()) {
    const text = plainText(content);
    const expected = line?.text.slice(at, at + text.length);
    if (expected !== text) {
      const same = commonLength(text, expected ?? '');
      const column = columnOf(text.slice(0, same + 1), file.lines[place.line - 1] ?? '');
      return report(
        file,
        { line: place.line, column },
        differs(source, line && { ...line, text: line.text.slice(at) }, text),
      );
    }
    at += text.length + (joints[index]?.length ?? 0);
  }
  const rest = line?.text.slice(at) ?? '';
  if (rest !== '') report(file, passage.lines.at(-1)?.place ?? passage.place, cutShort(source, line, rest));
}

// The column of the last of these signs in the line as it is written: markup among them is stepped over.
function columnOf(text: string, line: string): number {
  const step = /<[^<>]*>|\[\^[^\][]*\]|\]\([^()]*\)|\{\/\*.*?\*\/\}|./uy;
  let at = 0;
  for (const sign of text) {
    while (at < line.length && !line.startsWith(sign, at)) {
      step.lastIndex = at;
      at += step.exec(line)?.[0].length ?? 1;
    }
    at += sign.length;
  }
  return Array.from(line.slice(0, at)).length;
}

// Whole characters that both begin with, in UTF-16 units.
function commonLength(a: string, b: string): number {
  let length = 0;
  for (const sign of a) {
    if (!b.startsWith(sign, length)) break;
    length += sign.length;
  }
  return length;
}

function differs(source: OpenFile, line: SourceLine | undefined, text: string): Complaint {
  if (line === undefined) {
    return {
      code: 'source',
      message: `${source.name} has no line with these words here.`,
      hint: 'The original is shown as it was received. Take the words out.',
    };
  }
  const at = commonLength(text, line.text);
  return {
    code: 'source',
    message: `This differs from line ${line.line} of ${source.name}: here ${nameAt(text, at)}, there ${nameAt(line.text, at)}.`,
    hint: `The original is shown as it was received, misprints included. There it reads:\n${line.text.slice(Math.max(0, at - 20), at + 40)}`,
  };
}

const cutShort = (source: OpenFile, line: SourceLine | undefined, rest: string): Complaint => ({
  code: 'source',
  message: `The passage ends before line ${line?.line ?? 0} of ${source.name} does.`,
  hint: `What follows there:\n${rest.slice(0, 60)}`,
});

const leftOut = (source: OpenFile, { line, text }: SourceLine): Complaint => ({
  code: 'source',
  message: `Line ${line} of ${source.name} is not in this file.`,
  hint: `Add it as a passage, or under “omitted” in the front matter if it is no part of the text:\n${text.slice(0, 60)}`,
});

function nameAt(text: string, at: number): string {
  const [character] = text.slice(at);
  return character === undefined ? 'the end' : `“${character}” (${codePoint(character)})`;
}

import type { Dates } from './dates.ts';
import type { Language } from './language.ts';
import { remember } from './remember.ts';

/** The aligned edition: every translation has the sections, passages and segments of the original, in its order. */
export interface Edition {
  original: Text;
  translations: Text[];
  /** How far each translation is, in their order. */
  status: LanguageStatus[];
  /** Names and terms, in the order of their file. */
  glossary: Term[];
  /** Documents about what the text reports, in the order of their file. */
  sources: Source[];
  /** Lines of the source file that are no part of the article. */
  omitted: string[];
  /** SHA-256 of the source file, in lower-case hexadecimal. */
  seal: string;
  /** The days of the event that the text is about, known from outside the text. */
  dates?: Dates;
}

/** One language's text. */
export interface Text {
  language: Language;
  title: Segment;
  caption?: Segment;
  /** What the text is, in a sentence of ours. */
  about?: string;
  /** Where the text comes from, in our words. */
  provenance?: string;
  translator?: string;
  /** The name of the event that the text is about, in our words: for citations and metadata, never shown as text. */
  event?: string;
  /** Where that event took place. */
  place?: string;
  sections: Section[];
  notes: Note[];
}

/** A part of the text under a heading, and its address: `outcomes`. */
export interface Section {
  id: string;
  heading: Segment;
  passages: Passage[];
}

/** A paragraph of the original, and its address: `p4`. */
export interface Passage {
  id: string;
  number: number;
  segments: Segment[];
}

/** A sentence, or a clause that the original sets apart, and its address: `p4-2`. */
export interface Segment {
  id: string;
  state: 'done' | 'draft';
  content: Inline[];
  joint: Joint;
}

/** What stands between a segment and the next of its passage: a space, or nothing. */
export type Joint = '' | ' ';

/** A piece of a line: words, or markup with what it marks. */
export type Inline =
  | { type: 'text'; value: string }
  | { type: 'emphasis'; children: Inline[] }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'term'; id: string; children: Inline[] }
  | { type: 'note'; name: string }
  /** A misprint of the original; the note of this name explains it. */
  | { type: 'sic'; name: string; children: Inline[] };

/** A piece of markup; translators’ tools call it a code. */
export type Code = Exclude<Inline, { type: 'text' }>;

/** A name or term of the text. */
export interface Term {
  id: string;
  /** The page of whoever bears the name. */
  page?: string;
  /** Where it lies: one point, or the points of a route in their order. */
  place?: Point[];
  /** By language tag. */
  forms: Record<string, TermForm>;
}

/** What a term is called in a language, and what it is, in a sentence or two of ours. */
export interface TermForm {
  form: string;
  gloss?: string;
  /** What its place is called on a map, if not as the term is. */
  label?: string;
}

/** A point of the globe in decimal degrees; south and west are negative. */
export interface Point {
  latitude: number;
  longitude: number;
}

/** A document outside the text that bears on some of its passages. */
export interface Source {
  id: string;
  /** Its address on the web. */
  page: string;
  /** The day or the year (ISO 8601) at which it was last known there; without one it was only seen in a stored copy. */
  known?: string;
  /** BCP 47 tag of the language that it is in. */
  language?: string;
  /** Ids of the passages on which it bears, in their order. */
  passages: string[];
  /** Its own phrases that come back in a passage, in its language, word for word. */
  says: { passage: string; phrases: string[] }[];
  /** By language tag. */
  descriptions: Record<string, SourceDescription>;
}

/** What a source is called in a language, and what it is, in a sentence of ours. */
export interface SourceDescription {
  title: string;
  what: string;
}

/** A translator's note, or in the original one of ours: numbered from 1 in the order in which the text refers to it. */
export interface Note {
  name: string;
  number: number;
  content: Inline[];
  /** Ids of the segments that refer to it. */
  segments: string[];
}

/** How far a language is. `front` stands for the headline, the caption and what else is outside the sections. */
export interface LanguageStatus extends Counts {
  tag: string;
  name: string;
  sections: ({ id: string } & Counts)[];
}

/** Segments, headings included, and findings that are warnings. */
export interface Counts {
  translated: number;
  missing: number;
  warnings: number;
}

/** What a text’s front matter has in our words about it, without markup. */
export const facts = ['about', 'provenance', 'event', 'place'] as const;

/** The words of a segment, without notes. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((node) => ('value' in node ? node.value : 'children' in node ? plainText(node.children) : ''))
    .join('');
}

/** All markup of a content, outer before inner, in reading order. */
export function codesIn(content: readonly Inline[]): Code[] {
  return content.flatMap((node) => {
    if (node.type === 'text') return [];
    return node.type === 'note' ? [node] : [node, ...codesIn(node.children)];
  });
}

/** The names of the notes to which a content refers, those that explain misprints included. */
export function notesIn(content: readonly Inline[]): string[] {
  return codesIn(content).flatMap((code) => ('name' in code ? [code.name] : []));
}

/** The ids of the terms that a content marks, one a mark. */
export function termsIn(content: readonly Inline[]): string[] {
  return codesIn(content).flatMap((code) => (code.type === 'term' ? [code.id] : []));
}

/** A segment’s words without emphasis, links and notes, for where it is itself part of a link. */
export function bareSegment(segment: Segment): Segment {
  return { ...segment, content: [{ type: 'text', value: plainText(segment.content) }] };
}

/** The segments of what stands before a text's sections: its headline, and its caption if it has one. */
export function frontSegments({ title, caption }: Text): Segment[] {
  return caption === undefined ? [title] : [title, caption];
}

/** All passages of a text, or of a file that has one, in their order. */
export function passagesOf<Each>({
  sections,
}: {
  sections: readonly { passages: readonly Each[] }[];
}): Each[] {
  return sections.flatMap(({ passages }) => passages);
}

/** All segments of a section in their order, its heading first. */
export function segmentsOf({ heading, passages }: Section): Segment[] {
  return [heading, ...passages.flatMap(({ segments }) => segments)];
}

/** How far a text is: segments of passages that are done, of all. */
export function progressOf(text: Text): { done: number; total: number } {
  const segments = passagesOf(text).flatMap((passage) => passage.segments);
  return { done: segments.filter((segment) => segment.state === 'done').length, total: segments.length };
}

/** Whether anything of the text, headings and title included, is still to be translated; an original has no such thing. */
export const isDraft = remember((text: Text): boolean => {
  const all = [...frontSegments(text), ...text.sections.flatMap(segmentsOf)];
  return all.some((segment) => segment.state === 'draft');
}, new WeakMap());

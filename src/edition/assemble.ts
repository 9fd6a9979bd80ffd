import { readDates } from './dates.ts';
import type { Document, DocumentPassage, DocumentSection, Line } from './document.ts';
import { facts, notesIn, passagesOf, plainText, segmentsOf } from './edition.ts';
import type { Edition, Joint, Note, Passage, Section, Segment, Text } from './edition.ts';
import type { OpenFile } from './file.ts';
import { isPlaceholder } from './placeholder.ts';
import type { Field } from './read/front-matter.ts';
import { jointsOf, paragraphsOf } from './rules/source.ts';
import { statusOf } from './status.ts';

/**
 * Builds the edition from documents in which the check has found no error. The default translation comes first, the
 * others by their tags.
 */
export function assemble(
  original: Document,
  translations: readonly Document[],
  source: OpenFile,
  { glossary, sources }: Pick<Edition, 'glossary' | 'sources'>,
): Edition {
  const paragraphs = paragraphsOf(original, source);
  const joints = new Map(
    passagesOf(original).map((passage, index) => [passage.id, jointsOf(passage, paragraphs[index] ?? '')]),
  );
  const favourite = factOf(original, 'translation');
  const sorted = translations.toSorted(
    ({ language: a }, { language: b }) =>
      Number(b.tag === favourite) - Number(a.tag === favourite) || (a.tag < b.tag ? -1 : 1),
  );
  const texts = sorted.map((translation) => assembleText(translation, original));
  const dates = readDates(factOf(original, 'dates') ?? '');
  return {
    original: assembleText(original, original, joints),
    translations: texts,
    status: statusOf(texts, sorted),
    glossary,
    sources,
    omitted: original.frontMatter.omitted?.values ?? [],
    seal: factOf(original, 'sha256') ?? '',
    ...(dates.state === 'right' ? { dates: { start: dates.start, end: dates.end } } : {}),
  };
}

function assembleText(document: Document, original: Document, joints?: Map<string, Joint[]>): Text {
  const sections = original.sections.map((section) => assembleSection(section, document, joints));
  const makeFront = (field: 'title' | 'caption') =>
    makeSegment(field, factAsContent(document, field), factAsContent(original, field));
  const text: Text = {
    language: document.language,
    title: makeFront('title'),
    sections,
    notes: numberNotes(document, sections),
  };
  if (document.frontMatter.caption !== undefined) text.caption = makeFront('caption');
  for (const field of [...facts, 'translator'] as const) {
    const value = factOf(document, field);
    if (value !== undefined && !isPlaceholder(value)) text[field] = value;
  }
  return text;
}

function assembleSection(model: DocumentSection, document: Document, joints?: Map<string, Joint[]>): Section {
  const own = document.sections.find(({ id }) => id === model.id);
  return {
    id: model.id,
    heading: makeSegment(model.id, own?.headings[0]?.content, model.headings[0]?.content),
    passages: model.passages.map((passage) =>
      assemblePassage(
        passage,
        own?.passages.find(({ id }) => id === passage.id)?.lines ?? [],
        joints?.get(passage.id),
      ),
    ),
  };
}

function assemblePassage(model: DocumentPassage, lines: readonly Line[], joints?: Joint[]): Passage {
  const segments = model.lines.map(({ content }, index): Segment => {
    const joint = joints?.[index] ?? jointBetween(lines[index], lines[index + 1]);
    return makeSegment(`${model.id}-${index + 1}`, lines[index]?.content, content, joint);
  });
  return { id: model.id, number: Number(model.id.replace(/\D/g, '')), segments };
}

// Chinese and Japanese put no space between their sentences (Unicode: ideographs, kana and full-width marks).
function jointBetween(line: Line | undefined, next: Line | undefined): Joint {
  if (line === undefined || next === undefined) return '';
  const isSolid = solidEnd.test(plainText(line.content)) || solidStart.test(plainText(next.content));
  return isSolid ? '' : ' ';
}

const solid = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF65]`;
// With `u`, Node 26 overlooks a character beyond U+FFFF that stands before `$`.
const [solidStart, solidEnd] = [new RegExp(`^${solid}`, 'v'), new RegExp(`${solid}$`, 'v')];

// Dots stand for words to come, unless the original has nothing else there.
function makeSegment(
  id: string,
  content: Line['content'] = [],
  original: Line['content'] = [],
  joint: Joint = '',
): Segment {
  const isKept = isPlaceholder(plainText(content)) && !isPlaceholder(plainText(original));
  const isDraft = content.length === 0 || isKept;
  return { id, state: isDraft ? 'draft' : 'done', content: isDraft ? [] : content, joint };
}

function numberNotes(document: Document, sections: readonly Section[]): Note[] {
  const uses = sections
    .flatMap(segmentsOf)
    .flatMap(({ id, content }) => [...new Set(notesIn(content))].map((name) => ({ id, name })));
  const contents = new Map(document.notes.map(({ name, content }) => [name, content]));
  return [...Map.groupBy(uses, ({ name }) => name)].map(([name, own], index) => ({
    name,
    number: index + 1,
    content: contents.get(name) ?? [],
    segments: own.map(({ id }) => id),
  }));
}

function factAsContent(document: Document, field: Field): Line['content'] {
  return [{ type: 'text', value: factOf(document, field) ?? '' }];
}

function factOf(document: Document, field: Field): string | undefined {
  return document.frontMatter[field]?.values[0];
}

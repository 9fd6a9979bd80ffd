import { facts, plainText } from '../edition.ts';
import type { Edition, Note, Passage, Section, Segment, Text } from '../edition.ts';
import { withoutMisprints } from '../inline-content.ts';
import type { Language } from '../language.ts';
import { PLACEHOLDER } from '../placeholder.ts';
import { writeLine, writeScalar } from './mdx.ts';

/**
 * A file in which a translation can be begun: every place for words holds `…`, with the original and the default
 * translation as comments above it. It passes the check as it stands, as a draft.
 */
export function writeTemplate(edition: Edition, language: Language): string {
  const { original } = edition;
  const models = [original, ...edition.translations.slice(0, 1)].filter(
    (text) => text.language.tag !== language.tag,
  );
  return (
    [
      writeFrontMatter(models),
      writeAdvice(original),
      ...original.sections.map((section, index) => writeSection(section, index, models)),
      ...writeNotes(models),
    ].join('\n\n') + '\n'
  );
}

/** A comment of MDX that nothing in the words can end. */
export function writeComment(words: string): string {
  return `{/* ${words.replaceAll('{/**/}', '').replaceAll('*/', '* /')} */}`;
}

function writeFrontMatter(models: readonly Text[]): string {
  const names = (['title', 'caption', ...facts] as const).filter((name) => models[0]?.[name]);
  const lines = names.flatMap((name) => [
    ...models.filter((model) => model[name]).map((model) => `# ${yamlComment(model, model[name])}`),
    `${name}: ${PLACEHOLDER}`,
  ]);
  return ['---', ...lines, `translator: ${PLACEHOLDER}`, '---'].join('\n');
}

function writeAdvice(original: Text): string {
  return writeComment(
    [
      'How to translate:',
      '',
      `Write your words over each …, and leave the … where you are not ready. Save as often as you like: npm run check tells you`,
      `what is wrong, npm run status what is missing. Above each … you see the original (${original.language.tag}); these grey lines may stay.`,
      '',
      'One line of the original is one line of yours, even where you make two sentences of it.',
      'Leave the lines with <Section …> and <Passage …>, and the ## before a heading, as they are.',
      'Emphasis is *between stars*, a link is [words](https://…). Before { < * [ ] or \\ meant as themselves put a \\.',
      'Where the original has <Term id="…">…</Term>, put the same two tags around your words for it.',
      'A note of yours: put [^name] behind the word, and at the end of the file, on a line of its own:  [^name]: the note',
      '',
    ].join('\n'),
  );
}

function writeSection({ id, passages }: Section, section: number, models: readonly Text[]): string {
  const headings = models.flatMap((model) => modelLine(model, model.sections[section]?.heading));
  return [
    `<Section id="${id}">`,
    [...headings, `## ${PLACEHOLDER}`].join('\n'),
    ...passages.map((each, passage) => writePassage(each, { section, passage }, models)),
    '</Section>',
  ].join('\n\n');
}

// A passage with a place for each line to come, below what the models have there.
function writePassage(
  { id, segments }: Passage,
  { section, passage }: { section: number; passage: number },
  models: readonly Text[],
): string {
  const lines = segments.flatMap((_, index) => [
    ...models.flatMap((model) =>
      modelLine(model, model.sections[section]?.passages[passage]?.segments[index]),
    ),
    PLACEHOLDER,
  ]);
  return `<Passage id="${id}">\n${lines.join('\n')}\n</Passage>`;
}

// The notes of others are shown as comments: whether this language needs them is for its translator to say.
function writeNotes(models: readonly Text[]): string[] {
  return models.flatMap(({ notes }) => notes.map((note) => writeComment(writeNote(note))));
}

/** A footnote's definition (GFM). */
export function writeNote({ name, content }: Pick<Note, 'name' | 'content'>): string {
  return `[^${name}]: ${writeLine(content)}`;
}

function modelLine({ language }: Text, segment: Segment | undefined): string[] {
  if (segment?.state !== 'done') return [];
  // A translation can have a note of its own on what the original misprints.
  const content = withoutMisprints(segment.content, (name) => [{ type: 'note', name }]);
  return [writeComment(`${language.tag}: ${writeLine(content)}`)];
}

function yamlComment({ language }: Text, words: Segment | string = ''): string {
  const text = typeof words === 'string' ? words : plainText(words.content);
  return `${language.tag}: ${text}`.replace(/\s+/g, ' ').trim();
}

/** A line of front matter. */
export function writeFact(name: string, value: string): string {
  return `${name}: ${writeScalar(value)}`;
}

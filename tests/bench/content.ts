import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../src/edition/edition.ts';
import { isOneLanguage, knownTags } from '../../src/edition/tag.ts';
import { contentFolder, readContent } from '../../src/site/content.ts';

/** Writes the edition with so many translations: its first one, and copies of that under other tags, each line marked. */
export function writeLanguages(edition: Edition, count: number, to: string): string {
  const { model, words } = readModel(edition);
  const others = tagsOtherThan([edition.original.language.tag, model]).slice(0, count - 1);
  writeFiles(to, [
    ...sourcesOf(edition),
    { name: `${model}.mdx`, text: words },
    ...others.map((tag) => ({ name: `${tag}.mdx`, text: markLines(words, tag) })),
  ]);
  return to;
}

/** Writes the edition with a text so many times as long, and its first translation; the notes stand only once. */
export function writeLong(edition: Edition, times: number, to: string): string {
  const { model, words } = readModel(edition);
  const originalName = `${edition.original.language.tag}.mdx`;
  const original = readFileSync(join(contentFolder, originalName), 'utf8');
  const [, sourceName = ''] = /^source: *(.+)$/m.exec(original) ?? [];
  const source = repeatSource(readFileSync(join(contentFolder, sourceName), 'utf8'), edition, times);
  const seal = createHash('sha256').update(source).digest('hex');
  writeFiles(to, [
    ...sourcesOf(edition),
    { name: sourceName, text: source },
    { name: originalName, text: repeatSections(original, times).replace(/^sha256: .*$/m, `sha256: ${seal}`) },
    { name: `${model}.mdx`, text: repeatSections(words, times) },
  ]);
  return to;
}

/** Repeats the sections of a content file, each time with new ids; references to notes, and misprints that they explain, are kept the first time only. */
export function repeatSections(text: string, times: number): string {
  const start = text.indexOf('<Section ');
  const end = text.lastIndexOf('</Section>') + '</Section>'.length;
  const body = text.slice(start, end);
  const passages = body.match(/<Passage /g)?.length ?? 0;
  const copies = Array.from({ length: times - 1 }, (_, index) =>
    body
      .replace(/<Section id="([^"]+)"/g, `<Section id="$1-${index + 2}"`)
      .replace(/<Passage id="p(\d+)"/g, (_, id) => `<Passage id="p${Number(id) + passages * (index + 1)}"`)
      .replace(/\[\^[^\]]+\]|<\/?Sic\b[^>]*>/g, ''),
  );
  return [text.slice(0, end), ...copies].join('\n\n') + text.slice(end);
}

/** Puts the tag before the title and before every line and heading that begins with a word; all else stays as it is. */
export function markLines(text: string, tag: string): string {
  const end = text.indexOf('\n---\n');
  const head = text.slice(0, end).replace(/^title: /m, `title: ${tag} `);
  return head + text.slice(end).replace(/^(?:## )?(?=[\p{L}“])/gmu, `$&${tag} `);
}

/** Valid tags of two letters in the order of the alphabet, without these. */
export function tagsOtherThan(taken: readonly string[]): string[] {
  return knownTags().filter((tag) => isOneLanguage(tag) && !taken.includes(tag));
}

// The source's paragraphs begin after its last line that stands apart: title, caption, or what is left out.
function repeatSource(source: string, edition: Edition, times: number): string {
  const passages = edition.original.sections.reduce((sum, section) => sum + section.passages.length, 0);
  const paragraphs = source
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-passages);
  const head = source.slice(0, source.indexOf(paragraphs[0] ?? ''));
  return head + Array.from({ length: times }, () => `${paragraphs.join('\n\n')}\n`).join('\n');
}

function readModel(edition: Edition): { model: string; words: string } {
  const model = edition.translations[0]?.language.tag;
  if (model === undefined) throw new Error(`${contentFolder} has no translation to make others from.`);
  return { model, words: readFileSync(join(contentFolder, `${model}.mdx`), 'utf8') };
}

// All but the translations: the original, its source, the glossary.
function sourcesOf({ translations }: Edition): File[] {
  const names = translations.map(({ language }) => `${language.tag}.mdx`);
  return readContent()
    .map(({ path, bytes }) => ({ name: path.split('/').at(-1) ?? '', text: new TextDecoder().decode(bytes) }))
    .filter(({ name }) => !names.includes(name));
}

// Of two files of one name the later stays.
function writeFiles(folder: string, files: readonly File[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of files) writeFileSync(join(folder, name), text);
}

interface File {
  name: string;
  text: string;
}

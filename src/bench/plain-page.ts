import { plainText } from '../edition/edition.ts';
import type { Edition, Text } from '../edition/edition.ts';

/** The page one would write by hand: the words of the first page, a little style, no typefaces and no script. */
export function plainPage({ original, translations }: Edition): string {
  const texts = [original, ...translations.slice(0, 1)];
  const lines = (of: (text: Text) => string, element: string) =>
    texts.map((text) => block(element, text, of(text))).join('');
  const sections = original.sections.map(
    ({ passages }, section) =>
      lines((text) => plainText(text.sections[section]?.heading.content ?? []), 'h2') +
      passages.map((_, index) => lines((text) => textOf(text, section, index), 'p')).join(''),
  );
  const notes = texts.flatMap((text) =>
    text.notes.map(({ content }) => block('p', text, plainText(content))),
  );
  return [
    '<!doctype html>',
    `<html lang="${original.language.tag}"><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escape(plainText(original.title.content))}</title>`,
    '<style>body{max-width:40rem;margin:auto;padding:1rem;font:1.125rem/1.5 serif}</style>',
    lines((text) => plainText(text.title.content), 'h1') + lines((text) => text.about ?? '', 'p'),
    ...sections,
    ...notes,
  ].join('\n');
}

function textOf(text: Text, section: number, passage: number): string {
  const segments = text.sections[section]?.passages[passage]?.segments ?? [];
  return segments.map(({ content, joint }) => plainText(content) + joint).join('');
}

function block(element: string, { language: { tag, direction } }: Text, words: string): string {
  return `<${element} lang="${tag}" dir="${direction}">${escape(words)}</${element}>\n`;
}

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

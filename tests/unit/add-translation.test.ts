import { expect, test } from 'vitest';
import { writeTemplate } from '../../src/edition/exchange/template.ts';
import { languageOf } from '../../src/edition/language.ts';
import { checkContents, contentsOf, editionOf, translationOf, wordsOf } from '../support/fixture.ts';

// What the README says under “Add a translation”, done to the letter with translations that are finished.
test.each(['fa', 'tg', 'zh'])('brings a whole translation about by writing over each … alone: %s', (tag) => {
  const name = `${tag}.mdx`;
  const finished = wordsOf(contentsOf('small'), name);
  const begun = writeTemplate(editionOf('small', { [name]: undefined }), languageOf(tag));
  const { words, notes } = takeWords(finished);
  expect(begun.split('\n').filter(hasPlace)).toHaveLength(words.length);

  const written = writeOver(begun, words, notes);
  const contents = contentsOf('small', { [name]: written });
  const { findings, edition } = checkContents(contents);

  expect(findings).toEqual([]);
  expect(edition?.status.find((language) => language.tag === tag)).toMatchObject({
    missing: 0,
    warnings: 0,
    translated: 9,
  });
  expect(edition && translationOf(edition, tag)).toEqual(translationOf(editionOf('small'), tag));
});

test.each(['fa', 'tg', 'zh'])('tells of the one line that was not written over: %s', (tag) => {
  const name = `${tag}.mdx`;
  const begun = writeTemplate(editionOf('small', { [name]: undefined }), languageOf(tag));
  const { words, notes } = takeWords(wordsOf(contentsOf('small'), name));

  const written = writeOver(begun, words.with(-1, '…'), notes);
  const contents = contentsOf('small', { [name]: written });
  const { findings, edition } = checkContents(contents);

  expect(findings).toEqual([]);
  expect(edition?.status.find((language) => language.tag === tag)).toMatchObject({
    missing: 1,
    translated: 8,
  });
});

// The lines that a translator wrote, in their order: the fields of the front matter, headings, lines, and the notes.
function takeWords(finished: string): { words: string[]; notes: string[] } {
  const lines = finished
    .replace(/\{\/\*[^]*?\*\/\}/g, '')
    .split('\n')
    .filter((line) => line !== '' && line !== '---' && !/^(?:# |<\/?(?:Section|Passage)\b)/.test(line));
  const isNote = (line: string): boolean => line.startsWith('[^');
  const words = lines.filter((line) => !isNote(line));
  // None of the three says in its language what the text is: who has no words for that leaves the ….
  const behindCaption = words.findIndex((line) => line.startsWith('caption: ')) + 1;
  return {
    words: words.toSpliced(behindCaption, 0, 'about: …', 'provenance: …'),
    notes: lines.filter(isNote),
  };
}

function writeOver(begun: string, words: readonly string[], notes: readonly string[]): string {
  const next = words.values();
  const lines = begun.split('\n').map((line) => (hasPlace(line) ? (next.next().value ?? line) : line));
  return [lines.join('\n'), ...notes.map((note) => `${note}\n`)].join('\n');
}

// A … alone, behind the name of a field or behind the sign of a heading.
function hasPlace(line: string): boolean {
  return /^(?:\w+: |## )?…$/.test(line);
}

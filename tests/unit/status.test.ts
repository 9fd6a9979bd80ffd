import { expect, test } from 'vitest';
import type { Document } from '../../src/edition/document.ts';
import { open, report } from '../../src/edition/file.ts';
import { languageOf } from '../../src/edition/language.ts';
import { formatStatus, statusOf } from '../../src/edition/status.ts';
import { writeTemplate } from '../../src/edition/exchange/template.ts';
import { read } from '../../src/edition/read/read.ts';
import { checkContents, contentsOf, editionOf } from '../support/fixture.ts';

const begun = writeTemplate(editionOf('small'), languageOf('fr'))
  .replace('## …', '## L’ouverture')
  .replace('caption: …', 'caption: Photo');
const edition = editionOf('small', { 'fr.mdx': begun });

test('counts what is translated and what is missing by language and section', () => {
  expect(formatStatus(statusOf(edition.translations, documents()))).toMatchInlineSnapshot(`
    "              translated  missing  warnings

    en  English            9        0         0
      front                2        0         0
      opening              2        0         0
      readers              5        0         0

    fa  فارسی              9        0         0
      front                2        0         0
      opening              2        0         0
      readers              5        0         0

    fr  français           2        7         0
      front                1        1         0
      opening              1        1         0
      readers              0        5         0

    tg  тоҷикӣ             9        0         0
      front                2        0         0
      opening              2        0         0
      readers              5        0         0

    zh  中文               9        0         0
      front                2        0         0
      opening              2        0         0
      readers              5        0         0"
  `);
});

test('counts a warning in the section in which its line is', () => {
  const lines = [1, lineOf('<Passage id="p2">'), lineOf('<Passage id="p3">')];
  const french = statusOf(edition.translations, documents({ fr: lines })).find(({ tag }) => tag === 'fr');

  expect(french?.warnings).toBe(3);
  expect(french?.sections.map(({ id, warnings: count }) => [id, count])).toEqual([
    ['front', 1],
    ['opening', 0],
    ['readers', 2],
  ]);
});

test('counts a warning of a note outside the sections', () => {
  const noted = { 'fr.mdx': `${begun.replace('L’ouverture', 'L’ouverture[^n]')}\n[^n]: …\n` };
  const { findings, edition: checked } = checkContents(contentsOf('small', noted));
  const french = checked?.status.find(({ tag }) => tag === 'fr');

  expect(findings.map(({ code }) => code)).toEqual(['note-to-come']);
  expect(french?.sections.map(({ id, warnings }) => [id, warnings])).toEqual([
    ['front', 1],
    ['opening', 0],
    ['readers', 0],
  ]);
});

test('counts a language’s own warnings only', () => {
  const status = statusOf(edition.translations, documents({ fa: [9] }));

  expect(status.map(({ tag, warnings }) => [tag, warnings])).toEqual([
    ['en', 0],
    ['fa', 1],
    ['fr', 0],
    ['tg', 0],
    ['zh', 0],
  ]);
});

function lineOf(text: string): number {
  return begun.split('\n').indexOf(text) + 1;
}

/** What the edition was made from, with warnings on these lines of a language's file. */
function documents(warnings: Record<string, number[]> = {}): Document[] {
  const texts = contentsOf('small', { 'fr.mdx': begun }).filter(({ path }) => path.endsWith('.mdx'));
  return texts.map((content) => {
    const tag = content.path.replace('.mdx', '');
    const document = read(open(content), languageOf(tag));
    for (const line of warnings[tag] ?? [])
      report(
        document.file,
        { line, column: 1 },
        { code: 'figure', severity: 'warning', message: '', hint: '' },
      );
    return document;
  });
}

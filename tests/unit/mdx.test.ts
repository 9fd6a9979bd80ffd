import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Inline } from '../../src/edition/edition.ts';
import { open } from '../../src/edition/file.ts';
import type { Finding } from '../../src/edition/finding.ts';
import { isSameContent } from '../../src/edition/inline-content.ts';
import { languageOf } from '../../src/edition/language.ts';
import { read } from '../../src/edition/read/read.ts';
import { writeLine, writeScalar } from '../../src/edition/exchange/mdx.ts';
import { arbitraryLine, arbitraryWords } from '../support/arbitrary.ts';

test('writes plain words as they are', () => {
  expect(writeLine(text('The bridge, built in 1912 (or later), is open; “mind the gap”.'))).toBe(
    'The bridge, built in 1912 (or later), is open; “mind the gap”.',
  );
});

test('writes every kind of markup', () => {
  const line: Inline[] = [
    { type: 'text', value: 'See ' },
    { type: 'emphasis', children: text('this') },
    { type: 'text', value: ', ' },
    { type: 'link', href: 'https://example.org/a_(b)', children: text('that') },
    { type: 'text', value: ' and ' },
    { type: 'term', id: 'fatf', children: text('the group') },
    { type: 'note', name: 'year' },
    { type: 'text', value: ', ' },
    { type: 'sic', name: 'slip', children: text('teh') },
    { type: 'text', value: '.' },
  ];

  expect(writeLine(line)).toBe(
    'See *this*, [that](https://example.org/a\\_\\(b\\)) and <Term id="fatf">the group</Term>[^year], <Sic id="slip">teh</Sic>.',
  );
});

test.each([
  ['import taxes rose', '{/**/}import taxes rose'],
  ['16. May', '16\\. May'],
  ['- so he said', '\\- so he said'],
  ['fewer than <15%', 'fewer than &lt;15%'],
  ['a lone { brace', 'a lone \\{ brace'],
  ['a [^note] by hand', 'a \\[^note\\] by hand'],
  ['see https://example.org', 'see https{/**/}://example.org'],
  ['number #', 'number \\#'],
])('escapes “%s”', (words, written) => {
  expect(writeLine(text(words))).toBe(written);
});

test('keeps emphasis around quotation marks inside a word', () => {
  const line: Inline[] = [...text('他说'), { type: 'emphasis', children: text('“你好”') }, ...text('了')];

  expect(writeLine(line)).toBe('他说{/**/}*“你好”*{/**/}了');
  expect(readBack(writeLine(line))).toEqual([line, []]);
});

test('reads whatever it writes as the same line', () => {
  fc.assert(
    fc.property(arbitraryLine, fc.boolean(), (line, isAlone) => {
      const [content, findings] = readBack(writeLine(line), isAlone);

      // Of stars within words it would be asked whether they were meant.
      expect(findings.filter(({ code }) => code !== 'raw-signs')).toEqual([]);
      expect(isSameContent(content, line), writeLine(line)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('reads whatever scalar it writes as the same text', () => {
  fc.assert(
    fc.property(arbitraryWords, (value) => {
      const file = fileOf(`---\ntitle: ${writeScalar(value)}\ntranslator: me\n---\n`);

      expect(read(file, languageOf('fr')).frontMatter.title?.values).toEqual([value]);
      expect(file.findings.filter(({ code }) => code !== 'raw-signs')).toEqual([]);
    }),
  );
});

function text(value: string): Inline[] {
  return [{ type: 'text', value }];
}

function readBack(line: string, isAlone = false): [Inline[], Finding[]] {
  const notes = ['year', 'name', 'a-1'].map((name) => `[^${name}]: x`).join('\n\n');
  const file = fileOf(
    `---\ntitle: t\ntranslator: me\n---\n\n<Section id="s">\n\n## h\n\n<Passage id="p1">\n${isAlone ? line : `first\n${line}\nlast`}\n</Passage>\n\n</Section>\n\n${notes}\n`,
  );
  const document = read(file, languageOf('fr'));
  return [document.sections[0]?.passages[0]?.lines[isAlone ? 0 : 1]?.content ?? [], file.findings];
}

function fileOf(words: string): ReturnType<typeof open> {
  return open({ path: 'fr.mdx', bytes: new TextEncoder().encode(words) });
}

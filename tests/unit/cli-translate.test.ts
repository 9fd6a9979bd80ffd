import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeXliff } from '../../src/edition/exchange/xliff.ts';
import { editionOf, translationOf } from '../support/fixture.ts';

let folder = '';

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'translate-')), 'content');
  cpSync('tests/fixtures/small', folder, { recursive: true });
});

afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

test('starts a translation in one new file, which passes the check as a draft', () => {
  const before = readdirSync(folder);

  expect(run('translate', 'fr')).toMatchInlineSnapshot(`
    {
      "output": "content/fr.mdx is ready. Write your words over each … in it.
    npm run check tells what is wrong, npm run status what is missing, npm run dev shows the page.",
      "status": 0,
    }
  `);
  expect(readdirSync(folder)).toEqual([...before, 'fr.mdx'].toSorted());
  expect(run('check').status).toBe(0);
  expect(run('status').output).toMatch(/^fr  français +0 +9 +0$/m);
});

test('never overwrites a file', () => {
  writeFileSync(
    join(folder, 'fr.mdx'),
    readFileSync(join(folder, 'en.mdx'), 'utf8').replace('The readers', 'Les lecteurs'),
  );
  const before = read('fr.mdx');

  expect(run('translate', 'fr')).toMatchInlineSnapshot(`
    {
      "output": "content/fr.mdx is there already, and nothing is ever overwritten.
    npm run status tells what it still lacks.",
      "status": 1,
    }
  `);
  expect(read('fr.mdx')).toBe(before);
});

test.skipIf(process.platform === 'win32')('leaves no half of a file when the disk takes no more', () => {
  const before = readdirSync(folder);
  const command = 'ulimit -f 1; exec "$0" src/cli/translate.ts fr';

  const { status, stderr } = spawnSync('sh', ['-c', command, process.execPath], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: folder },
  });

  expect(status).toBe(1);
  expect(stderr).toBe('EFBIG: file too large, write\n');
  expect(readdirSync(folder)).toEqual(before);
});

test.each([['zh_TW'], ['iw'], ['french'], ['Français'], ['xx'], ['../../etc'], ['ar'], ['zh-Hans']])(
  'refuses the tag “%s” and suggests another',
  (tag) => {
    const before = readdirSync(folder);

    expect(run('translate', tag)).toMatchSnapshot();
    expect(readdirSync(folder)).toEqual(before);
  },
);

test.each([
  ['Ukrainain', 'uk'],
  ['Deutsh', 'de'],
  ['françias', 'fr'],
])('guesses which language is meant by %s', (word, tag) => {
  const { output } = run('translate', word);

  expect(output).toContain(`Did you mean “${tag}”`);
  expect(output).toContain('Write “fr” for French');
});

test.each([
  ['tj', 'tg'],
  ['jp', 'ja'],
  ['CZ', 'cs'],
  ['us', 'en'],
])('takes the code of a country, %s, for the language spoken there', (code, tag) => {
  expect(run('translate', code).output).toMatch(new RegExp(`Did you mean “${tag}” \\(\\w+\\)\\?$`));
});

test.each([[[]], [['fr', 'de']], [['fr', '--form', 'fr.xlf']]])(
  'tells how it is called when called with %j',
  (words) => {
    expect(run('translate', ...words)).toMatchObject({
      status: 1,
      output: expect.stringContaining('Name one language:') as string,
    });
  },
);

test('makes a translation from an XLIFF', () => {
  rmSync(join(folder, 'zh.mdx'));
  const edition = editionOf('small');
  const xliff = writeXliff(edition, translationOf(edition, 'zh'));

  expect(run('translate', 'zh', '--from', save(xliff))).toMatchInlineSnapshot(`
    {
      "output": "content/zh.mdx has the words of work.xlf now.
    npm run status tells what is still missing.",
      "status": 0,
    }
  `);
  expect(run('check').status).toBe(0);
  expect(run('status').output).toMatch(/^zh  中文 +9 +0 +0$/m);
});

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
])('fills what a translation lacks from an XLIFF, once, and leaves its lines their %s', (_, end) => {
  const words = read('fa.mdx').replaceAll('\n', end);
  writeFileSync(join(folder, 'fa.mdx'), words.replace('## خوانندگان', '## …'));
  const edition = editionOf('small');
  const file = save(writeXliff(edition, translationOf(edition, 'fa')));

  expect(run('translate', 'fa', '--from', file).status).toBe(0);
  expect(read('fa.mdx')).toBe(words);
  expect(run('translate', 'fa', '--from', file).output).toContain('has all words of');
  expect(read('fa.mdx')).toBe(words);
});

test('writes nothing where the XLIFF does not fit', () => {
  const edition = editionOf('small');
  const before = read('zh.mdx');
  const file = save(
    writeXliff(edition, translationOf(edition, 'zh')).replace(
      '<target>读者</target>',
      '<target>阅读者</target>',
    ),
  );

  expect(run('translate', 'zh', '--from', file)).toMatchInlineSnapshot(`
    {
      "output": "work.xlf:65:9  zh.mdx has other words for “readers” already, on line 40; they are not overwritten.

      65 │         <segment id="readers" state="translated">
         │         ^

      To take those of the XLIFF, write … in their place first. The file has:
      ## 读者

    1 error

    Nothing was written.",
      "status": 1,
    }
  `);
  expect(read('zh.mdx')).toBe(before);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('writes nothing that the check would refuse', () => {
  rmSync(join(folder, 'zh.mdx'));
  const edition = editionOf('small');
  const file = save(
    writeXliff(edition, translationOf(edition, 'zh')).replace(
      '<target>读者</target>',
      '<target>读\u202E者</target>',
    ),
  );

  expect(run('translate', 'zh', '--from', file)).toMatchObject({
    status: 1,
    output: expect.stringContaining('U+202E') as string,
  });
  expect(readdirSync(folder)).not.toContain('zh.mdx');
});

test('reads an XLIFF with a byte-order mark and Windows line ends', () => {
  rmSync(join(folder, 'zh.mdx'));
  const edition = editionOf('small');
  const xliff = writeXliff(edition, translationOf(edition, 'zh')).replaceAll('\n', '\r\n');

  expect(run('translate', 'zh', '--from', save(`\uFEFF${xliff}`)).status).toBe(0);
});

test.each([
  ['little', (bytes: Buffer) => bytes],
  ['big', (bytes: Buffer) => bytes.swap16()],
])('reads an XLIFF in UTF-16, %s end first', (_, order) => {
  rmSync(join(folder, 'zh.mdx'));
  const edition = editionOf('small');
  const xliff = writeXliff(edition, translationOf(edition, 'zh')).replace('UTF-8', 'UTF-16');
  const bytes = Buffer.from(`\uFEFF${xliff}`, 'utf16le');
  const file = save('');
  writeFileSync(file, order(bytes));

  expect(run('translate', 'zh', '--from', file).status).toBe(0);
  expect(run('check').status).toBe(0);
});

test('says at its segment what is wrong with words of an XLIFF', () => {
  rmSync(join(folder, 'zh.mdx'));
  const edition = editionOf('small');
  const xliff = writeXliff(edition, translationOf(edition, 'zh')).replace(
    '<target>读者',
    '<target>读\u00AD者',
  );

  expect(run('translate', 'zh', '--from', save(xliff)).output).toMatchInlineSnapshot(`
    "work.xlf:65:9  Here stands U+00AD (soft hyphen), which nobody can see.

      65 │         <segment id="readers" state="translated">
         │         ^

      Take it out. It often comes along when text is copied from a page or a PDF.

    1 error

    Nothing was written."
  `);
  expect(readdirSync(folder)).not.toContain('zh.mdx');
});

test('says at its note what is wrong with the name of a translator', () => {
  rmSync(join(folder, 'zh.mdx'));
  const edition = editionOf('small');
  const xliff = writeXliff(edition, translationOf(edition, 'zh')).replace(
    /<note id="translator"[^<]*/,
    '<note id="translator">A\u202EB',
  );

  expect(run('translate', 'zh', '--from', save(xliff)).output).toMatchInlineSnapshot(`
    "work.xlf:6:7  Here stands U+202E (right-to-left override), which nobody can see and which turns the text behind it about.

      6 │       <note id="translator">A‹U+202E›B</note>
        │       ^

      Take it out. The page gives every sentence its direction; no such character is needed.

    1 error

    Nothing was written."
  `);
});

test('says one thing of an XLIFF in another encoding', () => {
  const file = save('');
  writeFileSync(file, Buffer.from('<xliff>é</xliff>', 'latin1'));

  expect(run('translate', 'zh', '--from', file).output).toMatchInlineSnapshot(`
    "work.xlf:1:8  The file is not in UTF-8 from here on.

      1 │ <xliff>�</xliff>
        │        ^

      Save it again with the encoding “UTF-8”, and see that no letters have turned into “�”.

    1 error

    Nothing was written."
  `);
});

test('says that a file is not there', () => {
  expect(run('translate', 'fr', '--from', 'nowhere.xlf')).toEqual({
    status: 1,
    output: 'There is no file nowhere.xlf.',
  });
});

test('does not start from an edition that has errors', () => {
  writeFileSync(join(folder, 'en.mdx'), read('en.mdx').replace('</Passage>', '<b>x</b>\n</Passage>'));

  expect(run('translate', 'fr')).toMatchObject({
    status: 1,
    output: expect.stringContaining('Correct these first: npm run check') as string,
  });
  expect(run('status')).toMatchObject({
    status: 1,
    output: expect.stringContaining('The status can be told once these are corrected.') as string,
  });
});

test('refuses an option that the status does not have', () => {
  expect(run('status', '--jsno')).toMatchInlineSnapshot(`
    {
      "output": "There is no option “--jsno”. Write:
      npm run status
      npm run -s status -- --json",
      "status": 2,
    }
  `);
});

test('gives the status to machines', () => {
  const status = JSON.parse(run('status', '--json').output) as object[];

  expect(status[0]).toMatchInlineSnapshot(`
    {
      "missing": 0,
      "name": "English",
      "sections": [
        {
          "id": "front",
          "missing": 0,
          "translated": 2,
          "warnings": 0,
        },
        {
          "id": "opening",
          "missing": 0,
          "translated": 2,
          "warnings": 0,
        },
        {
          "id": "readers",
          "missing": 0,
          "translated": 5,
          "warnings": 0,
        },
      ],
      "tag": "en",
      "translated": 9,
      "warnings": 0,
    }
  `);
});

function run(command: string, ...words: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`, ...words], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: folder },
  });
  // The folder's name changes from run to run.
  const output = `${stdout}${stderr}`.trim().replaceAll(/\S*translate-[^/\s]*\//g, '');
  return { status, output };
}

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

function save(xliff: string): string {
  const path = join(folder, '..', 'work.xlf');
  writeFileSync(path, xliff);
  return path;
}

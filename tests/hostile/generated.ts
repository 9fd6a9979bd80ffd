// Cases whose point is their size or their bytes are made here instead of being stored.

const head = '---\ntitle: Une conférence\ncaption: Archives\ntranslator: quelqu’un\n---\n\n';
const code =
  "import fs from 'node:fs'\nexport const mark = fs.writeFileSync(process.env.HOSTILE_MARK, '')\n\n";

function withLine(line: string, before = ''): string {
  return `${head}${before}<Section id="conference">\n\n## La conférence\n\n<Passage id="p1">\n${line}\n</Passage>\n\n</Section>\n`;
}

const right = withLine('Les 16 et 17 mai.');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const letters = Array.from('abcdefghi');
const bomb = letters.map(
  (name, index) =>
    `${name}: &${name} [${index === 0 ? 'ha' : Array.from(letters, () => `*${letters[index - 1]}`).join(', ')}]`,
);
const ten = (text: string, times: number): string => text.repeat(times);

const numbers = (times: number, item: (number: number) => string): string[] =>
  Array.from({ length: times }, (_, number) => item(number));

// Lines and passages of as many items as the limits let through.
const packed = (items: readonly string[], perLine: number): string =>
  numbers(Math.ceil(items.length / perLine), (line) =>
    items.slice(line * perLine, (line + 1) * perLine).join(' '),
  ).join('\n</Passage>\n\n<Passage id="p1">\n');
const long = (number: number): string => `a${String(number).padStart(5, '0')}${'x'.repeat(34)}`;
const manyTerms = bytes(numbers(2_000, (number) => `${long(number)}y:\n  en:\n    form: a\n`).join(''));
const manyPassages = numbers(4_900, (number) => `<Passage id="${long(number)}">a</Passage>\n\n`).join('');
const manyNotes = numbers(4_800, (number) => `[^${long(number)}]: a\n\n`).join('');

/** Files by name, each with what the check must find: line and code. */
export const generated: Record<
  string,
  { bytes: Uint8Array; file?: string; others?: Record<string, Uint8Array>; found: string[] }
> = {
  'five megabytes': { bytes: bytes(withLine(ten('mot ', 1_250_000))), found: ['1 too-large'] },
  'five megabytes of short lines': {
    bytes: bytes(withLine(ten('mot\n', 1_250_000))),
    found: ['1 too-large'],
  },
  'a million asterisks': { bytes: bytes(withLine(ten('*', 1_000_000))), found: ['12 long-line'] },
  'a long line': { bytes: bytes(withLine(ten('mot ', 5_001))), found: ['12 long-line'] },
  'many lines': { bytes: bytes(withLine(ten('mot\n', 20_000))), found: ['10001 too-large'] },
  'asterisks in lines': { bytes: bytes(withLine(ten(`${ten('a*', 9_000)}\n`, 50))), found: ['12 too-large'] },
  'many entities': { bytes: bytes(withLine(ten(`${ten('&amp;', 500)}\n`, 10))), found: ['1 too-large'] },
  // Where a script that has no spaces is about, each must be looked into.
  'many word breaks': {
    bytes: bytes(
      withLine(
        Array(25)
          .fill(`${ten('a\u200B', 9_990)}ក`)
          .join('\n</Passage>\n\n<Passage id="p1">\n'),
      ),
    ),
    found: ['12 invisible'],
  },
  'many override entities': { bytes: bytes(withLine(ten('&#x202E;', 2_400))), found: ['1 too-large'] },
  'many comments': { bytes: bytes(withLine(ten('{/* a */}\n\n', 4_900))), found: ['13 blank-line'] },
  'deep terms': {
    bytes: bytes(withLine(`${ten('<Term id="a">', 500)}a${ten('</Term>', 500)}`)),
    found: ['12 unknown-term'],
  },
  'deep passages': {
    bytes: bytes(withLine(`${ten('<Passage id="p1">\n', 3_000)}a\n${ten('</Passage>\n', 3_000)}`)),
    found: ['11 tag-open'],
  },
  'deep elements': {
    bytes: bytes(withLine(`${ten('<b>', 2_000)}a${ten('</b>', 2_000)}`)),
    found: ['12 element'],
  },
  'deep emphasis': {
    bytes: bytes(withLine(`${ten('*a **b ', 1_000)}c${ten(' b** a*', 1_000)}`)),
    found: ['12 too-deep'],
  },
  'deep quotations': { bytes: bytes(withLine(`${ten('> ', 9_000)}a`)), found: ['12 too-deep'] },
  'deep lists': { bytes: bytes(withLine(`${ten('- ', 9_000)}a`)), found: ['12 too-deep'] },
  'deep braces': {
    bytes: bytes(withLine(`${ten('{', 4_000)}a${ten('}', 4_000)}`)),
    found: ['12 lone-brace'],
  },
  'deep brackets': {
    bytes: bytes(withLine(`Les 16 et 17 mai ${ten('[', 9_000)}a${ten('](javascript:a)', 1)}`)),
    found: ['12 link'],
  },
  'a million overrides': {
    bytes: bytes(withLine(ten(`${ten('\u202E', 19_000)}\n`, 2))),
    found: ['12 direction'],
  },
  'marks in another order': {
    bytes: bytes(withLine(ten(`${ten('\u0651\u064E', 9_500)}\n</Passage>\n\n<Passage id="p1">\n`, 50))),
    found: ['12 not-nfc'],
  },
  'words with marks in another order': {
    bytes: bytes(withLine(ten(`${ten('م\u0651\u064E', 6_000)}\n</Passage>\n\n<Passage id="p1">\n`, 50))),
    found: ['12 mark-order (warning)'],
  },
  'many bad tags': { bytes: bytes(withLine(ten('<a ', 4_900))), found: ['12 tag-unfinished'] },
  'open quotes': { bytes: bytes(withLine(ten('<Term id="', 1_900))), found: ['12 tag-unfinished'] },
  'many unknown links': {
    bytes: bytes(
      withLine(
        packed(
          numbers(14_000, (number) => `[a](#${long(number)})`),
          350,
        ),
      ),
    ),
    others: { 'glossary.yaml': manyTerms },
    found: ['12 unknown-place'],
  },
  'many links': {
    bytes: bytes(
      withLine(
        packed(
          numbers(14_000, () => `[a](#term-${long(1_999)}y)`),
          350,
        ),
      ),
    ),
    others: { 'glossary.yaml': manyTerms },
    found: ['15 doubled'],
  },
  'many unknown terms': {
    bytes: bytes(
      withLine(
        packed(
          numbers(4_900, (number) => `<Term id="${long(number)}">a</Term>`),
          250,
        ),
      ),
    ),
    others: { 'glossary.yaml': manyTerms },
    found: ['12 unknown-term'],
  },
  'many misprints': {
    bytes: bytes(
      withLine(
        packed(
          numbers(4_900, (number) => `<Sic id="a${number}">a</Sic>`),
          500,
        ),
      ),
    ),
    found: ['12 sic-translation'],
  },
  'many unknown passages': {
    bytes: bytes(`${head}<Section id="conference">\n\n## La conférence\n\n${manyPassages}</Section>\n`),
    found: ['11 unknown-passage'],
  },
  'many unknown notes': {
    bytes: bytes(
      `${withLine(
        packed(
          numbers(4_900, (number) => `a[^${long(number)}y]`),
          300,
        ),
      )}\n${manyNotes}`,
    ),
    found: ['12 note-undefined'],
  },
  'many closing tags': {
    bytes: bytes(withLine(`<b>\n${ten(`</b>${ten('a', 200)}\n\n`, 4_800)}`)),
    found: ['12 element'],
  },
  'emphasis behind emojis': {
    bytes: bytes(
      withLine(
        packed(
          numbers(15, () => `${ten('😀', 4_900)} ${ten('*a* ', 650)}`),
          1,
        ),
      ),
    ),
    found: ['15 doubled'],
  },
  'yaml bomb': {
    bytes: bytes(`---\n${bomb.join('\n')}\ntitle: *i\ntranslator: a\n---\n`),
    found: ['11 front-matter-wrong'],
  },
  'deep yaml': { bytes: bytes(`---\ntitle: ${ten('[', 9_000)}\n---\n`), found: ['2 long-line'] },
  'deep yaml maps': {
    bytes: bytes(`---\ntitle: ${ten('{a: ', 4_000)}\n---\n`),
    found: ['2 long-line'],
  },
  'byte-order mark': { bytes: bytes(`\uFEFF${right}`), found: ['1 byte-order-mark'] },
  'import behind a byte-order mark': {
    bytes: bytes(`\uFEFF${code}${right}`),
    found: ['1 byte-order-mark', '1 front-matter-open'],
  },
  'import with CRLF': {
    bytes: bytes(withLine('Les 16 et 17 mai.', code).replaceAll('\n', '\r\n')),
    found: ['7 code'],
  },
  'old line ends': { bytes: bytes(right.replace('Les 16 et', 'Les 16\ret')), found: ['12 line-end'] },
  'code behind old line ends': {
    bytes: bytes(right.replace('Les 16 et', `Les 16 et\r\r${code.replaceAll('\n', '\r')}`)),
    found: ['12 line-end'],
  },
  'invalid UTF-8': {
    bytes: Uint8Array.from([...bytes(right), 0x61, 0xff, 0xfe, 0x0a]),
    found: ['16 not-utf-8'],
  },
  'overlong UTF-8': {
    bytes: Uint8Array.from([...bytes(head), 0xc0, 0xbc, 0x73, 0x0a]),
    found: ['7 not-utf-8'],
  },
  'UTF-16': {
    bytes: Uint8Array.from([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array(Array.from(right, (point) => point.charCodeAt(0))).buffer),
    ]),
    found: ['1 not-utf-8'],
  },
  'empty file': { bytes: bytes(''), found: ['1 front-matter-missing'] },
  'name with underscore': { file: 'zh_CN.mdx', bytes: bytes(right), found: ['1 file-name'] },
  'name of a spare copy': { file: 'fr.bak.mdx', bytes: bytes(right), found: ['1 file-name'] },
  'old tag': { file: 'iw.mdx', bytes: bytes(right), found: ['1 file-name'] },
  'tag that nobody knows': { file: 'xx.mdx', bytes: bytes(right), found: ['1 file-name'] },
  'tag in capitals': { file: 'FR.mdx', bytes: bytes(right), found: ['1 file-name'] },
  'name of a language': { file: 'french.mdx', bytes: bytes(right), found: ['1 file-name'] },
  'name of the prototype': { file: '__proto__.mdx', bytes: bytes(right), found: ['1 file-name'] },
  'language that is there already': { file: 'en-US.mdx', bytes: bytes(right), found: ['1 same-language'] },
  'name in other capitals': { file: 'EN.mdx', bytes: bytes(right), found: ['1 same-language'] },
  'second original': {
    bytes: bytes(right.replace('translator', 'source: source.txt\ntranslator')),
    found: ['4 second-original'],
  },
};

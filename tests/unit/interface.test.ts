import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatFinding } from '../../src/edition/finding.ts';
import { readInterfaces } from '../../src/site/interface-files.ts';

const english = "fallback: true\nskip: Skip\nprogress: '{done} of {total}'\n";
const german = "skip: Weiter\nprogress: '{done} von {total}'\n";

test('has nothing to say of files that are right', () => {
  expect(saidOf({ 'en.yaml': english, 'de.yaml': german })).toBe('');
});

test('says which words a file lacks', () => {
  expect(saidOf({ 'en.yaml': english, 'de.yaml': 'skip: Weiter\n' })).toMatchInlineSnapshot(`
    "de.yaml:1:1  “progress” is missing.

      1 │ skip: Weiter
        │ ^

      Add it in this language. In en.yaml it is:
      progress: '{done} of {total}'"
  `);
});

test.each(['Copy:', '- no', "'tis", 'a # b'])(
  'shows words that are missing as YAML has them: %s',
  (words) => {
    const said = saidOf({ 'en.yaml': `${english}copy: ${JSON.stringify(words)}\n`, 'de.yaml': german });

    expect(parse(said.split('\n').at(-1) ?? '')).toEqual({ copy: words });
  },
);

test('wants the address at the end of the words that have one', () => {
  const copies = `${german}report: '{address} ist falsch'\n`;

  expect(saidOf({ 'en.yaml': `${english}report: 'Wrong: {address}'\n`, 'de.yaml': copies }))
    .toMatchInlineSnapshot(`
    "de.yaml:3:1  “report” must end with {address}.

      3 │ report: '{address} ist falsch'
        │ ^

      Put {address} last, with no sign behind it: on the page, the number of the sentence is added to it."
  `);
});

test('suggests the name of words that no page shows', () => {
  expect(saidOf({ 'en.yaml': english, 'de.yaml': german.replace('skip', 'skpi') })).toMatchInlineSnapshot(`
    "de.yaml:1:1  No page shows words of the name “skpi”.

      1 │ skpi: Weiter
        │ ^

      Did you mean “skip”?"
  `);
});

test('suggests no name that is there already', () => {
  const files = { 'en.yaml': `${english}skips: Skips\n`, 'de.yaml': `${german}skis: Sprünge\n` };

  expect(saidOf(files)).toMatchInlineSnapshot(`
    "de.yaml:3:1  No page shows words of the name “skis”.

      3 │ skis: Sprünge
        │ ^

      Did you mean “skips”?"
  `);
});

test('warns of what is still in the words of another language', () => {
  const model = `${english}locale: en-GB\nnote: Each language has a page of its own.\n`;
  const copy = model.replace('fallback: true\n', '');

  expect(saidOf({ 'en.yaml': model, 'de.yaml': copy })).toMatchInlineSnapshot(`
    "de.yaml:3:1  Warning: “locale” is word for word that of en.yaml.

      3 │ locale: en-GB
        │ ^

      So that dates are written as in this language:
      locale: de

    de.yaml:4:1  Warning: “note” is word for word that of en.yaml.

      4 │ note: Each language has a page of its own.
        │ ^

      Translate it."
  `);
  expect(saidOf({ 'en.yaml': model, 'en-US.yaml': copy })).toBe('');
  // A file that is misnamed may be in that very language.
  expect(saidOf({ 'en.yaml': model, 'English.yaml': copy })).not.toContain('Warning');
  // Of some languages the runtime does not know how they write dates, and another’s way has to do.
  expect(saidOf({ 'en.yaml': model, 'dv.yaml': copy })).not.toContain('“locale”');
});

test('says one thing of what YAML takes for something else', () => {
  expect(saidOf({ 'en.yaml': english, 'de.yaml': german.replace('Weiter', '*Weiter*') }))
    .toMatchInlineSnapshot(`
    "de.yaml:1:7  These are not simply words.

      1 │ skip: *Weiter*
        │       ^

      Put words between single quotes if they begin with a sign or have a colon in them; a list has no other in it."
  `);
});

test('takes dots for words that are still to come', () => {
  expect(saidOf({ 'en.yaml': english, 'de.yaml': german.replace('Weiter', '…') })).toContain(
    '“skip” has no words.',
  );
});

test('shows where a quotation mark opens that nothing closes', () => {
  expect(saidOf({ 'en.yaml': english, 'de.yaml': `${german}copy: 'Kopie\nnote: Notiz\n` }))
    .toMatchInlineSnapshot(`
    "de.yaml:3:7  The words around the text cannot be read here.

      3 │ copy: 'Kopie
        │       ^

      Each line is a name, a colon, a space and the words. Words with a colon or a brace in them stand between single quotes, where an apostrophe is written twice:
      progress: '{done} of {total}'"
  `);
});

test('wants in braces what the page fills in', () => {
  expect(saidOf({ 'en.yaml': english, 'de.yaml': german.replace('{done}', '{fertig}') }))
    .toMatchInlineSnapshot(`
    "de.yaml:2:1  “progress” needs {done} and {total}, and nothing else in braces.

      2 │ progress: '{fertig} von {total}'
        │ ^

      What stands in braces is filled in on the page. In en.yaml it is:
      progress: '{done} of {total}'"
  `);
});

test('says what to do about words that are none to YAML', () => {
  expect(saidOf({ 'en.yaml': english, 'de.yaml': german.replaceAll("'", '') })).toMatchInlineSnapshot(`
    "de.yaml:2:18  The words around the text cannot be read here.

      2 │ progress: {done} von {total}
        │                  ^

      Each line is a name, a colon, a space and the words. Words with a colon or a brace in them stand between single quotes, where an apostrophe is written twice:
      progress: '{done} of {total}'"
  `);
  expect(saidOf({ 'en.yaml': english, 'de.yaml': german.replace('Weiter', '{done}') }))
    .toMatchInlineSnapshot(`
    "de.yaml:1:1  “skip” has no words.

      1 │ skip: {done}
        │ ^

      Write them behind the colon. If they have a colon or a brace in them, put them between single quotes:
      skip: '…'"
  `);
});

test('does not miss the fallback while a file cannot be read', () => {
  const findings = saidOf({ 'en.yaml': english.replaceAll("'", ''), 'de.yaml': german });

  expect(findings).toContain('en.yaml:3:');
  expect(findings).not.toContain('de.yaml');
});

test('wants one fallback', () => {
  expect(saidOf({ 'en.yaml': english, 'eo.yaml': english })).toMatchInlineSnapshot(`
    "eo.yaml:1:1  en.yaml is shown already where a language has no file of its own.

      1 │ fallback: true
        │ ^

      Take this line out."
  `);
  expect(saidOf({ 'de.yaml': german })).toMatchInlineSnapshot(`
    "de.yaml:1:1  No language is shown to those that have no words of their own here.

      1 │ skip: Weiter
        │ ^

      In one file of this folder, write a line:
      fallback: true"
  `);
});

test('names a file by its language', () => {
  expect(saidOf({ 'en.yaml': english, 'german.yaml': german })).toMatchInlineSnapshot(`
    "german.yaml:1:1  The file is named by its language’s tag and .yaml, and “german.yaml” is not.

      1 │ skip: Weiter
        │ ^

      Name it de.yaml."
  `);
});

test.each(['de.yml', 'de.yaml.txt', 'DE.yaml'])('does not pass over a file named %s', (name) => {
  const said = saidOf({ 'en.yaml': english, [name]: german });

  expect(said).toContain(
    `${name}:1:1  The file is named by its language’s tag and .yaml, and “${name}” is not.`,
  );
  expect(said).toContain('Name it de.yaml.');
});

test('has no words that nothing shows', () => {
  const { strings } = readInterfaces([fileOf('en.yaml', readFileSync('src/interface/en.yaml', 'utf8'))])
    .interfaces[0]!;
  const program = globSync('src/**/*.{astro,ts}')
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');

  const unused = [...strings.keys()].filter((name) => !new RegExp(`['"\`]${name}['"\`]`).test(program));

  expect(strings.size).toBeGreaterThan(50);
  expect(unused).toEqual([]);
});

function saidOf(files: Record<string, string>): string {
  const contents = Object.entries(files).map(([path, text]) => fileOf(path, text));
  return readInterfaces(contents).findings.map(formatFinding).join('\n\n');
}

function fileOf(path: string, text: string) {
  return { path, bytes: new TextEncoder().encode(text) };
}

test.each([
  ['fr_FR', 'fr-FR'],
  ['français', 'fr'],
  ['german', 'de'],
])('wants a language’s tag to write dates by, not %s', (locale, meant) => {
  const said = saidOf({ 'en.yaml': `${english}locale: en-GB\n`, 'de.yaml': `${german}locale: ${locale}\n` });

  expect(said).toContain(`“${locale}” is no language’s tag.`);
  expect(said).toContain(`Did you mean “${meant}”?`);
});

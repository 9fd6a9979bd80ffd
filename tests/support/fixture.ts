import { check } from '../../src/edition/check.ts';
import type { Checked } from '../../src/edition/check.ts';
import type { Edition, Text } from '../../src/edition/edition.ts';
import type { ContentFile } from '../../src/edition/file.ts';
import { formatFindings } from '../../src/edition/finding.ts';
import { readContent } from '../../src/site/content.ts';

/** The content files of a folder in `tests/fixtures`, and others given as texts by their names. */
export function contentsOf(fixture: string, changes: Record<string, string | undefined> = {}): ContentFile[] {
  const own = readContent(`tests/fixtures/${fixture}`).map((file) => ({
    ...file,
    path: file.path.split('/').at(-1) ?? '',
  }));
  const kept = own.filter(({ path }) => !Object.hasOwn(changes, path));
  const changed = Object.entries(changes).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return [...kept, ...changed.map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }))];
}

/** The words of one content file. */
export function wordsOf(contents: readonly ContentFile[], name: string): string {
  return new TextDecoder().decode(contents.find(({ path }) => path === name)?.bytes);
}

export function checkContents(contents: readonly ContentFile[]): Checked {
  return check(contents);
}

/** The edition of a fixture; throws what the check found where there is none. */
export function editionOf(fixture: string, changes: Record<string, string | undefined> = {}): Edition {
  const { edition, findings } = checkContents(contentsOf(fixture, changes));
  if (edition === undefined) throw new Error(formatFindings(findings));
  return edition;
}

/** The edition `small` whose original has a misprint in p2-2, which a note explains, as a note of the English does. */
export function misprintedEdition(): Edition {
  const contents = contentsOf('small');
  return editionOf('small', {
    'ar.mdx': `${wordsOf(contents, 'ar.mdx').replace('ركنا خاصا', '<Sic id="corner">ركنا خاصا</Sic>')}\n[^corner]: لعلها «أركانا خاصة».\n`,
    'en.mdx': `${wordsOf(contents, 'en.mdx').replace('their own', 'their own[^corner]')}\n[^corner]: Perhaps corners.\n`,
  });
}

export function translationOf(edition: Edition, tag: string): Text {
  const text = edition.translations.find(({ language }) => language.tag === tag);
  if (text === undefined) throw new Error(`no ${tag}`);
  return text;
}

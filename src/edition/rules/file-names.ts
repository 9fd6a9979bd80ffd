import type { Document } from '../document.ts';
import { report } from '../file.ts';
import type { OpenFile } from '../file.ts';
import { beginning } from '../finding.ts';
import type { Complaint } from '../finding.ts';
import { canonicalTag, fullTag } from '../language.ts';
import { lookAlikes } from '../look-alikes.ts';
import { GLOSSARY } from '../read/glossary.ts';
import { SOURCES } from '../read/sources.ts';
import { isOneLanguage, suggestTag } from '../tag.ts';

/** The files that are texts, each with its language’s tag, by which it is named. Of any other name it is said what is wrong. */
export function textsAmong(files: readonly OpenFile[]): { file: OpenFile; tag: string }[] {
  const tags = new Map<string, string>();
  return (
    files
      .filter(isText)
      // Files with right and short names come first, so that of two for one language the other is reported.
      .toSorted(
        (a, b) => Number(isRightlyNamed(b)) - Number(isRightlyNamed(a)) || a.name.length - b.name.length,
      )
      .flatMap((file) => {
        const tag = tagOf(file, tags);
        return tag === undefined ? [] : [{ file, tag }];
      })
  );
}

/** The files that are neither texts nor lists: the source, and what nobody reads. */
export function othersAmong(files: readonly OpenFile[]): OpenFile[] {
  return files.filter((file) => !isText(file) && ![GLOSSARY, SOURCES].includes(file.name));
}

/** Warns of every file that is read for nothing. Of a source that was not found, any of them may be meant. */
export function checkUnread(files: readonly OpenFile[], source: OpenFile | undefined): void {
  if (source === undefined) return;
  for (const file of othersAmong(files)) if (file !== source) report(file, beginning, unread(file.name));
}

/**
 * Reports every translation whose page would have another page's name but for capitals, since on many computers such
 * files are one. Only a page for two languages can be called so: no language has the tag of a page of another kind.
 */
export function checkPageNames(original: Document, translations: readonly Document[]): void {
  const pairs = new Map(
    translations
      .filter(({ language }) => language.tag !== original.frontMatter.translation?.values[0])
      .map((translation) => [
        `${original.language.tag}-${translation.language.tag}`.toLowerCase(),
        translation,
      ]),
  );
  for (const { file, language } of translations) {
    const other = pairs.get(language.tag.toLowerCase());
    if (other !== undefined)
      report(file, beginning, samePage(language.tag, original.language.tag, other.language.tag));
  }
}

// The language that the file's name tells; `tags` holds those that are there already, in full, with their files' names.
function tagOf(file: OpenFile, tags: Map<string, string>): string | undefined {
  const stem = file.name.replace(/\.mdx?$/i, '');
  const tag = canonicalTag(stem);
  const isKnown = tag !== undefined && isOneLanguage(tag);
  const other = isKnown ? tags.get(fullTag(tag)) : undefined;
  if (other !== undefined) report(file, beginning, sameLanguage(file.name, other));
  else if (`${tag}.mdx` !== file.name || !isKnown)
    report(file, beginning, wrongName(file.name, isKnown ? tag : suggestTag(stem)));
  if (isKnown) tags.set(fullTag(tag), other ?? file.name);
  return isKnown ? tag : undefined;
}

function isText({ name }: OpenFile): boolean {
  return /\.mdx?$/i.test(name);
}

function isRightlyNamed({ name }: OpenFile): boolean {
  return `${canonicalTag(name.replace(/\.mdx$/, ''))}.mdx` === name;
}

const wrongName = (name: string, tag: string | undefined): Complaint => ({
  code: 'file-name',
  message: `A text’s file is named by its language’s tag and .mdx, and “${name}” is not.`,
  hint:
    (tag === undefined
      ? 'Name the file after its language: fr.mdx for French, fa.mdx for Persian, zh-Hant.mdx for Chinese in traditional characters (the tags are those of BCP 47).'
      : `Name the file ${tag}.mdx. If it is a spare copy, keep it in another folder.`) + lookAlikes(name),
});

function sameLanguage(name: string, other: string): Complaint {
  if (name.toLowerCase() === other.toLowerCase()) {
    return {
      code: 'same-language',
      message: `${name} and ${other} differ in nothing but capitals, and on many computers they would be one file.`,
      hint: 'Keep one of the two files, with the name of the one that has small letters.',
    };
  }
  return {
    code: 'same-language',
    message: `This language is there already, in ${other}.`,
    hint: 'Keep one of the two files.',
  };
}

function unread(name: string): Complaint {
  const [, stem = '', ending = ''] = /^(.+?)\.(mdx|ya?ml)(?:\.txt)?$/i.exec(name) ?? [];
  const meant = `${stem.toLowerCase()}.${ending.toLowerCase().replace('yml', 'yaml')}`;
  const isText = ending.toLowerCase() === 'mdx';
  const tag = canonicalTag(name.replace(/\.txt$/i, ''));
  const otherwise = 'If it is meant to be none, keep it in another folder.';
  return {
    code: 'unread',
    severity: 'warning',
    message: `No part of the edition is read from “${name}”.`,
    hint:
      tag !== undefined
        ? `If it is a translation, name it ${tag}.mdx. ${otherwise}`
        : isText || ['glossary.yaml', 'sources.yaml'].includes(meant)
          ? `Name it ${isText ? `${stem}.mdx` : meant}. Some programs hide the end of a file’s name, or add one.`
          : otherwise,
  };
}

// The page of `ar-FR`, and that of the original (`ar`) beside another (`fr`).
function samePage(tag: string, original: string, other: string): Complaint {
  const { region = '' } = new Intl.Locale(other).maximize();
  return {
    code: 'same-page',
    message: `The pages ${tag}.html and ${original}-${other}.html would differ in nothing but capitals, and on many computers they would be one file.`,
    hint: `The second is the page that has ${original} and ${other} side by side. Give ${other}.mdx a longer name, with a country: ${other}-${region}.mdx`,
  };
}

import type { ContentFile } from './file.ts';
import type { Complaint, Finding } from './finding.ts';
import { canonicalTag } from './language.ts';
import { lookAlikes } from './look-alikes.ts';

// What the check says of files as a whole: their names, the original among them, its source and its seal.
// Each complaint is in words for a translator: what is wrong, and what to do.

export function wrongName(name: string, tag: string | undefined): Complaint {
  return {
    code: 'file-name',
    message: `A text’s file is named by its language’s tag and .mdx, and “${name}” is not.`,
    hint:
      (tag === undefined
        ? 'Name the file after its language: fr.mdx for French, fa.mdx for Persian, zh-Hant.mdx for Chinese in traditional characters (the tags are those of BCP 47).'
        : `Name the file ${tag}.mdx. If it is a spare copy, keep it in another folder.`) + lookAlikes(name),
  };
}

export function sameLanguage(name: string, other: string): Complaint {
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

export function secondOriginal(first: string): Complaint {
  return {
    code: 'second-original',
    message: `An edition has one original, and that is ${first}.`,
    hint: 'Take the “source” line out of this translation.',
  };
}

export function noOriginal(contents: readonly ContentFile[]): Finding {
  const file = contents.find(({ path }) => path.endsWith('.mdx'))?.path ?? 'src/content';
  return {
    file,
    line: 1,
    column: 1,
    code: 'no-original',
    severity: 'error',
    message: 'There is no original.',
    hint: 'The original is the MDX file whose front matter has a line “source: source.txt”.',
    text: '',
  };
}

export function unread(name: string): Complaint {
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

export function noSource(name: string): Complaint {
  return {
    code: 'no-source',
    message: `There is no file “${name}” beside this one.`,
    hint: 'Name the file that holds the original as it was received.',
  };
}

export function brokenSeal(name: string, hash: string): Complaint {
  return {
    code: 'seal',
    message: `${name} is not the file that was sealed: its SHA-256 is ${hash}.`,
    hint: 'Restore the file. Only if the original itself is replaced, write its new SHA-256 here.',
  };
}

export function otherLineEnds(name: string): Complaint {
  return {
    code: 'seal',
    message: `${name} has the words that were sealed, but its lines end otherwise, as Windows ends them.`,
    hint: 'Put the file back as it was received. If Git changed it on the way, fetch the repository anew after this:\n  git config --global core.autocrlf false',
  };
}

export function markBefore(name: string): Complaint {
  return {
    code: 'seal',
    message: `${name} has the words that were sealed, but a byte-order mark (U+FEFF) stands before them.`,
    hint: 'Put the file back as it was received, or save it as “UTF-8”, not “UTF-8 with BOM”.',
  };
}

/** The page of a translation, `ar-FR`, and that of the original (`ar`) beside another (`fr`) would have one address. */
export function samePage(tag: string, original: string, other: string): Complaint {
  const { region = '' } = new Intl.Locale(other).maximize();
  return {
    code: 'same-page',
    message: `The pages ${tag}.html and ${original}-${other}.html would differ in nothing but capitals, and on many computers they would be one file.`,
    hint: `The second is the page that has ${original} and ${other} side by side. Give ${other}.mdx a longer name, with a country: ${other}-${region}.mdx`,
  };
}

export function noDefault(tag: string, tags: readonly string[]): Complaint {
  return {
    code: 'no-default',
    message: `There is no translation “${tag}” to stand on the first page.`,
    hint: `Name one of these: ${tags.join(', ')}.`,
  };
}

import type { Complaint } from '../finding.ts';
import { meantTag, shorten } from './correction.ts';

// What is said of the list of sources.
// Each complaint is in words for a translator: what is wrong, and what to do.

const code = 'sources';

export const unreadable: Complaint = {
  code,
  message: 'The list of sources cannot be read here.',
  hint: "Each source begins with its id and a colon at the start of a line; what is said about it stands below, two spaces in.\nWords with a colon in them, or with a sign like @ [ \" before them, go into single quotation marks: 'words: and more'",
};

export const wrongPage: Complaint = {
  code,
  message: 'This is no address of a page.',
  hint: 'Write it in full, as in https://www.un.org/',
};

export const wrongDate: Complaint = {
  code,
  message: 'This is neither a day nor a year.',
  hint: 'Write when the page was last known at its address, as 2019-05-21 or 2019. If that is not known, take the line out.',
};

export const wrongLanguage: Complaint = {
  code,
  message: 'This is not a language’s tag.',
  hint: 'Name the language that the source is in by its tag: en for English, zh-Hant for Chinese in traditional characters.',
};

export const languageMissing: Complaint = {
  code,
  message: 'It is not said in which language these phrases are.',
  hint: 'Add a line for the language of the source:\n  language: en',
};

export const noPassages: Complaint = {
  code,
  message: 'No paragraph is named here.',
  hint: 'Name those on which the source bears, or take the line out:\n  passages: [p2, p3]',
};

export const noPhrases: Complaint = {
  code,
  message: 'No phrase is given here.',
  hint: 'Give the source’s own words, by the paragraph in which they come back:\n  says:\n    p2: the words\n    p3: [some words, some others]',
};

export function wrongId(id: string): Complaint {
  return {
    code,
    message: `“${shorten(id)}” cannot be part of an address.`,
    hint: 'An id is small Latin letters, digits and hyphens, and begins with a letter.',
  };
}

export function wrongSource(id: string): Complaint {
  return {
    code,
    message: `Nothing is said about the source “${shorten(id)}”.`,
    hint: 'Write below it, two spaces in, its page, the paragraphs on which it bears, and for each language its title and what it is:\n  page: https://…\n  passages: [p1]\n  en:\n    title: …\n    what: …',
  };
}

export function pageMissing(id: string): Complaint {
  return {
    code,
    message: `The source “${shorten(id)}” has no address.`,
    hint: 'Add a line below it:\n  page: https://…',
  };
}

export function wrongPart(name: string): Complaint {
  return {
    code,
    message: `A source has no part “${shorten(name)}” here, or it is empty.`,
    hint:
      'It has “page”, “known”, “language”, “passages”, “says”, and one part for each language, named by its tag, with “title” and “what”.' +
      meantTag(name),
  };
}

export function descriptionMissing(tag: string): Complaint {
  return {
    code,
    message: `In “${tag}” a source needs its title and what it is.`,
    hint: `Write both below the language, two spaces further in, with a space behind the colon:\n  ${tag}:\n    title: …\n    what: …`,
  };
}

export function notAmongPassages(passage: string): Complaint {
  return {
    code,
    message: `The source is not said to bear on “${shorten(passage)}”.`,
    hint: 'Name a paragraph here that stands under “passages”, or add it there.',
  };
}

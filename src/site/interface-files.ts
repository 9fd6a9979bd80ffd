import { hasErrorWithin, open, report } from '../edition/file.ts';
import type { ContentFile, OpenFile } from '../edition/file.ts';
import { beginning } from '../edition/finding.ts';
import type { Complaint, Finding, Place } from '../edition/finding.ts';
import { canonicalTag, isTag } from '../edition/language.ts';
import { quote } from '../edition/read/correction.ts';
import { nameOf, placeOf, readEntries, readText } from '../edition/read/entries.ts';
import { nearest } from '../edition/spelling.ts';
import { suggestTag } from '../edition/tag.ts';

/** The words around the text in one language, by their names. */
export interface InterfaceFile {
  file: OpenFile;
  /** BCP 47 tag, which is the file's name. */
  tag: string;
  strings: Map<string, { text: string; place: Place }>;
  /** Whether a language without a file of its own shows these words. */
  isFallback: boolean;
}

/**
 * Reads the files of `src/interface`: plain YAML of strings, one file a language, each with the same names. One of them
 * is the fallback, and what another has more or less than it is reported.
 */
export function readInterfaces(contents: readonly ContentFile[]): {
  interfaces: InterfaceFile[];
  findings: Finding[];
} {
  const files = contents.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map(readInterface);
  const [fallback, ...others] = files.filter(({ isFallback }) => isFallback);
  for (const { file, strings } of others)
    report(file, strings.get(FALLBACK)?.place ?? beginning, secondFallback(fallback?.file.name ?? ''));
  if (fallback !== undefined) for (const each of files) compare(each, fallback);
  // A file that cannot be read may be the one.
  else if (files[0] !== undefined && files.every(({ strings }) => strings.size > 0))
    report(files[0].file, beginning, noFallback);
  return { interfaces: files, findings: files.flatMap(({ file }) => file.findings) };
}

const FALLBACK = 'fallback';

function readInterface(content: ContentFile): InterfaceFile {
  const file = open(content);
  // Some programs hide the end of a file's name, or add one.
  const tag = file.name.replace(/\.ya?ml(?:\.txt)?$/i, '');
  if (file.name !== `${canonicalTag(tag)}.yaml`)
    report(file, beginning, wrongName(file.name, suggestTag(tag)));
  const strings: InterfaceFile['strings'] = new Map();
  for (const entry of readEntries(file, unreadable)) {
    const [name, place, text] = [nameOf(entry), placeOf(file, entry), readText(file, entry)];
    if (text === '' && !hasErrorWithin(file, place.line, place.line)) report(file, place, noText(name));
    else if (name === 'locale' && !isTag(text)) report(file, place, wrongLocale(text));
    strings.set(name, { text, place });
  }
  return { file, tag, strings, isFallback: strings.get(FALLBACK)?.text === 'true' };
}

function compare({ file, tag, strings }: InterfaceFile, fallback: InterfaceFile): void {
  const lacking = [...fallback.strings.keys()].filter((name) => name !== FALLBACK && !strings.has(name));
  for (const [name, { text, place }] of strings) {
    const model = fallback.strings.get(name);
    if (model === undefined) report(file, place, unknown(name, lacking));
    else if (text !== '' && model.text !== '' && gapsIn(text) !== gapsIn(model.text))
      report(file, place, wrongGaps(name, model.text, fallback.file.name));
    // The script adds to the address where it ends.
    else if (text.includes('{address}') && !text.endsWith('{address}'))
      report(file, place, addressNotLast(name));
    else if (text === model.text && isWorthSaying(name, text, tag) && baseOf(tag) !== baseOf(fallback.tag))
      report(file, place, copied(name, fallback.file.name, tag));
  }
  // What a misspelt name means is there, and of a file that cannot be read nothing is known to be missing.
  const unknowns = [...strings.keys()].filter((name) => !fallback.strings.has(name));
  const meant = new Set(unknowns.map((name) => nearest(name, lacking)));
  for (const name of strings.size > 0 ? lacking : []) {
    if (!meant.has(name))
      report(file, beginning, missing(name, fallback.strings.get(name)?.text ?? '', fallback.file.name));
  }
}

// Short words can be the same in two languages; whose way of writing dates is meant never is, where the runtime knows it.
function isWorthSaying(name: string, text: string, tag: string): boolean {
  if (!isTag(tag)) return false;
  return name === 'locale' ? Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0 : text.length >= 30;
}

function baseOf(tag: string): string {
  return tag.replace(/-.*/, '');
}

function gapsIn(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g))].toSorted().join(' and ');
}

const code = 'interface';

const unreadable: Complaint = {
  code,
  message: 'The words around the text cannot be read here.',
  hint: "Each line is a name, a colon, a space and the words. Words with a colon or a brace in them stand between single quotes, where an apostrophe is written twice:\nprogress: '{done} of {total}'",
};

const noFallback: Complaint = {
  code,
  message: 'No language is shown to those that have no words of their own here.',
  hint: 'In one file of this folder, write a line:\nfallback: true',
};

const secondFallback = (other: string): Complaint => ({
  code,
  message: `${other} is shown already where a language has no file of its own.`,
  hint: 'Take this line out.',
});

const wrongName = (name: string, tag: string | undefined): Complaint => ({
  code,
  message: `The file is named by its language’s tag and .yaml, and “${name}” is not.`,
  hint:
    tag === undefined
      ? 'Name it after its language: fr.yaml for French, zh-Hant.yaml for Chinese in traditional characters.'
      : `Name it ${tag}.yaml.`,
});

function wrongLocale(text: string): Complaint {
  const meant = canonicalTag(text) ?? suggestTag(text);
  return {
    code,
    message: `“${text}” is no language’s tag.`,
    hint: `Dates are written as the language does that it names${meant === undefined ? ', fr or en-GB for one.' : `. Did you mean “${meant}”?`}`,
  };
}

const noText = (name: string): Complaint => ({
  code,
  message: `“${name}” has no words.`,
  hint: `Write them behind the colon. If they have a colon or a brace in them, put them between single quotes:\n${name}: '…'`,
});

function unknown(name: string, names: readonly string[]): Complaint {
  const guess = nearest(name, names);
  return {
    code,
    message: `No page shows words of the name “${name}”.`,
    hint: guess === undefined ? 'Take the line out.' : `Did you mean “${guess}”?`,
  };
}

const missing = (name: string, words: string, file: string): Complaint => ({
  code,
  message: `“${name}” is missing.`,
  hint: `Add it in this language. In ${file} it is:\n${name}: ${quote(words)}`,
});

const copied = (name: string, file: string, tag: string): Complaint => ({
  code,
  severity: 'warning',
  message: `“${name}” is word for word that of ${file}.`,
  hint:
    name === 'locale' ? `So that dates are written as in this language:\nlocale: ${tag}` : 'Translate it.',
});

const wrongGaps = (name: string, words: string, file: string): Complaint => ({
  code,
  message: `“${name}” needs ${gapsIn(words) || 'no word in braces'}, and nothing else in braces.`,
  hint: `What stands in braces is filled in on the page. In ${file} it is:\n${name}: ${quote(words)}`,
});

const addressNotLast = (name: string): Complaint => ({
  code,
  message: `“${name}” must end with {address}.`,
  hint: 'Put {address} last, with no sign behind it: on the page, the number of the sentence is added to it.',
});

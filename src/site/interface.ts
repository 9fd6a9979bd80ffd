import { readdirSync, readFileSync } from 'node:fs';
import type { Edition, Text } from '../edition/edition.ts';
import type { ContentFile } from '../edition/file.ts';
import type { Finding } from '../edition/finding.ts';
import { languageOf, lookUp } from '../edition/language.ts';
import type { Language } from '../edition/language.ts';
import { mainTextOf } from '../edition/pages.ts';
import type { Page } from '../edition/pages.ts';
import { remember } from '../edition/remember.ts';
import { onePerScript } from '../edition/runs.ts';
import { readInterfaces } from './interface-files.ts';
import type { InterfaceFile } from './interface-files.ts';

/** The words around the text, in one language. */
export interface Interface {
  language: Language;
  /** The string of that name, its `{places}` filled. Throws on a name that the file lacks. */
  say(name: string, places?: Record<string, string | number>): string;
}

/** Folder of the words around the text, one file a language. */
export const interfaceFolder = 'src/interface';

/** Says all that is wrong with the words around the text; called anew it sees what has changed on the disk. */
export function checkInterfaces(): Finding[] {
  read = readInterfaces(readFiles());
  return read.findings;
}

/** The interface in the language of `tag`, or in the fallback language where it has no file of its own. */
export function interfaceFor(tag: string): Interface {
  const { interfaces, fallback } = load();
  return lookUp(tag, interfaces) ?? fallback;
}

/** The interface in the language in which a page speaks of itself. */
export function interfaceOn(page: Page): Interface {
  return interfaceFor(mainTextOf(page).language.tag);
}

/** The interfaces in the languages of these texts, each once. */
export function interfacesOf(texts: readonly Text[]): Interface[] {
  return [...new Set(texts.map(({ language }) => interfaceFor(language.tag)))];
}

/** Every character that these interfaces can show. */
export function interfaceText(interfaces: readonly Interface[]): string {
  const shown = new Set(interfaces.map(({ language }) => language.tag));
  return load()
    .files.filter(({ tag }) => shown.has(tag))
    .flatMap(({ strings }) => [...strings.values()].map(({ text }) => text))
    .join('');
}

/** The languages that a text of the edition can pass into: one for each script. */
export const languagesIn = remember(({ original, translations }: Edition): Language[] => {
  const all = [original, ...translations].map(({ language }) => language);
  return onePerScript([...all, load().fallback.language]);
}, new WeakMap());

interface Loaded {
  files: InterfaceFile[];
  interfaces: Map<string, Interface>;
  /** The interface that a language without a file of its own shows. */
  fallback: Interface;
}

// What was read last, to be checked.
let read: ReturnType<typeof readInterfaces> | undefined;

function load(): Loaded {
  read ??= readInterfaces(readFiles());
  return loadedFrom(read.interfaces);
}

const loadedFrom = remember((files: InterfaceFile[]): Loaded => {
  const interfaces = new Map(files.map((file) => [file.tag, makeInterface(file)]));
  const fallback = interfaces.get(files.find(({ isFallback }) => isFallback)?.tag ?? '');
  if (fallback === undefined) throw new Error(`One file in ${interfaceFolder} must say “fallback: true”.`);
  return { files, interfaces, fallback };
}, new WeakMap());

function readFiles(): ContentFile[] {
  return readdirSync(interfaceFolder)
    .filter((name) => /\.ya?ml(?:\.txt)?$/i.test(name))
    .map((name) => `${interfaceFolder}/${name}`)
    .map((path) => ({ path, bytes: readFileSync(path) }));
}

function makeInterface({ tag, strings }: InterfaceFile): Interface {
  return {
    language: languageOf(tag),
    say(name, places) {
      const text = strings.get(name)?.text;
      if (text === undefined) throw new Error(`${interfaceFolder}/${tag}.yaml lacks “${name}”.`);
      if (places === undefined) return text;
      return text.replace(/\{(\w+)\}/g, (place, key: string) => String(places[key] ?? place));
    },
  };
}

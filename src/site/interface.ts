import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Edition } from '../edition/edition.ts';
import { languageOf, onePerScript } from '../edition/language.ts';
import type { Language } from '../edition/language.ts';

/** The words around the text, in one language. */
export interface Interface {
  language: Language;
  /** The string of that name, its `{places}` filled. Throws on a name that the file lacks. */
  say(name: string, places?: Record<string, string | number>): string;
}

const folder = 'src/interface';

/** The interface in the language of `tag`, or in the fallback language where it has no file of its own. */
export function interfaceFor(tag: string): Interface {
  const own = files().get(tag) ?? files().get(tag.replace(/-.*$/, ''));
  return own ?? fallbackInterface();
}

/** Every character that these interfaces can show. */
export function interfaceText(interfaces: readonly Interface[]): string {
  const tags = new Set(interfaces.map(({ language }) => language.tag));
  return [...tags].map((tag) => readFileSync(`${folder}/${tag}.yaml`, 'utf8')).join('');
}

let known: Map<string, Interface> | undefined;

function files(): Map<string, Interface> {
  known ??= new Map(
    readdirSync(folder)
      .map((name) => name.replace(/\.yaml$/, ''))
      .map((tag) => [tag, makeInterface(tag)]),
  );
  return known;
}

/** The interface that a language without a file of its own shows. */
function fallbackInterface(): Interface {
  const found = [...files().values()].find(({ say }) => say('fallback') === 'true');
  if (found === undefined) throw new Error(`One file in ${folder} must say “fallback: true”.`);
  return found;
}

/** The languages that a text of the edition can pass into: one for each script. */
export function languagesIn(edition: Edition): Language[] {
  const known = languages.get(edition);
  if (known !== undefined) return known;
  const all = [edition.original, ...edition.translations].map(({ language }) => language);
  const found = onePerScript([...all, fallbackInterface().language]);
  languages.set(edition, found);
  return found;
}

const languages = new WeakMap<Edition, Language[]>();

function makeInterface(tag: string): Interface {
  const strings = parse(readFileSync(`${folder}/${tag}.yaml`, 'utf8'), { schema: 'failsafe' }) as Record<
    string,
    string
  >;
  return {
    language: languageOf(tag),
    say(name, places) {
      const text = Object.hasOwn(strings, name) ? strings[name] : undefined;
      if (text === undefined && name === 'fallback') return 'false';
      if (text === undefined) throw new Error(`${folder}/${tag}.yaml lacks “${name}”.`);
      if (places === undefined) return text;
      return text.replace(/\{(\w+)\}/g, (place, key: string) => String(places[key] ?? place));
    },
  };
}

import { numberCodes } from './codes.ts';
import { codesIn, plainText } from '../edition.ts';
import type { Edition, Text } from '../edition.ts';
import { notesOf, unitsOf } from './units.ts';
import type { Pair, Unit } from './units.ts';
import { block, inline } from '../xml.ts';
import type { XmlElement } from '../xml.ts';

/** The units of the default translation by their ids, and its tag: for a translator into another language. */
export interface Help {
  tag: string;
  units: ReadonlyMap<string, Unit>;
}

/** What helps with a translation, unless it is the default one itself. */
export function helpWith(translation: Text, { translations: [favourite] }: Edition): Help | undefined {
  if (favourite === undefined || favourite === translation) return undefined;
  const units = unitsOf({ original: favourite }).map((unit): [string, Unit] => [unit.id, unit]);
  return { tag: favourite.language.tag, units: new Map(units) };
}

/** Notes on the whole file: what to do with it, and who translated. */
export function fileNotes({ language, translator }: Text): XmlElement[] {
  const how = `Translate each segment. When done: npm run translate -- ${language.tag} --from <this file>`;
  const notes = [inline('note', { id: 'how', category: 'instruction' }, [how])];
  if (translator !== undefined)
    notes.push(inline('note', { id: 'translator', category: 'translator' }, [translator]));
  return notes;
}

/** Notes on a unit: the translator's notes, what is said of the original's misprints, and the default translation's words for what is not translated yet. */
export function unitNotes(
  unit: Unit,
  original: Text,
  translation: Text,
  help: Help | undefined,
): XmlElement[] {
  const notes = unit.pairs.flatMap(({ target }) => notesOf(target, translation));
  const explained = [...new Set(notes)].map(({ name, content }) =>
    inline('note', { id: `note-${name}`, category: 'note', appliesTo: 'target' }, [plainText(content)]),
  );
  return [...explained, ...misprintNotes(unit, original), ...(help ? helpNotes(unit, help) : [])];
}

function misprintNotes({ pairs }: Unit, original: Text): XmlElement[] {
  return pairs.flatMap(({ id, source }) =>
    codesIn(source)
      .filter((node) => node.type === 'sic')
      .map((node) => {
        const said = notesOf([node], original).map(({ content }) => plainText(content));
        const text = `${id}: ${plainText(node.children)} – ${said.join(' ')}`;
        return inline('note', { id: `sic-${node.name}`, category: 'misprint', appliesTo: 'source' }, [text]);
      }),
  );
}

// For a line that is still to be translated, the words of the default translation.
function helpNotes({ id, pairs }: Unit, { tag, units }: Help): XmlElement[] {
  const drafts = pairs.filter(({ state }) => state === 'draft').map((pair) => pair.id);
  return (units.get(id)?.pairs ?? [])
    .filter((pair) => drafts.includes(pair.id) && pair.source.length > 0)
    .map((pair) =>
      inline('note', { id: `help-${pair.id}`, category: tag, appliesTo: 'source' }, [
        `${pair.id}: ${plainText(pair.source)}`,
      ]),
    );
}

/** XLIFF's glossary module, 2.0 as in 2.1: what the glossary says of the terms that the unit's source marks. */
export function writeGlossary(
  pairs: readonly Pair[],
  { glossary, original }: Edition,
  translation: Text,
): XmlElement[] {
  const refs = findTerms(pairs);
  const entries = glossary.flatMap(({ id, forms }) => {
    const ref = refs.get(id);
    const term = forms[original.language.tag]?.form;
    const own = forms[translation.language.tag];
    if (ref === undefined || term === undefined || own === undefined) return [];
    return block('gls:glossEntry', { id: `gls-${id}`, ref: `#${ref}` }, [
      inline('gls:term', {}, [term]),
      inline('gls:translation', {}, [own.form]),
      ...(own.gloss === undefined ? [] : [inline('gls:definition', {}, [own.gloss])]),
    ]);
  });
  return entries.length > 0 ? [block('gls:glossary', {}, entries)] : [];
}

// Where each term is marked first: the id of that code.
function findTerms(pairs: readonly Pair[]): Map<string, string | undefined> {
  const marked = pairs.flatMap((pair) => {
    const terms = codesIn(pair.source).filter((node) => node.type === 'term');
    const ids = terms.length > 0 ? numberCodes(pair) : undefined;
    return terms.map((code): [string, string | undefined] => [code.id, ids?.get(code)]);
  });
  return new Map(marked.toReversed());
}

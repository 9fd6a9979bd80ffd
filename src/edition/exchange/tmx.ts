import { plainText } from '../edition.ts';
import type { Edition, Text } from '../edition.ts';
import { notesOf, unitsOf } from './units.ts';
import type { Pair } from './units.ts';
import { block, inline, writeXml } from '../xml.ts';
import type { XmlElement } from '../xml.ts';

/**
 * One translation as a translation memory, TMX 1.4b (LISA OSCAR, 2005), level 1: the words of every translated segment
 * in both languages, without markup, the translator's notes as notes. It bears no date, so that equal words make equal
 * files.
 */
export function writeTmx(edition: Edition, translation: Text): string {
  const header = {
    creationtool: 'parallel-edition',
    creationtoolversion: '1',
    segtype: 'sentence',
    'o-tmf': 'MDX',
    adminlang: 'en',
    srclang: edition.original.language.tag,
    datatype: 'plaintext',
  };
  const pairs = unitsOf(edition, translation).flatMap((unit) => unit.pairs);
  const done = pairs.filter(({ state, source }) => state === 'done' && source.length > 0);
  const body = block(
    'body',
    {},
    done.map((pair) => writePair(pair, edition.original, translation)),
  );
  return writeXml(block('tmx', { version: '1.4' }, [inline('header', header), body]));
}

function writePair({ id, source, target }: Pair, original: Text, translation: Text): XmlElement {
  return block('tu', { tuid: id }, [writeVariant(original, source), writeVariant(translation, target)]);
}

function writeVariant(text: Text, content: Pair['source']): XmlElement {
  const language = { 'xml:lang': text.language.tag };
  const notes = notesOf(content, text).map((note) => inline('note', language, [plainText(note.content)]));
  return block('tuv', language, [...notes, inline('seg', {}, [plainText(content)])]);
}

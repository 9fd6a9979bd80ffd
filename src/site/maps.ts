import { readFileSync } from 'node:fs';
import type { Edition } from '../edition/edition.ts';
import type { DataFile } from '../edition/exchange/data.ts';
import { pagesOf } from '../edition/pages.ts';
import type { Page } from '../edition/pages.ts';
import { placesOf } from '../edition/places.ts';
import { drawMap, mapFileOf } from '../figure/map.ts';
import type { MapWords } from '../figure/map.ts';
import { interfacesOf } from './interface.ts';

const [sheet, tokens] = ['map', 'tokens'].map((name) => readFileSync(`src/styles/${name}.css`, 'utf8'));

/** A map for every page; an edition that names no place has none. */
export function mapFiles(edition: Edition): DataFile[] {
  const pages = placesOf(edition).length > 0 ? pagesOf(edition) : [];
  return pages.map((page) => ({
    name: mapFileOf(page),
    type: 'image/svg+xml',
    write: () => drawMap(edition, page, mapWordsOf(page), mapStyle),
  }));
}

/** The style sheet inside a map, small; its colours are the pages’. */
const mapStyle = shrink(`svg{${(tokens!.match(/--color-\w+: light-dark\([^;]+;/g) ?? []).join('')}}${sheet}`);

/** What the maps of a page say, in the page’s own language first. */
function mapWordsOf({ texts }: Page): [MapWords, ...MapWords[]] {
  const [first, ...others] = interfacesOf(texts.toReversed()).map(({ language, say }) => ({
    language,
    title: say('placesTitle'),
    description: say('placesNote'),
    sentence: (id: string) => say('sentence', { id }),
  }));
  return [first!, ...others];
}

function shrink(css: string): string {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};:,]) ?/g, '$1')
    .replaceAll(';}', '}')
    .trim();
}

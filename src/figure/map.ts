import type { Edition, Text } from '../edition/edition.ts';
import { block, inline, writeXml } from '../edition/xml.ts';
import type { XmlElement } from '../edition/xml.ts';
import type { Language } from '../edition/language.ts';
import { addressOf } from '../edition/pages.ts';
import type { Page } from '../edition/pages.ts';
import { nameOfPlace, placesOf } from '../edition/places.ts';
import type { NamedPlace } from '../edition/places.ts';
import { remember } from '../edition/remember.ts';
import { groundOf, size } from './ground.ts';
import type { Ground } from './ground.ts';
import { edgeOf, placeLabels } from './labels.ts';
import type { Label, Spot, Stand } from './labels.ts';

/** What a map says in a language, beside the names. */
export interface MapWords {
  language: Language;
  title: string;
  description: string;
  /** What a link to the sentence of this number is called. */
  sentence(number: string): string;
}

/** The file of a page’s map. It can be no language’s, since none is called `places`. */
export function mapFileOf({ texts }: Page): string {
  return `places-${texts.map(({ language }) => language.tag).join('-')}.svg`;
}

/**
 * Draws the places that an edition names, in the languages of a page, as SVG. `words` are given for each of its
 * languages, the page’s own first; `style` is the style sheet. Opened by itself, its names lead to that page.
 */
export function drawMap(
  edition: Edition,
  page: Page,
  words: readonly [MapWords, ...MapWords[]],
  style: string,
): string {
  const places = placesOf(edition);
  const ground = groundUnder(places);
  const labels = places.map((place) => labelOf(place, page.texts, edition, ground));
  const signs = places.flatMap(({ points }) => trailOf(points.map(ground.project)));
  const stands = placeLabels(labels, signs);
  const attributes = {
    viewBox: `0 0 ${size.width} ${size.height}`,
    // To those who do not see it an `img` has no links inside.
    role: 'graphics-document document',
    lang: words[0].language.tag,
  };
  const children = [
    ...words.map(({ language, title }) => inline('title', { lang: language.tag }, [title])),
    ...words.map(({ language, description }) => inline('desc', { lang: language.tag }, [description])),
    inline('style', {}, [style]),
    inline('path', { class: 'land', d: ground.land }),
    inline('rect', { x: '.5', y: '.5', width: `${size.width - 1}`, height: `${size.height - 1}` }),
    ...places.map((place) => drawSign(place, ground)),
    ...places.map((place, index) =>
      block('g', {}, drawLabel(place, labels[index]!, stands[index]!, addressOf(page), words[0])),
    ),
  ];
  return writeXml(block('svg', attributes, children), { '': 'http://www.w3.org/2000/svg' });
}

// Every page of an edition has the same places.
const groundUnder = remember(
  (places: readonly NamedPlace[]) => groundOf(places.flatMap(({ points }) => points)),
  new WeakMap(),
);

function drawSign({ points }: NamedPlace, { project, line }: Ground): XmlElement {
  const [first, ...others] = points;
  if (others.length > 0) return inline('path', { class: 'route', d: line(points) });
  const [x, y] = project(first!);
  return inline('circle', { cx: round(x), cy: round(y), r: '2.5' });
}

// Units on a telephone, where they are pixels; on larger screens letters have two thirds of that (`map.css`).
const leading = 15;
const [ascent, descent] = [10, 3];
const letters = { ltr: 12, rtl: 14 };
// Taken for rather wide, since every system has faces of its own.
const widthOfLetter = 0.58;

interface PlaceLabel extends Label {
  lines: { language: Language; value: string }[];
}

function labelOf(
  place: NamedPlace,
  texts: readonly Text[],
  edition: Edition,
  { project }: Ground,
): PlaceLabel {
  const names = texts.map(({ language }) => nameOfPlace(place, language, edition));
  // Two languages can have the same name.
  const lines = names.filter(
    ({ value }, index) => names.findIndex((other) => other.value === value) === index,
  );
  const widths = lines.map(({ language: { direction }, value }) => widthOf(value) * letters[direction]);
  // The numbers are shown on larger screens only.
  const numbers = widthOf(place.sentences.map(({ number }) => ` ${number}`).join('')) * letters.ltr;
  return {
    lines,
    spots: place.points.map(project).toReversed(),
    width: Math.max(...widths, ((widths.at(-1)! + numbers) * 2) / 3),
    height: ascent + (lines.length - 1) * leading + descent,
  };
}

function widthOf(text: string): number {
  const wide = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu) ?? [];
  const marks = text.match(/\p{M}/gu) ?? [];
  return wide.length + ([...text].length - wide.length - marks.length) * widthOfLetter;
}

function drawLabel(
  { sentences }: NamedPlace,
  { lines, height }: PlaceLabel,
  stand: Stand,
  address: string,
  words: MapWords,
): XmlElement[] {
  const [x, y] = edgeOf(stand);
  const numbers = sentences.map(({ id, number }) =>
    inline('a', { class: 'number', href: `${address}#${id}`, 'aria-label': words.sentence(number) }, [
      ` ${number}`,
    ]),
  );
  return lines.map(({ language: { tag, direction }, value }, index) => {
    const baseline = ascent + index * leading - (height * (1 - stand.y)) / 2;
    const isFromHere = stand.x > 0 === (direction === 'ltr');
    const attributes = {
      lang: tag,
      direction,
      'text-anchor': stand.x === 0 ? 'middle' : isFromHere ? 'start' : 'end',
      x: round(x),
      y: round(y),
      // In their own letters, so that lines draw together as these do.
      dy: `${round(baseline / letters[direction])}em`,
    };
    const name = inline('a', { href: `${address}#${sentences[0]!.id}` }, [value]);
    return inline('text', attributes, index === lines.length - 1 ? [name, ...numbers] : [name]);
  });
}

// What a sign covers: the spots of a route, one every few units.
function trailOf(spots: readonly Spot[]): Spot[] {
  return spots.flatMap(([x, y], index) => {
    const [nextX, nextY] = spots[index + 1] ?? [x, y];
    const steps = Math.max(1, Math.ceil(Math.hypot(nextX - x, nextY - y) / 5));
    return Array.from({ length: steps }, (_, step): Spot => {
      const share = step / steps;
      return [x + (nextX - x) * share, y + (nextY - y) * share];
    });
  });
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

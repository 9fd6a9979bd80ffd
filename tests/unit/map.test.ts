import { expect, test } from 'vitest';
import { readXml } from '../../src/edition/exchange/read-xml.ts';
import { languageOf } from '../../src/edition/language.ts';
import { pagesOf } from '../../src/edition/pages.ts';
import { placesOf } from '../../src/edition/places.ts';
import { groundOf, size } from '../../src/figure/ground.ts';
import { boxOf, placeLabels } from '../../src/figure/labels.ts';
import type { Label, Spot } from '../../src/figure/labels.ts';
import { drawMap, mapFileOf } from '../../src/figure/map.ts';
import { Path } from '../../src/figure/path.ts';
import { loadEdition } from '../../src/site/content.ts';

const edition = loadEdition();
const places = placesOf(edition);
const ground = groundOf(places.flatMap(({ points }) => points));
const words = { language: languageOf('en'), title: 'A', description: 'B & <C>', sentence: (n: string) => n };

test('puts places where they lie from one another', () => {
  const [cairo, dushanbe, island, south] = ['embassy', 'dushanbe', 'sri-lanka', 'new-zealand'].map(spotOf);

  expect(cairo![0]).toBeLessThan(dushanbe![0] - 50);
  expect(dushanbe![1]).toBeLessThan(island![1] - 50);
  expect(island![0]).toBeLessThan(south![0] - 50);
  expect(island![1]).toBeLessThan(south![1] - 50);
});

test('keeps every point inside the map', () => {
  const spots = places.flatMap(({ points }) => points.map(ground.project));

  expect(spots.length).toBeGreaterThan(8);
  for (const [x, y] of spots) {
    expect(x).toBeGreaterThan(20);
    expect(x).toBeLessThan(size.width - 20);
    expect(y).toBeGreaterThan(20);
    expect(y).toBeLessThan(size.height - 20);
  }
});

test('shows a lone place with the land around it', () => {
  const alone = groundOf([{ latitude: 38.56, longitude: 68.77 }]);

  expect(alone.project({ latitude: 38.56, longitude: 68.77 })).toEqual([
    expect.closeTo(size.width / 2),
    expect.closeTo(size.height / 2),
  ]);
  // The sea nearest to it is some 1,500 kilometres away, and on the map.
  expect(verticesOf(alone.land).length).toBeGreaterThan(20);
});

test('holds places on both sides of the date line together', () => {
  const [fiji, samoa] = [
    { latitude: -18, longitude: 178 },
    { latitude: -14, longitude: -172 },
  ];
  const { project } = groundOf([fiji, samoa]);

  expect(project(samoa)[0] - project(fiji)[0]).toBeGreaterThan(20);
  expect(project(samoa)[0] - project(fiji)[0]).toBeLessThan(100);
});

test('draws coasts and no borders', () => {
  const inland = ['dushanbe', 'afghanistan'].map(spotOf);
  const vertices = verticesOf(ground.land);

  expect(vertices.length).toBeGreaterThan(1_000);
  for (const [x, y] of inland) {
    const near = vertices.filter(([left, top]) => Math.hypot(left - x, top - y) < 15);
    expect(near).toEqual([]);
  }
});

test('writes a path in short steps', () => {
  const path = new Path();
  path.moveTo(10.04, -0.5);
  path.lineTo(11.04, -0.26);
  path.lineTo(11.05, -0.27);
  path.lineTo(11.3, 4);
  path.closePath();
  path.moveTo(1, 1);
  path.lineTo(1.01, 1.01);
  path.closePath();
  path.moveTo(2, 2);
  path.lineTo(1, 3);

  expect(String(path)).toBe('M10-.5l1 .2 .1 0 .2 4.3zM2 2l-1 1');
});

test('keeps names off one another, off the signs and inside the map', () => {
  const labels: Label[] = [
    { spots: [[300, 100]], width: 80, height: 24 },
    { spots: [[305, 115]], width: 80, height: 24 },
    { spots: [[292, 80]], width: 60, height: 24 },
  ];
  const signs = labels.map(({ spots: [spot] }) => spot!);

  const boxes = placeLabels(labels, signs).map((stand, index) => boxOf(labels[index]!, stand));

  for (const [index, box] of boxes.entries()) {
    expect(box.left).toBeGreaterThan(0);
    expect(box.right).toBeLessThan(size.width);
    for (const other of boxes.slice(index + 1)) expect(areApart(box, other)).toBe(true);
    for (const [x, y] of signs)
      expect(areApart(box, { left: x - 2, right: x + 2, top: y - 2, bottom: y + 2 })).toBe(true);
  }
});

test('names a route at the end, and elsewhere where that is crowded', () => {
  const [end, start]: Spot[] = [
    [100, 60],
    [100, 200],
  ];
  const route: Label = { spots: [end!, start!], width: 60, height: 14 };
  const crowd = Array.from({ length: 100 }, (_, index): Spot => [
    55 + (index % 10) * 10,
    15 + Math.floor(index / 10) * 10,
  ]);

  expect(placeLabels([route], [end!, start!])[0]!.spot).toEqual(end);
  expect(placeLabels([route], crowd)[0]!.spot).toEqual(start);
});

test('draws an SVG that says what it is, and leads to its page', () => {
  const page = pagesOf(edition)[0]!;
  const svg = readXml(drawMap(edition, page, [words], 'a>b{}'));
  const all = (name: string) => svg.getElementsByTagName(name);

  expect(mapFileOf(page)).toBe('places-ar-en.svg');
  expect([svg.namespaceURI, svg.getAttribute('role')]).toEqual([
    'http://www.w3.org/2000/svg',
    'graphics-document document',
  ]);
  expect(all('title')[0]!.textContent).toBe('A');
  expect(all('desc')[0]!.textContent).toBe('B & <C>');
  expect(all('circle')).toHaveLength(5);
  expect(all('path')).toHaveLength(2);
  expect(all('text')).toHaveLength(12);
  expect(all('a').every((link) => link.getAttribute('href')!.startsWith('index.html#p'))).toBe(true);
});

function spotOf(id: string): [number, number] {
  return ground.project(places.find(({ term }) => term.id === id)!.points[0]!);
}

/** The vertices of a path that is written in relative steps. */
function verticesOf(path: string): [number, number][] {
  return path
    .split('M')
    .slice(1)
    .flatMap((ring) => {
      const numbers = (ring.match(/-?(?:\d+(?:\.\d+)?|\.\d+)/g) ?? []).map(Number);
      let [x, y] = [0, 0];
      return Array.from({ length: numbers.length / 2 }, (_, index): [number, number] => {
        [x, y] = [x + numbers[2 * index]!, y + numbers[2 * index + 1]!];
        return [x, y];
      });
    });
}

function areApart(a: ReturnType<typeof boxOf>, b: ReturnType<typeof boxOf>): boolean {
  return a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
}

import { expect, test } from 'vitest';
import { markLines, repeatSections, tagsOtherThan } from '../bench/content.ts';
import { isMet, makeFigure, medianOf, slopeBetween } from '../bench/figure.ts';
import { countMet, formatTable } from '../bench/table.ts';

test('takes the middle of the runs, or the mean of the two in the middle', () => {
  expect(medianOf([30, 1, 2])).toBe(2);
  expect(medianOf([4, 1, 2, 30])).toBe(3);
  expect(() => medianOf([])).toThrow('There is no median of nothing.');
});

test('gives the range of several runs, and none of a single one', () => {
  expect(makeFigure('Builds', 'cold', 'ms', [12, 10, 11])).toMatchObject({ value: 11, range: [10, 12] });
  expect(makeFigure('Builds', 'cold', 'ms', [12])).not.toHaveProperty('range');
});

test('meets a target that it reaches exactly', () => {
  expect(isMet(makeFigure('', '', '', [100], { least: 100 }))).toBe(true);
  expect(isMet(makeFigure('', '', '', [99], { least: 100 }))).toBe(false);
  expect(isMet(makeFigure('', '', 'B', [10], { most: 10 }))).toBe(true);
  expect(isMet(makeFigure('', '', 'B', [11], { most: 10 }))).toBe(false);
  expect(isMet(makeFigure('', '', 'B', [11]))).toBeUndefined();
});

test('tells what each further one costs', () => {
  expect(slopeBetween({ size: 10, cost: 1_200 }, { size: 50, cost: 2_000 })).toBe(20);
});

test('sets the figures out as a table with targets and verdicts', () => {
  const figures = [
    makeFigure('Pages', 'index.html', 'B', [10_156], { most: 10_240 }),
    makeFigure('Builds', 'cold', 'ms', [2_016.4, 1_990, 2_100]),
    makeFigure('Builds', 'to an empty project', '×', [1.62], { most: 1.5 }),
  ];

  expect(`${formatTable(figures)}\n\n${countMet(figures)}`).toMatchInlineSnapshot(`
    "
    Pages
      index.html           10,156 B               ≤ 10,240 B  met

    Builds
      cold                 2,016 ms  1,990–2,100
      to an empty project    1.62 ×               ≤ 1.50 ×    NOT MET

    1 of 2 targets met."
  `);
});

test('repeats sections under ids of their own', () => {
  const section = (id: string, passage: string, words: string) =>
    `<Section id="${id}">\n\n## Words\n\n<Passage id="${passage}">\n${words}\n</Passage>\n\n</Section>`;

  const words = '<Sic id="s">One</Sic>.[^n]';

  expect(repeatSections(`---\n---\n\n${section('a', 'p1', words)}\n\n[^n]: Note.\n`, 2)).toBe(
    `---\n---\n\n${section('a', 'p1', words)}\n\n${section('a-2', 'p2', 'One.')}\n\n[^n]: Note.\n`,
  );
});

test('marks the title and the lines that begin with a word', () => {
  const text = '---\ntitle: A\nabout: B\n---\n\n<Passage id="p1">\nC\n“D”\n</Passage>\n\n[^n]: E\n';

  expect(markLines(text, 'fr')).toBe(
    '---\ntitle: fr A\nabout: B\n---\n\n<Passage id="p1">\nfr C\nfr “D”\n</Passage>\n\n[^n]: E\n',
  );
});

test('finds tags for a hundred languages', () => {
  const tags = tagsOtherThan(['ar', 'fr']);

  expect(tags.length).toBeGreaterThan(100);
  expect(tags).toContain('de');
  expect(tags).not.toContain('fr');
});

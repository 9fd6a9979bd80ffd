import fc from 'fast-check';

/** A translation taken apart, so that its parts can be put together wrongly. */
export interface Parts {
  head: string;
  sections: Section[];
  notes: string;
}

interface Section {
  open: string;
  passages: Passage[];
}

interface Passage {
  open: string;
  lines: string[];
}

/** Takes a translation apart. */
export function takeApart(text: string): Parts {
  const [head = '', ...rest] = text.split(/(?=<Section )/);
  const sections = rest.map((section) => {
    const [open = '', ...passages] = section.split('</Section>', 1)[0]?.split(/(?=<Passage )/) ?? [];
    return { open, passages: passages.map(readPassage) };
  });
  return { head, sections, notes: text.slice(text.lastIndexOf('</Section>') + '</Section>'.length) };
}

/** Puts a translation together. */
export function putTogether({ head, sections, notes }: Parts): string {
  const bodies = sections.map(
    ({ open, passages }) => `${open}${passages.map(writePassage).join('')}</Section>\n\n`,
  );
  return head + bodies.join('').trimEnd() + notes;
}

/** Any deletion, merge, split or doubling of a line. */
export function lineMutants(parts: Parts): fc.Arbitrary<Parts> {
  return fc
    .record({
      how: fc.constantFrom('delete', 'merge', 'split', 'double'),
      passage: fc.nat(),
      line: fc.nat(),
      word: fc.nat(),
    })
    .map((choice) => {
      const mutant = structuredClone(parts);
      const all = mutant.sections.flatMap(({ passages }) => passages);
      const fitting = choice.how === 'merge' ? all.filter(({ lines }) => lines.length > 1) : all;
      const { lines } = at(fitting, choice.passage);
      const index = choice.line % (choice.how === 'merge' ? lines.length - 1 : lines.length);
      const words = at(lines, index).split(' ');
      const cut = 1 + (choice.word % Math.max(1, words.length - 1));
      if (choice.how === 'delete') lines.splice(index, 1);
      if (choice.how === 'merge') lines.splice(index, 2, `${lines[index]} ${lines[index + 1]}`);
      if (choice.how === 'split')
        lines.splice(index, 1, words.slice(0, cut).join(' '), words.slice(cut).join(' '));
      if (choice.how === 'double') lines.splice(index, 0, at(lines, index));
      return mutant;
    });
}

/** Any deletion, swap, doubling or move of a passage; a passage can be moved into another section. */
export function passageMutants(parts: Parts): fc.Arbitrary<Parts> {
  return disturbances().map((choice) => {
    const mutant = structuredClone(parts);
    const places = mutant.sections.flatMap(({ passages }) =>
      passages.map((passage, index) => ({ passages, index, passage })),
    );
    const one = at(places, choice.one);
    const other = at(
      places.filter((place) => place !== one),
      choice.other,
    );
    if (choice.how === 'delete') one.passages.splice(one.index, 1);
    if (choice.how === 'double') other.passages.splice(other.index, 0, one.passage);
    if (choice.how === 'swap') {
      one.passages[one.index] = other.passage;
      other.passages[other.index] = one.passage;
    }
    if (choice.how === 'move') {
      one.passages.splice(one.index, 1);
      const target = other.passages.indexOf(other.passage);
      // Behind a later one of the same section, before any other: so it never comes to stand where it was.
      other.passages.splice(
        one.passages === other.passages && target >= one.index ? target + 1 : target,
        0,
        one.passage,
      );
    }
    return mutant;
  });
}

/** Any deletion, swap, doubling or move of a section. */
export function sectionMutants(parts: Parts): fc.Arbitrary<Parts> {
  return disturbances().map((choice) => {
    const mutant = structuredClone(parts);
    const { sections } = mutant;
    const one = choice.one % sections.length;
    const other = (one + 1 + (choice.other % (sections.length - 1))) % sections.length;
    const [first, second] = [at(sections, one), at(sections, other)];
    if (choice.how === 'delete') sections.splice(one, 1);
    if (choice.how === 'double') sections.splice(other, 0, first);
    if (choice.how === 'swap') [sections[one], sections[other]] = [second, first];
    if (choice.how === 'move') sections.splice(other, 0, ...sections.splice(one, 1));
    return mutant;
  });
}

/** Any change of wording that leaves figures and notes where they are: words added, doubled or taken out. */
export function wordingMutants(parts: Parts): fc.Arbitrary<Parts> {
  return fc
    .record({
      passage: fc.nat(),
      line: fc.nat(),
      word: fc.nat(),
      how: fc.constantFrom('add', 'double', 'drop'),
    })
    .map((choice) => {
      const mutant = structuredClone(parts);
      const { lines } = at(
        mutant.sections.flatMap(({ passages }) => passages),
        choice.passage,
      );
      const index = choice.line % lines.length;
      const words = at(lines, index).split(' ');
      const plain = words.flatMap((word, place) => (/^\p{L}+$/u.test(word) ? [place] : []));
      const place = plain.length > 0 ? at(plain, choice.word) : 0;
      if (plain.length > 1)
        words.splice(
          place,
          choice.how === 'drop' ? 1 : 0,
          ...(choice.how === 'drop' ? [] : [choice.how === 'add' ? 'indeed' : at(words, place)]),
        );
      lines[index] = words.join(' ');
      return mutant;
    });
}

function disturbances(): fc.Arbitrary<{ how: string; one: number; other: number }> {
  return fc.record({
    how: fc.constantFrom('delete', 'swap', 'double', 'move'),
    one: fc.nat(),
    other: fc.nat(),
  });
}

function readPassage(text: string): Passage {
  const [open = '', ...lines] = (text.split('\n</Passage>', 1)[0] ?? '').split('\n');
  return { open, lines };
}

function writePassage({ open, lines }: Passage): string {
  return `${[open, ...lines].join('\n')}\n</Passage>\n\n`;
}

function at<T>(items: readonly T[], index: number): T {
  return items[index % items.length] as T;
}

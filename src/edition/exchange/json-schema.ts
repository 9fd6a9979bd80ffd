/** Describes what `writeJson` writes (JSON Schema 2020-12); published beside it as `schema.json`. */
export const jsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Aligned text',
  description: 'One article and one translation of it, aligned segment by segment.',
  ...record(
    {
      $schema: { type: 'string', description: 'Address of this schema, relative to the file.' },
      source: language('The original.', {
        sha256: {
          type: 'string',
          pattern: '^[0-9a-f]{64}$',
          description: 'SHA-256 of the source file, in hexadecimal.',
        },
        omitted: list({ type: 'string' }, 'Lines of the source file that are no part of the article.'),
      }),
      target: language('The translation.', {
        translator: { type: 'string', description: 'Who translated it.' },
        progress: record({
          done: count('Translated segments of passages.'),
          total: count('All segments of passages.'),
        }),
      }),
      title: ref('pair'),
      caption: ref('pair'),
      about: { ...ref('fact'), description: 'What the text is, in one sentence.' },
      provenance: { ...ref('fact'), description: 'Where the text comes from.' },
      event: { ...ref('fact'), description: 'The name of the event that the text is about.' },
      place: { ...ref('fact'), description: 'Where that event took place.' },
      sections: list(ref('section'), 'The sections, in reading order.'),
      notes: record({
        source: list(ref('note'), 'Notes of the original.'),
        target: list(ref('note'), 'Notes of the translation.'),
      }),
    },
    ['caption'],
  ),
  $defs: {
    fact: record({ source: { type: 'string' }, target: { type: 'string' } }, ['source', 'target']),
    section: record({
      id: id('Address of the section: #outcomes.'),
      heading: ref('pair'),
      passages: list(ref('passage'), 'The paragraphs of the original that stand in the section.'),
    }),
    passage: record({
      id: id('Address of the paragraph: #p4.'),
      number: count('Number of the paragraph in the original.'),
      segments: list(ref('pair'), 'The sentences or clauses of the paragraph.'),
    }),
    pair: record(
      {
        id: id('Address of the segment: #p4-2.'),
        state: { enum: ['done', 'draft'], description: 'Whether the segment is translated.' },
        source: ref('words'),
        target: {
          anyOf: [ref('words'), { type: 'null' }],
          description: 'Null as long as it is not translated.',
        },
        joint: {
          enum: ['', ' '],
          description: 'What the original has between this segment and the next of its paragraph.',
        },
      },
      ['joint'],
    ),
    words: record({
      text: { type: 'string', description: 'The words alone.' },
      content: ref('content'),
    }),
    content: list(ref('inline'), 'The words with their markup.'),
    inline: {
      oneOf: [
        node('text', { value: { type: 'string' } }),
        node('emphasis', { children: ref('content') }),
        node('link', { href: { type: 'string' }, children: ref('content') }),
        node('term', { id: id('Which term of the glossary.'), children: ref('content') }),
        node('note', { name: { type: 'string', description: 'Which note stands here.' } }),
        node('sic', {
          name: { type: 'string', description: 'Which note explains this misprint of the original.' },
          children: ref('content'),
        }),
      ],
    },
    note: record({
      name: { type: 'string', description: 'By which the text refers to it.' },
      number: count('Its number, from 1, in the order in which the text refers to the notes.'),
      text: { type: 'string' },
      content: ref('content'),
      segments: list({ type: 'string' }, 'Segments that refer to it.'),
    }),
  },
};

type Schema = Record<string, unknown>;

function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

function record(properties: Record<string, Schema>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

function node(type: string, properties: Record<string, Schema>): Schema {
  return record({ type: { const: type }, ...properties });
}

function language(description: string, properties: Record<string, Schema>): Schema {
  const own = {
    tag: { type: 'string', description: 'BCP 47 tag.' },
    direction: { enum: ['ltr', 'rtl'], description: 'Direction of its writing.' },
    script: { type: 'string', pattern: '^[A-Z][a-z]{3}$', description: 'ISO 15924 code of its script.' },
    name: { type: 'string', description: 'What the language calls itself.' },
  };
  return { description, ...record({ ...own, ...properties }, ['translator']) };
}

function list(items: Schema, description: string): Schema {
  return { type: 'array', items, description };
}

function count(description: string): Schema {
  return { type: 'integer', minimum: 0, description };
}

function id(description: string): Schema {
  return { type: 'string', pattern: '^[a-z][a-z0-9-]*$', description };
}

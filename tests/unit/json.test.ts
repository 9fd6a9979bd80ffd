import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { jsonSchema } from '../../src/edition/exchange/json-schema.ts';
import { writeJson } from '../../src/edition/exchange/json.ts';
import { languageOf } from '../../src/edition/language.ts';
import { writeTemplate } from '../../src/edition/exchange/template.ts';
import { editionOf, misprintedEdition, translationOf } from '../support/fixture.ts';

const small = editionOf('small');
const german = editionOf('german');
const draft = editionOf('small', { 'fr.mdx': writeTemplate(small, languageOf('fr')) });
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(jsonSchema);

test('fits its schema, with and without a caption, done and as a draft', () => {
  for (const edition of [small, german, draft, misprintedEdition()]) {
    for (const translation of edition.translations) {
      expect(validate(JSON.parse(writeJson(edition, translation))) ? [] : validate.errors).toEqual([]);
    }
  }
});

test('has the event and its place', () => {
  const edition = structuredClone(small);
  Object.assign(edition.original, { event: 'افتتاح', place: 'مدينة' });
  Object.assign(translationOf(edition, 'en'), { event: 'Opening' });
  const data = JSON.parse(writeJson(edition, translationOf(edition, 'en'))) as object;

  expect(validate(data) ? [] : validate.errors).toEqual([]);
  expect(data).toMatchObject({
    event: { source: 'افتتاح', target: 'Opening' },
    place: { source: 'مدينة' },
  });
});

test('does not fit its schema with a field that is not described', () => {
  const data = JSON.parse(writeJson(small, translationOf(small, 'en'))) as Record<string, unknown>;

  expect(validate({ ...data, author: 'me' })).toBe(false);
  expect(validate({ ...data, title: undefined })).toBe(false);
});

test('aligns a passage segment by segment', () => {
  const data = JSON.parse(writeJson(german, translationOf(german, 'ar'))) as {
    sections: { passages: object[] }[];
  };

  expect(data.sections[0]?.passages[1]).toMatchInlineSnapshot(`
    {
      "id": "p2",
      "number": 2,
      "segments": [
        {
          "id": "p2-1",
          "joint": " ",
          "source": {
            "content": [
              {
                "type": "text",
                "value": "Sie ist 240 Meter lang.",
              },
            ],
            "text": "Sie ist 240 Meter lang.",
          },
          "state": "done",
          "target": {
            "content": [
              {
                "type": "text",
                "value": "يبلغ طوله 240 مترا.",
              },
            ],
            "text": "يبلغ طوله 240 مترا.",
          },
        },
        {
          "id": "p2-2",
          "joint": "",
          "source": {
            "content": [
              {
                "type": "text",
                "value": "Autos dürfen sie ",
              },
              {
                "children": [
                  {
                    "type": "text",
                    "value": "nicht",
                  },
                ],
                "type": "emphasis",
              },
              {
                "type": "text",
                "value": " befahren, sie gehört den Fußgängern und Radfahrern.",
              },
            ],
            "text": "Autos dürfen sie nicht befahren, sie gehört den Fußgängern und Radfahrern.",
          },
          "state": "done",
          "target": {
            "content": [
              {
                "children": [
                  {
                    "type": "text",
                    "value": "ولا",
                  },
                ],
                "type": "emphasis",
              },
              {
                "type": "text",
                "value": " يسمح للسيارات بعبوره، فهو للمشاة وراكبي الدراجات.",
              },
            ],
            "text": "ولا يسمح للسيارات بعبوره، فهو للمشاة وراكبي الدراجات.",
          },
        },
      ],
    }
  `);
});

test('holds the notes with the segments that refer to them', () => {
  const data = JSON.parse(writeJson(small, translationOf(small, 'en'))) as { notes: object };

  expect(data.notes).toMatchInlineSnapshot(`
    {
      "source": [],
      "target": [
        {
          "content": [
            {
              "type": "text",
              "value": "The article does not say which Saturday.",
            },
          ],
          "name": "saturday",
          "number": 1,
          "segments": [
            "p1-1",
          ],
          "text": "The article does not say which Saturday.",
        },
      ],
    }
  `);
});

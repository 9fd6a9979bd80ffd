import { expect, test } from 'vitest';
import { languageOf } from '../../src/edition/language.ts';
import { writeTemplate } from '../../src/edition/exchange/template.ts';
import { writeTsv } from '../../src/edition/exchange/tsv.ts';
import { editionOf, translationOf } from '../support/fixture.ts';

const small = editionOf('small');

test('writes a row a segment with its id, both languages and its state', () => {
  expect(writeTsv(small, translationOf(small, 'zh'))).toMatchInlineSnapshot(`
    "id	source	target	state
    title	مكتبة صغيرة تفتح أبوابها على ضفة النهر	河畔一座小图书馆开馆	done
    caption	صورة من الأرشيف	资料图片	done
    about	خبر قصير للتجارب.		draft
    provenance	كتب لهذه التجارب.		draft
    opening	الافتتاح	开馆	done
    p1-1	افتتحت البلدية يوم السبت مكتبة عامة جديدة على ضفة النهر، تضم 1200 كتاب بثلاث لغات.	市政府星期六在河畔开设了一座新的公共图书馆，藏有三种语言的1200册图书。	done
    readers	القراء	读者	done
    p2-1	وقالت أمينة المكتبة إن الدخول مجاني للجميع،	图书馆员说，所有人均可免费入馆，	done
    p2-2	مضيفة أن الأطفال سيجدون ركنا خاصا بهم.	并补充说，孩子们会有一个属于自己的角落。	done
    p3-1	وتعمل المكتبة كل يوم ما عدا الجمعة..	图书馆除星期五外每天开放，	done
    p3-2	وتنوي البلدية بناء جسر للمشاة يصل إليها.	市政府打算修建一座通往图书馆的人行桥。	done
    note-opening		标题由本版编者所加。	done
    "
  `);
});

test('has a row for the event and for its place where the original names them', () => {
  const edition = structuredClone(small);
  Object.assign(edition.original, { event: 'افتتاح', place: 'مدينة' });
  Object.assign(translationOf(edition, 'en'), { event: 'Opening' });

  expect(writeTsv(edition, translationOf(edition, 'en')).split('\n').slice(5, 7)).toEqual([
    'event\tافتتاح\tOpening\tdone',
    'place\tمدينة\t\tdraft',
  ]);
});

test('leaves the translation of a draft empty', () => {
  const edition = editionOf('small', { 'fr.mdx': writeTemplate(small, languageOf('fr')) });
  const row = writeTsv(edition, translationOf(edition, 'fr'))
    .split('\n')
    .find((line) => line.startsWith('p3-2\t'));

  expect(row).toBe('p3-2\tوتنوي البلدية بناء جسر للمشاة يصل إليها.\t\tdraft');
});

test('escapes tabs and unfolds line breaks, so that a row has four values', () => {
  const edition = structuredClone(small);
  const translation = translationOf(edition, 'en');
  translation.title.content = [{ type: 'text', value: 'a\tb\nc\\d\re' }];
  const rows = writeTsv(edition, translation).trimEnd().split('\n');

  expect(rows[1]).toBe('title\tمكتبة صغيرة تفتح أبوابها على ضفة النهر\ta\\tb c\\\\d e\tdone');
  expect(rows.every((row) => row.split('\t').length === 4)).toBe(true);
});

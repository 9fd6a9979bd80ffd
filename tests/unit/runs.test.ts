import { expect, test } from 'vitest';
import { languageOf } from '../../src/edition/language.ts';
import { onePerScript, runsOf } from '../../src/edition/runs.ts';

const cut = (text: string, own: string, others: string[]) =>
  runsOf(text, languageOf(own), onePerScript(others.map(languageOf))).map(({ value, language }) => [
    language?.tag ?? '',
    value,
  ]);

test('leaves a text alone that is all in its own script', () => {
  expect(cut('One, two – 3.', 'en', ['ar', 'ru'])).toEqual([['', 'One, two – 3.']]);
  expect(cut('', 'en', ['ar'])).toEqual([['', '']]);
});

test('cuts a text where it passes into other scripts, with the figures that go with them', () => {
  expect(cut('رخصة CC BY 4.0 و МИД.', 'ar', ['ar', 'en', 'fr', 'ru'])).toEqual([
    ['', 'رخصة '],
    ['en', 'CC BY 4.0'],
    ['', ' و '],
    ['ru', 'МИД'],
    ['', '.'],
  ]);
});

test('keeps dates and telephone numbers together inside what is written from right to left', () => {
  const numbersIn = (text: string, own: string) =>
    runsOf(text, languageOf(own), [])
      .filter(({ isNumber }) => isNumber)
      .map(({ value }) => value);

  expect(numbersIn('في 2019-05-16 قال', 'ar')).toEqual(['2019-05-16']);
  expect(numbersIn('هاتف +992 37 221 00 00.', 'ar')).toEqual(['+992 37 221 00 00']);
  expect(numbersIn('در ۲۰۱۹-۰۵-۱۶', 'fa')).toEqual(['۲۰۱۹-۰۵-۱۶']);
  expect(numbersIn('بين 16-17 و2018-2019 و300', 'ar')).toEqual([]);
  expect(numbersIn('on 2019-05-16, +992 37 221 00 00', 'en')).toEqual([]);
});

test('names the first language of a script, and leaves what is in nobody’s', () => {
  expect(cut('αβγ one', 'ar', ['fr', 'en'])).toEqual([
    ['', 'αβγ '],
    ['fr', 'one'],
  ]);
});

test('takes no Chinese character of one language for one of another', () => {
  expect(cut('会议结束', 'zh-Hans', ['zh-Hant', 'ja'])).toEqual([['', '会议结束']]);
  expect(cut('会議は終わった', 'ja', ['zh'])).toEqual([['', '会議は終わった']]);
});

test('knows kana for Japanese, and Hanja for Korean', () => {
  expect(cut('في اليابانية 会議は終わった', 'ar', ['ja'])).toEqual([
    ['', 'في اليابانية '],
    ['ja', '会議は終わった'],
  ]);
  expect(cut('第三回会議は終わった', 'zh', ['ja'])).toEqual([
    ['', '第三回会議'],
    ['ja', 'は'],
    ['', '終'],
    ['ja', 'わった'],
  ]);
  expect(cut('大韓民國의 수도', 'ko', ['zh'])).toEqual([['', '大韓民國의 수도']]);
});

// Codes of ISO 15924 for a style of writing, for a mixture, and for what is none.
test.each([
  ['ur-Aran', 'rtl'],
  ['de-Latf', 'ltr'],
  ['cu-Cyrs', 'ltr'],
  ['zh-Hanb', 'ltr'],
  ['ja-Hrkt', 'ltr'],
  ['en-Zsym', 'ltr'],
])('knows how %s is written', (tag, direction) => {
  expect(languageOf(tag).direction).toBe(direction);
  expect(cut('Θ', tag, ['ar'])).toEqual([['', 'Θ']]);
});

test('takes Nastaliq for Arabic writing', () => {
  expect(cut('One: یہ متن', 'ur-Aran', ['ar', 'en'])).toEqual([
    ['en', 'One'],
    ['', ': یہ متن'],
  ]);
});

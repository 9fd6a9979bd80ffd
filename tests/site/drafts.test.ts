import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runBuild } from '../support/build.ts';
import { htmlProblems } from '../support/page-check.ts';
import { useBrowser } from '../support/visit.ts';

const { newPage } = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'drafts-'));
const site = join(folder, 'site');

// The small edition, whose Chinese translation has lost a sentence, a passage and a heading.
beforeAll(async () => {
  const content = join(folder, 'content');
  cpSync('tests/fixtures/small', content, { recursive: true });
  const file = join(content, 'zh.mdx');
  const words = readFileSync(file, 'utf8')
    .replace(/\{\/\*[\s\S]*?\*\/\}\n?/g, '')
    .replace(/<Passage id="p2">[\s\S]*?<\/Passage>\n\n/, '')
    .replace(/(<Passage id="p3">\n.*\n).*\n/, '$1…\n')
    .replace(/^## .*$/m, '## …');
  writeFileSync(file, words);
  writeFileSync(
    join(content, 'glossary.yaml'),
    'library:\n  ar:\n    form: مكتبة\n  en:\n    form: Library\n    gloss: A house of books.\n',
  );

  const { code, output } = await runBuild(content, site, {
    SITE_URL: 'https://example.org/',
    REPORT_URL: 'https://example.org/new?title={title}',
  });

  expect(output).toContain('Complete');
  expect(code).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each(['zh.html', 'ar-zh.html'])(
  'shows the original where a translation has nothing yet: %s',
  async (name) => {
    const page = await newPage();
    await page.goto(pathToFileURL(join(site, name)).href);

    const drafts = await page
      .locator('main .draft')
      .evaluateAll((elements) =>
        elements.map((element) => [
          element.getAttribute('lang'),
          element.getAttribute('dir'),
          element.textContent.trim(),
        ]),
      );

    expect(drafts).toEqual([
      ['ar', 'rtl', 'الافتتاح'],
      ['ar', 'rtl', 'وقالت أمينة المكتبة إن الدخول مجاني للجميع،'],
      ['ar', 'rtl', 'مضيفة أن الأطفال سيجدون ركنا خاصا بهم.'],
      ['ar', 'rtl', 'وتنوي البلدية بناء جسر للمشاة يصل إليها.'],
    ]);
    expect(await page.locator('header .banner').textContent()).toContain('2 of 5');
    const label = page.locator('main small').first();
    expect(await label.textContent()).toBe('Not yet translated');
    // In a line from the right a space in words from the left would stand on their far side.
    expect(await label.evaluate(({ nextSibling }) => nextSibling?.textContent)).toBe(' ');
    expect(await htmlProblems(readFileSync(join(site, name), 'utf8'))).toEqual([]);
  },
);

test.each([
  ['p3-2', '中文', []],
  ['p3-2', 'العربية', ['وتنوي البلدية بناء جسر للمشاة يصل إليها.']],
  ['p3', '中文', ['图书馆除星期五外每天开放，']],
  ['p2', '中文', []],
  ['p2', 'العربية', ['وقالت أمينة المكتبة إن الدخول مجاني للجميع، مضيفة أن الأطفال سيجدون ركنا خاصا بهم.']],
  ['p2', 'both', ['وقالت أمينة المكتبة إن الدخول مجاني للجميع، مضيفة أن الأطفال سيجدون ركنا خاصا بهم.']],
])('quotes no original as a translation: %s in %s', async (id, language, quoted) => {
  const page = await newPage();
  await page.goto(`${pathToFileURL(join(site, 'ar-zh.html')).href}#${id}`);
  const copied = page.evaluate(
    () =>
      new Promise<string>((done) =>
        addEventListener('copy', ({ clipboardData }) => done(clipboardData!.getData('text'))),
      ),
  );

  await page.locator(`.number a[href="#${id}"]`).click();
  await page.locator('#card button', { hasText: language }).click();

  const lines = (await copied).split('\n');
  const citations = lines.slice(quoted.length, -1);
  expect(lines.slice(0, quoted.length)).toEqual(quoted);
  expect(citations).toHaveLength(language === 'both' ? 2 : 1);
  expect(citations[0]).toContain(language === '中文' ? '河畔一座小图书馆开馆' : 'مكتبة صغيرة تفتح أبوابها');
});

test('names a term once where a language has no entry of its own', async () => {
  const page = await newPage();
  await page.goto(pathToFileURL(join(site, 'zh.html')).href);

  expect(await page.locator('#term-library dfn').allTextContents()).toEqual(['Library', 'مكتبة']);
});

test('says nothing of drafts where all is translated', async () => {
  const page = await newPage();
  await page.goto(pathToFileURL(join(site, 'ar-fa.html')).href);

  expect(await page.locator('main p[lang=fa]').count()).toBe(3);
  expect(await page.locator('.draft, .banner').count()).toBe(0);
});

test('tells how far a draft is, and where the rest of it is told', async () => {
  const page = await newPage();
  await page.goto(pathToFileURL(join(site, 'zh.html')).href);

  expect(await page.locator('footer a[href="about.html#progress"]').textContent()).toMatch(/5 of 9$/);
  await page.locator('footer a[href="about.html#progress"]').click();
  expect(await page.locator('#progress table:has(caption [lang=zh]) .draft').allTextContents()).toEqual([
    'الافتتاح',
  ]);
});

test('leads to where a barrier can be reported', () => {
  const about = readFileSync(join(site, 'about.html'), 'utf8');
  const links = about.match(/<a href="https:\/\/example\.org\/new[^>]*>[^<]*/g);

  expect(links?.map((link) => link.replace(/.*>/, ''))).toEqual(['الإبلاغ عن عائق', 'Report a barrier']);
  expect(links?.[0]).toContain('title=Report%20a%20barrier%3A%20');
});

test('offers no draft to search engines', () => {
  const map = readFileSync(join(site, 'sitemap.xml'), 'utf8');
  const index = readFileSync(join(site, 'index.html'), 'utf8');
  const languages = [...index.matchAll(/hreflang="([^"]+)"/g)].map(([, tag]) => tag);

  expect(existsSync(join(site, 'zh.html'))).toBe(true);
  expect(map).toContain('https://example.org/fa.html');
  expect(map).not.toContain('zh.html');
  expect(languages.toSorted()).toEqual(['ar', 'en', 'fa', 'tg', 'x-default']);
});

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, inject, test } from 'vitest';
import { pageNames, readBuilt, siteNames } from '../support/visit.ts';
import type { SiteName } from '../support/visit.ts';

test.each(siteNames)('can be put on any host: %s', (site) => {
  const files = filesOf(site);

  expect(files).toEqual(expect.arrayContaining(['.nojekyll', '_headers', '404.html', 'index.html']));
  expect(files.filter((file) => /(?:^|\/)_[^/]*\//.test(file))).toEqual([]);
  expect(files.filter((file) => /\.(?:js|css|map)$/.test(file))).toEqual([]);
});

test.each(siteNames)('keeps the page of the lost alone from search engines: %s', (site) => {
  const kept = pageNames(site).filter((name) =>
    /<meta name="robots"[^>]*noindex/.test(readBuilt(site, name)),
  );

  expect(kept).toEqual(['404.html']);
});

test.each(siteNames)('names each typeface after its bytes: %s', (site) => {
  const fonts = filesOf(site).filter((file) => file.endsWith('.woff2'));

  expect(fonts.length).toBeGreaterThanOrEqual(3);
  for (const font of fonts) {
    const bytes = readFileSync(join(inject('sites')[site], font));
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
    expect(font).toMatch(new RegExp(`^fonts/[a-z-]+\\.${hash}\\.woff2$`));
  }
});

test.each(siteNames)('has every typeface that its pages ask for, and no other: %s', (site) => {
  const pages = pageNames(site).filter((name) => name !== '404.html');
  const asked = pages.flatMap((name) => readBuilt(site, name).match(/fonts\/[\w.-]+\.woff2/g) ?? []);

  expect(pages.length).toBeGreaterThan(2);
  expect([...new Set(asked)].toSorted()).toEqual(filesOf(site).filter((file) => file.endsWith('.woff2')));
});

test.each(siteNames)('sets no header by two rules: %s', (site) => {
  const rules = headerRulesOf(site);
  const files = filesOf(site);

  expect(rules.length).toBeGreaterThan(1);
  for (const file of files) {
    const names = rules
      .filter(({ path }) => path.test(`/${file}`))
      .flatMap(({ headers }) => Object.keys(headers));
    expect(names, file).toEqual([...new Set(names)]);
  }
});

test('lets hosts send the headers of safety with everything, and keep the typefaces for ever', () => {
  const headersOf = (path: string) =>
    Object.assign(
      {},
      ...headerRulesOf('edition')
        .filter((rule) => rule.path.test(path))
        .map(({ headers }) => headers),
    );
  const font = filesOf('edition').find((file) => file.endsWith('.woff2'));

  for (const path of ['/', '/index.html', '/404.html', `/${font}`]) {
    expect(headersOf(path), path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
  }
  expect(headersOf(`/${font}`)['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(headersOf('/index.html')['cache-control']).toBeUndefined();
});

test('brings Cyrillic letters for Tajik, and leaves Chinese to the system', () => {
  const fonts = filesOf('small').filter((file) => file.endsWith('.woff2'));

  expect(fonts.map((font) => font.replace(/^fonts\/(.+?)\..*$/, '$1')).toSorted()).toEqual([
    'naskh-arabic',
    'naskh-latin',
    'source-cyrillic',
    'source-cyrillic-ext',
    'source-latin',
  ]);
  expect(readBuilt('small', 'zh.html')).toMatch(/\p{Script=Han}/u);
});

/** The rules of a `_headers` file as Netlify and Cloudflare Pages read it. */
function headerRulesOf(site: SiteName): { path: RegExp; headers: Record<string, string> }[] {
  const blocks = readBuilt(site, '_headers')
    .replace(/^#.*\n/gm, '')
    .split(/^(?=\S)/m)
    .filter((block) => block.trim() !== '');
  return blocks.map((block) => {
    const [path = '', ...lines] = block.trimEnd().split('\n');
    const headers = lines.map((line) => {
      const [, name = '', value = ''] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
      return [name.toLowerCase(), value];
    });
    expect(headers.map(([name]) => name)).not.toContain('');
    return {
      path: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '.*')}$`),
      headers: Object.fromEntries(headers),
    };
  });
}

function filesOf(site: SiteName): string[] {
  const folder = inject('sites')[site];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .toSorted();
}

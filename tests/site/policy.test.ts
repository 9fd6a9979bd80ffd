import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { cspViolations } from '../support/page-check.ts';
import { everyPage, readBuilt, useBrowser } from '../support/visit.ts';

const { host, newPage, visit } = useBrowser();

test.each(everyPage())('allows what the page has and nothing else: %s/%s', async (site, name) => {
  const page = await visit(site, name);

  const { policies, styles, scripts } = await page.evaluate(() => {
    const textsOf = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => element.textContent);
    const metas = [...document.querySelectorAll<HTMLMetaElement>('head > meta[http-equiv]')];
    return {
      policies: metas.map(({ content }) => content),
      styles: textsOf('style'),
      // A block of data is not run, and no policy speaks of it.
      scripts: textsOf('script:not([type="application/ld+json"])'),
    };
  });
  const [policy = ''] = policies;
  const directives = new Map(
    policy.split(';').map((directive) => {
      const [key = '', ...values] = directive.trim().split(' ');
      return [key, values.toSorted()];
    }),
  );

  expect(policies).toHaveLength(1);
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).not.toContain('unsafe-');
  expect(policy).not.toContain('*');
  expect(styles.length).toBeGreaterThan(0);
  expect(directives.get('style-src')).toEqual(hashesOf(styles));
  expect(directives.get('script-src') ?? []).toEqual(hashesOf(scripts));
  expect(directives.get('connect-src')).toEqual(["'self'"]);
  expect([...directives.keys()]).toEqual(expect.arrayContaining(['base-uri', 'form-action']));
  for (const [key, values] of directives) {
    expect(values, key).not.toEqual([]);
    if (!/^(?:style|script)-src$/.test(key))
      expect(["'none'", "'self'", 'data:', "'self' data:"]).toContain(values.join(' '));
  }
});

// Chromium lets an attribute through only where a policy is loose; nobody should have to find out.
test.each(everyPage())('has neither style nor script in an attribute: %s/%s', (site, name) => {
  const tags = readBuilt(site, name).match(/<[a-z][^>]*>/g) ?? [];

  expect(tags.length).toBeGreaterThan(20);
  expect(tags.filter((tag) => /\s(?:style|on[a-z]+)\s*=/.test(tag))).toEqual([]);
});

test.each(everyPage(['edition', 'many']))('hears no complaint of its policy: %s/%s', async (name, file) => {
  const { url, requests } = await host(name);
  const page = await newPage();
  const violations = cspViolations(page);

  await page.goto(url + file);
  await page.evaluate(() => document.fonts.ready);

  expect(requests).toContain(`/${file}`);
  expect(violations).toEqual([]);
});

function hashesOf(texts: string[]): string[] {
  const hashes = texts.map((text) => createHash('sha256').update(text).digest('base64'));
  return [...new Set(hashes)].map((hash) => `'sha256-${hash}'`).toSorted();
}

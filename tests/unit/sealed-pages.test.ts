import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { POLICY_PLACE, sealedPages } from '../../src/site/sealed-pages.ts';

// As Astro writes them: the signs of elements are escaped in words, and not in attributes.
test.each([
  ['words that look like a comment of a style', '<p>“Yes&quot;/*! no */ and so on&quot;/*! */</p>'],
  [
    'an address that looks like its end',
    '<p>and;/*! <a href="https://a.example/?*/&lt;script>alert(1)&lt;/script>">a</a></p>',
  ],
  ['an address that looks like a script', '<p>;/*! <a href="?*/<script>alert(1)</script>">a</a></p>'],
  [
    'an address that looks like styles',
    '<p><a href="</style><style>">a</a> <a href="<style>;/*!*/">:root,:host{</a></p>',
  ],
])('leaves %s as it is, and allows no script by it', (_, body) => {
  const html = seal(body);

  expect(html).toContain(`<body>${body}</body>`);
  expect(html).toContain(`<style>:root{--a:1}b{}</style>`);
  expect(html).not.toContain('script-src');
});

/** A page with this body, as it is once it is built. */
function seal(body: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'sealed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'index.html');
  const styles = '<style>/*! a */:root,:host{--a:1}</style><style>b{}</style>';
  writeFileSync(file, `<head><meta content="${POLICY_PLACE}">${styles}</head><body>${body}</body>`);
  const done = sealedPages().hooks['astro:build:done'] as unknown as (options: { dir: URL }) => void;
  done({ dir: pathToFileURL(`${folder}/`) });
  return readFileSync(file, 'utf8');
}

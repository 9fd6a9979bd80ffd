import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

/** Where the layout wants its policy; the built page has the real one in its place. */
export const POLICY_PLACE = 'policy-place';

/** Writes a Content-Security-Policy into every built page that allows what the page has and nothing else (CSP 3). */
export function sealedPages(): AstroIntegration {
  return {
    name: 'sealed-pages',
    hooks: {
      // Vite's own PROD follows the surroundings (NODE_ENV); what is built is built for readers whatever they say.
      'astro:config:setup': ({ command, updateConfig }) => {
        updateConfig({
          vite: { define: { 'import.meta.env.IS_BUILD': JSON.stringify(command === 'build') } },
        });
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const name of readdirSync(folder).filter((file) => file.endsWith('.html'))) {
          const html = lighten(readFileSync(join(folder, name), 'utf8'));
          if (!html.includes(POLICY_PLACE)) throw new Error(`${name} has no place for its security policy.`);
          writeFileSync(
            join(folder, name),
            html.replace(POLICY_PLACE, () => makePolicy(html)),
          );
        }
      },
    },
  };
}

// Style elements that follow one another are one, which needs one hash. What looks like a style in words or in an
// attribute stays as it is.
function lighten(html: string): string {
  const [head = ''] = /^.*?<\/head>/s.exec(html) ?? [];
  const light = head.replaceAll(stylesAndTags, (found, styles?: string) =>
    styles === undefined ? found : lightenStyles(styles),
  );
  return light + html.slice(head.length);
}

// Nobody reads a comment. Of what Tailwind writes, a layer without utilities holds nothing, and there is no shadow tree
// for its `:host`.
function lightenStyles(styles: string): string {
  return styles
    .replaceAll('</style><style>', '')
    .replace('@layer utilities;', '')
    .replace(':root,:host{', ':root{')
    .replaceAll(/\/\*!.*?\*\/\n?/gs, '');
}

/** The policy for one page: hashes of its own styles and scripts, and its own origin for what it loads. */
function makePolicy(html: string): string {
  const elements = rawElementsIn(html);
  const styles = elements.filter(({ name }) => name === 'style');
  const scripts = elements.filter(
    ({ name, attributes }) => name === 'script' && !attributes.includes('type="application/ld+json"'),
  );
  const manifest = html.includes('rel="manifest"') ? "'self'" : '';
  const directives = {
    'default-src': "'none'",
    'style-src': hashesOf(styles),
    'script-src': hashesOf(scripts),
    'font-src': html.includes('@font-face') ? "'self'" : '',
    'img-src': [manifest, html.includes('href="data:image/') && 'data:'].filter(Boolean).join(' '),
    'manifest-src': manifest,
    // The page of the lost asks where it is; and Lighthouse reads robots.txt from within whatever page it judges.
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
  };
  const used = Object.entries(directives).filter(([, value]) => value !== '');
  return used.map(([name, value]) => `${name} ${value}`).join(';');
}

// Each ends at the first closing tag behind it, whatever is between (HTML, 13.1.2.6). Other tags are read over whole: in
// an attribute, `<style>` is words.
function rawElementsIn(html: string): RawElement[] {
  return Array.from(html.matchAll(tags), ([, name = '', attributes = '', body = '']) => ({
    name,
    attributes,
    body,
  })).filter(({ name }) => name !== '');
}

const tags = /<(?<name>style|script)((?:[^>"]|"[^"]*")*)>(.*?)<\/\k<name>>|<[a-z](?:[^>"]|"[^"]*")*>/gs;

const stylesAndTags = new RegExp(`((?:<style>.*?</style>)+)|${tags.source}`, 'gs');

function hashesOf(elements: readonly RawElement[]): string {
  const hashes = elements.map(({ body }) => createHash('sha256').update(body).digest('base64'));
  return [...new Set(hashes)].map((hash) => `'sha256-${hash}'`).join(' ');
}

/** An element that holds no others: a style or a script. */
interface RawElement {
  name: string;
  attributes: string;
  body: string;
}

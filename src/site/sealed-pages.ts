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

// Style elements that follow one another are one, which needs one hash; and nobody reads a comment in them.
function lighten(html: string): string {
  return html.replaceAll('</style><style>', '').replaceAll(/(?<=<style>|\})\/\*!.*?\*\/\n?/g, '');
}

/** The policy for one page: hashes of its own styles and scripts, and its own origin for what it loads. */
function makePolicy(html: string): string {
  const styles = hashesOf(html, /<style[^>]*>([\s\S]*?)<\/style>/g);
  const scripts = hashesOf(html, /<script(?![^>]*type="application\/ld\+json")[^>]*>([\s\S]*?)<\/script>/g);
  const directives = {
    'default-src': "'none'",
    'style-src': styles,
    'script-src': scripts,
    'font-src': html.includes('@font-face') ? "'self'" : '',
    'img-src': [html.includes('rel="manifest"') && "'self'", html.includes('href="data:image/') && 'data:']
      .filter(Boolean)
      .join(' '),
    'manifest-src': html.includes('rel="manifest"') ? "'self'" : '',
    // The page of the lost asks where it is; and Lighthouse reads robots.txt from within whatever page it judges.
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
  };
  const used = Object.entries(directives).filter(([, value]) => value !== '');
  return used.map(([name, value]) => `${name} ${value}`).join(';');
}

function hashesOf(html: string, pattern: RegExp): string {
  const hashes = [...html.matchAll(pattern)].map(([, body = '']) =>
    createHash('sha256').update(body).digest('base64'),
  );
  return [...new Set(hashes)].map((hash) => `'sha256-${hash}'`).join(' ');
}

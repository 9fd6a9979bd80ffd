import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { pagesOf } from '../../src/edition/pages.ts';
import type { Page } from '../../src/edition/pages.ts';
import type { Edition } from '../../src/edition/edition.ts';
import budgets from '../budgets.json' with { type: 'json' };
import { makeFigure } from './figure.ts';
import type { Figure } from './figure.ts';

/** What every page of a built site weighs, with all its styles and scripts, compressed as hosts do. */
export function measureSizes(site: string, edition: Edition): Figure[] {
  return kindsOf(edition).flatMap(({ kind, file }) => {
    const bytes = readFileSync(join(site, file));
    const of = (how: string) => `${kind} (${file}), ${how}`;
    return [
      makeFigure('Pages', of('Brotli 11'), 'B', [brotliSize(bytes)], { most: budgets.page }),
      makeFigure('Pages', of('gzip 9'), 'B', [gzipSync(bytes, { level: 9 }).length], { most: budgets.gzip }),
    ];
  });
}

/** What the typefaces of a built site weigh together, in bytes. */
export function measureFonts(site: string): Figure {
  const folder = join(site, 'fonts');
  const sizes = readdirSync(folder).map((name) => readFileSync(join(folder, name)).length);
  return makeFigure('Pages', `${sizes.length} typefaces`, 'B', [sizes.reduce((sum, size) => sum + size, 0)], {
    most: budgets.fonts,
  });
}

/** Length in bytes after Brotli at its best. */
export function brotliSize(bytes: Uint8Array): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** Every page file of an edition with the kind of page it is. */
export function kindsOf(edition: Edition): { kind: string; file: string }[] {
  const pages = pagesOf(edition).map((page) => ({ kind: kindOf(page), file: `${page.name}.html` }));
  return [...pages, { kind: 'not found', file: '404.html' }];
}

function kindOf({ texts, aside }: Page): string {
  if (texts.length > 1) return 'pair';
  return aside === undefined ? 'original' : 'translation';
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { check } from '../edition/check.ts';
import type { Checked } from '../edition/check.ts';
import type { ContentFile } from '../edition/file.ts';

/** Folder of the words: `src/content`, or another edition's where `CONTENT_DIR` names one. */
export const contentFolder = process.env['CONTENT_DIR'] ?? 'src/content';

/** Reads every content file and checks them all; called anew it sees what has changed on the disk. */
export function checkContent(folder = contentFolder): Checked {
  return check(readContent(folder), (bytes) => createHash('sha256').update(bytes).digest('hex'));
}

/** The content files as they lie on the disk, named by their path from the working folder. */
export function readContent(folder = contentFolder): ContentFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:mdx|txt|yaml)$/.test(entry.name))
    .map(({ name }) => join(folder, name))
    .map((path) => ({ path: relative('.', path).replaceAll('\\', '/'), bytes: readFileSync(path) }));
}

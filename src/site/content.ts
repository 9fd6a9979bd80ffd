import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { check } from '../edition/check.ts';
import type { Checked } from '../edition/check.ts';
import type { Edition } from '../edition/edition.ts';
import type { ContentFile } from '../edition/file.ts';
import { findingAbout, formatFindings, hasErrors, isError } from '../edition/finding.ts';
import type { Complaint, Finding } from '../edition/finding.ts';
import { checkInterfaces } from './interface.ts';

/** Folder of the words: `src/content`, or another edition's where `CONTENT_DIR` names one. */
export const contentFolder = process.env['CONTENT_DIR'] || 'src/content';

/** Reads every content file and checks them all; called anew it sees what has changed on the disk. */
export function checkContent(folder = contentFolder): Checked {
  const { findings, edition } = check(readContent(folder));
  // The words around the text come last: who translates has to do with them least.
  const others = [...checkNames(folder), ...checkInterfaces()];
  return { findings: [...findings, ...others], ...(edition && !hasErrors(others) && { edition }) };
}

/** Checks the content and holds it, so that the pages of a build have the very edition that was checked before it. */
export function holdContent(): Finding[] {
  held = checkContent();
  return held.findings;
}

/** The edition for the pages. Throws what the check found if any of it is an error, at the place of the first. */
export function loadEdition(): Edition {
  const { findings, edition } = held ?? checkContent();
  if (edition === undefined) throw new ContentError(findings);
  return edition;
}

// While a site is built the words stand still; the dev server holds none and reads them anew for every page.
let held: Checked | undefined;

/** The findings as an error of the kind that Astro's overlay shows at its file and line. */
class ContentError extends Error {
  override name = 'ContentError';
  readonly loc: { file: string; line: number; column: number } | undefined;

  constructor(findings: readonly Finding[]) {
    super(formatFindings(findings));
    const first = findings.find(isError);
    if (first !== undefined) this.loc = { file: first.file, line: first.line, column: first.column };
    this.stack = `${this.name}: ${this.message}`;
  }
}

/**
 * The content files as they lie on the disk, named by their path from the working folder. Ends the process where there
 * is no such folder.
 */
export function readContent(folder = contentFolder): ContentFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(
      `There is no folder ${folder}.\nCONTENT_DIR names the folder of the words; where it is not set, they are in src/content.`,
    );
    process.exit(1);
  }
  return pathsIn(folder)
    .filter(isFile)
    .map((path) => ({ path: shownPath(path), bytes: readFileSync(path) }));
}

// What is named like a file of words, but for those that a system or a program keeps for itself: `._fr.mdx`, `~$fr.mdx`.
function pathsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !/^[.~]/.test(name) && /\.(?:mdx?|txt|ya?ml)$/i.test(name))
    .map((name) => join(folder, name));
}

// Also one that lies elsewhere, with a link to it here.
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function shownPath(path: string): string {
  return relative('.', path).replaceAll('\\', '/');
}

function checkNames(folder: string): Finding[] {
  const lost = pathsIn(folder).filter((path) => !isFile(path));
  const others = readdirSync(folder).filter((name) => /^[^.~].*\.(?:docx?|odt|rtf|pages)$/i.test(name));
  return [
    ...lost.map((path) => findingAbout(shownPath(path), noFile)),
    ...others.map((name) => findingAbout(shownPath(join(folder, name)), notPlain)),
  ];
}

const notPlain: Complaint = {
  code: 'not-plain',
  severity: 'warning',
  message: 'This is a file of a word processor, and nothing is read from it.',
  hint: 'Save its words as plain text (UTF-8), in a file named by the language’s tag and .mdx: fr.mdx for French. Keep this one in another folder.',
};

const noFile: Complaint = {
  code: 'no-file',
  message: 'This has the name of a file, but is none, or is a link to a file that is not there.',
  hint: 'Put the file itself here, or give this another name.',
};

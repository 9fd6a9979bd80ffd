import {
  constants,
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '../edition/check.ts';
import { chooseLanguage } from '../edition/choose-language.ts';
import type { Edition } from '../edition/edition.ts';
import { fill } from '../edition/exchange/fill.ts';
import { LONGEST_XML } from '../edition/exchange/read-xml.ts';
import { relocate } from '../edition/exchange/relocate.ts';
import { open } from '../edition/file.ts';
import { formatFindings, isError } from '../edition/finding.ts';
import type { Finding } from '../edition/finding.ts';
import { languageOf } from '../edition/language.ts';
import { writeTemplate } from '../edition/exchange/template.ts';
import { checkContent, contentFolder, readContent } from '../site/content.ts';

/** Why the command does not do what it was asked, in words for a translator. */
class Refusal extends Error {}

const usage = `npm run translate -- fr               starts a translation: writes ${contentFolder}/fr.mdx
npm run translate -- fr --from fr.xlf puts the words of an XLIFF where that file has … or is not there yet`;

try {
  console.log(translate());
} catch (error) {
  const isOfSystem = (error as NodeJS.ErrnoException).syscall !== undefined;
  if (!(error instanceof Refusal || isOfSystem)) throw error;
  console.error((error as Error).message);
  process.exitCode = 1;
}

function translate(): string {
  const { tag: word, from } = readArguments();
  const { edition, findings } = checkContent();
  if (edition === undefined)
    throw new Refusal(`${formatFindings(findings.filter(isError))}\n\nCorrect these first: npm run check`);
  const choice = chooseLanguage(word, edition);
  if ('problem' in choice) throw new Refusal(choice.problem);
  const path = relative('.', join(contentFolder, `${choice.tag}.mdx`)).replaceAll('\\', '/');
  return from === undefined ? start(path, edition, choice.tag) : fillFrom(from, path, edition, choice.tag);
}

function readArguments(): { tag: string; from: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { from: { type: 'string' } },
    });
    const [tag, ...rest] = positionals;
    if (tag !== undefined && rest.length === 0) return { tag, from: values.from };
  } catch {
    // What parseArgs says is for programmers; the usage says it for all.
  }
  throw new Refusal(`Name one language:\n\n${usage}`);
}

function start(path: string, edition: Edition, tag: string): string {
  if (existsSync(path))
    throw new Refusal(
      `${path} is there already, and nothing is ever overwritten.\nnpm run status tells what it still lacks.`,
    );
  const text = writeTemplate(edition, languageOf(tag));
  refuseOn(errorsIn(path, text));
  write(path, text, true);
  return `${path} is ready. Write your words over each … in it.\nnpm run check tells what is wrong, npm run status what is missing, npm run dev shows the page.`;
}

function fillFrom(from: string, path: string, edition: Edition, tag: string): string {
  const isNew = !existsSync(path);
  const language = languageOf(tag);
  const old = isNew ? writeTemplate(edition, language) : readFileSync(path, 'utf8');
  const base = old.replaceAll('\r\n', '\n');
  const xliff = open({ path: from, bytes: readBounded(from) });
  const text = fill(xliff, base, edition, language);
  if (text === undefined) throw refusalOf(xliff.findings);
  if (!isNew && text === base) return `${path} has all words of ${from} already.`;
  refuseOn(relocate(errorsIn(path, text), xliff, { path, text, language }));
  // Its lines go on ending as they did.
  write(path, old === base ? text : text.replaceAll('\n', '\r\n'), isNew);
  return `${path} has the words of ${from} now.\nnpm run status tells what is still missing.`;
}

function readBounded(path: string): Uint8Array {
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file?.isFile()) throw new Refusal(`There is no file ${path}.`);
  // A character of UTF-8 has at most four bytes.
  if (file.size > 4 * LONGEST_XML) throw new Refusal(`${path} is too long for a translation of this text.`);
  return inUtf8(readFileSync(path));
}

// Tools under Windows begin a file with a byte-order mark, and some write UTF-16, as XML allows.
function inUtf8(bytes: Buffer): Uint8Array {
  const mark = bytes.subarray(0, 3).toString('hex');
  if (mark === 'efbbbf') return bytes.subarray(3);
  const encoding = mark.startsWith('fffe') ? 'utf-16le' : mark.startsWith('feff') ? 'utf-16be' : undefined;
  return encoding === undefined ? bytes : new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}

// What would be wrong if the file had this text.
function errorsIn(path: string, text: string): Finding[] {
  const others = readContent().filter((file) => file.path !== path);
  const contents = [...others, { path, bytes: new TextEncoder().encode(text) }];
  return check(contents).findings.filter(isError);
}

function refuseOn(errors: readonly Finding[]): void {
  if (errors.length > 0) throw refusalOf(errors);
}

function refusalOf(errors: readonly Finding[]): Refusal {
  return new Refusal(`${formatFindings(errors)}\n\nNothing was written.`);
}

// It is written beside its place first, so that no half of it ever stands there. Over a file that has appeared meanwhile,
// the system itself refuses to copy a new one.
function write(path: string, text: string, isNew: boolean): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    if (isNew) copyFileSync(temporary, path, constants.COPYFILE_EXCL);
    else renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

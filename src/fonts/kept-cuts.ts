import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Cut, Order } from './cut-family.ts';

/**
 * What an earlier build cut for the same orders with the same tools and kept in the folder. An entry that is not whole is
 * as good as none.
 */
export function keptCuts(folder: string, orders: readonly Order[]): Cut[] | undefined {
  try {
    const file = join(folder, nameFor(orders));
    const [seal = '', body = ''] = readFileSync(file, 'utf8').split('\n');
    if (seal !== digest(body)) return undefined;
    const kept = JSON.parse(body) as Kept[];
    return kept.map((cut) => ({ ...cut, bytes: new Uint8Array(Buffer.from(cut.bytes, 'base64')) }));
  } catch {
    return undefined;
  }
}

/** Keeps what was cut for later builds, and gives it back; where the folder cannot be written, nothing is kept. */
export function keepCuts(folder: string, orders: readonly Order[], cuts: Cut[]): Cut[] {
  let draft = '';
  try {
    const file = join(folder, nameFor(orders));
    // Under a name of its own first: two builds at once do not meet, and one that is killed leaves nothing half written.
    draft = `${file}.${process.pid}`;
    const kept = cuts.map((cut): Kept => ({ ...cut, bytes: Buffer.from(cut.bytes).toString('base64') }));
    const body = JSON.stringify(kept);
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, `${digest(body)}\n${body}`);
    renameSync(draft, file);
    forgetOldest(folder);
  } catch {
    if (existsSync(draft)) rmSync(draft);
  }
  return cuts;
}

// Every new character makes a new entry, which nothing else would take away.
function forgetOldest(folder: string): void {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const byAge = files.map((file) => ({ file, time: statSync(file).mtimeMs })).sort((a, b) => b.time - a.time);
  for (const { file } of byAge.slice(MOST_ENTRIES)) rmSync(file, { force: true });
}

const MOST_ENTRIES = 32;

// Everything that decides the bytes: what is asked for, the code that cuts, and the versions of what it uses.
function nameFor(orders: readonly Order[]): string {
  const code = readFileSync('src/fonts/cut-family.ts', 'utf8');
  const versions = [...orders.map(({ own }) => own.name), ...tools].map(
    (name) =>
      (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }).version,
  );
  return `${digest(JSON.stringify([orders, code, versions])).slice(0, 16)}.json`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const tools = ['subset-font', 'harfbuzzjs', 'fontverter', 'wawoff2', 'fontkitten'];

type Kept = Omit<Cut, 'bytes'> & { bytes: string };

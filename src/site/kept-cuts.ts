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
import type { Cut, Package } from './cut-family.ts';
import type { Family } from './font-metrics.ts';

/**
 * Gives what an earlier build cut for the same order with the same tools and kept in the folder, or else cuts it and
 * keeps it there. An entry that is not whole is as good as none; a folder that cannot be written keeps nothing.
 */
export async function keepCuts(folder: string, order: Order, cut: () => Promise<Cut[]>): Promise<Cut[]> {
  const key = keyOf(order);
  if (key === undefined) return cut();
  const file = join(folder, `${order.family.toLowerCase()}-${key}.json`);
  const kept = readKept(file);
  if (kept !== undefined) return kept;
  const cuts = await cut();
  keep(folder, file, cuts);
  return cuts;
}

function readKept(file: string): Cut[] | undefined {
  try {
    const [seal = '', body = ''] = readFileSync(file, 'utf8').split('\n');
    if (seal !== digest(body)) return undefined;
    const kept = JSON.parse(body) as Kept[];
    return kept.map((cut) => ({ ...cut, bytes: new Uint8Array(Buffer.from(cut.bytes, 'base64')) }));
  } catch {
    return undefined;
  }
}

// Under a name of its own first: two builds at once do not meet, and one that is killed leaves nothing half written.
function keep(folder: string, file: string, cuts: readonly Cut[]): void {
  const draft = `${file}.${process.pid}`;
  try {
    const kept = cuts.map((cut): Kept => ({ ...cut, bytes: Buffer.from(cut.bytes).toString('base64') }));
    const body = JSON.stringify(kept);
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, `${digest(body)}\n${body}`);
    renameSync(draft, file);
    forgetOldest(folder);
  } catch {
    if (existsSync(draft)) rmSync(draft);
  }
}

// Every new character makes new entries, which nothing else would take away.
function forgetOldest(folder: string): void {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const byAge = files.map((file) => ({ file, time: statSync(file).mtimeMs })).sort((a, b) => b.time - a.time);
  for (const { file } of byAge.slice(MOST_ENTRIES)) rmSync(file, { force: true });
}

const MOST_ENTRIES = 32;

// Everything that decides the bytes: what is asked for, the code that cuts, and the versions of what it uses.
function keyOf(order: Order): string | undefined {
  try {
    const code = readFileSync('src/site/cut-family.ts', 'utf8');
    const versions = [order.own.name, ...tools].map(
      (name) =>
        (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string })
          .version,
    );
    return digest(JSON.stringify([order, code, versions])).slice(0, 16);
  } catch {
    return undefined;
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const tools = ['subset-font', 'harfbuzzjs', 'fontverter', 'wawoff2', 'fontkitten'];

/** What is to be cut: the characters that a family shows, from its package. */
interface Order {
  family: Family;
  own: Package;
  characters: string;
}

type Kept = Omit<Cut, 'bytes'> & { bytes: string };

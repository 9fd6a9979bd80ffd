import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The first of these programs that is in the path or, by its whole name, on the disk. */
export function findProgram(...names: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = names.flatMap((name) => [name, ...folders.map((folder) => join(folder, name))]);
  return places.find((place) => place.includes('/') && existsSync(place));
}

/** Starts a program, which sees only the fonts of the tests and ends with this process. */
export function startProgram(command: string, args: string[], env: NodeJS.ProcessEnv = {}): Program {
  const child = spawn(command, args, {
    env: { ...process.env, FONTCONFIG_FILE: FONTS, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => child.kill();
  process.once('exit', kill);
  const ended = once(child, 'exit').finally(() => process.off('exit', kill));
  let output = '';
  const read = (chunk: Buffer) => (output += chunk);
  child.stdout.on('data', read);
  child.stderr.on('data', read);

  return {
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const [, found] = pattern.exec(output) ?? [];
          if (found !== undefined) resolve(found);
        };
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        look();
        const fail = () =>
          reject(new Error(`Expected ${command} to say ${pattern}, but it said:\n${output}`));
        ended.then(fail, reject);
        AbortSignal.timeout(START_TIME).addEventListener('abort', fail);
      }),
    ended: async () => void (await ended),
    stop: async () => {
      kill();
      await ended;
    },
  };
}

const START_TIME = 30_000;
const FONTS = fileURLToPath(new URL('../support/fonts.conf', import.meta.url));

export interface Program {
  /** Waits until what it has printed matches, and returns the first group; rejects if it ends before that. */
  says(pattern: RegExp): Promise<string>;
  /** Waits until it ends by itself. */
  ended(): Promise<void>;
  stop(): Promise<void>;
}

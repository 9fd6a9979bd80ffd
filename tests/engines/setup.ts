import type { TestProject } from 'vitest/node';
import type { Engine } from './engine.ts';
import { engines } from './engines.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The name of the engine that the tests of this project run in. */
    engine: string;
    /** The names of the engines that this machine has. */
    found: string[];
  }
}

/** Says, before the tests and after them, which engines this machine has. Throws where it has none. */
export default async function findEngines(project: TestProject): Promise<() => void> {
  const looked = await Promise.all(
    engines.map(async (engine) => ({ engine, found: await findVersion(engine) })),
  );
  const report = looked.map(({ engine: { name, packages }, found }) =>
    found === undefined
      ? `  ✗ ${name}: NOT FOUND, not tested (Debian: apt-get install ${packages})`
      : `  ✓ ${name}: ${found}`,
  );
  const text = `\nEngines on this machine:\n${report.join('\n')}\n`;
  const names = looked.filter(({ found }) => found !== undefined).map(({ engine }) => engine.name);
  if (names.length === 0) throw new Error(text);
  project.provide('found', names);
  console.log(text);
  return () => console.log(text);
}

async function findVersion(engine: Engine): Promise<string | undefined> {
  const driver = await engine.launch({ isDark: false });
  await driver?.close();
  return driver?.version;
}

import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { formatFindings } from '../../src/edition/finding.ts';
import type { Finding } from '../../src/edition/finding.ts';
import { checked, realFilesWithoutTerms } from '../support/content.ts';
import { benignCases, hostileCases } from './cases.ts';
import { boundProcessorTime } from '../support/time.ts';
import { generated } from './generated.ts';

boundProcessorTime(2_000);
const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
const mark = join(folder, 'mark');

beforeAll(() => {
  vi.stubEnv('HOSTILE_MARK', mark);
  vi.stubGlobal('fetch', () => Reflect.set(globalThis, '__hostile', true));
});

afterAll(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true });
});

test('has at least sixty stored cases', () => {
  const names = readdirSync('tests/hostile').filter((name) => name.endsWith('.mdx'));

  expect(names.length).toBeGreaterThanOrEqual(60);
  expect(hostileCases.map(({ name }) => `${name}.mdx`)).toEqual(names.sort());
});

test.each(hostileCases)('refuses $name', ({ bytes, found }) => {
  const { findings, edition } = checkWithin({ 'fr.mdx': bytes });

  expect(findings.map(shorten)).toEqual(found);
  expect(edition).toBeUndefined();
  expectNoMark();
});

test.each(Object.entries(generated))('refuses %s', (_, { bytes, file = 'fr.mdx', others, found }) => {
  const { findings, edition } = checkWithin({ ...others, [file]: bytes });

  expect(findings.map(shorten)).toEqual(expect.arrayContaining(found));
  expect(findings.length).toBeLessThanOrEqual(210);
  expect(formatFindings(findings).length).toBeLessThan(500_000);
  expect(edition).toBeUndefined();
  expectNoMark();
});

test.each(benignCases)('lets $name pass', ({ files }) => {
  const { findings, edition } = checkWithin(files);

  expect(formatFindings(findings)).toBe('');
  expect(edition?.translations).toHaveLength(2);
});

function checkWithin(files: Record<string, Uint8Array>): ReturnType<typeof checked> {
  return checked({ ...realFilesWithoutTerms(), ...files });
}

function expectNoMark(): void {
  expect(existsSync(mark)).toBe(false);
  expect(Reflect.get(globalThis, '__hostile')).toBeUndefined();
}

function shorten({ line, code, severity }: Finding): string {
  return `${line} ${code}${severity === 'warning' ? ' (warning)' : ''}`;
}

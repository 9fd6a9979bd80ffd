import { afterEach, expect, test, vi } from 'vitest';
import { reportAddress } from '../../src/site/report.ts';

afterEach(() => vi.unstubAllEnvs());

test('puts the beginning of a title at the end of the deployer’s address', () => {
  vi.stubEnv('REPORT_URL', 'mailto:editor@example.org?subject=');

  expect(reportAddress('A & B')).toBe('mailto:editor@example.org?subject=A%20%26%20B');
});

test('names no address where the deployer named none', () => {
  vi.stubEnv('REPORT_URL', undefined);

  expect(reportAddress('A')).toBeUndefined();
});

test.each([
  'javascript:alert(1)//=',
  'http://example.org/?t=',
  'https://example.org/issues',
  'https:// x=',
  'editor@example.org=',
])('refuses what is no such address: %s', (address) => {
  vi.stubEnv('REPORT_URL', address);

  expect(() => reportAddress('A')).toThrow(
    `REPORT_URL is “${address}”. It must begin with https:// or mailto: and end where the title follows, as in mailto:editor@example.org?subject=`,
  );
});

import { afterEach, expect, test, vi } from 'vitest';
import { reportAddress } from '../../src/site/report.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['mailto:editor@example.org?subject={title}', 'mailto:editor@example.org?subject=A%20%26%20%24%26'],
  ['https://example.org/new?label=a&title={title}', 'https://example.org/new?label=a&title=A%20%26%20%24%26'],
])('puts a title at the end of the address that the deployer named: %s', (url, address) => {
  vi.stubEnv('REPORT_URL', url);

  expect(reportAddress('A & $&')).toBe(address);
});

test.each(['', undefined])('has no address where the deployer named none: %j', (url) => {
  vi.stubEnv('REPORT_URL', url);

  expect(reportAddress('A')).toBeUndefined();
});

test.each([
  'javascript:alert(1)//{title}',
  'http://example.org/?title={title}',
  'https:///{title}',
  'https://example.org:port/{title}',
  'https://example.org/issues',
  'https://example.org/?title={title}&label=a',
  'https://example.org/? title={title}',
  'editor@example.org?subject={title}',
])('refuses what is no such address: %s', (url) => {
  vi.stubEnv('REPORT_URL', url);

  expect(() => reportAddress('A'))
    .toThrow(`REPORT_URL is “${url}”, but must be an address that begins with “https://” or “mailto:” and ends with “{title}”.
For example: https://github.com/OWNER/REPOSITORY/issues/new?title={title}`);
});

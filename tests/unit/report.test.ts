import { afterEach, expect, test, vi } from 'vitest';
import { reportAddress } from '../../src/site/report.ts';

afterEach(() => vi.unstubAllEnvs());

test('fills the places of the address that readers write to', () => {
  vi.stubEnv('REPORT_URL', 'https://example.org/new?title={title}&body={address}&label={other}');

  expect(reportAddress({ title: 'A barrier: “1 & 2”', address: 'https://example.org/about.html' })).toBe(
    'https://example.org/new?title=A%20barrier%3A%20%E2%80%9C1%20%26%202%E2%80%9D' +
      '&body=https%3A%2F%2Fexample.org%2Fabout.html&label={other}',
  );
});

test.each(['', undefined])('has no such address where none is named: %j', (value) => {
  vi.stubEnv('REPORT_URL', value);

  expect(reportAddress({ title: 'A barrier', address: '' })).toBeUndefined();
});

test.each(['mailto:a@example.org?subject={title}', 'https://example.org/'])('takes %s', (url) => {
  vi.stubEnv('REPORT_URL', url);

  expect(reportAddress({ title: '{title}', address: '' })).toBe(url.replace('{title}', '%7Btitle%7D'));
});

test.each(['javascript:alert(1)', 'http://example.org/', 'example.org', 'https:///x', 'mailto:'])(
  'takes no other kind of address: %s',
  (url) => {
    vi.stubEnv('REPORT_URL', url);

    expect(() => reportAddress({ title: '', address: '' })).toThrow(
      `REPORT_URL must begin with “https://” or “mailto:”, but is “${url}”.`,
    );
  },
);

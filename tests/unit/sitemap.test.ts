import { expect, test } from 'vitest';
import { readXml } from '../../src/edition/exchange/read-xml.ts';
import { GET } from '../../src/pages/[map].xml.ts';

test('maps addresses with signs that XML has for its own', async () => {
  const response = await GET({ site: new URL('https://example.org/r&d/') } as Parameters<typeof GET>[0]);

  const addresses = readXml(await response.text()).getElementsByTagName('loc');
  expect(addresses.map(({ textContent }) => textContent)).toContain('https://example.org/r&d/ar.html');
});

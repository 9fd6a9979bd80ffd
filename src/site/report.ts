/**
 * The address at which a reader reports a problem, ready for the title: `REPORT_URL` with the beginning of a title put
 * at its end, as in `https://example.org/issues/new?title=` or `mailto:editor@example.org?subject=`. `undefined` where
 * the deployer named none; throws on what cannot be such an address.
 */
export function reportAddress(title: string): string | undefined {
  const address = process.env['REPORT_URL'];
  if (!address) return undefined;
  if (/^(?:https:\/\/|mailto:)\S+=$/.test(address) && URL.canParse(address))
    return address + encodeURIComponent(title);
  throw new Error(
    `REPORT_URL is “${address}”. It must begin with https:// or mailto: and end where the title follows, as in mailto:editor@example.org?subject=`,
  );
}

/**
 * Where a reader reports a problem, if whoever deploys the site has named an address in `REPORT_URL`: an `https:` or a
 * `mailto:` address in which `{title}` and `{address}` stand for what the report is called and is about, as in
 * `https://example.org/issues/new?title={title}`. Throws on any other.
 */
export function reportAddress(places: { title: string; address: string }): string | undefined {
  const url = process.env['REPORT_URL'];
  if (!url) return undefined;
  if (!/^(?:https:\/\/[^\s/]|mailto:\S)/.test(url))
    throw new Error(
      `REPORT_URL must begin with “https://” or “mailto:”, but is “${url}”.\n` +
        'For example: https://github.com/OWNER/REPOSITORY/issues/new?title={title}&body={address}',
    );
  return url.replace(/\{(title|address)\}/g, (_, name: keyof typeof places) =>
    encodeURIComponent(places[name]),
  );
}

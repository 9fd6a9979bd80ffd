/**
 * Where a reader reports a problem under that title, if whoever deploys the site has named an address in `REPORT_URL`:
 * an `https:` or a `mailto:` address that ends with `{title}`. Throws on any other.
 */
export function reportAddress(title: string): string | undefined {
  const url = process.env['REPORT_URL'];
  if (!url) return undefined;
  if (/^(?:https:\/\/[^\s/]|mailto:\S)\S*\{title\}$/.test(url) && URL.canParse(url))
    return url.replaceAll('{title}', () => encodeURIComponent(title));
  throw new Error(
    `REPORT_URL is “${url}”, but must be an address that begins with “https://” or “mailto:” and ends with “{title}”.\n` +
      'For example: https://github.com/OWNER/REPOSITORY/issues/new?title={title}',
  );
}

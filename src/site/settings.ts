import { reportAddress } from './report.ts';

/**
 * What the variables of the surroundings say of the site: its address, if it knows one, and the folder for it. Ends the
 * process, in plain words, on a value that is of no use: nothing is read or written then.
 */
export function readSettings(): { site?: string; outDir: string } {
  const { SITE_URL: site, OUT_DIR: outDir } = process.env;
  const complaint = complainAbout(site);
  if (complaint !== undefined) {
    console.error(complaint);
    process.exit(1);
  }
  // Without an address of its own the site claims none: no canonical links, no sitemap.
  return { ...(site ? { site } : {}), outDir: outDir || 'dist' };
}

function complainAbout(site: string | undefined): string | undefined {
  const address = URL.parse(site || 'https://example.org/');
  // Every page would tell the name and its password to everybody, and so would this.
  if (address?.username || address?.password)
    return wrongSite('an address with a user name, which must not be');
  if (!/^https?:$/.test(address?.protocol ?? '')) return wrongSite(`“${site}”, but must be a whole address`);
  // What stands behind ? or # would be dropped.
  if (/[?#]|\.html?$/i.test(address?.href ?? ''))
    return wrongSite(`“${site}”, but must be the address of a folder`);
  try {
    reportAddress('');
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function wrongSite(what: string): string {
  return `SITE_URL is ${what}.\nFor example: https://example.org/edition/`;
}

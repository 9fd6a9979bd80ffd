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
  if (site && !/^https?:$/.test(URL.parse(site)?.protocol ?? ''))
    return `SITE_URL is “${site}”, but must be a whole address.\nFor example: https://example.org/edition/`;
  try {
    reportAddress('');
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

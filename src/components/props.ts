import type { Edition } from '../edition/edition.ts';
import type { Page } from '../edition/pages.ts';

/** What every part of an edition’s page is given. */
export interface PageProps {
  edition: Edition;
  page: Page;
}

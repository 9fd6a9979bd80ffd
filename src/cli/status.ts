import { formatFindings, isError } from '../edition/finding.ts';
import { formatStatus } from '../edition/status.ts';
import { checkContent } from '../site/content.ts';
import { asksForJson } from './json-option.ts';

// npm run status: how far each language is; --json says it to machines.
const isForMachines = asksForJson('status');
const { findings, edition } = checkContent();
if (edition === undefined) {
  console.error(
    `${formatFindings(findings.filter(isError))}\n\nThe status can be told once these are corrected.`,
  );
  process.exitCode = 1;
} else {
  console.log(isForMachines ? JSON.stringify(edition.status, null, 2) : formatStatus(edition.status));
}

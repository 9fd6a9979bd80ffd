import { formatFindings, hasErrors } from '../edition/finding.ts';
import { formatStatus, statusOf } from '../edition/status.ts';
import { checkContent, readContent } from '../site/content.ts';

// npm run status: how far each language is; --json says it to machines.
const unknown = process.argv.slice(2).find((argument) => argument !== '--json');
const { findings, edition } = checkContent();
if (unknown !== undefined) {
  console.error(`There is no option “${unknown}”. Write:\n  npm run status\n  npm run -s status -- --json`);
  process.exitCode = 2;
} else if (edition === undefined) {
  console.error(
    `${formatFindings(findings.filter((finding) => hasErrors([finding])))}\n\nThe status can be told once these are corrected.`,
  );
  process.exitCode = 1;
} else {
  const status = statusOf(edition, findings, readContent());
  console.log(process.argv.includes('--json') ? JSON.stringify(status, null, 2) : formatStatus(status));
}

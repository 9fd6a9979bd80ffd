import { formatAnnotations, formatFindings, hasErrors } from '../edition/finding.ts';
import { checkContent } from '../site/content.ts';

// npm run check: says all that is wrong with the content files; --json says it to machines.
const { findings } = checkContent();
if (process.argv.includes('--json')) console.log(JSON.stringify(findings, null, 2));
else if (findings.length > 0) console.log(formatFindings(findings));
if (process.env['GITHUB_ACTIONS'] === 'true' && findings.length > 0) console.log(formatAnnotations(findings));
process.exitCode = hasErrors(findings) ? 1 : 0;

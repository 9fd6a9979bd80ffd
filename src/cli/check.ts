import { formatAnnotations, formatFindings, hasErrors } from '../edition/finding.ts';
import { checkContent, contentFolder } from '../site/content.ts';
import { asksForJson } from './json-option.ts';

// npm run check:content, with which npm run check begins: says all that is wrong with the content files and the words
// around them, to a person or, with --json, to a machine.
const isForMachines = asksForJson('check:content');
const { findings } = checkContent();
if (isForMachines) console.log(JSON.stringify(findings, null, 2));
else console.log(findings.length > 0 ? formatFindings(findings) : `${contentFolder}: nothing to correct.`);
// GitHub shows these on the lines of a pull request; they go to the error stream, so that the JSON stays whole.
if (process.env['GITHUB_ACTIONS'] === 'true' && findings.length > 0)
  console.error(formatAnnotations(findings));
process.exitCode = hasErrors(findings) ? 1 : 0;

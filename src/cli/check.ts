import { randomUUID } from 'node:crypto';
import { formatAnnotations, formatFindings, hasErrors } from '../edition/finding.ts';
import { checkContent, contentFolder } from '../site/content.ts';
import { asksForJson } from './json-option.ts';

// npm run check:content, with which npm run check begins: says all that is wrong with the content files and the words
// around them, to a person or, with --json, to a machine.
const isForMachines = asksForJson('check:content');
const isOnGitHub = process.env['GITHUB_ACTIONS'] === 'true';
const { findings } = checkContent();
const report = findings.length > 0 ? formatFindings(findings) : `${contentFolder}: nothing to correct.`;
if (isForMachines) console.log(JSON.stringify(findings, null, 2));
else console.log(isOnGitHub ? withoutCommands(report) : report);
// GitHub shows these on the lines of a pull request. Of JSON, which stays whole, the error stream has them; behind a
// report they are in the same stream, since in another they could come while commands are none.
if (isOnGitHub && findings.length > 0) console[isForMachines ? 'error' : 'log'](formatAnnotations(findings));
process.exitCode = hasErrors(findings) ? 1 : 0;

// A report quotes lines that strangers wrote, and such a line could be a command to GitHub: between these two lines none
// is (Actions, workflow commands).
function withoutCommands(text: string): string {
  const word = randomUUID();
  return `::stop-commands::${word}\n${text}\n::${word}::`;
}

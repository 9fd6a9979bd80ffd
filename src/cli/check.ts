import { formatAnnotations, formatFindings, hasErrors } from '../edition/finding.ts';
import { checkContent, contentFolder } from '../site/content.ts';

// npm run check:content, which npm run check begins with: says all that is wrong with the content files, to a person or, with --json, to a machine.
const unknown = process.argv.slice(2).find((argument) => argument !== '--json');
if (unknown === undefined) main(process.argv.includes('--json'));
else {
  console.error(
    `There is no option “${unknown}”. Write:\n  npm run check:content\n  npm run -s check:content -- --json`,
  );
  process.exitCode = 2;
}

function main(isForMachines: boolean): void {
  const { findings } = checkContent();
  if (isForMachines) console.log(JSON.stringify(findings, null, 2));
  else console.log(findings.length > 0 ? formatFindings(findings) : `${contentFolder}: nothing to correct.`);
  // GitHub shows these on the lines of a pull request; they go to the error stream, so that the JSON stays whole.
  if (process.env['GITHUB_ACTIONS'] === 'true' && findings.length > 0)
    console.error(formatAnnotations(findings));
  process.exitCode = hasErrors(findings) ? 1 : 0;
}

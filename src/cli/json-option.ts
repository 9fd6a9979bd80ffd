/** Whether a command was asked for JSON, which is all that it can be asked for; anything else ends the process with 2. */
export function asksForJson(command: string): boolean {
  const unknown = process.argv.slice(2).find((argument) => argument !== '--json');
  if (unknown === undefined) return process.argv.includes('--json');
  console.error(
    `There is no option “${unknown}”. Write:\n  npm run ${command}\n  npm run -s ${command} -- --json`,
  );
  process.exit(2);
}

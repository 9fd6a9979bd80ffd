/** A script as a page carries it: without the comments and the indentation that are meant for its readers. */
export function compact(script: string): string {
  return script
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
    .join('\n');
}

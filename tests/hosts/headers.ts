/** A rule of a `_headers` file: the paths it is for, and the headers that it gives them. */
export interface HeaderRule {
  pattern: string;
  headers: [name: string, value: string][];
}

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages say that they do: a line with a path begins a rule, the
 * indented lines under it are its headers, `#` begins a comment. Throws on a line that is none of them.
 * https://developers.cloudflare.com/pages/configuration/headers/, https://docs.netlify.com/manage/routing/headers/
 */
export function readHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '' && !each.startsWith('#'))) {
    const [, name, value] = /^\s+([\w-]+): (\S.*)$/.exec(line) ?? [];
    if (/^\/\S*$/.test(line)) rules.push({ pattern: line, headers: [] });
    else if (name !== undefined && value !== undefined) rules.at(-1)!.headers.push([name, value]);
    else throw new Error(`Not a line of a _headers file: ${line}`);
  }
  return rules;
}

/** The rules that a path falls under; `*` stands for any characters. */
export function rulesFor(rules: readonly HeaderRule[], path: string): HeaderRule[] {
  return rules.filter(({ pattern }) => {
    const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`).test(path);
  });
}

/** The headers that a path gets. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  return Object.fromEntries(rulesFor(rules, path).flatMap(({ headers }) => headers));
}

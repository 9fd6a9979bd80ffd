import { corrected, excerpt } from './correction.ts';
import type { OpenFile } from '../file.ts';
import type { Complaint } from '../finding.ts';

// What is said of signs that MDX takes for code or for the beginning of a tag.

export const code: Complaint = {
  code: 'code',
  message: 'This is program code, and a text has none.',
  hint: 'Take it out. To show a brace itself, put a backslash before it: \\{ or \\}\nFor a remark to yourself, write a comment: {/* … */}',
};

export function codeLine(line: string): Complaint {
  const isCode =
    /^import\s*(?:["'{*(]|[\w$]+\s*(?:,|from\b))|^export\s*(?:[{*]|default\b|const\b|let\b|var\b|function\b|class\b|async\b|type\b)/.test(
      line,
    );
  if (isCode) return { ...code, hint: 'Take the line out.' };
  const [word = ''] = line.split(/\s/, 1);
  return {
    code: 'import-export',
    message: `A paragraph that begins with “${word}” is read as program code.`,
    hint: `Begin the line with a space:\n ${excerpt(line, 0)}`,
  };
}

export const definition: Complaint = {
  code: 'definition',
  message: 'Links are written where they stand, not defined elsewhere.',
  hint: 'Write [word](https://…) in the line itself and take this line out.\nA line that really begins with square brackets has a backslash before them: \\[',
};

export const openComment: Complaint = {
  code: 'comment-open',
  message: 'A comment begins here and does not end.',
  hint: 'Write */} where it ends, before another begins:\n{/* a comment */}',
};

export const closedComment = (file: OpenFile, start: number): Complaint => ({
  code: 'lone-brace',
  message: 'A comment ends here that does not begin.',
  hint: `Write {/* where it begins, or take */} out:\n${corrected(file, start - 2, 3, '')}`,
});

export function loneBrace(file: OpenFile, start: number): Complaint {
  const sign = file.text[start] ?? '';
  const other = sign === '{' ? 'is never closed' : 'was never opened';
  return {
    code: 'lone-brace',
    message: `This brace ${other}.`,
    hint: `To show the sign itself, put a backslash before it:\n${corrected(file, start, 1, `\\${sign}`)}`,
  };
}

export function inBraces(file: OpenFile, start: number, end: number): Complaint {
  const inside = file.text.slice(start + 1, end - 1);
  return {
    code: 'braces',
    message: 'Words in braces are read as program code.',
    hint: `To show the braces themselves, put a backslash before each:\n${corrected(file, start, end - start, `\\{${inside}\\}`)}\nFor a remark to yourself, write a comment: {/* … */}`,
  };
}

export const lessThan = (file: OpenFile, start: number): Complaint => ({
  code: 'less-than',
  message: 'The sign < is read as the beginning of a tag here.',
  hint: `To show the sign itself, put a backslash before it:\n${corrected(file, start, 1, '\\<')}`,
});

export function htmlComment(file: OpenFile, start: number, end: number): Complaint {
  const inside = file.text.slice(start + 4, end === -1 ? start + 40 : end).trim();
  const isShort = end !== -1 && !inside.includes('\n');
  return {
    code: 'html-comment',
    message: 'A comment is not written like this here.',
    hint: isShort
      ? `Write:\n${corrected(file, start, end + 3 - start, `{/* ${inside} */}`)}`
      : 'Begin it with {/* and end it with */} instead of <!-- and -->.',
  };
}

export function address(file: OpenFile, start: number, written: string): Complaint {
  const url = written.includes('@') && !/^[a-z]+:/i.test(written) ? `mailto:${written}` : written;
  if (!/^(?:https?:\/\/|mailto:)/i.test(url))
    return {
      code: 'link',
      message: 'This is no address that a link may have.',
      hint: 'A link begins with https://, http:// or mailto:.',
    };
  const link = `[${written}](${url})`;
  return {
    code: 'address',
    message: 'An address in angle brackets is read as a tag.',
    hint: `Write it as a link:\n${corrected(file, start, written.length + 2, link)}`,
  };
}

import type { MdastNode } from 'satteri';
import { codePoint, visible } from '../finding.ts';
import type { Complaint } from '../finding.ts';
import { isId } from '../id.ts';
import { asciiOf, digitOf, lookAlikes } from '../look-alikes.ts';
import { shorten } from './correction.ts';
import { element } from './tag-words.ts';
import { code } from './trap-words.ts';

// What is said of a part of Markdown that must not stand where it does.

/** What to say about a part of Markdown or MDX that has no place in a text. `line` is the line on which it begins. */
export function refusal(type: MdastNode['type'], where: string, line: string): Complaint {
  if (type === 'heading') return heading(line);
  if (type === 'list') return list(line);
  return refusals[type] ?? stranger(type, where);
}

export const wrongAttribute = (tag: string): Complaint => ({
  code: 'attribute',
  message: `<${tag}> has one id and nothing else.`,
  hint: `Write it like this:\n<${tag} id="…">`,
});

export const noId = (tag: string): Complaint => ({
  code: 'id',
  message: `This <${tag}> has no id.`,
  hint: `Copy the line from the original’s file:\n<${tag} id="…">`,
});

export function wrongId(tag: string, id: string): Complaint {
  const points = Array.from(id);
  const [bad = ''] = points.filter((point, index) => !(index === 0 ? /[a-z]/ : /[a-z0-9-]/).test(point));
  const plain = Array.from(id.normalize('NFD'))
    .map((point) => (asciiOf(point) ?? digitOf(point) ?? point).toLowerCase())
    .join('')
    .replace(/[^a-z0-9-]/g, '');
  const found =
    bad === ''
      ? 'It is empty.'
      : `Here it has ${visible(bad) === bad ? `“${bad}” (${codePoint(bad)})` : codePoint(bad)}.`;
  return {
    code: 'id',
    message: `“${shorten(id)}” is no id: an id is a small Latin letter, then small Latin letters, digits and hyphens. ${found}`,
    hint: `${isId(plain) ? 'Did you mean' : 'Copy the line from the original’s file'}:\n<${tag} id="${isId(plain) ? plain : '…'}">${lookAlikes(id)}`,
  };
}

const image: Complaint = {
  code: 'image',
  message: 'A text has no pictures.',
  hint: 'Take it out, or turn it into a link by removing the exclamation mark.',
};

const definition: Complaint = {
  code: 'definition',
  message: 'Links are written where they stand, not defined elsewhere.',
  hint: 'Write [word](https://…). To show square brackets themselves, put a backslash before each: \\[ and \\]',
};

const noteInside: Complaint = {
  code: 'note-place',
  message: 'The text of a note stands here among the lines.',
  hint: 'Move it to the end of the file, behind the last </Section>.',
};

const refusals: Partial<Record<MdastNode['type'], Complaint>> = {
  mdxjsEsm: code,
  mdxFlowExpression: code,
  mdxTextExpression: code,
  html: element('This'),
  mdxJsxFlowElement: element('This'),
  mdxJsxTextElement: element('This'),
  image,
  imageReference: image,
  definition,
  linkReference: definition,
  footnoteDefinition: noteInside,
  break: {
    code: 'line-break',
    message: 'The line ends with a backslash, which forces a line break.',
    hint: 'Take it out: every line is a segment already.',
  },
  delete: {
    code: 'strikethrough',
    message: 'The sign ~ strikes words through here.',
    hint: 'To show the sign itself, put a backslash before it: \\~',
  },
  inlineCode: {
    code: 'code-quote',
    message: 'The sign ` makes the words between two of them a piece of program text.',
    hint: 'Write quotation marks of your language instead, or put a backslash before the sign: \\`',
  },
};

function heading(line: string): Complaint {
  const isMarked = /^\s*#/.test(line);
  return {
    code: 'block',
    message: isMarked
      ? 'This line is read as a heading, because it begins with a number sign.'
      : 'This line is read as a heading, because the line below it has only signs like = or -.',
    hint: isMarked
      ? 'A heading stands above the passages. To show the sign itself, put a backslash before it: \\#'
      : 'Take the line of signs out, or put a backslash before them.',
  };
}

function list(line: string): Complaint {
  const [sign = '-'] = /[-*+]|\d+[.)]/.exec(line) ?? [];
  const escaped = sign.length === 1 ? `\\${sign}` : `${sign.slice(0, -1)}\\${sign.slice(-1)}`;
  return {
    code: 'block',
    message: `This line is read as a list, because it begins with “${sign}”.`,
    hint: `To show it as it is, put a backslash into it:\n${escaped} …`,
  };
}

const names: Partial<Record<MdastNode['type'], string>> = {
  blockquote: 'a quotation set apart, because it begins with >',
  thematicBreak: 'a line across the page, because it has only signs like - or *',
  code: 'a block of program text, because it begins with ``` or ~~~',
  table: 'a table, because of the signs | and -',
};

const stranger = (type: MdastNode['type'], where: string): Complaint => ({
  code: 'block',
  message: `This is read as ${names[type] ?? 'something that is no line of a text'}, and cannot stand ${where}.`,
  hint: 'A passage has plain lines with *emphasis*, [links](https://…), <Term> and notes [^name].\nTake the sign out or, to show it itself, put a backslash before it: \\> or \\|',
});

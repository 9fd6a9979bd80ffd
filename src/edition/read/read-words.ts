import type { Complaint } from '../finding.ts';
import { excerpt } from './correction.ts';
import { codePoint } from '../finding.ts';

// What is said of a file’s shape.

export const unreadable: Complaint = {
  code: 'syntax',
  message: 'The file cannot be read from here on.',
  hint: 'Signs cross each other here: a tag, an emphasis or a bracket that begins inside another must end inside it.\nTo show a sign itself, put a backslash before it: \\< \\{ \\* \\[',
};

export const outsidePassage: Complaint = {
  code: 'outside-passage',
  message: 'This text stands outside a passage.',
  hint: 'Move it between <Passage id="…"> and </Passage>, or make it a comment: {/* … */}\nIf it is the heading of a section, put two number signs and a space before it: ## …',
};

export function outsidePassageOrHeading(line: string): Complaint {
  const [, indent = '', signs = '', space = '', heading] =
    /^(\s*)([#\uFF03]+)(\s*)([^\s#\uFF03].*)/.exec(line) ?? [];
  const [other] = /\uFF03/.exec(signs) ?? /[^ \t]/.exec(indent + space) ?? [];
  if (heading === undefined || (other === undefined && space !== '')) return outsidePassage;
  return {
    code: 'heading-space',
    message:
      other === undefined
        ? 'A space is missing behind the number signs, so that this is no heading.'
        : `A heading begins with plain number signs and a plain space, and here stands ${codePoint(other)}.`,
    hint: `Write it like this:\n## ${excerpt(heading, 0)}`,
  };
}

export const headingOutside: Complaint = {
  code: 'outside-section',
  message: 'This heading stands outside a section.',
  hint: 'Move it below the <Section id="…"> whose heading it is, or take it out: above the notes the page writes one itself.',
};

export const outsideSection: Complaint = {
  code: 'outside-section',
  message: 'This passage stands outside a section.',
  hint: 'Move it between <Section id="…"> and </Section>, where the original has it.',
};

export const wrongDepth: Complaint = {
  code: 'heading-depth',
  message: 'A section’s heading begins with two number signs and a space.',
  hint: 'Write it like this:\n## …\nIf this is no heading, put a backslash before the sign that makes it one: \\#',
};

export const emptyHeading: Complaint = {
  code: 'heading-missing',
  message: 'This heading has no words.',
  hint: 'Write the words behind the two number signs, or … until you have them:\n## …',
};

export const blankLine: Complaint = {
  code: 'blank-line',
  message: 'A passage has no empty lines.',
  hint: 'Take the empty line out. For a line not yet translated, write … alone on it.',
};

export const longNote = (name: string): Complaint => ({
  code: 'note-shape',
  message: `The note [^${name}] must be one paragraph.`,
  hint: `Write it on one line:\n[^${name}]: text of the note`,
});

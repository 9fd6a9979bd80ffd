/**
 * Whether a name can be an id of ours: a small Latin letter, then small Latin letters, digits and hyphens. Such a name
 * needs no escape in an address, an attribute or a selector.
 */
export function isId(name: string): boolean {
  return /^[a-z][a-z0-9-]*$/.test(name);
}

/** Whether the pages or the data files use an id for something else than a section. */
export function isTaken(id: string): boolean {
  return taken.test(id);
}

const taken =
  /^(?:p\d+(?:-\d+)?|title|caption|about|provenance|event|place|front|text|contents|stacked|glossary|sources|card|menu|(?:term|source|notes?)-.*)$/;

import type { Rule } from './xml-grammar.ts';

const codes = 'id! canCopy canDelete canReorder copyOf type subType';
const words = /(?:# |pc |ph |cp |mrk )*/;

/** XLIFF 2.1's core (OASIS Standard, 13 February 2018, section 4.2) and glossary module (5.2), as far as we write them. */
export const xliffGrammar: Record<string, Rule> = {
  xliff: { attributes: 'version! srcLang! trgLang xml:space', children: /(?:file )+/ },
  file: {
    attributes: 'id! canResegment original translate srcDir trgDir xml:space',
    children: /(?:notes )?(?:unit |group )+/,
  },
  group: {
    attributes: 'id! name canResegment translate srcDir trgDir type xml:space',
    children: /(?:notes )?(?:unit |group )*/,
  },
  unit: {
    attributes: 'id! name canResegment translate srcDir trgDir type xml:space',
    children: /(?:gls:glossary )?(?:notes )?(?:originalData )?(?:segment |ignorable )+/,
  },
  notes: { attributes: '', children: /(?:note )+/ },
  note: { attributes: 'id appliesTo category priority', children: /(?:# )?/ },
  originalData: { attributes: '', children: /(?:data )+/ },
  data: { attributes: 'id! dir xml:space', children: /(?:# |cp )*/ },
  segment: { attributes: 'id canResegment state subState', children: /source (?:target )?/ },
  ignorable: { attributes: 'id', children: /source (?:target )?/ },
  source: { attributes: 'xml:lang xml:space', children: words },
  target: { attributes: 'xml:lang xml:space order', children: words },
  pc: {
    attributes: `${codes} canOverlap dataRefStart dataRefEnd dispStart dispEnd equivStart equivEnd dir`,
    children: words,
  },
  ph: { attributes: `${codes} dataRef disp equiv`, children: /(?:)/ },
  'gls:glossary': { attributes: '', children: /(?:gls:glossEntry )+/ },
  'gls:glossEntry': { attributes: 'id ref', children: /gls:term (?:gls:translation )*(?:gls:definition )?/ },
  'gls:term': { attributes: 'source', children: /# / },
  'gls:translation': { attributes: 'id ref source', children: /# / },
  'gls:definition': { attributes: 'source', children: /# / },
};

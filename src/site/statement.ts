/** What the site says of itself, by the names of its words: each part is a paragraph. */
export const statement = [
  { id: 'access', title: 'accessTitle', parts: ['accessAim'] },
  { id: 'tested', title: 'testedTitle', parts: ['testedByRules', 'testedInUse', 'testedInEngines'] },
  { id: 'limits', title: 'limitsTitle', parts: ['limits', 'limitsDated'] },
  { id: 'privacy', title: 'privacyLabel', parts: ['privacy', 'privacyHost'] },
];

/** In the page: lets every rule that is for paper hold on the screen. */
export function layOutForPaper(): void {
  const apply = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule && /\bprint\b/.test(rule.media.mediaText))
        rule.media.mediaText = 'all';
      if ('cssRules' in rule) apply(rule.cssRules as CSSRuleList);
    }
  };
  for (const { cssRules } of document.styleSheets) apply(cssRules);
}

import axe from 'axe-core';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Page } from 'playwright-core';

/**
 * What axe finds against WCAG 2.2 A and AA, its best practices and the AAA contrast of 7:1, in the page as it stands.
 * The page may have any security policy (the debugger's scripts are not bound by it), but needs scripts enabled.
 */
export async function axeViolations(page: Page): Promise<AxeViolation[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(${JSON.stringify(AXE_OPTIONS)})`);
  return violations.map(({ id, impact, help, nodes }) => ({
    rule: id,
    impact: impact ?? 'none',
    help,
    elements: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
  }));
}

/** What html-validate says against a whole HTML document; lines and columns count from 1. */
export async function htmlProblems(html: string): Promise<HtmlProblem[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, line, column, selector }) => ({
      rule: ruleId,
      message,
      line,
      column,
      selector: selector ?? '',
    }));
}

/**
 * Collects, from now on, what the browser says against the page by its Content Security Policy.
 * The list is complete for all that happened before the last answer of the page, its `goto` included.
 */
export function cspViolations(page: Page): string[] {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|requires 'Trusted/.test(message.text())) violations.push(message.text());
  });
  return violations;
}

/** Sum of the layout shifts (no unit) since the page began to load, those that follow an input included. */
export async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    // The second frame begins when the first, with all that moved until now, has been laid out.
    await new Promise((laidOut) => requestAnimationFrame(() => requestAnimationFrame(laidOut)));
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'layout-shift', buffered: true });
    const shifts = observer.takeRecords() as (PerformanceEntry & { value: number })[];
    return shifts.reduce((sum, { value }) => sum + value, 0);
  });
}

/**
 * Collects, from now on, the addresses that the page asks of other places than `origin`.
 * The origin of pages on a disk is `'null'`, as the URL standard has it.
 */
export function foreignRequests(page: Page, origin: string): string[] {
  const requests: string[] = [];
  const collect = (url: string) => {
    const { protocol, origin: asked } = new URL(url);
    if (!['data:', 'blob:'].includes(protocol) && asked !== origin) requests.push(url);
  };
  page.on('request', (request) => collect(request.url()));
  page.on('websocket', (socket) => collect(socket.url()));
  return requests;
}

const AXE_OPTIONS: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast-enhanced': { enabled: true } },
  resultTypes: ['violations'],
};

// Where the presets differ, the last is the strictest.
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:recommended'],
    rules: {
      'no-unknown-elements': 'error',
      // A title is as long as the article's.
      'long-title': 'off',
      // No reader and no parser sees it.
      'no-trailing-whitespace': 'off',
      // Our own files come from where the page comes from.
      'require-sri': ['error', { target: 'crossorigin' }],
    },
  }),
);

export interface AxeViolation {
  rule: string;
  impact: string;
  help: string;
  /** Selector of each element, with what to fix. */
  elements: string[];
}

export interface HtmlProblem {
  rule: string;
  message: string;
  line: number;
  column: number;
  selector: string;
}

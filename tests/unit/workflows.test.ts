import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name): [string, Workflow] => [
  name,
  parse(readFileSync(`${folder}/${name}`, 'utf8')) as Workflow,
]);

test.each(workflows)('%s runs nothing that can change without a commit here', (_, { jobs }) => {
  const used = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
  expect(used.length).toBeGreaterThan(0);
  for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
});

test.each(workflows)('%s starts without rights, or with the right to read', (_, { permissions }) => {
  expect(Object.values(permissions).filter((right) => right !== 'read')).toEqual([]);
});

test('what a stranger proposes runs with the right to read alone, and without secrets', () => {
  const strange = workflows.filter(([, workflow]) => isStranger(workflow));
  expect(strange.map(([name]) => name)).toEqual(['pull-request.yml']);
  for (const [name, { on, permissions, jobs }] of strange) {
    // `pull_request_target` would run with the rights of the project.
    expect(on).toBe('pull_request');
    expect(permissions).toEqual({ contents: 'read' });
    expect(readFileSync(`${folder}/${name}`, 'utf8')).not.toMatch(/\$\{\{|secrets:/);
    for (const { permissions: more, steps } of Object.values(jobs)) {
      expect(more).toBeUndefined();
      expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))?.with).toEqual({
        'persist-credentials': false,
      });
    }
  }
});

test('the words are checked, each finding told once, before anything is built or tested', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  expect(scripts['test']).toMatch(/^npm run check && /);
  expect(scripts['check']).toMatch(/^npm run -s check:content && /);
  for (const [, { jobs }] of workflows) {
    const [install, first, ...others] = Object.values(jobs)
      .flatMap(({ steps }) => steps)
      .flatMap(({ run }) => run ?? []);
    expect([install, first]).toEqual(['npm ci --ignore-scripts', 'npm test']);
    expect(others.filter((command) => /check|test/.test(command))).toEqual([]);
  }
});

function isStranger({ on }: Workflow): boolean {
  return JSON.stringify(on).includes('pull_request');
}

/** The part of a workflow of GitHub Actions that is read here. */
interface Workflow {
  on: unknown;
  permissions: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; steps: Step[] }>;
}

interface Step {
  uses?: string;
  with?: Record<string, unknown>;
  run?: string;
}

interface Manifest {
  scripts: Record<string, string>;
}

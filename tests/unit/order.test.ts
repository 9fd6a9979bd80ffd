import { expect, test } from 'vitest';
import { judgeOrder } from '../../src/edition/rules/order.ts';

test('reports all but one of those that have the same id', () => {
  const verdicts = judgeOrder(['p2', 'p1', 'p1', 'p1'], ['p1', 'p2', 'p3', 'p4']);

  expect(verdicts.map(({ state }) => state)).toEqual(['right', 'doubled', 'right', 'doubled']);
});

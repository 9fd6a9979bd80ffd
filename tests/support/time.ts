import { afterEach, beforeEach, expect } from 'vitest';

/** Lets no test of a file take the processor longer than this, in milliseconds. What is not bounded takes minutes. */
export function boundProcessorTime(most: number): void {
  let start: NodeJS.CpuUsage;
  beforeEach(() => {
    start = process.threadCpuUsage();
  });
  afterEach(() => expect(timeSince(start)).toBeLessThan(most));
}

/** How long this takes the processor, in milliseconds. What else the machine is busy with does not count. */
export function processorTime(act: () => void): number {
  const start = process.threadCpuUsage();
  act();
  return timeSince(start);
}

function timeSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

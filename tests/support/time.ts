/** How long this takes the processor, in milliseconds. What else the machine is busy with does not count. */
export function processorTime(act: () => void): number {
  const before = process.threadCpuUsage();
  act();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

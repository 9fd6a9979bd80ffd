import { Worker } from 'node:worker_threads';
import type { Cut, Order } from './cut-family.ts';

/** Cuts each family as `cutFamily` does: long work without a pause, which in a thread goes on beside everything else. */
export function cutInThread(orders: readonly Order[]): Promise<Cut[]> {
  return new Promise((done, fail) => {
    const thread = new Worker(new URL('./cut-thread.ts', import.meta.url), { workerData: orders });
    thread.once('message', done).once('error', fail);
  });
}

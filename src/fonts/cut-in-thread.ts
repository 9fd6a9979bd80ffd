import { Worker } from 'node:worker_threads';
import type { Cut, Order } from './cut-family.ts';

/** Cuts as `cutFamily` does: long work without a pause, which in a thread goes on beside everything else. */
export function cutInThread(order: Order): Promise<Cut[]> {
  return new Promise((done, fail) => {
    const thread = new Worker(new URL('./cut-thread.ts', import.meta.url), { workerData: order });
    thread.once('message', done).once('error', fail);
  });
}

import { parentPort, workerData } from 'node:worker_threads';
import { cutFamily } from './cut-family.ts';
import type { Cut, Order } from './cut-family.ts';

// What `cutInThread` runs. One family after the other, since what cuts them would be loaded anew in another thread.
const cuts: Cut[] = [];
for (const order of workerData as Order[]) cuts.push(...(await cutFamily(order)));
parentPort?.postMessage(cuts);

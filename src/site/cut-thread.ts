import { parentPort, workerData } from 'node:worker_threads';
import { cutFamily } from './cut-family.ts';
import type { Cut, Order } from './cut-family.ts';

// What `cutInThread` runs. One family after the other: the pages need all of them.
const cuts: Cut[][] = [];
for (const order of workerData as Order[]) cuts.push(await cutFamily(order));
parentPort?.postMessage(cuts);

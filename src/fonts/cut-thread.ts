import { parentPort, workerData } from 'node:worker_threads';
import { cutFamily } from './cut-family.ts';
import type { Order } from './cut-family.ts';

// What `cutInThread` runs.
parentPort?.postMessage(await cutFamily(workerData as Order));

import { parentPort, workerData } from 'node:worker_threads';
import { makeFonts } from './fonts.ts';

// What `makeFontsInThread` runs.
parentPort?.postMessage(await makeFonts(workerData as string));

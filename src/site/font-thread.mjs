import { parentPort, workerData } from 'node:worker_threads';
import './quick-types.mjs';

// What `faces` lets run beside it.
const { makeFonts } = await import('./fonts.ts');
parentPort.postMessage(await makeFonts(workerData));

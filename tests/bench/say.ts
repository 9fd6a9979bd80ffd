/** Tells whoever waits what is being measured. */
export type Say = (step: string) => void;

/** Says each step on the error stream, with the seconds since the start. */
export function makeSay(): Say {
  const start = Date.now();
  return (step) => console.error(`${String(Math.round((Date.now() - start) / 1000)).padStart(5)} s  ${step}`);
}

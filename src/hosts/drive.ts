/** Long work in the page: driven a slice at a time, with a breath between two, in which the page draws and keys are heard. */
import type { Slices } from "../core/slices";

/** How long the page may be deaf (ms): shorter than anybody notices. */
const slice = 25;

/** After what the browser has to do in between; a timer would wait for 4 ms each time. */
export function breathe(): Promise<void> {
  if (typeof MessageChannel === "undefined") return new Promise((resolve) => setTimeout(resolve, 0));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** The work's outcome; null where it was stopped. `onShare`: how far it is, 0–1, after each slice. */
export function drive<T>(work: Slices<T>): Promise<T>;
export function drive<T>(
  work: Slices<T>,
  signal: AbortSignal | undefined,
  onShare?: (share: number) => void,
): Promise<T | null>;
export async function drive<T>(
  work: Slices<T>,
  signal?: AbortSignal,
  onShare: (share: number) => void = () => {},
): Promise<T | null> {
  for (;;) {
    await breathe();
    if (signal?.aborted) return null;
    const until = performance.now() + slice;
    let step = work.next();
    while (!step.done && performance.now() < until) step = work.next();
    if (step.done) return step.value;
    onShare(step.value);
  }
}

/** A long piece of work in the pane: a slice at a time, with progress, and stopped when somebody says so. */
import { useEffect, useRef, useState } from "react";
import type { Slices } from "../../core/slices";

/** Longer than this (ms) nothing keeps the pane from answering. */
const slice = 40;

export interface Job {
  readonly label: string;
  /** 0–1 */
  readonly share: number;
}

export interface Jobs {
  readonly job: Job | null;
  /** The work's outcome; null where it was stopped. A job that is under way gives way to a new one. */
  run<T>(label: string, work: Slices<T>): Promise<T | null>;
  stop(): void;
}

export function useJob(): Jobs {
  const [job, setJob] = useState<Job | null>(null);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);
  return {
    job,
    async run(label, work) {
      current.current?.abort();
      const mine = new AbortController();
      current.current = mine;
      setJob({ label, share: 0 });
      const outcome = await inSlices(work, mine.signal, (share) => setJob({ label, share }));
      if (current.current === mine) {
        current.current = null;
        setJob(null);
      }
      return outcome;
    },
    stop() {
      current.current?.abort();
      current.current = null;
      setJob(null);
    },
  };
}

async function inSlices<T>(
  work: Slices<T>,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<T | null> {
  for (;;) {
    await nextTask();
    if (signal.aborted) return null;
    const until = performance.now() + slice;
    let share = 0;
    do {
      const step = work.next();
      if (step.done) return step.value;
      share = step.value;
    } while (performance.now() < until);
    onProgress(share);
  }
}

/** After what the browser has to do in between: drawing, keys, clicks. A timer would wait for 4 ms each time. */
function nextTask(): Promise<void> {
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

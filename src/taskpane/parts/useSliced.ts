/** A long piece of work: a slice at a time, so that the pane answers meanwhile; it can be stopped and begun again. */
import { useEffect, useState } from "react";

export interface Sliced<T> {
  readonly value: T | null;
  /** 0–1 while it runs, else null. */
  readonly share: number | null;
  readonly stopped: boolean;
  stop(): void;
  again(): void;
}

/** Longer than this (ms) nothing keeps the pane from answering. */
const slice = 25;

/** Runs `work` to its end, and anew whenever another function is given; null waits. */
export function useSliced<T>(work: (() => Generator<number, T>) | null): Sliced<T> {
  const [state, setState] = useState<{
    of: unknown;
    value: T | null;
    share: number | null;
    stopped: boolean;
  }>({
    ...{ of: null, value: null, share: null, stopped: false },
  });
  const [round, setRound] = useState(0);
  const [stopper, setStopper] = useState<AbortController | null>(null);
  useEffect(() => {
    if (!work) return;
    const mine = new AbortController();
    setStopper(mine);
    const run = async () => {
      const steps = work();
      for (;;) {
        await nextTask();
        if (mine.signal.aborted) return;
        const until = performance.now() + slice;
        let step = steps.next();
        while (!step.done && performance.now() < until) step = steps.next();
        if (step.done) {
          setState({ of: work, value: step.value, share: null, stopped: false });
          return;
        }
        const share = step.value;
        setState((before) => ({ ...before, share, stopped: false }));
      }
    };
    void run();
    return () => mine.abort();
  }, [work, round]);
  const current = state.of === work;
  return {
    value: current ? state.value : null,
    share: current || state.stopped || !work ? null : (state.share ?? 0),
    stopped: state.stopped,
    stop() {
      stopper?.abort();
      setState((before) => ({ ...before, share: null, stopped: true }));
    },
    again() {
      setState((before) => ({ ...before, share: 0, stopped: false }));
      setRound((n) => n + 1);
    },
  };
}

/** After what the browser has to do in between; a timer would wait for 4 ms each time. */
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

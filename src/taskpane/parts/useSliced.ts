/** A long piece of work: a slice at a time, so that the pane answers meanwhile; it can be stopped and begun again. */
import { useEffect, useState } from "react";
import type { Slices } from "../../core/slices";
import { drive } from "../../hosts/drive";

export interface Sliced<T> {
  readonly value: T | null;
  /** 0–1 while it runs, else null. */
  readonly share: number | null;
  readonly stopped: boolean;
  stop(): void;
  again(): void;
}

/** Runs `work` to its end, and anew whenever another function is given; null waits. */
export function useSliced<T>(work: (() => Slices<T>) | null): Sliced<T> {
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
      const value = await drive(work(), mine.signal, (share) =>
        setState((before) => ({ ...before, share, stopped: false })),
      );
      if (!mine.signal.aborted) setState({ of: work, value, share: null, stopped: false });
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

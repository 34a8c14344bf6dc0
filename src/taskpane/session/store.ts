/** The pane's memory: one immutable state, replaced whole, and whoever looks at it is told. */
import { useRef, useSyncExternalStore } from "react";

export interface Store<S> {
  get(): S;
  /** Replaces the named members; a function receives the present state. */
  set(change: Partial<S> | ((state: S) => Partial<S>)): void;
  subscribe(listener: () => void): () => void;
}

export function createStore<S extends object>(initial: S): Store<S> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      const members = typeof change === "function" ? change(state) : change;
      state = { ...state, ...members };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What `select` finds in the store; the component is drawn again when that changes (by identity). */
export function useStore<S extends object, T>(store: Store<S>, select: (state: S) => T): T {
  const last = useRef<{ state: S; select: (state: S) => T; value: T } | null>(null);
  return useSyncExternalStore(store.subscribe, () => {
    const state = store.get();
    if (last.current?.state !== state || last.current.select !== select) {
      last.current = { state, select, value: select(state) };
    }
    return last.current.value;
  });
}

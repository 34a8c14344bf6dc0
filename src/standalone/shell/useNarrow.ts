/** Whether the window is too narrow for the sheets beside the pane. */
import { useSyncExternalStore } from "react";

/** The pane's 380 px, and at least as much beside it. */
const query = "(max-width: 859px)";

function subscribe(listener: () => void): () => void {
  const list = window.matchMedia(query);
  list.addEventListener("change", listener);
  return () => list.removeEventListener("change", listener);
}

export const useNarrow = (): boolean =>
  useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);

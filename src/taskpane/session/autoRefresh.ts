/** The sheet was perhaps changed while the pane was out of sight: it is read again when the pane is looked at. */
import { useEffect } from "react";
import type { Session } from "./session";

/** A workbook that takes longer than this (ms) is read again only when asked. */
const slow = 1500;
/** Not more often than this (ms). */
const pause = 3000;

export function useAutoRefresh(session: Session): void {
  useEffect(() => {
    let last = performance.now();
    const look = () => {
      const { reading, writing, readTook, contents } = session.store.get();
      const free = reading.status !== "reading" && !writing && contents !== null;
      if (!free || readTook > slow || document.hidden || performance.now() - last < pause) return;
      last = performance.now();
      void session.refresh({ quiet: true });
    };
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [session]);
}

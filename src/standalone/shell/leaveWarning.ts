/** Asks before the page is left with changes that are in no file yet. The browser says it in its own words. */
import { useEffect } from "react";
import type { Desk } from "./desk";

export function useLeaveWarning(desk: Desk): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (!desk.store.get().unsaved) return;
      event.preventDefault();
      event.returnValue = "";
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [desk]);
}

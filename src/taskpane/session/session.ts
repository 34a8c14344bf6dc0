/**
 * One sitting with one workbook: its memory, and the four things that the pane does with the workbook:
 * read it, show a place in it, write a list of edits, take that back.
 */
import { createContext, useContext } from "react";
import { err } from "../../core/result";
import type { Result } from "../../core/result";
import type { HostFault } from "../../hosts/fault";
import type { Applied, ApplyOptions } from "../../hosts/workbookHost";
import type { Edit } from "../../sheets/edit";
import { readWorkbook } from "../../sheets";
import type { Place } from "../parts/place";
import { timestamp } from "./services";
import type { PaneServices } from "./services";
import { freshState } from "./state";
import type { PaneState, Slot } from "./state";
import { createStore, useStore } from "./store";
import type { Store } from "./store";

export interface Session {
  readonly store: Store<PaneState>;
  readonly services: PaneServices;
  /** Reads the whole workbook again. Quiet: what was read before stays in sight meanwhile. */
  refresh(how?: { quiet?: boolean }): Promise<void>;
  cancelReading(): void;
  show(place: Place): Promise<void>;
  /**
   * Applies all edits or none, remembers them for `undo(slot)`, and reads the workbook again. `writing` lasts until
   * that is read: edits made of what stood before would overwrite what has just been written. A second write is
   * refused until then, also where that reading failed or was cancelled: it is made good first.
   */
  write(
    slot: Slot | "draw",
    edits: readonly Edit[],
    told: string,
    options?: ApplyOptions,
  ): Promise<Result<Applied, HostFault>>;
  undo(slot: Slot): Promise<void>;
  /** Waits until nothing is being written and what was written has been read: what is in memory stands then. */
  rest(): Promise<unknown>;
}

export function createSession(services: PaneServices): Session {
  const store = createStore<PaneState>(freshState());
  const { host } = services;
  let reading: AbortController | null = null;
  let latest: Promise<void> = Promise.resolve();
  let change: Promise<unknown> = Promise.resolve();
  /** Something was written that has not been read since. */
  let unread = false;

  async function read(quiet: boolean): Promise<void> {
    reading?.abort();
    const mine = new AbortController();
    reading = mine;
    const calm = quiet && store.get().contents !== null;
    store.set({ reading: { status: "reading", share: null, quiet: calm } });
    const from = performance.now();
    const read = await host.read({
      signal: mine.signal,
      onProgress: (share) => {
        if (reading === mine) store.set({ reading: { status: "reading", share, quiet: calm } });
      },
    });
    // Overtaken by a later reading, it is done when that one is.
    if (reading !== mine) return reading ? latest : undefined;
    reading = null;
    if (!read.ok) {
      const busy = calm && !unread && read.error.code === "host.busy";
      const silent = busy || read.error.code === "host.cancelled";
      store.set({ reading: silent ? { status: "idle" } : { status: "failed", fault: read.error } });
      return;
    }
    unread = false;
    store.set({
      grids: read.value,
      contents: readWorkbook(read.value),
      reading: { status: "idle" },
      readTook: performance.now() - from,
    });
  }

  /** One change of the workbook at a time, from the first edit until the pane knows what stands now. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    store.set({ writing: true, writeFault: null });
    const done = work().finally(() => store.set({ writing: false }));
    change = done.catch(() => undefined);
    return done;
  }

  const session: Session = {
    store,
    services,
    refresh({ quiet = false } = {}) {
      latest = read(quiet);
      return latest;
    },
    rest: () => change,
    cancelReading() {
      reading?.abort();
      reading = null;
      store.set({ reading: { status: "idle" } });
    },
    async show(place) {
      const shown = await host.select(place.sheet, place.area);
      if (!shown.ok) store.set({ reading: { status: "failed", fault: shown.error } });
    },
    async write(slot, edits, told, options) {
      if (store.get().writing) return err({ code: "host.cancelled" });
      return alone(async () => {
        const refuse = (fault: HostFault) => {
          store.set({ writeFault: { slot, fault } });
          return err(fault);
        };
        if (unread) {
          await session.refresh({ quiet: true });
          return refuse({ code: "host.notReadSince" });
        }
        const applied = await host.apply(edits, options);
        if (!applied.ok) return refuse(applied.error);
        unread = true;
        store.set(({ written }) => ({
          written: slot === "draw" ? written : { ...written, [slot]: { applied: applied.value, told } },
        }));
        const before = store.get().grids;
        await session.refresh({ quiet: true });
        const { followWrite } = await import("../keptDraws/auditCopy");
        const change = { host, before, after: store.get().grids, time: timestamp(services.now()) };
        if (await followWrite(change)) await session.refresh({ quiet: true });
        return applied;
      });
    },
    async undo(slot) {
      const last = store.get().written[slot];
      if (!last || store.get().writing) return;
      await alone(async () => {
        const undone = await last.applied.undo({
          onProgress: (share) => store.set({ undoing: { slot, share } }),
        });
        store.set(({ written }) => ({
          undoing: null,
          ...(undone.ok
            ? { written: { ...written, [slot]: undefined } }
            : { writeFault: { slot, fault: undone.error } }),
        }));
        const before = store.get().grids;
        unread = true;
        await session.refresh({ quiet: true });
        if (!undone.ok) return;
        const { followUndo } = await import("../keptDraws/auditCopy");
        await followUndo({ host, before, after: store.get().grids, time: timestamp(services.now()) });
      });
    },
  };
  return session;
}

const Context = createContext<Session | null>(null);
export const SessionProvider = Context.Provider;

export function useSession(): Session {
  const session = useContext(Context);
  if (!session) throw new Error("no session around this component");
  return session;
}

/** A part of the pane's memory. */
export function usePane<T>(session: Session, select: (state: PaneState) => T): T {
  return useStore(session.store, select);
}

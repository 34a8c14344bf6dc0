/** What the merging of ledgers remembers while the pane is open. */
import type { LedgerSource, MergedLedger } from "../../sheets/ledgerMerge";
import type { AnyFault } from "../parts/faultList";
import type { Session } from "../session/session";
import { createStore } from "../session/store";
import type { Store } from "../session/store";

/** A file that was read: the ledgers in it, and what is odd about it. */
export interface LedgerFile {
  readonly id: string;
  readonly name: string;
  readonly sources: readonly LedgerSource[];
  readonly faults: readonly AnyFault[];
}

export interface Work {
  readonly step: "reading" | "merging";
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

export interface MergeState {
  readonly files: readonly LedgerFile[];
  readonly work: Work | null;
  readonly unread: number;
  /** Files of the folder picked last that are no spreadsheets. */
  readonly odd: readonly string[];
  /** The files merged into the workbook's ledger as it was read last; null until then. */
  readonly merged: MergedLedger | null;
  /** False where the workbook has no ledger: the files make a new one. */
  readonly hasBase: boolean;
  /** Rows (of `merged`) that are not to be taken over. */
  readonly refused: ReadonlySet<number>;
  readonly withReport: boolean;
  /** Stops the work in hand, from wherever the room is looked at. */
  readonly abort: AbortController | null;
  /** It is being written: the ledger that changes meanwhile is our own doing. */
  readonly making: boolean;
  /** The ledger was changed since, and the files were compared with it again. */
  readonly again: boolean;
}

export const freshMerge: MergeState = {
  files: [],
  work: null,
  unread: 0,
  odd: [],
  merged: null,
  hasBase: false,
  refused: new Set(),
  withReport: true,
  abort: null,
  making: false,
  again: false,
};

const stores = new WeakMap<Session, Store<MergeState>>();

/** One a sitting: it outlives the room. */
export function mergeStore(session: Session): Store<MergeState> {
  let store = stores.get(session);
  if (!store) stores.set(session, (store = createStore(freshMerge)));
  return store;
}

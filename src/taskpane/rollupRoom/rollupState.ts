/** What the roll-up remembers while the pane is open: the files that were read, and what was answered about them. */
import type { LocalDate } from "../../core/calendar/localDate";
import type { FormId } from "../../core/forms/figures";
import type { ReportingUnit } from "../../core/rollup";
import type { Received, UnitAnswer } from "../../sheets/rollup";
import type { AnyFault } from "../parts/faultList";
import type { FilesProgress } from "../parts/manyFiles";
import type { Session } from "../session/session";
import { createStore } from "../session/store";
import type { Store } from "../session/store";

/** A file that was read: what it gave, and what is odd about it. */
export interface ReadFile {
  readonly id: string;
  readonly name: string;
  readonly received: readonly Received[];
  readonly faults: readonly AnyFault[];
}

export interface RollupState {
  readonly files: readonly ReadFile[];
  readonly reading: FilesProgress | null;
  /** How many of the files picked last were not read, because it was cancelled. */
  readonly unread: number;
  /** Files of the folder picked last that are no spreadsheets. */
  readonly odd: readonly string[];
  readonly answers: ReadonlyMap<string, UnitAnswer>;
  /** The list as it is being edited; null: as the workbook has it. */
  readonly list: readonly ReportingUnit[] | null;
  readonly form: FormId | null;
  readonly until: LocalDate | null;
  readonly due: LocalDate | null;
  /** Where the totals go: the address of a form, or "new". */
  readonly place: string | null;
  readonly withSheets: boolean;
  readonly withReported: boolean;
  readonly withOwnLedger: boolean;
  /** Stops the reading, from wherever the room is looked at. */
  readonly abort: AbortController | null;
}

export const freshRollup: RollupState = {
  files: [],
  reading: null,
  unread: 0,
  odd: [],
  answers: new Map(),
  list: null,
  form: null,
  until: null,
  due: null,
  place: null,
  withSheets: true,
  withReported: true,
  withOwnLedger: false,
  abort: null,
};

const stores = new WeakMap<Session, Store<RollupState>>();

/** One a sitting: it outlives the room. */
export function rollupStore(session: Session): Store<RollupState> {
  let store = stores.get(session);
  if (!store) stores.set(session, (store = createStore(freshRollup)));
  return store;
}

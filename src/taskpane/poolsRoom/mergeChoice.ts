/** What a person has accepted of a merge: groups as a whole, with exceptions row by row. */
import type { ChangedRow, PoolConflict, PoolRow } from "../../core/registry/merge";
import type { Accepted, ListMerge } from "../../sheets/pools";

export interface GroupChoice<R> {
  readonly all: boolean;
  /** Rows for which the opposite holds. */
  readonly except: ReadonlySet<R>;
}

export interface MergeChoice {
  readonly added: GroupChoice<PoolRow>;
  readonly changed: GroupChoice<ChangedRow>;
  readonly gone: GroupChoice<PoolRow>;
  readonly taken: ReadonlyMap<PoolConflict, PoolRow>;
}

/** New and changed rows, as the list is there to bring them; rows that are gone only when somebody says so. */
export const firstChoice: MergeChoice = {
  added: { all: true, except: new Set() },
  changed: { all: true, except: new Set() },
  gone: { all: false, except: new Set() },
  taken: new Map(),
};

export const isChosen = <R>({ all, except }: GroupChoice<R>, row: R): boolean => all !== except.has(row);

export function toggled<R>(choice: GroupChoice<R>, row: R): GroupChoice<R> {
  const except = new Set(choice.except);
  if (!except.delete(row)) except.add(row);
  return { ...choice, except };
}

export const countChosen = <R>({ all, except }: GroupChoice<R>, rows: readonly R[]): number =>
  all ? rows.length - except.size : except.size;

const chosen = <R>(choice: GroupChoice<R>, rows: readonly R[]): readonly R[] =>
  choice.except.size === 0 ? (choice.all ? rows : []) : rows.filter((row) => isChosen(choice, row));

export function acceptedOf(merge: ListMerge, choice: MergeChoice): Accepted {
  return {
    added: chosen(choice.added, merge.added),
    changed: chosen(choice.changed, merge.changed),
    gone: chosen(choice.gone, merge.gone),
    conflicts: [...choice.taken].map(([conflict, take]) => ({ conflict, take })),
  };
}

/** What somebody is about to adjust, until it is written: it stays while the pane is open, whatever room he goes to. */
import type { PlanChange } from "../../core/plan/versions";
import type { Session } from "../session/session";
import { createStore, useStore } from "../session/store";
import type { Store } from "../session/store";

export interface PlanDraft {
  readonly changes: readonly PlanChange[];
  readonly reason: string;
  readonly approval: string;
}

const fresh: PlanDraft = { changes: [], reason: "", approval: "" };
const drafts = new WeakMap<Session, Store<PlanDraft>>();

export function draftOf(session: Session): Store<PlanDraft> {
  let draft = drafts.get(session);
  if (!draft) drafts.set(session, (draft = createStore<PlanDraft>(fresh)));
  return draft;
}

export const useDraft = (session: Session): PlanDraft => useStore(draftOf(session), (draft) => draft);

export function clearDraft(session: Session): void {
  draftOf(session).set(fresh);
}

/** Puts a change in the place of what was to become of the same task before. */
export function propose(session: Session, change: PlanChange): void {
  draftOf(session).set(({ changes }) => ({
    changes: [
      ...(change.kind === "add" ? changes : changes.filter((each) => !touches(each, change))),
      change,
    ],
  }));
}

export function withdraw(session: Session, change: PlanChange): void {
  draftOf(session).set(({ changes }) => ({ changes: changes.filter((each) => each !== change) }));
}

const keysOf = (change: PlanChange): readonly string[] =>
  change.kind === "add" ? [] : change.kind === "merge" ? change.keys : [change.key];

function touches(one: PlanChange, other: PlanChange): boolean {
  return keysOf(one).some((key) => keysOf(other).includes(key));
}

/** What is to become of a task; null where nothing is. */
export function changeOf(changes: readonly PlanChange[], key: string): PlanChange | null {
  return changes.find((change) => keysOf(change).includes(key)) ?? null;
}

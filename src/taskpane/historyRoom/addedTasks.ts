/** The rows of 推算 stay while the pane is open, also when the room is left. They are kept nowhere else. */
import type { AddedTasks } from "../../core/targets/whatIf";
import type { Session } from "../session/session";

const kept = new WeakMap<Session, readonly AddedTasks[]>();
const none: readonly AddedTasks[] = [];

export function keptTasks(session: Session): readonly AddedTasks[] {
  return kept.get(session) ?? none;
}

export function keepTasks(session: Session, added: readonly AddedTasks[]): void {
  kept.set(session, added);
}

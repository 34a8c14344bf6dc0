/** The unit's template stays picked while the pane is open, also when the room is left. It is kept nowhere else. */
import type { Session } from "../session/session";
import type { TemplateChoice } from "./templateSection";

const kept = new WeakMap<Session, TemplateChoice>();

export function keptTemplate(session: Session): TemplateChoice {
  return kept.get(session) ?? { kind: "builtIn", own: null, faults: [] };
}

export function keepTemplate(session: Session, choice: TemplateChoice): void {
  kept.set(session, choice);
}

/** The draw in hand, and the ways to change it. */
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import type { DrawState, DrawStep } from "./drawState";

const drawOf = (s: PaneState) => s.draw;

export function useDraw() {
  const session = useSession();
  const draw = usePane(session, drawOf);
  const change = (part: Partial<DrawState>) => session.store.set((s) => ({ draw: { ...s.draw, ...part } }));
  const go = (step: DrawStep) => change({ step });
  return { draw, change, go };
}

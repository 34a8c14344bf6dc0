/** The draw in hand, and the ways to change it: the everyday one, or the one that is prepared for the public. */
import { createContext, useContext } from "react";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import type { DrawState, DrawStep } from "./drawState";

export type DrawSlot = "draw" | "guided";

const Slot = createContext<DrawSlot>("draw");
export const DrawSlotProvider = Slot.Provider;

const drawOf: Record<DrawSlot, (s: PaneState) => DrawState> = {
  draw: (s) => s.draw,
  guided: (s) => s.guided,
};

export function useDraw() {
  const session = useSession();
  const slot = useContext(Slot);
  const draw = usePane(session, drawOf[slot]);
  const change = (part: Partial<DrawState>) =>
    session.store.set((s) => ({ [slot]: { ...s[slot], ...part } }));
  const go = (step: DrawStep) => change({ step });
  return { draw, change, go };
}

/** The public draw in hand, and the way to take its next step. */
import { useState } from "react";
import type { CeremonyStep } from "../../core/draw/ceremony";
import { timestamp } from "../session/services";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { takeStep } from "./ceremonyRoom";
import type { Refusal } from "./ceremonyRoom";
import type { CeremonyRoom } from "./ceremonyState";

const roomInHand = (s: PaneState) => s.ceremony;

export function useCeremony(room: CeremonyRoom) {
  const session = useSession();
  const writing = usePane(session, (s) => s.writing);
  const [refused, setRefused] = useState<Refusal>(null);
  const take = async (step: CeremonyStep, more: Parameters<typeof takeStep>[3] = {}): Promise<boolean> => {
    const { taken, fault } = await takeStep(session, room, step, more);
    setRefused(fault);
    return taken;
  };
  const now = () => timestamp(session.services.now());
  return { session, writing, refused, setRefused, take, now };
}

export function useRoom(): CeremonyRoom | null {
  return usePane(useSession(), roomInHand);
}

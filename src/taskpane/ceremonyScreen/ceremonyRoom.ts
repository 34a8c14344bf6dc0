/**
 * The public draw in hand (SR-1 §5): each step is taken by the core's rules, recorded in 操作记录, and kept in
 * the workbook, so that it can be gone on with another day, by another person, on another machine.
 */
import { freezeFrame } from "../../core/draw";
import { advance, parseCeremony, serialiseCeremony } from "../../core/draw/ceremony";
import type { CeremonyStep, StepFault } from "../../core/draw/ceremony";
import { eventText, recordOfRule, ruleOfRecord } from "../../core/evidence";
import type { Certificate, FrameColumns, RuleRecord } from "../../core/evidence";
import { appendAudit } from "../../sheets";
import type { Edit } from "../../sheets";
import { keep } from "../keptDraws/keeping";
import { frameRowsOf } from "../keptDraws/keptDraw";
import type { KeptDraw } from "../keptDraws/keptDraw";
import type { Session } from "../session/session";
import type { CeremonyRoom } from "./ceremonyState";

/** Why a step could not be taken; null where it was, or where the workbook refused (the session says so). */
export type Refusal = StepFault | null;

/**
 * Takes a step and writes it, with what else the step writes, in one list of edits.
 * @returns whether it was taken; nothing is written otherwise
 */
export async function takeStep(
  session: Session,
  room: CeremonyRoom,
  step: CeremonyStep,
  more: { readonly edits?: readonly Edit[]; readonly certificate?: Certificate } = {},
): Promise<{ readonly taken: boolean; readonly fault: Refusal }> {
  const next = advance(room.ceremony, step);
  if (!next.ok) return { taken: false, fault: next.error };
  const { ceremony, events } = next.value;
  const { grids } = session.store.get();
  const records = events.length > 0 ? appendAudit(grids, events.map(eventText)) : [];
  const edits = [...(more.edits ?? []), ...records];
  if (edits.length > 0) {
    const written = await session.write("draw", edits, "");
    if (!written.ok) return { taken: false, fault: null };
  }
  const certificate = more.certificate ?? room.certificate;
  const now: CeremonyRoom = { ...room, ceremony, certificate };
  session.store.set({ ceremony: now });
  await keep(session, ceremony.label, keptOfRoom(now));
  return { taken: true, fault: null };
}

/** The draw as the workbook keeps it. */
export function keptOfRoom({ ceremony, list, certificate }: CeremonyRoom): Partial<KeptDraw> {
  const { frame, excluded, rule, reserve, columns, operator, witness } = list;
  return {
    certificate,
    commitment: ceremony.published?.commitment ?? null,
    rows: frame.ids.map((id, i) => [id, frame.strata[i]] as const),
    excluded,
    ceremony: serialiseCeremony(ceremony),
    ask: {
      rule: recordOfRule(rule, reserve),
      columns,
      operator,
      witness,
      merged: frame.merged,
      blankStratum: frame.blankStratum,
    },
  };
}

interface KeptAskOfRoom {
  readonly rule: RuleRecord;
  readonly columns: FrameColumns;
  readonly operator: string;
  readonly witness: string;
  readonly merged: number;
  readonly blankStratum: string | null;
}

/** The draw taken up again, or why it cannot be. */
export function roomOf(kept: KeptDraw): CeremonyRoom | StepFault {
  const unreadable = (at: string): StepFault => ({ code: "ceremony.unreadable", at, found: kept.label });
  const ask = kept.ask as unknown as KeptAskOfRoom | null;
  if (kept.ceremony === null || !kept.rows || !kept.excluded || !ask?.rule) return unreadable("rows");
  const parsed = parseCeremony(kept.ceremony);
  if (!parsed.ok) return parsed.error;
  const stratified = ask.columns.stratum !== null;
  const frame = freezeFrame(frameRowsOf(kept.rows), { stratified });
  if (!frame.ok) return unreadable("rows");
  return {
    ceremony: parsed.value,
    list: {
      frame: { ...frame.value, merged: ask.merged, blankStratum: ask.blankStratum },
      excluded: kept.excluded,
      rule: ruleOfRecord(ask.rule),
      reserve: ask.rule.reserve,
      columns: ask.columns,
      operator: ask.operator,
      witness: ask.witness,
    },
    certificate: kept.certificate,
  };
}

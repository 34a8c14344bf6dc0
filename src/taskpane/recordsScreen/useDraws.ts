/** The draws that stand in the workbook, and what it keeps of each. */
import { useEffect, useMemo } from "react";
import { parseEventText } from "../../core/evidence";
import { auditEntries } from "../../sheets";
import type { Grid } from "../../sheets";
import { readDrawSheets } from "../../sheets/draw";
import type { DrawSheets, StandingDraw } from "../../sheets/draw";
import { keptOf, readKept } from "../keptDraws/keeping";
import type { KeptDraw } from "../keptDraws/keptDraw";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";

const gridsOf = (s: PaneState) => s.grids;
const keptDrawsOf = (s: PaneState) => s.kept;
const labelOf = (s: PaneState) => s.drawLabel;

const read = new WeakMap<readonly Grid[], DrawSheets>();

/** Read once for each reading of the workbook. */
export function drawSheetsOf(grids: readonly Grid[]): DrawSheets {
  const known = read.get(grids);
  if (known) return known;
  const found = readDrawSheets(grids);
  read.set(grids, found);
  return found;
}

export interface ChosenDraw {
  readonly draw: StandingDraw | null;
  readonly kept: KeptDraw | null;
}

const every = () => true;

/** @param which draws are meant: a function that stays the same from one drawing of the screen to the next */
export function useDraws(which: (draw: StandingDraw) => boolean = every) {
  const session = useSession();
  const grids = usePane(session, gridsOf);
  const kept = usePane(session, keptDrawsOf);
  const label = usePane(session, labelOf);
  useEffect(() => {
    if (session.store.get().kept === null) void readKept(session);
  }, [session]);
  const sheets = useMemo(() => drawSheetsOf(grids), [grids]);
  const others = useMemo(() => withoutSheet(grids, sheets.draws), [grids, sheets]);
  const draws = useMemo(() => sheets.draws.filter(which), [sheets, which]);
  const draw = draws.find((each) => each.label === label) ?? draws[draws.length - 1] ?? null;
  const chosen: ChosenDraw = { draw, kept: draw ? keptOf(kept, draw.label) : null };
  const choose = (next: string) => session.store.set({ drawLabel: next });
  return { ...sheets, draws, others, kept, chosen, choose };
}

/** A draw of 操作记录 that no sheet shows: its sheet was taken away, or it was broken off. */
export interface UnseenDraw {
  readonly label: string;
  readonly at: string;
  readonly state: "removed" | "aborted" | "open";
  readonly reason: string;
}

function withoutSheet(grids: readonly Grid[], draws: readonly StandingDraw[]): readonly UnseenDraw[] {
  const standing = new Set(draws.map((draw) => draw.label));
  const unseen = new Map<string, UnseenDraw>();
  for (const { event } of auditEntries(grids)) {
    const { subject: label, time: at } = event;
    if (standing.has(label)) continue;
    const typed = parseEventText(event);
    if (typed.kind === "draw.committed") unseen.set(label, { label, at, state: "open", reason: "" });
    if (typed.kind === "draw.drawn") unseen.set(label, { label, at, state: "removed", reason: "" });
    if (typed.kind === "draw.aborted")
      unseen.set(label, { label, at, state: "aborted", reason: typed.reason ?? "" });
  }
  return [...unseen.values()];
}

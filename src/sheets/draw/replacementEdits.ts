/**
 * 递补 as edits (SR-1 §4): the replaced object stays on its row as 替换, the next reserve becomes 抽中, and
 * 操作记录 gets the event; nothing is deleted.
 */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import { replaceLot } from "../../core/draw/replacement";
import type { Replacement } from "../../core/draw/replacement";
import { eventText } from "../../core/evidence/auditEvents";
import { appendAudit } from "../auditSheet";
import type { Edit } from "../edit";
import type { Grid } from "../grid";
import type { ReplacementEditFault } from "./fault";
import { onSheet } from "./protectSheet";
import { readDrawSheets } from "./readDrawSheets";
import type { LotStatus, StandingDraw } from "./readDrawSheets";

export interface ReplacementRequest {
  /** The draw's label. */
  readonly label: string;
  readonly id: string;
  /** One of `replacementReasons`. */
  readonly reason: string;
  /** ISO 8601 with its offset. */
  readonly at: string;
}

export interface ReplacementEdits {
  readonly replacement: Replacement;
  readonly edits: readonly Edit[];
}

/** Results of an inspection that are published as such, however they are written. */
const results = /无法联系|联系不上|查无下落|不配合|拒不配合|拒绝检查|拒检/u;

/** The edits, or why this object is not replaced. A sheet that was edited afterwards is refused with its cells. */
export function replacementEdits(
  grids: readonly Grid[],
  request: ReplacementRequest,
): Result<ReplacementEdits, readonly ReplacementEditFault[]> {
  const { label, id, reason, at } = request;
  if (results.test(reason)) return err([{ code: "drawSheet.reasonIsResult", found: reason }]);
  const { draws, faults } = readDrawSheets(grids);
  const draw = draws.find((each) => each.label === label);
  if (draw === undefined) return err([...faults, { code: "drawSheet.noDraw", label }]);
  if (draw.faults.length > 0) return err(draw.faults);
  const replaced = replaceLot(draw, draw.replacements, { id, reason, at });
  if (!replaced.ok) return err([replaced.error]);
  const { by } = replaced.value;
  const event = eventText({
    kind: "draw.replaced",
    at,
    subject: label,
    replaced: id,
    by,
    reason,
    record: draw.facts.record,
  });
  const marks = [...mark(draw, id, "替换"), ...mark(draw, by, "抽中")];
  return ok({
    replacement: replaced.value,
    edits: [...onSheet(draw.table, marks), ...appendAudit(grids, event)],
  });
}

function mark({ sheet, table, lots }: StandingDraw, id: string, status: LotStatus): readonly Edit[] {
  const column = table.fields.get("status");
  const row = lots.find((lot) => lot.id === id)?.row;
  if (column === undefined || row === undefined) return [];
  return [{ kind: "setValues", sheet, row, column, values: [[status]] }];
}

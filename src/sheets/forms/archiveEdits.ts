/**
 * 月报存档: a form frozen as it was sent, with its version. Sending the same figures again adds nothing; sending others
 * for the same month is a correction, and says why (补录, 更正以前月份, 更正本期).
 */
import type { FormNumbers } from "../../core/forms/crossChecks";
import { figureKeys } from "../../core/forms/definition";
import { formDefinitions } from "../../core/forms/formDefinitions";
import { measures } from "../../core/forms/figures";
import type { Result } from "../../core/result";
import { err, ok } from "../../core/result";
import type { SentForm } from "../archiveSheet";
import { appendArchive, archivedFigures } from "../archiveSheet";
import type { Edit } from "../edit";
import type { SheetFault } from "../fault";
import { formNames } from "../figureNames";
import type { Grid } from "../grid";
import { keptTable } from "../keptTable";
import { readArchive } from "../tableRecords";

/** Why a month is sent again. */
export const correctionKinds = ["补录", "更正以前月份", "更正本期"] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** 补录：漏录住建局两项任务. */
export function correctionText(kind: CorrectionKind, reason: string): string {
  const said = reason.trim();
  return said === "" ? kind : `${kind}：${said}`;
}

/** The edits that freeze a form; none where it stands there already; a fault where a correction has no reason. */
export function archiveEdits(grids: readonly Grid[], sent: SentForm): Result<readonly Edit[], SheetFault> {
  const table = keptTable(grids, "archive");
  const before = table ? archivedFigures(readArchive([table]), sent.form, sent.year, sent.month) : null;
  if (before && sameFigures(sent, before)) return ok([]);
  if (before && sent.correction.trim() === "")
    return err({
      code: "sheets.archiveReason",
      severity: "error",
      at: table?.sheet ?? "月报存档",
      label: formNames[sent.form],
      found: `${sent.year}年${sent.month}月`,
    });
  return ok(appendArchive(grids, sent));
}

function sameFigures({ form, figures }: SentForm, before: FormNumbers): boolean {
  return figureKeys(formDefinitions[form]).every((key) => {
    const [now, then] = [figures.get(key), before.get(key)];
    if (!now || !then) return now === then;
    return measures.every((measure) => now[measure] === then[measure]);
  });
}

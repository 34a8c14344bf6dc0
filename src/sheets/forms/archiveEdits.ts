/**
 * 月报存档: a form frozen as it was sent, with its version. Sending the same figures again adds nothing; sending others
 * for the same month is a correction, and says why (补录, 更正以前月份, 更正本期).
 */
import type { FormNumbers } from "../../core/forms/crossChecks";
import { figureKeys } from "../../core/forms/definition";
import { formDefinitions } from "../../core/forms/formDefinitions";
import { measures } from "../../core/forms/figures";
import type { FormId } from "../../core/forms/figures";
import type { Result } from "../../core/result";
import { err, ok } from "../../core/result";
import type { SentForm } from "../archiveSheet";
import { addedColumns } from "../addedColumns";
import { appendArchive, archivedFigures, isArchivedForm, lastEdition, scanNameEdits } from "../archiveSheet";
import type { Edit } from "../edit";
import type { SheetFault } from "../fault";
import { formNames } from "../figureNames";
import type { Grid } from "../grid";
import { keptTable } from "../keptTable";
import { readArchive } from "../tableRecords";
import type { ArchivedFigure } from "../tableRecords";

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
  if (!table) return ok(appendArchive(grids, sent));
  // An archive that an earlier version began has no columns for what a figure came from.
  const wide = addedColumns(grids, table, written(sent));
  return wide.ok ? ok([...wide.value.edits, ...appendArchive(wide.value.grids, sent)]) : wide;
}

function written({ source, notes }: SentForm): readonly string[] {
  return [
    ...(source ? ["until", "rules"] : []),
    ...(source?.ledger ? ["ledger"] : []),
    ...(notes && notes.size > 0 ? ["note"] : []),
  ];
}

/** The edits that enter 扫描件文件名 beside every row of the last edition of a month; none where nothing was sent. */
export function scanEdits(
  grids: readonly Grid[],
  form: FormId,
  month: Pick<SentForm, "year" | "month">,
  name: string,
): Result<readonly Edit[], SheetFault> {
  const table = keptTable(grids, "archive");
  if (!table || lastEdition(readArchive([table]), form, month) === 0) return ok([]);
  const wide = addedColumns(grids, table, ["scan"]);
  return wide.ok ? ok([...wide.value.edits, ...scanNameEdits(wide.value.grids, form, month, name)]) : wide;
}

/** Records of a form in 月报存档 whose three figures cannot all be read: nothing is compared with them. */
export function archiveFaults(archive: readonly ArchivedFigure[], form: FormId): readonly SheetFault[] {
  return archive.flatMap(({ at, form: its, row, tasks, households, problems }): SheetFault[] =>
    isArchivedForm(its, form) && Number.isNaN(tasks + households + problems)
      ? [{ code: "sheets.archiveFigure", severity: "warning", at, label: row }]
      : [],
  );
}

function sameFigures({ form, figures }: SentForm, before: FormNumbers): boolean {
  return figureKeys(formDefinitions[form]).every((key) => {
    const [now, then] = [figures.get(key), before.get(key)];
    if (!now || !then) return now === then;
    return measures.every((measure) => now[measure] === then[measure]);
  });
}

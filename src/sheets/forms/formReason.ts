/** Why a sheet was taken for a form, and whether that is certain: what the pane says beside each match. */
import type { SheetFault } from "../fault";
import type { Grid } from "../grid";
import { address, cellAt } from "../grid";
import { textOf } from "../cellText";
import type { Cluster } from "./formCluster";

/** One ground for a match; its sentence stands in the locale area `faults-sheets`. */
export type FormReason =
  | { readonly code: "sheets.reasonTitle"; readonly at: string; readonly found: string }
  | { readonly code: "sheets.reasonGroups"; readonly at: string; readonly found: number }
  | {
      readonly code: "sheets.reasonRows";
      readonly at: string;
      readonly found: number;
      readonly expected: number;
    }
  | { readonly code: "sheets.reasonMeasures"; readonly at: string }
  | { readonly code: "sheets.reasonAnswered"; readonly at: string };

/** `found`: every figure's place is certain. `asked`: something has to be answered first; nothing is guessed. */
export type FormStanding = "found" | "asked";

/** Faults of recognition: what a person has to decide. A protected sheet or a place taken is none of them. */
const questions: ReadonlySet<string> = new Set([
  "sheets.formUndecided",
  "sheets.formDoubt",
  "sheets.formLabelNear",
  "sheets.formLabelMissing",
  "sheets.formLabelTwice",
  "sheets.formGroupMissing",
  "sheets.formNoPlace",
  "sheets.formSeveralColumns",
  "sheets.formNotCumulative",
]);

export function standingOf(faults: readonly SheetFault[]): FormStanding {
  return faults.some(({ code }) => questions.has(code)) ? "asked" : "found";
}

/** The grounds of a match, the strongest first. */
export function reasonsOf(
  grid: Grid,
  cluster: Cluster,
  rows: { readonly found: number; readonly expected: number },
): readonly FormReason[] {
  const reasons: FormReason[] = [];
  const at = address(grid.sheet, cluster.area.row, cluster.area.column);
  if (cluster.title) {
    const { row, column } = cluster.title.area;
    const found = textOf(cellAt(grid, row, column)).replace(/\s+/g, "");
    reasons.push({ code: "sheets.reasonTitle", at: address(grid.sheet, row, column), found });
  }
  reasons.push({ code: "sheets.reasonRows", at, ...rows });
  if (cluster.groups.length > 0) {
    const { row, column } = cluster.groups[0].area;
    const found = cluster.groups.length;
    reasons.push({ code: "sheets.reasonGroups", at: address(grid.sheet, row, column), found });
  }
  if (cluster.labels.some(({ label }) => label.kind === "measure"))
    reasons.push({ code: "sheets.reasonMeasures", at });
  if (cluster.answered) reasons.push({ code: "sheets.reasonAnswered", at });
  return reasons;
}

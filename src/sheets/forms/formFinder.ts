/**
 * Finds Annexes 1 and 2 by their labels, wherever they stand: any sheet name, rows above, the table moved,
 * cells merged or not (spec/forms.md). Row labels repeat between the two groups: the group label, merged down
 * its rows, tells them apart. What is missing or doubled is a fault; no place is guessed.
 */
import type { FormDefinition, FormRow } from "../../core/forms/definition";
import { figureKeys } from "../../core/forms/definition";
import { formDefinitions } from "../../core/forms/formDefinitions";
import type { FigureKey, FormId, Measure } from "../../core/forms/figures";
import { measures } from "../../core/forms/figures";
import { textOf } from "../cellText";
import type { SheetFault } from "../fault";
import type { Area, Grid } from "../grid";
import { address, cellAt } from "../grid";
import type { FormAnswers } from "./formAnswers";
import { noFormAnswers } from "./formAnswers";
import { findHeading } from "./formHeading";
import type { GroupId, Part } from "./formLabel";
import type { FormMatch, FormSlot } from "./formMatch";
import { clustersOf } from "./formCluster";
import type { LabelCell } from "./formCell";
import type { Cluster } from "./formCluster";
import { placesOf } from "./formPlaces";
import { reasonsOf, standingOf } from "./formReason";
import { nearestLabel } from "./nearLabel";
import { foreignColumns, isTransposed, otherPeriod } from "./notAForm";

/**
 * The forms of a sheet, from left to right and from top to bottom; mostly none or one. What the unit has
 * answered before (表样, `readWorkbook(grids).formAnswers`) decides what the labels leave open.
 */
export function findForms(grid: Grid, answers: FormAnswers = noFormAnswers): readonly FormMatch[] {
  return clustersOf(grid, answers).flatMap((cluster) => {
    if (isTransposed(cluster)) return [];
    const foreign = foreignColumns(grid, cluster);
    if (foreign.filter((column) => column.month).length >= 2) return [];
    const match = matchOf(
      grid,
      cluster,
      foreign.map(({ text }) => text),
    );
    return isExplanation(match) ? [] : [match];
  });
}

/** Every place holds words: a list of what the items mean, not a form. */
function isExplanation({ slots, faults }: FormMatch): boolean {
  const taken = faults.filter(
    (fault) => fault.code === "sheets.formPlaceTaken" && fault.found.length >= 12,
  ).length;
  return slots.length === 0 && taken >= 3;
}

function matchOf(grid: Grid, cluster: Cluster, foreign: readonly string[]): FormMatch {
  const faults: SheetFault[] = [];
  if (foreign.length > 0)
    faults.push({
      code: "sheets.formSeveralColumns",
      severity: "error",
      at: whole(grid, cluster),
      found: foreign.slice(0, 4).join("、"),
    });
  const period = otherPeriod(grid, cluster);
  if (period) faults.push({ code: "sheets.formNotCumulative", severity: "error", ...period });
  const asked = new Set<LabelCell>();
  const form = decide(grid, cluster, faults);
  const definition = formDefinitions[form];
  const slots: FormSlot[] = [];
  let found = 0;
  let wanted = 0;
  let likely = 0;
  for (const group of definition.groups) {
    const groupLabel = cluster.groups.find((each) => each.group === group.id);
    if (!groupLabel)
      faults.push({
        code: "sheets.formGroupMissing",
        severity: "error",
        at: whole(grid, cluster),
        label: group.label,
      });
    for (const row of group.rows) {
      wanted++;
      const labels = groupLabel ? rowLabels(cluster, group.id, row.id) : [];
      const at = groupLabel ? place(grid, groupLabel.area) : whole(grid, cluster);
      if (!groupLabel && hasRow(cluster, row.id)) likely++;
      if (!groupLabel) continue;
      const near = labels.length === 0 ? nearLabel(grid, cluster, group.id, row, asked, faults) : false;
      if (near) likely++;
      if (near || !areClear(grid, labels, row.label, at, faults)) continue;
      found++;
      slots.push(...placesOf(grid, cluster, definition, group.id, row, labels, faults));
    }
  }
  sayUnknownRows(grid, cluster, definition, asked, faults);
  const kept = withoutOverlaps(grid, foreign.length > 0 ? [] : slots, faults);
  const placed = new Set(kept.flatMap(keysWithMeasures));
  const unplaced = figureKeys(definition).filter((key) => !measures.every((m) => placed.has(`${key} ${m}`)));
  return {
    form,
    definition,
    sheet: grid.sheet,
    grid,
    area: cluster.area,
    title: cluster.title?.area ?? null,
    slots: kept,
    unplaced,
    heading: headingOf(grid, cluster),
    score:
      ((found + likely / 2) / wanted) * 0.8 +
      (cluster.title ? 0.1 : 0) +
      (cluster.groups.length === 2 ? 0.1 : 0),
    reasons: reasonsOf(grid, cluster, { found, expected: wanted }),
    standing: standingOf(faults),
    faults,
  };
}

/** Which annex: its title first; then the row of the 市场监管系统, and whether rows say 本地 or 本部门. */
function decide(grid: Grid, cluster: Cluster, faults: SheetFault[]): FormId {
  const votes: Record<FormId, number> = { annex1: 0, annex2: 0 };
  const title = cluster.title?.label;
  if (title?.kind === "title" && title.answered) return title.county ? "annex1" : "annex2";
  if (title?.kind === "title") {
    if (title.county) votes.annex1 += 3;
    if (title.department) votes.annex2 += 3;
  }
  const rows = cluster.labels.flatMap(({ label }) => (label.kind === "row" ? [label] : []));
  const market = rows.some(({ row }) => row === "market");
  votes[market ? "annex1" : "annex2"] += market ? 2 : 1;
  const ofCounty = rows.filter(({ own }) => own === "county").length;
  const ofDepartment = rows.filter(({ own }) => own === "department").length;
  if (ofCounty !== ofDepartment) votes[ofCounty > ofDepartment ? "annex1" : "annex2"] += 2;
  const form: FormId = votes.annex1 >= votes.annex2 ? "annex1" : "annex2";
  const other: FormId = form === "annex1" ? "annex2" : "annex1";
  const at = cluster.title ? place(grid, cluster.title.area) : whole(grid, cluster);
  const found = cluster.title ? textOf(cellAt(grid, cluster.title.area.row, cluster.title.area.column)) : "";
  if (votes.annex1 === votes.annex2)
    faults.push({ code: "sheets.formUndecided", severity: "error", at, found });
  else if (votes[other] > 1)
    faults.push({
      code: "sheets.formDoubt",
      severity: "warning",
      at,
      found: formDefinitions[form].title,
      expected: formDefinitions[other].title,
    });
  return form;
}

/** A row's label stands in the form, whosever platform it is. */
function hasRow(cluster: Cluster, row: string): boolean {
  return cluster.labels.some(({ label }) => label.kind === "row" && label.row === row);
}

function rowLabels(cluster: Cluster, group: GroupId, row: string): readonly LabelCell[] {
  return cluster.labels.filter(
    ({ label, group: its }) => label.kind === "row" && label.row === row && its === group,
  );
}

/** A row that is missing, and a label in its group that is almost its own: that is asked. */
function nearLabel(
  grid: Grid,
  cluster: Cluster,
  group: GroupId,
  row: FormRow,
  asked: Set<LabelCell>,
  faults: SheetFault[],
): boolean {
  const unknown = cluster.labels.filter(
    (each) => each.label.kind === "unknownRow" && each.group === group && !asked.has(each),
  );
  const near = nearestLabel(grid, unknown, row);
  if (!near) return false;
  asked.add(near.label);
  faults.push({
    code: "sheets.formLabelNear",
    severity: "error",
    at: place(grid, near.label.area),
    label: row.label,
    found: textOf(near.found),
  });
  return true;
}

/** A row has one label, or one for each measure; anything else is missing or doubled. */
function areClear(
  grid: Grid,
  labels: readonly LabelCell[],
  verbatim: string,
  at: string,
  faults: SheetFault[],
): boolean {
  const missing = (label: string) =>
    faults.push({ code: "sheets.formLabelMissing", severity: "error", at, label });
  if (labels.length === 0) {
    missing(verbatim);
    return false;
  }
  const parts = new Map<Part, LabelCell[]>();
  for (const each of labels)
    if (each.label.kind === "row" && each.label.part)
      parts.set(each.label.part, [...(parts.get(each.label.part) ?? []), each]);
  if (parts.size === 2 && [...parts.values()].flat().length === labels.length)
    return [...parts.values()].every((each) => haveOneEach(grid, each, verbatim, missing, faults));
  if (parts.size > 0) {
    missing(verbatim);
    return false;
  }
  return haveOneEach(grid, labels, verbatim, missing, faults);
}

/** One label for all three measures, or one for each of them. */
function haveOneEach(
  grid: Grid,
  labels: readonly LabelCell[],
  verbatim: string,
  missing: (label: string) => void,
  faults: SheetFault[],
): boolean {
  const seen = new Map<Measure | null, LabelCell>();
  for (const each of labels) {
    const measure = each.label.kind === "row" ? each.label.measure : null;
    const first = seen.get(measure) ?? (measure === null ? labels[0] : seen.get(null));
    if (first && first !== each) {
      faults.push({
        code: "sheets.formLabelTwice",
        severity: "error",
        at: place(grid, each.area),
        label: verbatim,
        first: place(grid, first.area),
      });
      return false;
    }
    seen.set(measure, each);
  }
  const lacking = seen.has(null) ? [] : measures.filter((measure) => !seen.has(measure));
  if (lacking.length === 0) return true;
  // A label that names 次数 alone over three columns of figures is still the row's only label.
  if (labels.length === 1) return true;
  missing(verbatim);
  return false;
}

function sayUnknownRows(
  grid: Grid,
  cluster: Cluster,
  definition: FormDefinition,
  asked: ReadonlySet<LabelCell>,
  faults: SheetFault[],
): void {
  for (const each of cluster.labels) {
    const { label, area, group } = each;
    if (group === null || asked.has(each)) continue;
    const rows = definition.groups.find((each) => each.id === group)?.rows ?? [];
    const known = label.kind !== "unknownRow" && label.kind !== "row";
    if (known || (label.kind === "row" && rows.some(({ id }) => id === label.row))) continue;
    const found = textOf(cellAt(grid, area.row, area.column));
    faults.push({ code: "sheets.formLabelUnknown", severity: "warning", at: place(grid, area), found });
  }
}

/** Two figures in one cell: neither has a place of its own. */
function withoutOverlaps(grid: Grid, slots: readonly FormSlot[], faults: SheetFault[]): readonly FormSlot[] {
  const keyOf = ({ area }: FormSlot) => `${area.row},${area.column}`;
  const counts = new Map<string, number>();
  for (const slot of slots) counts.set(keyOf(slot), (counts.get(keyOf(slot)) ?? 0) + 1);
  return slots.filter((slot) => {
    if (counts.get(keyOf(slot)) === 1) return true;
    const at = place(grid, slot.area);
    faults.push({ code: "sheets.formNoPlace", severity: "error", at, label: slot.label });
    return false;
  });
}

function keysWithMeasures(slot: FormSlot): readonly string[] {
  const named = slot.measure === null ? measures : [slot.measure];
  return slot.keys.flatMap((key: FigureKey) => named.map((measure) => `${key} ${measure}`));
}

function headingOf(grid: Grid, cluster: Cluster) {
  const columns = { from: cluster.area.column, to: cluster.area.column + cluster.area.columns - 1 };
  const above = findHeading(grid, cluster.above, columns, ["unit", "date"]);
  const below = findHeading(grid, cluster.below, columns, ["contact", "phone", "mobile"]);
  const missing = (["contact", "phone", "mobile"] as const).filter(
    (item) => !below.some(({ segments }) => segments.some((segment) => segment.item === item)),
  );
  const abroad = [
    ...(above.length ? [] : findHeading(grid, cluster.below, columns, ["unit", "date"])),
    ...(missing.length === 3 ? findHeading(grid, cluster.above, columns, missing) : []),
  ];
  return [...above, ...below, ...abroad];
}

function place(grid: Grid, area: Area): string {
  return address(grid.sheet, area.row, area.column);
}

function whole(grid: Grid, cluster: Cluster): string {
  return place(grid, cluster.area);
}

/**
 * 计划调整: changes of the plan as a new version. Every row stays: one that a version ends says so in its 状态,
 * and the new one is written below with 版本, 调整原因, 审批 and the day (domain.md, 2024 plan, "Procedure").
 */
import type { LocalDate } from "../../core/calendar/localDate";
import type { PlanFault } from "../../core/plan/fault";
import type { EndedBy } from "../../core/plan/planVersion";
import { endedStatus, standingRows, taskKey } from "../../core/plan/planVersion";
import type { PlanChange } from "../../core/plan/versions";
import { versionsOf } from "../../core/plan/versions";
import type { Result } from "../../core/result";
import { err, ok } from "../../core/result";
import type { Edit, Input } from "../edit";
import { cellAt } from "../grid";
import { planSpec } from "../headers";
import type { PlanField } from "../headers";
import type { RecognisedTable } from "../recognisedTable";
import { appendRows } from "../tableAppend";
import { withColumns } from "./planColumns";
import type { PlanTableRow } from "./planRows";

export interface Adjustment {
  readonly reason: string;
  readonly approval: string;
  readonly on: LocalDate;
  /** Tasks (by `taskKey`) that the ledger shows: they are not taken back or merged. */
  readonly started: ReadonlySet<string>;
}

export interface AdjustedPlan {
  readonly edits: readonly Edit[];
  readonly version: number;
}

type Values = Readonly<Record<string, string>>;

/** The edits of a new version. `rows` are all rows of the plan (`planRows`). */
export function adjustPlan(
  rows: readonly PlanTableRow[],
  changes: readonly PlanChange[],
  adjustment: Adjustment,
): Result<AdjustedPlan, readonly PlanFault[]> {
  const { reason, approval, on } = adjustment;
  const faults = refusals(rows, changes, adjustment);
  if (faults.length > 0) return err(faults);
  const standing = new Map(standingRows(rows).map((row) => [taskKey(row), row]));
  const version = Math.max(...versionsOf(rows)) + 1;
  const ended: { row: PlanTableRow; how: EndedBy; into: string }[] = [];
  const added: { values: Values; of: PlanTableRow | null }[] = [];
  const about: Values = {
    version: String(version),
    adjustment: reason.trim(),
    approval: approval.trim(),
    filedOn: on,
    publishedOn: "",
  };
  const goOn = (row: PlanTableRow, values: Values, into: string | null = null) => {
    ended.push({ row, how: into === null ? "changed" : "merged", into: into ?? "" });
    added.push({ values: { ...row.values, ...fitted(values, row), ...about, number: "" }, of: row });
  };
  for (const change of changes) {
    if (change.kind === "add")
      added.push({ values: { status: "未开展", ...change.values, ...about }, of: null });
    else if (change.kind === "merge") {
      const [first, ...others] = change.keys.flatMap((key) => standing.get(key) ?? []);
      // Without a number a task is known by its name: under another name it is another task.
      const into = first.task || change.values.name || first.name;
      goOn(first, change.values, into === taskKey(first) ? null : into);
      for (const row of others) ended.push({ row, how: "merged", into });
    } else {
      const row = standing.get(change.key);
      if (!row) continue;
      if (change.kind === "remove") ended.push({ row, how: "removed", into: "" });
      else goOn(row, change.values);
    }
  }

  const target = rows[rows.length - 1].table;
  const used = Object.keys(planSpec.fields).filter((field): field is PlanField =>
    added.some(({ values }) => (values[field] ?? "") !== ""),
  );
  const edits: Edit[] = [];
  const widened = new Map<RecognisedTable, RecognisedTable>();
  for (const table of new Set([target, ...ended.map(({ row }) => row.table)])) {
    const wanted: readonly PlanField[] =
      table === target && added.length > 0 ? [...versionFields, ...used] : ["status"];
    const made = withColumns(
      table,
      wanted.filter((field) => !saidOtherwise(table, field)),
    );
    if (!made.ok) return made;
    widened.set(table, made.value.table);
    edits.push(...made.value.edits);
  }
  for (const { row, how, into } of ended) {
    const table = widened.get(row.table) ?? row.table;
    edits.push({
      kind: "setValues",
      sheet: table.sheet,
      row: row.row,
      column: table.fields.get("status") ?? table.area.column,
      values: [[endedStatus(how, version, { into, on, reason: reason.trim(), approval: approval.trim() })]],
    });
  }
  const table = widened.get(target) ?? target;
  edits.push(
    ...appendRows(
      table,
      added.map(({ values, of }) => cellsOf(table, values, of)),
    ),
  );
  return ok({ edits: unlocked(edits, [...widened.values()]), version });
}

const versionFields: readonly PlanField[] = ["version", "adjustment", "approval", "filedOn", "status"];

function refusals(
  rows: readonly PlanTableRow[],
  changes: readonly PlanChange[],
  { reason, approval, started }: Adjustment,
): readonly PlanFault[] {
  if (rows.length === 0) return [{ code: "plan.noTable" }];
  const standing = new Map(standingRows(rows).map((row) => [taskKey(row), row]));
  const faults: PlanFault[] = [];
  if (changes.length === 0) faults.push({ code: "plan.nothingChanged" });
  if (reason.trim() === "") faults.push({ code: "plan.reasonMissing" });
  if (approval.trim() === "") faults.push({ code: "plan.approvalMissing" });
  for (const change of changes) {
    if (change.kind === "add") continue;
    for (const key of change.kind === "merge" ? change.keys : [change.key]) {
      const row = standing.get(key);
      if (!row) faults.push({ code: "plan.taskGone", found: key });
      else if (change.kind !== "change" && started.has(key))
        faults.push({ code: "plan.started", at: row.at, name: row.name });
    }
  }
  return faults;
}

/** A table that gives its time as one period is not given two columns more. */
function saidOtherwise(table: RecognisedTable, field: PlanField): boolean {
  return (field === "from" || field === "until") && table.fields.has("period") && !table.fields.has(field);
}

/** New days where the row's table writes a period: 2024-06-01至2024-07-12. */
function fitted(values: Values, row: PlanTableRow): Values {
  if (!row.table.fields.has("period")) return values;
  const from = values.from ?? row.from ?? "";
  const until = values.until ?? row.until ?? "";
  if (values.from === undefined && values.until === undefined) return values;
  return { ...values, period: from === "" ? until : `${from}至${until}` };
}

/** A row of the table: the fields, and what stands in columns that only the unit knows, taken over from the row before. */
function cellsOf(table: RecognisedTable, values: Values, of: PlanTableRow | null): readonly Input[] {
  const before = of !== null && of.table.sheet === table.sheet ? of : null;
  return Array.from({ length: table.area.columns }, (_, index): Input => {
    const column = table.area.column + index;
    const field = table.columns.find((each) => each.column === column)?.field ?? null;
    if (field !== null && table.fields.get(field) === column) return values[field] || null;
    const own = before ? cellAt(table.grid, before.row, column) : null;
    return own === null || typeof own === "object" ? null : own;
  });
}

/** A protected sheet is opened for the writing and closed again. */
function unlocked(edits: readonly Edit[], tables: readonly RecognisedTable[]): readonly Edit[] {
  const sheets = [...new Set(tables.filter(({ grid }) => grid.protected).map(({ sheet }) => sheet))];
  return [
    ...sheets.map((sheet): Edit => ({ kind: "unprotect", sheet })),
    ...edits,
    ...sheets.map((sheet): Edit => ({ kind: "protect", sheet, allow: { filter: true, sort: true } })),
  ];
}

/** 年度抽查计划 → `PlannedTask` records. */
import type { LocalDate } from "../core/calendar/localDate";
import { parseExtent } from "../core/plan/extent";
import { parsePeriod } from "../core/plan/period";
import type { Extent, PlannedTask } from "../core/plan/plannedTask";
import { level, targeted, taskKind, yesNo } from "./cellChoice";
import { parseDate } from "./cellDate";
import { isBlank, textOf } from "./cellText";
import type { SheetFault } from "./fault";
import type { Cell } from "./grid";
import type { PlanField } from "./headers";
import { kindIsTargeted } from "./readLedger";
import type { RecognisedTable } from "./recognisedTable";
import type { Column } from "./tableReader";
import { TableReader } from "./tableReader";

export interface PlanReading {
  readonly records: readonly PlannedTask[];
  readonly issues: readonly SheetFault[];
}

/** The tasks of a plan. Months without a year belong to the year that the title or the sheet's name tells. */
export function readPlan(table: RecognisedTable): PlanReading {
  const read = new TableReader<PlanField>(table);
  const plan = read.text("plan");
  const planName = read.text("planName");
  const task = read.text("task");
  const name = read.text("name");
  const asTargeted = kindIsTargeted(table);
  const kind = asTargeted ? () => null : read.choice("kind", taskKind);
  const targetedOf =
    asTargeted && !read.has("targeted") ? read.choice("kind", targeted) : read.choice("targeted", targeted);
  const levelOf = read.choice("level", level);
  const source = read.text("source");
  const lead = read.text("lead");
  const partners = read.list("partners");
  const items = read.list("items");
  const scope = read.text("scope");
  const byCredit = read.choice("byCredit", yesNo);
  const extent = read.cells(table.fields.get("extent"));
  const ratesByClass = read.text("ratesByClass");
  const frequency = read.text("frequency");
  const year = yearOf(table);
  const from = dateOrPeriod(read, "from", year, "from");
  const until = dateOrPeriod(read, "until", year, "until");
  const periodFrom = dateOrPeriod(read, "period", year, "from");
  const periodUntil = dateOrPeriod(read, "period", year, "until", false);
  const status = read.text("status");
  const version = read.text("version");
  const records = table.rows.map((row): PlannedTask => ({
    at: read.at(read.has("task") ? "task" : "name", row),
    row,
    plan: plan(row) || planName(row),
    task: task(row),
    name: name(row),
    kind: kind(row),
    level: levelOf(row),
    source: source(row),
    lead: lead(row),
    partners: partners(row),
    items: items(row),
    scope: scope(row),
    targeted: targetedOf(row),
    byCredit: byCredit(row),
    extent: extentOf(extent(row)),
    ratesByClass: ratesByClass(row),
    frequency: frequency(row),
    from: from(row) ?? periodFrom(row),
    until: until(row) ?? periodUntil(row),
    status: status(row),
    version: version(row),
  }));
  return { records, issues: read.issues };
}

/** A cell formatted as a percentage holds 0.05 for 5 %. */
function extentOf(cell: Cell): Extent {
  if (typeof cell === "number" && cell > 0 && cell < 1)
    return { kind: "rate", ppm: Math.round(cell * 1_000_000), atLeast: false };
  return parseExtent(textOf(cell));
}

/** The year in 秦皇岛市2024年度抽查计划, or in the sheet's name; null where neither names one. */
function yearOf(table: RecognisedTable): number | null {
  const found = /(20\d{2})\s*年?/.exec(`${table.title} ${table.sheet}`.normalize("NFKC"));
  return found ? Number(found[1]) : null;
}

/** A column with days, months or periods; one that cannot be read is reported unless `say` is false. */
function dateOrPeriod(
  read: TableReader<PlanField>,
  field: "from" | "until" | "period",
  year: number | null,
  side: "from" | "until",
  say = true,
): Column<LocalDate | null> {
  const column = read.table.fields.get(field);
  if (column === undefined) return () => null;
  const cells = say ? read.cells(column) : silently(read.table, column);
  const header = read.headerOf(column);
  return (row) => {
    const cell = cells(row);
    if (isBlank(cell)) return null;
    const day = parseDate(cell, read.table.grid.date1904);
    if (day.ok) return day.value;
    const period = typeof cell === "string" ? parsePeriod(textOf(cell), year ?? NaN) : null;
    if (period) return period[side] ?? null;
    if (say)
      read.issues.push({
        code: "sheets.date",
        severity: "warning",
        at: read.at(field, row),
        header,
        found: day.error,
      });
    return null;
  };
}

function silently({ grid }: RecognisedTable, column: number): Column<Cell> {
  return (row) => {
    const cell = grid.values[row - grid.row]?.[column - grid.column] ?? null;
    return cell !== null && typeof cell === "object" ? null : cell;
  };
}

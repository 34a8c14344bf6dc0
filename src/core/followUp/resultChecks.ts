/** What is odd about a task's results as they stand in the ledger, cell by cell (spec/domain.md, "Rules to honour"). */
import type { LocalDate } from "../calendar/localDate";
import type { Officer } from "../registry/officer";
import type { ResultFault } from "./fault";
import type { FoundProblem } from "./proposal";

/** The cells of a row that a fault can lead to. */
export type ResultField =
  | "task"
  | "inspectors"
  | "inspectedOn"
  | "taskDoneOn"
  | "result"
  | "problem"
  | "officers"
  | "enteredOn"
  | "enteredBy"
  | "reviewed"
  | "finding"
  | "photos";

/** A row of the ledger with all that the rooms of results ask of it. */
export interface ResultRow extends FoundProblem {
  /** 录入员 */
  readonly enteredBy: string;
  /** 照片文件名 */
  readonly photos: string;
  /** Address of a cell of the row; of its first cell where the table has no such column. */
  readonly cell: (field: ResultField) => string;
}

export interface CheckRequest {
  readonly today: LocalDate;
  /** The day of the draw; null where the task was drawn elsewhere. */
  readonly drawnOn: LocalDate | null;
  /** Until when results are entered; null where nobody can say yet. */
  readonly entryDue: LocalDate | null;
  /** The officers of a department, by the name in a row. */
  readonly officersOf: (department: string) => readonly Officer[];
  readonly isProblem: (result: string) => boolean | null;
  /** The wordings to choose from, for the message. */
  readonly results: readonly string[];
  /** 双随办: it coordinates and never inspects (国办发〔2024〕54号). */
  readonly isCoordinating: (department: string) => boolean;
  /** Objects of the draw that were replaced: they have no result. */
  readonly replaced: ReadonlySet<string>;
}

/** Officers who go together, at the least (行政检查: 不得少于两人). */
export const fewestOfficers = 2;

export function checkResults(rows: readonly ResultRow[], request: CheckRequest): readonly ResultFault[] {
  return rows.flatMap((row) => [
    ...rowFaults(row, request),
    ...dayFaults(row, request),
    ...teamFaults(row, request),
  ]);
}

function rowFaults(
  row: ResultRow,
  { isCoordinating, isProblem, results, replaced }: CheckRequest,
): ResultFault[] {
  const faults: ResultFault[] = [];
  for (const found of row.inspectors)
    if (isCoordinating(found))
      faults.push({ code: "results.coordinatingOffice", at: row.cell("inspectors"), found });
  if (replaced.has(row.id) && !row.replaced)
    faults.push({ code: "results.replacedHasRow", at: row.cell("task"), id: row.id, name: row.name });
  if (row.result !== "" && isProblem(row.result) === null) {
    const expected = results.join("、");
    faults.push({ code: "results.resultNotListed", at: row.cell("result"), found: row.result, expected });
  }
  return faults;
}

function dayFaults(row: ResultRow, { today, drawnOn, entryDue }: CheckRequest): ResultFault[] {
  const faults: ResultFault[] = [];
  const days = [
    ["检查日期", "inspectedOn", row.inspectedOn],
    ["录入日期", "enteredOn", row.enteredOn],
  ] as const;
  for (const [header, field, found] of days)
    if (found !== null && found > today)
      faults.push({ code: "results.dayAhead", at: row.cell(field), header, found, today });
  if (row.inspectedOn !== null && drawnOn !== null && row.inspectedOn < drawnOn)
    faults.push({
      code: "results.dayBeforeDraw",
      at: row.cell("inspectedOn"),
      found: row.inspectedOn,
      drawn: drawnOn,
    });
  if (row.enteredOn !== null && entryDue !== null && row.enteredOn > entryDue)
    faults.push({
      code: "results.enteredLate",
      at: row.cell("enteredOn"),
      found: row.enteredOn,
      due: entryDue,
    });
  return faults;
}

function teamFaults(row: ResultRow, { officersOf }: CheckRequest): ResultFault[] {
  if (row.officers.length === 0) return [];
  const at = row.cell("officers");
  const faults: ResultFault[] = [];
  if (new Set(row.officers).size < fewestOfficers)
    faults.push({ code: "results.tooFewOfficers", at, found: row.officers.join("、") });
  const pool = row.inspectors.flatMap(officersOf);
  // A department without a pool in this workbook sends its people by its own: nothing to compare with.
  if (pool.length === 0) return faults;
  for (const found of row.officers) {
    const named = pool.filter(({ name }) => name === found);
    const day = row.inspectedOn;
    const department = row.inspectors.join("、");
    if (named.length === 0) faults.push({ code: "results.officerUnknown", at, found, department });
    else if (
      day !== null &&
      named.every(({ certificateUntil }) => certificateUntil !== null && certificateUntil < day)
    )
      faults.push({
        code: "results.certificateExpired",
        at,
        found,
        until: named[0].certificateUntil ?? "",
        day,
      });
  }
  return faults;
}

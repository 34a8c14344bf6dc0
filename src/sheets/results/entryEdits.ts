/** Results entered in the pane, written into the task's rows: only cells that change. */
import type { LocalDate } from "../../core/calendar/localDate";
import type { ResultFault } from "../../core/followUp/fault";
import type { Edit, Input } from "../edit";
import type { LedgerField } from "../headers";
import type { RecognisedTable } from "../recognisedTable";
import { dayEdits } from "./ledgerDay";
import { withColumns } from "./ledgerColumns";
import type { LedgerRow } from "./resultRows";

/** One row's result, and what all rows of the visit have in common. */
export interface EnteredRow {
  readonly row: LedgerRow;
  readonly result: string;
  /** 问题描述 */
  readonly finding: string;
  /** 照片文件名, several separated by 、. */
  readonly photos: string;
  readonly inspectedOn: LocalDate | null;
  readonly officers: readonly string[];
  readonly enteredOn: LocalDate;
  readonly enteredBy: string;
}

export interface EntryEdits {
  readonly edits: readonly Edit[];
  readonly faults: readonly ResultFault[];
}

/** @param isProblem what a result means; 是否发现问题 stays blank for a wording that is not of the unit's table */
export function entryEdits(
  entered: readonly EnteredRow[],
  isProblem: (result: string) => boolean | null,
): EntryEdits {
  const widened = new Map<RecognisedTable, RecognisedTable>();
  const edits: Edit[] = [];
  const faults: ResultFault[] = [];
  for (const each of entered) {
    let table = widened.get(each.row.table);
    if (!table) {
      const wide = withColumns(each.row.table, fieldsOf(each));
      edits.push(...wide.edits);
      faults.push(...wide.faults);
      widened.set(each.row.table, (table = wide.table));
    }
    edits.push(...rowEdits(table, each, isProblem(each.result)));
  }
  return { edits, faults };
}

/** The columns that this entry cannot do without. */
function fieldsOf({ finding, photos }: EnteredRow): readonly LedgerField[] {
  const always = ["inspectedOn", "result", "problem", "officers", "enteredOn", "enteredBy"] as const;
  return [...always, ...(finding ? (["finding"] as const) : []), ...(photos ? (["photos"] as const) : [])];
}

function rowEdits(table: RecognisedTable, entered: EnteredRow, problem: boolean | null): readonly Edit[] {
  const { row } = entered;
  const text = (field: LedgerField, before: string, after: string): readonly Edit[] => {
    const column = table.fields.get(field);
    if (column === undefined || before === after) return [];
    const values: Input[][] = [[after === "" ? null : after]];
    return [{ kind: "setValues", sheet: table.sheet, row: row.row, column, values }];
  };
  const yes = (value: boolean | null) => (value === null ? "" : value ? "是" : "否");
  const day = (field: LedgerField, before: LocalDate | null, after: LocalDate | null) =>
    before === after ? [] : dayEdits(table, row.row, field, after);
  const edits = [
    ...day("inspectedOn", row.inspectedOn, entered.inspectedOn),
    ...text("result", row.result, entered.result),
    ...text("problem", yes(row.problem), yes(entered.result === "" ? null : problem)),
    ...text("finding", row.finding, entered.finding),
    ...text("photos", row.photos, entered.photos),
    ...text("officers", row.officers.join("、"), entered.officers.join("、")),
  ];
  // Who entered it and when belongs to what was entered: nothing changed, nothing is signed.
  if (edits.length === 0) return [];
  return [
    ...edits,
    ...day("enteredOn", row.enteredOn, entered.enteredOn),
    ...text("enteredBy", row.enteredBy, entered.enteredBy),
  ];
}

/** 任务完成日期 of a task, in every row that has none or another. */
export function taskEndEdits(rows: readonly LedgerRow[], day: LocalDate): readonly Edit[] {
  const edits: Edit[] = [];
  const widened = new Map<RecognisedTable, RecognisedTable>();
  for (const row of rows) {
    if (row.taskDoneOn === day || row.replaced) continue;
    let table = widened.get(row.table);
    if (!table) {
      const wide = withColumns(row.table, ["taskDoneOn"]);
      edits.push(...wide.edits);
      widened.set(row.table, (table = wide.table));
    }
    edits.push(...dayEdits(table, row.row, "taskDoneOn", day));
  }
  return edits;
}

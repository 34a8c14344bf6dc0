/** The grid of a task's results: its rows added to 抽查台账, choices to pick from, days as days; the table made where there is none. */
import type { ResultFault } from "../../core/followUp/fault";
import type { Edit, Input } from "../edit";
import type { Grid } from "../grid";
import { ledgerSpec } from "../headers";
import type { LedgerField } from "../headers";
import type { KeptRecord } from "../keptTable";
import type { RecognisedTable } from "../recognisedTable";
import { sheetName } from "../sheetName";
import { appendRows } from "../tableAppend";
import { tableSheet } from "../tableSheet";
import type { WantedRecord } from "./drawnTask";
import { dayFields, dayFormat } from "./ledgerDay";
import { withColumns } from "./ledgerColumns";

/** The columns of a ledger that this product makes, and their widths in characters. */
const columns: readonly (readonly [LedgerField, number])[] = [
  ["task", 15],
  ["taskName", 24],
  ["platform", 22],
  ["kind", 10],
  ["level", 9],
  ["county", 10],
  ["lead", 22],
  ["partners", 22],
  ["inspectors", 22],
  ["marketSystem", 10],
  ["id", 21],
  ["name", 28],
  ["entityType", 14],
  ["creditClass", 9],
  ["classMonth", 10],
  ["byCredit", 10],
  ["item", 22],
  ["inspectedOn", 12],
  ["taskDoneOn", 12],
  ["result", 22],
  ["problem", 9],
  ["finding", 26],
  ["photos", 22],
  ["officers", 16],
  ["enteredOn", 12],
  ["enteredBy", 9],
  ["reviewed", 18],
  ["publishedOn", 12],
  ["status", 9],
];

/** What entering adds to a ledger that was made without it. */
const needed: readonly LedgerField[] = [
  "classMonth",
  "inspectedOn",
  "taskDoneOn",
  "result",
  "problem",
  "finding",
  "photos",
  "officers",
  "enteredOn",
  "enteredBy",
  "reviewed",
];

export interface GridEdits {
  readonly edits: readonly Edit[];
  readonly faults: readonly ResultFault[];
  /** Where the rows will stand. */
  readonly sheet: string;
}

/** @param results the wordings of 检查结果 to choose from: the unit's table */
export function gridEdits(
  grids: readonly Grid[],
  tables: readonly RecognisedTable[],
  rows: readonly WantedRecord[],
  results: readonly string[],
): GridEdits {
  const ledgers = tables.filter(({ kind }) => kind === "ledger");
  const standing = ledgers[ledgers.length - 1];
  if (!standing) return newLedger(grids, rows, results);
  if (rows.length === 0) return { edits: [], faults: [], sheet: standing.sheet };
  // Nothing that the row knows is lost for want of a column.
  const known = (field: LedgerField) => rows.some(({ record }) => (record[field] ?? null) !== null);
  const wanted = columns.map(([field]) => field).filter((field) => needed.includes(field) || known(field));
  const { table, edits, faults } = withColumns(standing, wanted);
  const { sheet, area } = table;
  const fieldOf = new Map([...table.fields].map(([field, column]) => [column, field]));
  const cells = rows.map(({ record }) =>
    Array.from({ length: area.columns }, (_, i): Input => record[fieldOf.get(area.column + i) ?? ""] ?? null),
  );
  const added = appendRows(table, cells);
  const first = added.find((edit) => edit.kind === "setValues");
  const from = first?.kind === "setValues" ? first.row : area.row;
  const below = (field: LedgerField) => {
    const column = table.fields.get(field);
    return column === undefined ? null : { row: from, column, rows: rows.length, columns: 1 };
  };
  const looks: Edit[] = [];
  for (const field of dayFields) {
    const place = below(field);
    if (place) looks.push({ kind: "numberFormat", sheet, area: place, format: dayFormat });
  }
  for (const [field, choices] of choicesOf(results)) {
    const place = below(field);
    if (place) looks.push({ kind: "listValidation", sheet, area: place, choices });
  }
  return { edits: [...edits, ...added, ...looks], faults, sheet };
}

/** Excel keeps a list of choices in 255 characters, separated by commas; a longer one is checked in the pane alone. */
const longestList = 255;

function choicesOf(results: readonly string[]): readonly (readonly [LedgerField, readonly string[]])[] {
  const fits =
    results.length > 0 && results.join(",").length <= longestList && !results.join("").includes(",");
  return [
    ["platform", ["河北双随机执法监管平台", "其他平台"]],
    ["problem", ["是", "否"]],
    ...(fits ? [["result", results] as const] : []),
  ];
}

function newLedger(
  grids: readonly Grid[],
  rows: readonly WantedRecord[],
  results: readonly string[],
): GridEdits {
  const taken = grids.map(({ sheet }) => sheet);
  const sheet = sheetName(ledgerSpec.title, taken);
  const at = (field: LedgerField) => columns.findIndex(([each]) => each === field);
  const record = (each: KeptRecord): readonly Input[] => columns.map(([field]) => each[field] ?? null);
  const named = grids.some((grid) => grid.tables.some(({ name }) => name === ledgerSpec.title));
  const height = Math.max(1, rows.length);
  const edits = tableSheet({
    sheet,
    headers: columns.map(([field]) => ledgerSpec.fields[field].header),
    rows: rows.map((each) => record(each.record)),
    textColumns: columns.flatMap(([field], column) => (dayFields.includes(field) ? [] : [column])),
    widths: columns.map(([, width]) => width),
    landscape: true,
    ...(named ? {} : { table: ledgerSpec.title }),
    choices: choicesOf(results).map(([field, values]) => ({ column: at(field), values })),
  });
  const days = dayFields.map((field): Edit => {
    const area = { row: 1, column: at(field), rows: height, columns: 1 };
    return { kind: "numberFormat", sheet, area, format: dayFormat };
  });
  return { edits: [...edits, ...days], faults: [], sheet };
}

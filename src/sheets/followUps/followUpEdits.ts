/** Rows of 后续处置: added with choices to pick from, and changed one by one. */
import type { LocalDate } from "../../core/calendar/localDate";
import { measures } from "../../core/followUp/measures";
import type { Edit, Input } from "../edit";
import type { Grid } from "../grid";
import { followUpsSpec } from "../headers";
import { appendRecords } from "../keptTable";
import type { FollowUpRow } from "./readFollowUps";

export const followUpFields = [
  "task",
  "id",
  "name",
  "finder",
  "problem",
  "measure",
  "basis",
  "due",
  "receiver",
  "letter",
  "sentOn",
  "signedBy",
  "answeredOn",
  "answer",
  "closedOn",
  "status",
] as const;
const widths = [15, 21, 26, 22, 36, 16, 26, 12, 22, 16, 12, 10, 12, 22, 12, 9];

/** What is written of a new follow-up; status and due day come with it. */
export interface NewFollowUp {
  readonly task: string;
  readonly id: string;
  readonly name: string;
  readonly finder: string;
  readonly problem: string;
  readonly measure: string;
  readonly basis: string;
  readonly due: LocalDate | null;
  readonly receiver: string;
  readonly status: string;
}

export function newFollowUps(grids: readonly Grid[], rows: readonly NewFollowUp[]): readonly Edit[] {
  if (rows.length === 0) return [];
  const records = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([field, value]) => [field, value || null])),
  );
  const edits = appendRecords(grids, "followUps", records, { fields: followUpFields, widths });
  const written = edits.find((edit) => edit.kind === "setValues");
  if (written?.kind !== "setValues") return edits;
  const made = edits.some((edit) => edit.kind === "addSheet");
  // The header of a new sheet is written with its rows; an old table's columns stand in its own order.
  const row = made ? written.row + 1 : written.row;
  const at = made ? followUpFields.indexOf("measure") : columnOfMeasure(written.values, rows);
  if (at < 0) return edits;
  const area = { row, column: written.column + at, rows: rows.length, columns: 1 };
  return [...edits, { kind: "listValidation", sheet: written.sheet, area, choices: measures }];
}

/** The column of an appended block that holds the measures. */
function columnOfMeasure(values: readonly (readonly Input[])[], rows: readonly NewFollowUp[]): number {
  return values[0].findIndex((_, column) =>
    rows.every(({ measure }, i) => values[i][column] === (measure || null)),
  );
}

export type FollowUpField = keyof typeof followUpsSpec.fields;
export type FollowUpChange = Partial<Record<FollowUpField, string>>;

/** The cells of a follow-up that change; fields without a column are said. */
export function changeFollowUp(
  { table, row }: FollowUpRow,
  change: FollowUpChange,
): { readonly edits: readonly Edit[]; readonly missing: readonly string[] } {
  const edits: Edit[] = [];
  const missing: string[] = [];
  for (const [field, text] of Object.entries(change)) {
    const column = table.fields.get(field);
    if (column === undefined) missing.push(followUpsSpec.fields[field as FollowUpField].header);
    else
      edits.push({
        kind: "setValues",
        sheet: table.sheet,
        row,
        column,
        values: [[text === "" ? null : text]],
      });
  }
  return { edits, missing };
}

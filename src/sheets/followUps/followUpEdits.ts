/** Rows of 后续处置: added with choices to pick from, and changed one by one. */
import type { LocalDate } from "../../core/calendar/localDate";
import { measures } from "../../core/followUp/measures";
import type { Edit } from "../edit";
import type { Grid } from "../grid";
import { followUpsSpec } from "../headers";
import { appendWhole, widenTable } from "../tableWidening";
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
  const { edits, row, columnOf } = appendWhole(grids, "followUps", records, {
    fields: followUpFields,
    widths,
  });
  const column = columnOf("measure");
  const sheet = edits.find((edit) => edit.kind === "setValues")?.sheet;
  if (column === undefined || sheet === undefined) return edits;
  const area = { row, column, rows: rows.length, columns: 1 };
  return [...edits, { kind: "listValidation", sheet, area, choices: measures }];
}

export type FollowUpField = keyof typeof followUpsSpec.fields;
export type FollowUpChange = Partial<Record<FollowUpField, string>>;

/** The cells of a follow-up that change; a column that the table lacks is added, or said where its place is taken. */
export function changeFollowUp(
  { table: standing, row }: FollowUpRow,
  change: FollowUpChange,
): { readonly edits: readonly Edit[]; readonly missing: readonly string[] } {
  const entries = Object.entries(change);
  const wanted = entries.flatMap(([field, text]) => (text === "" ? [] : [field]));
  const { table, edits, taken } = widenTable(standing, wanted);
  const cells = entries.flatMap(([field, text]): Edit[] => {
    const column = table.fields.get(field);
    if (column === undefined) return [];
    return [{ kind: "setValues", sheet: table.sheet, row, column, values: [[text === "" ? null : text]] }];
  });
  const missing = taken.map(({ field }) => followUpsSpec.fields[field as FollowUpField].header);
  return { edits: [...edits, ...cells], missing };
}

/** 后续处置 → `FollowUp` records. */
import type { FollowUp } from "../../core/followUp/followUp";
import { readMeasures } from "../../core/followUp/measures";
import type { FollowUpMeasure } from "../../core/followUp/measures";
import { normaliseId } from "../../core/draw/identity";
import type { LocalDate } from "../../core/calendar/localDate";
import { parseDate } from "../cellDate";
import { textOf } from "../cellText";
import type { SheetFault } from "../fault";
import { address, cellAt } from "../grid";
import { followUpsSpec } from "../headers";
import type { RecognisedTable } from "../recognisedTable";

export interface FollowUpRow extends FollowUp {
  readonly table: RecognisedTable;
}

export interface FollowUpReading {
  readonly records: readonly FollowUpRow[];
  /** Days that are none. */
  readonly issues: readonly SheetFault[];
}

type Field = keyof typeof followUpsSpec.fields;

export function readFollowUps(tables: readonly RecognisedTable[]): FollowUpReading {
  const issues: SheetFault[] = [];
  const wordings = new Map<string, readonly FollowUpMeasure[] | null>();
  const measuresOf = (text: string) => {
    const known = wordings.get(text);
    if (known !== undefined) return known;
    const read = readMeasures(text);
    wordings.set(text, read);
    return read;
  };
  const records = tables
    .filter(({ kind }) => kind === "followUps")
    .flatMap((table) =>
      table.rows.map((row): FollowUpRow => {
        const { grid, fields, sheet } = table;
        const cell = (field: Field) => {
          const column = fields.get(field);
          return column === undefined ? null : cellAt(grid, row, column);
        };
        const text = (field: Field) => textOf(cell(field));
        const day = (field: Field): LocalDate | null => {
          const read = parseDate(cell(field), grid.date1904);
          if (read.ok) return read.value;
          const at = address(sheet, row, fields.get(field) ?? table.area.column);
          const { header } = followUpsSpec.fields[field];
          issues.push({ code: "sheets.date", severity: "error", at, header, found: read.error });
          return null;
        };
        const id = normaliseId(text("id"));
        return {
          at: address(sheet, row, fields.get("measure") ?? fields.get("task") ?? table.area.column),
          row,
          table,
          task: text("task"),
          id: id.ok ? id.value : text("id"),
          name: text("name"),
          problem: text("problem"),
          finder: text("finder"),
          measure: text("measure"),
          measures: measuresOf(text("measure")),
          receiver: text("receiver"),
          letter: text("letter"),
          sentOn: day("sentOn"),
          signedBy: text("signedBy"),
          due: day("due"),
          answeredOn: day("answeredOn"),
          answer: text("answer"),
          closedOn: day("closedOn"),
          status: text("status"),
        };
      }),
    );
  return { records, issues };
}

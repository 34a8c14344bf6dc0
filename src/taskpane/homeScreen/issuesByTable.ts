/** Every issue stands with the table that its cell is in; the rest stands by itself. */
import type { RecognisedTable, WorkbookContents } from "../../sheets";
import type { AnyFault } from "../parts/faultList";
import { placeOf } from "../parts/place";

interface Placed extends AnyFault {
  readonly at?: string;
}

export function issuesByTable(
  contents: WorkbookContents,
  counting: readonly Placed[],
): { of(table: RecognisedTable): readonly AnyFault[]; elsewhere: readonly AnyFault[] } {
  const byTable = new Map<RecognisedTable, AnyFault[]>();
  const elsewhere: AnyFault[] = [];
  for (const fault of [...contents.issues, ...counting] as readonly Placed[]) {
    const place = fault.at === undefined ? null : placeOf(fault.at);
    const table = place
      ? contents.tables.find((t) => t.sheet === place.sheet && holds(t, place.area.row, place.area.column))
      : undefined;
    if (!table) elsewhere.push(fault);
    else if (byTable.has(table)) byTable.get(table)?.push(fault);
    else byTable.set(table, [fault]);
  }
  return { of: (table) => byTable.get(table) ?? [], elsewhere };
}

function holds({ area }: RecognisedTable, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

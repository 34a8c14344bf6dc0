/** 检查组 and 组长 written into an 抽取结果 that is there already; nothing else on the sheet changes. */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import { textOf } from "../cellText";
import type { TeamOfObject } from "../drawResultSheet";
import type { Edit, Input } from "../edit";
import { address, cellAt } from "../grid";
import type { RecognisedTable } from "../recognisedTable";
import type { TeamSheetFault } from "./fault";

/**
 * The edits, for every row whose object has a team; rows of replaced and reserve objects stay as they are.
 * A protected sheet is opened for the writing and closed again.
 */
export function writeResultTeams(
  table: RecognisedTable,
  teams: ReadonlyMap<string, TeamOfObject>,
): Result<readonly Edit[], TeamSheetFault> {
  const { sheet, grid, fields, rows } = table;
  const at = address(sheet, table.header.row, table.header.column);
  const missing = (["id", "team", "leader"] as const).find((field) => !fields.has(field));
  if (missing) return err({ code: "teams.columnMissing", at, found: headers[missing] });
  const [id, team, leader, status] = ["id", "team", "leader", "status"].map(
    (field) => fields.get(field) ?? -1,
  );
  const edits: Edit[] = [];
  const set = (row: number, column: number, value: Input): void => {
    edits.push({ kind: "setValues", sheet, row, column, values: [[value]] });
  };
  for (const row of rows) {
    const found = teams.get(textOf(cellAt(grid, row, id)));
    if (!found || textOf(cellAt(grid, row, status)) === "替换") continue;
    set(row, team, found.team || null);
    set(row, leader, found.leader || null);
  }
  return ok(opened(table, edits));
}

const headers = { id: "统一社会信用代码", team: "检查组", leader: "组长" } as const;

/** Edits on a sheet that may be protected: its protection deters and proves nothing. */
export function opened({ sheet, grid }: RecognisedTable, edits: readonly Edit[]): readonly Edit[] {
  if (!grid.protected || edits.length === 0) return edits;
  return [
    { kind: "unprotect", sheet },
    ...edits,
    { kind: "protect", sheet, allow: { filter: true, sort: true } },
  ];
}

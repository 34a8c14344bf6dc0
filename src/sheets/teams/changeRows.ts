/** A change of officer on the 检查组 sheet: the old row stays, marked; the successor's is added below. */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { Candidate, ChangedAssignment, OfficerChange, TeamRule, Visit } from "../../core/teams";
import type { Edit, Input } from "../edit";
import type { TeamsField } from "../headers";
import { textOf } from "../cellText";
import { address, cellAt } from "../grid";
import type { RecognisedTable } from "../recognisedTable";
import { appendRows } from "../tableAppend";
import { teamsSpec } from "../headers";
import type { TeamSheetFault } from "./fault";
import { readSeats } from "./readTeams";
import { opened } from "./resultColumns";
import { replaced, roles, seated, whyEligible } from "./teamSheet";

export interface RecordedChange {
  readonly change: OfficerChange;
  /** What `changeOfficer` gave for it. */
  readonly changed: ChangedAssignment;
  readonly candidates: readonly Candidate[];
  readonly visit: Visit;
  readonly rule: TeamRule;
  /** As it is to be shown: 2024-06-18 09:30. */
  readonly time: string;
}

/** The edits on the sheet of teams; the 组长 of 抽取结果 follows by `writeResultTeams`. */
export function changeRows(
  table: RecognisedTable,
  { change, changed, candidates, visit, rule, time }: RecordedChange,
): Result<readonly Edit[], TeamSheetFault> {
  const { sheet, fields } = table;
  const at = address(sheet, table.header.row, table.header.column);
  const needed = ["status", "note", "changedAt", "role", "certificate"] as const;
  const missing = needed.find((field) => !fields.has(field));
  if (missing) return err({ code: "teams.columnMissing", at, found: teamsSpec.fields[missing].header });
  const { id, department, leaves, reason } = change;
  const team = readSeats(table).filter(
    (seat) => seat.seated && seat.id === id && seat.department === department,
  );
  const left = team.find((seat) => seat.certificate === leaves);
  if (!left) return err({ code: "teams.seatNotOnSheet", at, id, found: leaves });
  const record = changed.assignment.teams.find((t) => t.id === id && t.department === department);
  const edits: Edit[] = [];
  const set = (row: number, field: TeamsField, value: Input): void => {
    const column = fields.get(field);
    if (column !== undefined) edits.push({ kind: "setValues", sheet, row, column, values: [[value]] });
  };
  set(left.row, "status", replaced);
  set(left.row, "note", `更换：${reason}`);
  set(left.row, "changedAt", time);
  const successor = record?.members.find((member) => member.key === changed.joins);
  const person = candidates.find(({ key }) => key === changed.joins);
  const leader = record?.members.find((member) => member.leader);
  const promoted = team.find((seat) => seat.certificate === leader?.key && seat.role !== roles.leader);
  if (promoted) {
    set(promoted.row, "role", roles.leader);
    set(promoted.row, "note", "原组长更换后随机产生");
    set(promoted.row, "changedAt", time);
  }
  const written: Partial<Record<string, Input>> = {
    member: person?.name ?? changed.joins,
    certificate: changed.joins,
    role: successor?.leader ? roles.leader : roles.member,
    reason: whyEligible(person, successor?.holds ?? [], rule, visit.district),
    status: seated,
    note: `接替${left.member}`,
    changedAt: time,
  };
  const kept = (column: number): Input => textOf(cellAt(table.grid, left.row, column)) || null;
  const row = Array.from({ length: table.area.columns }, (_, i): Input => {
    const column = table.area.column + i;
    const field = table.columns.find((each) => each.column === column)?.field ?? null;
    if (field === null) return null;
    return field in written ? (written[field] ?? null) : kept(column);
  });
  return ok(opened(table, [...edits, ...appendRows(table, [row])]));
}

/** The teams of a draw as its 检查组 sheets have them: what is printed, and what a change starts from. */
import type { AssignedTeam, Assignment } from "../../core/teams";
import { loadsOnRecord, readSeats } from "../../sheets";
import type { RecognisedTable, RecordedSeat } from "../../sheets";

export interface StandingTeams {
  readonly assignment: Assignment;
  /** The table that each object's seats stand in. */
  readonly tableOf: ReadonlyMap<string, RecognisedTable>;
  /** Canonical names, the leading department first. */
  readonly departments: readonly string[];
  /** The next change's turn: 2 for the first (SR-1 teams, Record). */
  readonly nextTurn: number;
}

const officerRoles = ["组长", "组员"];

/**
 * Null where the draw has no teams.
 * @param inPlace ids of the objects that are to be inspected: those replaced since keep their rows on the sheet
 */
export function standingTeams(
  tables: readonly RecognisedTable[],
  task: string,
  inPlace: ReadonlySet<string>,
): StandingTeams | null {
  const byTeam = new Map<string, RecordedSeat[]>();
  const tableOf = new Map<string, RecognisedTable>();
  let replaced = 0;
  let sheets = 0;
  for (const table of tables) {
    if (table.kind !== "teams") continue;
    const seats = readSeats(table).filter((seat) => seat.task === task);
    if (seats.length > 0) sheets++;
    for (const seat of seats) {
      if (!seat.seated) replaced++;
      if (!inPlace.has(seat.id)) continue;
      tableOf.set(seat.id, table);
      const key = `${seat.id}\t${seat.department}`;
      byTeam.set(key, [...(byTeam.get(key) ?? []), seat]);
    }
  }
  if (sheets === 0) return null;
  const teams = [...byTeam.values()].map(teamOf);
  const loads = new Map<string, number>();
  for (const { members } of teams) for (const { key } of members) loads.set(key, (loads.get(key) ?? 0) + 1);
  return {
    assignment: { teams, loads, before: loadsOnRecord(tables, task), accepted: [] },
    tableOf,
    departments: [...new Set(teams.map((team) => team.department))],
    nextTurn: 1 + sheets + replaced,
  };
}

function teamOf(seats: readonly RecordedSeat[]): AssignedTeam {
  const seated = seats.filter((seat) => seat.seated);
  const officers = seated.filter((seat) => officerRoles.includes(seat.role));
  const sitting = officers.filter((seat) => seat.certificate !== "");
  return {
    id: seats[0].id,
    department: seats[0].department,
    members: sitting.map((seat) => ({
      key: seat.certificate,
      name: seat.member,
      holds: [],
      leader: seat.role === "组长",
    })),
    companions: seated
      .filter((seat) => !officerRoles.includes(seat.role))
      .map((seat) => ({
        name: seat.member,
        role: seat.role === "专家" ? ("expert" as const) : ("appointed" as const),
        holds: [],
        reason: "",
      })),
    open: officers.length - sitting.length,
  };
}

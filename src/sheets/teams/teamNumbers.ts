/**
 * What teams are called: numbered in the byte order of the objects' ids, never in the order of the draw, in
 * which a sealed draw's classes could be read (SR-1 §6, Disclosure). Fixed teams keep their names.
 */
import { compareUtf8 } from "../../core/draw";
import type { AssignedTeam, Assignment } from "../../core/teams";
import type { TeamOfObject } from "../drawResultSheet";

/** The teams of one object, the leading department's first. */
export interface ObjectTeams {
  readonly id: string;
  /** 第1组 … */
  readonly name: string;
  readonly teams: readonly AssignedTeam[];
}

/** Objects in the byte order of their ids, each with its teams in the order of the assignment. */
export function teamsByObject(assignment: Assignment): readonly ObjectTeams[] {
  const byId = new Map<string, AssignedTeam[]>();
  for (const team of assignment.teams) {
    const teams = byId.get(team.id);
    if (teams) teams.push(team);
    else byId.set(team.id, [team]);
  }
  const digits = String(byId.size).length;
  return [...byId]
    .sort(([a], [b]) => compareUtf8(a, b))
    .map(([id, teams], i) => {
      const fixed = [...new Set(teams.flatMap(({ name }) => (name === undefined ? [] : [name])))];
      const number = String(i + 1).padStart(digits, "0");
      return { id, name: fixed.length > 0 ? fixed.join("、") : `第${number}组`, teams };
    });
}

/** 检查组 and 组长 of each object, for 抽取结果; with several departments each leader's is named. */
export function resultTeams(assignment: Assignment): ReadonlyMap<string, TeamOfObject> {
  return new Map(
    teamsByObject(assignment).map(({ id, name, teams }) => {
      const leaders = teams.flatMap(({ department, members }) =>
        members
          .filter(({ leader }) => leader)
          .map((leader) => (teams.length > 1 ? `${leader.name}（${department}）` : leader.name)),
      );
      return [id, { team: name, leader: leaders.join("、") }];
    }),
  );
}

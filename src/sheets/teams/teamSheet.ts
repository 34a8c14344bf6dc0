/**
 * 检查组_<任务>: the teams on record (SR-1 teams, Record), one row a seat: who, in which capacity, why eligible.
 * A later change of officer adds a row and keeps the old one. 执法证号 stand here: the sheet is internal.
 */
import type { Assignment, Candidate, TeamRule, Visit } from "../../core/teams";
import type { Edit, Input } from "../edit";
import { teamLoadsSpec, teamsSpec } from "../headers";
import type { TeamsField } from "../headers";
import { tableSheet } from "../tableSheet";
import { teamsByObject } from "./teamNumbers";

export const teamFields: readonly TeamsField[] = [
  "task",
  "team",
  "id",
  "name",
  "department",
  "member",
  "certificate",
  "role",
  "reason",
  "status",
  "note",
  "changedAt",
];
const widths = [13, 8, 20, 23, 18, 9, 11, 8, 26, 8, 12, 11];

/** 在组状态 */
export const seated = "在组";
export const replaced = "已更换";
/** 组内身份 */
export const roles = { leader: "组长", member: "组员", expert: "专家", appointed: "指派专业人员" } as const;

export interface TeamSheet {
  readonly sheet: string;
  /** 任务编号 */
  readonly task: string;
  readonly assignment: Assignment;
  readonly candidates: readonly Candidate[];
  readonly visits: readonly Visit[];
  readonly rule: TeamRule;
}

/** The edits that add the sheet of teams. */
export function teamSheet(input: TeamSheet): readonly Edit[] {
  const names = new Map(input.visits.map(({ id, name }) => [id, name]));
  const people = new Map(input.candidates.map((candidate) => [candidate.key, candidate]));
  const districts = new Map(input.visits.map(({ id, district }) => [id, district]));
  const rows = teamsByObject(input.assignment).flatMap(({ id, name, teams }) =>
    teams.flatMap((team) => {
      const row = (
        member: string,
        certificate: string | null,
        role: string,
        reason: string,
      ): readonly Input[] => [
        input.task || null,
        name,
        id,
        names.get(id) || null,
        team.department,
        member,
        certificate,
        role,
        reason,
        seated,
        null,
        null,
      ];
      return [
        ...team.members.map(({ key, name: member, holds, leader }) =>
          row(
            member,
            key,
            leader ? roles.leader : roles.member,
            whyEligible(people.get(key), holds, input.rule, districts.get(id) ?? ""),
          ),
        ),
        ...(team.companions ?? []).map(({ name: member, role, holds, reason }) =>
          row(member, null, roles[role], whyJoining(role, holds, reason)),
        ),
        ...Array.from({ length: team.open }, () => row("（空缺）", null, roles.member, "已知晓缺员，待补充")),
      ];
    }),
  );
  return tableSheet({
    sheet: input.sheet,
    title: "检查组",
    notes: ["本表含执法证号，仅供内部使用。更换人员时原记录保留，另起一行。"],
    headers: teamFields.map((field) => teamsSpec.fields[field].header),
    rows,
    textColumns: teamFields.map((_, column) => column),
    centered: [1, 5, 7, 9],
    widths,
    landscape: true,
  });
}

/** 派出依据: own department and a certificate that is valid on the day; the tags asked for; the own 辖区. */
export function whyEligible(
  officer: Candidate | undefined,
  holds: readonly string[],
  rule: TeamRule,
  district: string,
): string {
  const until = officer?.certificateUntil ?? "";
  return [
    `在岗，执法证有效期至 ${until}`,
    ...(holds.length > 0 ? [`具备${holds.join("、")}`] : []),
    ...(rule.sameDistrict && district !== "" && officer?.district === district ? [`辖区${district}`] : []),
    "未申报回避情形",
  ].join("；");
}

function whyJoining(role: "expert" | "appointed", holds: readonly string[], reason: string): string {
  const brings = holds.length > 0 ? [`具备${holds.join("、")}`] : [];
  const how = role === "expert" ? "从专家和第三方机构库随机抽取" : `单位指派：${reason}`;
  return [how, ...brings, "不计入执法人员人数"].join("；");
}

/** 任务数: what each officer carried before, carries in this task, and both together; by department. */
export function teamLoadSheet(
  sheet: string,
  assignment: Assignment,
  candidates: readonly Candidate[],
): readonly Edit[] {
  const fields = ["department", "member", "certificate", "before", "added", "after"] as const;
  const rows = candidates
    .filter(({ key }) => assignment.loads.has(key))
    .map(({ key, name, department }): readonly Input[] => {
      const before = assignment.before.get(key) ?? 0;
      const added = assignment.loads.get(key) ?? 0;
      return [department, name, key, before, added, before + added];
    })
    .sort(([a], [b]) => compareText(a, b));
  return tableSheet({
    sheet,
    title: "检查人员任务数",
    headers: fields.map((field) => teamLoadsSpec.fields[field].header),
    rows,
    textColumns: [0, 1, 2],
    centered: [1, 3, 4, 5],
    widths: [26, 12, 16, 12, 12, 12],
  });
}

function compareText(a: Input, b: Input): number {
  return a === b ? 0 : String(a) < String(b) ? -1 : 1;
}

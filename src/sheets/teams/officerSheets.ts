/**
 * 检查任务单: where each officer goes, with whom. One sheet to print per officer while they are few; beyond that
 * one table, sorted by department and officer. Like 一企一表 it says nothing of classes, ranks or tickets.
 */
import { compareUtf8 } from "../../core/draw";
import type { AssignedTeam, Assignment, Candidate, Visit } from "../../core/teams";
import type { Edit, Input } from "../edit";
import { sheetName } from "../sheetName";
import { tableSheet } from "../tableSheet";
import type { NamedSheet } from "./enterpriseSheet";
import { label, middle, PrintedPage } from "./printedPage";
import { printed } from "./printedText";
import { roles } from "./teamSheet";

/** More sheets than this are no longer looked through by their tabs. */
const mostSheets = 30;

export interface OfficerSheets {
  readonly task: { readonly task: string; readonly name: string };
  /** 2024年6月1日至6月20日, as it is to be shown. */
  readonly period: string;
  readonly assignment: Assignment;
  readonly candidates: readonly Candidate[];
  readonly visits: readonly Visit[];
  /** The items of each department: names, and the 工作指引 that the officer takes along. */
  readonly items: ReadonlyMap<string, readonly { readonly name: string; readonly guidance?: string }[]>;
  readonly taken?: readonly string[];
}

interface Errand {
  readonly visit: Visit;
  readonly team: AssignedTeam;
  readonly leads: boolean;
}

interface OfficerErrands {
  readonly officer: Candidate;
  readonly errands: readonly Errand[];
}

/** The sheets, or the one sheet, of all officers who have a task. */
export function officerSheets(input: OfficerSheets): readonly NamedSheet[] {
  const officers = errandsOf(input);
  const taken = [...(input.taken ?? [])];
  const named = (wanted: string) => {
    const name = sheetName(wanted, taken);
    taken.push(name);
    return name;
  };
  if (officers.length > mostSheets) {
    const name = named(`检查任务单_${input.task.task || input.task.name}`);
    return [{ name, edits: oneTable(name, officers, input) }];
  }
  return officers.map((each) => {
    const name = named(`任务单_${each.officer.name}`);
    return { name, edits: onePage(name, each, input) };
  });
}

function errandsOf({ assignment, candidates, visits }: OfficerSheets): readonly OfficerErrands[] {
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  const errands = new Map<string, Errand[]>();
  for (const team of assignment.teams) {
    const visit = byId.get(team.id);
    if (!visit) continue;
    for (const { key, leader } of team.members) {
      const own = errands.get(key);
      if (own) own.push({ visit, team, leads: leader });
      else errands.set(key, [{ visit, team, leads: leader }]);
    }
  }
  return candidates
    .flatMap((officer): OfficerErrands[] => {
      const own = errands.get(officer.key);
      if (!own) return [];
      return [{ officer, errands: own.sort((a, b) => compareUtf8(a.visit.id, b.visit.id)) }];
    })
    .sort((a, b) => compareUtf8(a.officer.department, b.officer.department));
}

function companions({ team }: Errand, own: Candidate): string {
  const officers = team.members.flatMap(({ key, name, leader }) =>
    key === own.key ? [] : [leader ? `${name}（组长）` : name],
  );
  const joining = (team.companions ?? []).map(({ name, role }) => `${name}（${roles[role]}）`);
  return [...officers, ...joining].join("、");
}

function others({ visit, team }: Errand): string {
  return visit.departments.filter((department) => department !== team.department).join("、");
}

const headings = ["序号", "去向", "地点", "同组人员", "本人身份", "同去部门"] as const;

function onePage(
  sheet: string,
  { officer, errands }: OfficerErrands,
  { task, period, items }: OfficerSheets,
): readonly Edit[] {
  const page = new PrintedPage(sheet, [10, 19, 19, 12, 9, 15]);
  page.title("检查任务单");
  const fact = (left: string, value: string, right: string, other: string) =>
    page.add({
      cells: [
        { text: left, look: label },
        { text: value || null, span: 2 },
        { text: right, look: label },
        { text: other || null, span: 2 },
      ],
    });
  fact("派出人员", officer.name, "执法证号", officer.key);
  fact("单位", officer.department, "检查期限", period);
  fact("任务", printed(task.name), "任务编号", task.task);
  const ownItems = items.get(officer.department) ?? [];
  const own = ownItems.map(({ name }) => printed(name)).join("；");
  const guided = ownItems.filter(({ guidance }) => guidance);
  page.add({
    cells: [
      { text: "事项", look: label },
      { text: own || null, span: 5 },
    ],
  });
  guided.forEach(({ name, guidance = "" }, i) =>
    page.add({
      cells: [
        { text: i === 0 ? "工作指引" : null, look: label },
        {
          text: ownItems.length > 1 ? `${printed(name)}：${printed(guidance)}` : printed(guidance),
          span: 5,
        },
      ],
    }),
  );
  page.add({ cells: headings.map((text) => ({ text, look: label })), height: 24 });
  page.repeatLast();
  errands.forEach((errand, i) =>
    page.add({
      cells: [
        { text: String(i + 1), look: middle },
        { text: `${printed(errand.visit.name)}\n${errand.visit.id}` },
        { text: printed(errand.visit.address) || null },
        { text: companions(errand, officer) || null, look: middle },
        { text: errand.leads ? "组长" : "组员", look: middle },
        { text: others(errand) || null, look: middle },
      ],
    }),
  );
  page.wide(
    `共 ${errands.length} 户，其中任组长 ${errands.filter(({ leads }) => leads).length} 户。检查结束前不得泄露检查名单；发现需要回避的，立即报告，由单位另行随机更换。`,
    { bare: true },
  );
  page.wide("签收：________________　　　　　　年　　月　　日", {
    bare: true,
    height: 36,
    look: { align: "right" },
  });
  return page.edits();
}

function oneTable(
  sheet: string,
  officers: readonly OfficerErrands[],
  { task, period }: OfficerSheets,
): readonly Edit[] {
  const rows = officers.flatMap(({ officer, errands }) =>
    errands.map((errand, i): readonly Input[] => [
      officer.department,
      `${officer.name}\n${officer.key}`,
      `${i + 1}/${errands.length}`,
      `${errand.visit.name}\n${errand.visit.id}`,
      errand.visit.address || null,
      companions(errand, officer) || null,
      errand.leads ? "组长" : "组员",
      others(errand) || null,
    ]),
  );
  return tableSheet({
    sheet,
    title: "检查任务单",
    notes: [`${task.name}（${task.task}），检查期限：${period}。检查结束前不得泄露检查名单。`],
    headers: ["派出单位", "派出人员", "序号", ...headings.slice(1)],
    rows,
    textColumns: [0, 1, 2, 3, 4, 5, 6, 7],
    centered: [1, 2, 5, 6],
    widths: [24, 14, 7, 30, 30, 16, 9, 22],
    landscape: true,
  });
}

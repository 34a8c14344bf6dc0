/**
 * 一企一表 (随机抽查联合检查记录表): one sheet per enterprise with every department's items on it, to print,
 * fill in and sign on arrival. It is handed over, so nothing of the draw stands on it: no class, no rate, no
 * ticket, rank or stratum (SR-1 §6), whatever the disclosure level; the plan's 抽查对象范围 may name classes
 * and stays off it too.
 */
import type { InspectedObject } from "../../core/registry/inspectedObject";
import type { InspectionItem } from "../../core/registry/inspectionItem";
import type { AssignedTeam } from "../../core/teams";
import { defaultProblemResults } from "../../core/ledger/inspectionResult";
import type { Edit } from "../edit";
import { withoutClasses } from "../../core/publicity";
import { sheetName } from "../sheetName";
import { label, middle, PrintedPage } from "./printedPage";
import { printed } from "./printedText";
import { roles } from "./teamSheet";

export interface EnterpriseSheets {
  /** The objects, in the order in which the sheets are wanted. */
  readonly objects: readonly InspectedObject[];
  readonly task: { readonly task: string; readonly name: string };
  /** Who inspects, the leading department first, each with its items. */
  readonly items: ReadonlyMap<string, readonly InspectionItem[]>;
  /** The teams of all objects; an object without one gets blank lines to sign on. */
  readonly teams: readonly AssignedTeam[];
  /** 执法证号 beside the names, as officers show them on arrival. */
  readonly certificates?: boolean;
  /** Names of sheets that are taken. */
  readonly taken?: readonly string[];
}

/** A sheet of its own: apply its edits to a blank workbook, or to any that has no sheet of this name. */
export interface NamedSheet {
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** 部门, 序号, 事项, 检查内容与工作指引, 方式, 结果: 84 characters fill A4 upright. */
const widths = [16, 5, 15, 25, 9, 14] as const;
const results = Object.keys(defaultProblemResults);
const blankDate = "　　　　年　　月　　日";

/** One sheet for each object. */
export function enterpriseSheets(input: EnterpriseSheets): readonly NamedSheet[] {
  const teams = new Map<string, AssignedTeam[]>();
  for (const team of input.teams) teams.set(team.id, [...(teams.get(team.id) ?? []), team]);
  const taken = [...(input.taken ?? [])];
  return input.objects.map((object) => {
    const name = sheetName(`一企一表_${object.name || object.id}`, taken);
    taken.push(name);
    return { name, edits: enterpriseSheet(name, object, input, teams.get(object.id) ?? []) };
  });
}

function enterpriseSheet(
  sheet: string,
  object: InspectedObject,
  { task, items, certificates = true }: EnterpriseSheets,
  teams: readonly AssignedTeam[],
): readonly Edit[] {
  const page = new PrintedPage(sheet, widths);
  const [lead = "", ...partners] = items.keys();
  page.title(partners.length > 0 ? "随机抽查联合检查记录表" : "随机抽查检查记录表");
  facts(page, [
    ["被检查对象", printed(object.name), "任务编号", task.task],
    ["统一社会信用代码", object.id, "所在辖区", object.district],
    ["住所", printed(object.address), "单位类型", object.entityType],
    ["法定代表人", object.legalRepresentative, "登记情况", printed(object.status)],
    ["抽查任务", withoutClasses(printed(task.name)), "现场负责人", ""],
    ["牵头部门", lead, "联系电话", ""],
    ["配合部门", partners.join("、") || "无", "检查日期", "　　年　月　日"],
  ]);
  page.add({
    cells: [
      { text: "入企程序", look: label },
      { text: "□ 已出示执法证件　　□ 已送达检查通知书　　□ 已扫码入企　　□ 已告知权利义务", span: 5 },
    ],
    height: 24,
  });
  page.add({
    cells: ["部门", "序号", "事项", "检查内容与工作指引", "方式", "结果"].map((text) => ({
      text,
      look: label,
    })),
    height: 24,
  });
  page.repeatLast();
  const firstItem = page.nextRow;
  let number = 0;
  for (const [department, own] of items) {
    page.mergeDown(page.nextRow, own.length, 0);
    own.forEach((item, i) => {
      number++;
      page.add({
        cells: [
          { text: i === 0 ? department : null, look: middle },
          { text: String(number), look: middle },
          { text: printed(item.name) },
          { text: contentOf(item) },
          { text: item.method || null, look: middle },
          { text: null },
        ],
        stretch: true,
      });
    });
  }
  for (const department of items.keys())
    page.add({
      cells: [
        { text: `${department}\n检查人员签名`, look: label },
        {
          text: signatures(
            teams.find((team) => team.department === department),
            certificates,
          ),
          span: 5,
        },
      ],
      stretch: true,
    });
  page.add(
    {
      cells: [
        { text: "发现的问题和处理意见", look: label },
        { text: null, span: 5 },
      ],
      height: 80,
      stretch: true,
    },
    {
      cells: [
        { text: "检查对象意见", look: label },
        { text: `（签字、盖章）${blankDate}`, span: 5, look: { align: "right", valign: "bottom" } },
      ],
      height: 50,
      stretch: true,
    },
  );
  page.wide(
    `说明：1.各部门同时入企，一次查清，一企一表。2.“结果”逐项填写，如：${results.slice(6, 8).join("、")}、${results[3]}、${results[5]}。3.执法人员不得少于 2 人；专家和第三方机构人员不计入执法人员人数。`,
    { bare: true },
  );
  return [
    ...page.edits(),
    {
      kind: "listValidation",
      sheet,
      area: { row: firstItem, column: 5, rows: Math.max(number, 1), columns: 1 },
      choices: results,
    },
  ];
}

function facts(page: PrintedPage, rows: readonly (readonly [string, string, string, string])[]): void {
  for (const [left, value, right, other] of rows)
    page.add({
      cells: [
        { text: left, look: label },
        { text: value || null, span: 3 },
        { text: right, look: label },
        { text: other || null },
      ],
      least: 24,
    });
}

function contentOf({ content, guidance }: InspectionItem): string | null {
  return (
    [printed(content), guidance && `【工作指引】${printed(guidance)}`].filter(Boolean).join("\n") || null
  );
}

function signatures(team: AssignedTeam | undefined, certificates: boolean): string {
  if (!team) return "________________　　________________";
  const line = "____________";
  const officers = team.members.map(({ name, key, leader }) => {
    const remarks = [...(leader ? ["组长"] : []), ...(certificates ? [`执法证号 ${key}`] : [])].join("，");
    return `${name}${remarks ? `（${remarks}）` : ""}：${line}`;
  });
  const open = Array.from({ length: team.open }, () => `（待补充执法人员）：${line}`);
  const others = (team.companions ?? []).map(({ name, role }) => `${name}（${roles[role]}）：${line}`);
  return [...officers, ...open, ...others].join("\n");
}

/**
 * 双随机抽查告知书: words for the inspected, handed over on arrival together with 一企一表 (服务式监管): drawn by lot,
 * who comes, which items, its rights, how to check the draw. Plain language, no seal. Like 一企一表 it says nothing of
 * classes, rates, ranks or the plan's range; only an open draw's ticket stands on it, which anyone can compute
 * (SR-1 §6). Rights: 行政处罚法 第四十三、四十五、五十五条; 国办发〔2024〕54号; results: 20 working days (forms.md, "Dates").
 */
import type { InspectedObject } from "../../core/registry/inspectedObject";
import type { InspectionItem } from "../../core/registry/inspectionItem";
import type { AssignedTeam } from "../../core/teams";
import { withoutClasses } from "../../core/publicity";
import { sheetName } from "../sheetName";
import type { NamedSheet } from "./enterpriseSheet";
import { label, PrintedPage } from "./printedPage";
import { printed } from "./printedText";

/** What may be said of the draw. */
export interface NoticedDraw {
  /** 抽取时间, ISO 8601. */
  readonly createdAt: string;
  /** 抽取记录校验码 */
  readonly record: string;
  /** By id; null for a sealed draw, whose tickets would tell the class. */
  readonly tickets: ReadonlyMap<string, string> | null;
}

export interface NoticeSheets {
  readonly objects: readonly InspectedObject[];
  readonly task: { readonly task: string; readonly name: string };
  /** Who inspects, the leading department first, each with its items. */
  readonly items: ReadonlyMap<string, readonly InspectionItem[]>;
  readonly teams: readonly AssignedTeam[];
  readonly draw: NoticedDraw;
  /** 单位名称 and the office's telephone, where it is to stand there. */
  readonly unit: string;
  readonly phone: string;
  readonly taken?: readonly string[];
}

const widths = [16, 68] as const;
const blank = "＿＿＿＿＿＿＿＿";

/** One notice for each object. */
export function noticeSheets(input: NoticeSheets): readonly NamedSheet[] {
  const taken = [...(input.taken ?? [])];
  return input.objects.map((object) => {
    const name = sheetName(`告知书_${object.name || object.id}`, taken);
    taken.push(name);
    const teams = input.teams.filter(({ id }) => id === object.id);
    return { name, edits: notice(name, object, teams, input) };
  });
}

function notice(
  sheet: string,
  object: InspectedObject,
  teams: readonly AssignedTeam[],
  { task, items, draw, unit, phone }: NoticeSheets,
) {
  const page = new PrintedPage(sheet, widths);
  const line = (head: string, text: string) => page.add({ cells: [{ text: head, look: label }, { text }] });
  page.title("双随机抽查告知书");
  page.wide(`${printed(object.name) || object.id}：`, { look: { font: { bold: true } }, bare: true });
  page.wide(
    "您好。按照“双随机、一公开”监管要求，我们今天到您这里检查。检查谁、由谁检查，都由随机抽取产生；被抽中不代表您存在问题。检查尽量不影响您的经营，请您配合。",
    { bare: true },
  );
  line("抽查任务", [withoutClasses(printed(task.name)), task.task].filter(Boolean).join("，任务编号 "));
  line("怎样抽到的", drawnBy(object, draw));
  line("谁来检查", inspectors(items, teams));
  line("检查什么", itemsOf(items));
  line(
    "您的权利",
    [
      "1. 检查人员不少于两人，应主动出示执法证件和检查通知书；未出示执法证件的，您有权拒绝检查。",
      "2. 检查人员与您有直接利害关系的，您有权申请回避。",
      "3. 对检查情况，您有权陈述、申辩；对处理决定不服的，可以依法申请行政复议或者提起行政诉讼。",
      "4. 检查不收取任何费用；检查人员不得接受宴请、礼品，不得推销产品和服务。",
    ].join("\n"),
  );
  line(
    "结果公示",
    "检查结果自检查结束之日起 20 个工作日内向社会公示；检查中发现的问题，会同时告诉您怎样改正。",
  );
  line("怎样核对", howToCheck(draw));
  line("联系我们", [unit || blank, `电话：${phone || blank}`, `监督电话：${blank}`].join("　"));
  page.wide(
    "检查后可能有工作人员通过电话或问卷向您了解检查人员的履职情况（回访），回访不是检查。谢谢您的支持。",
    {
      bare: true,
    },
  );
  page.add({
    cells: [
      { text: "签收", look: label },
      { text: "签收人：＿＿＿＿＿＿＿＿　　　　　　年　　月　　日", look: { align: "right" } },
    ],
    least: 30,
  });
  return page.edits();
}

function drawnBy({ id }: InspectedObject, { createdAt, tickets }: NoticedDraw): string {
  const when = createdAt.slice(0, 16).replace("T", " ");
  const ticket = tickets?.get(id);
  const drawn = `${when} 从检查对象名录库中随机抽取产生。`;
  return ticket === undefined ? drawn : `${drawn}\n您的抽签号：${ticket}`;
}

function inspectors(
  items: ReadonlyMap<string, readonly InspectionItem[]>,
  teams: readonly AssignedTeam[],
): string {
  return [...items.keys()]
    .map((department) => {
      const team = teams.find((each) => each.department === department);
      const names = team?.members.map(({ name, leader }) => (leader ? `${name}（组长）` : name)) ?? [];
      const others = (team?.companions ?? []).map(({ name }) => `${name}（随同，不执法）`);
      return `${department}：${[...names, ...others].join("、") || "以到场出示的执法证件为准"}`;
    })
    .join("\n");
}

function itemsOf(items: ReadonlyMap<string, readonly InspectionItem[]>): string {
  const lines: string[] = [];
  for (const [department, own] of items)
    for (const item of own) {
      const content = printed(item.content);
      lines.push(
        `${lines.length + 1}. ${printed(item.name)}（${department}）${content ? `：${content}` : ""}`,
      );
    }
  return lines.join("\n") || "以检查通知书为准";
}

function howToCheck({ record, tickets }: NoticedDraw): string {
  const digest = `抽取记录校验码：${record}`;
  return tickets === null
    ? `抽取前公布了名单校验码，抽取后不能更改。检查结束后，您可以向我们索取入库凭条，用公开的核验页面核对您确实在抽取名单之中。\n${digest}`
    : `检查结束后公布随机数和抽取名单，任何人都可以用公开的核验页面重新计算，核对您的抽签号和抽取结果。\n${digest}`;
}

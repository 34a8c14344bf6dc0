/**
 * Lists for the public, by allow-list: what is not named here cannot get into one, whatever the workbook holds.
 * No list has a column for a class, a stratum that may be one, a telephone, a certificate, a legal
 * representative or an officer (docs/publicity.md). Plan and 实施方案 are public at once, 后续处理结果 as well;
 * who was drawn, and with what result, only after the inspection (spec/domain.md).
 */
import { readMeasures } from "../followUp/measures";

export const publicKinds = ["plan", "scheme", "drawn", "results", "followUps"] as const;
export type PublicKind = (typeof publicKinds)[number];

export interface PublicColumn {
  readonly key: string;
  /** The header on the list: Chinese, as the websites write it. */
  readonly header: string;
}

export interface PublicList {
  /** 公示内容, as 公示记录 names it. */
  readonly subject: string;
  /** After the inspection, or at once. */
  readonly when: "afterInspection" | "atOnce";
  /** One list a task, or one for the whole year. */
  readonly per: "task" | "year";
  /** Every column that may be asked for. */
  readonly columns: readonly PublicColumn[];
  /** The columns in their usual order, where the website asks for nothing else. */
  readonly usual: readonly string[];
}

const columns = (text: string): readonly PublicColumn[] =>
  text.split(" ").map((pair) => {
    const [key, header] = pair.split("=");
    return { key, header };
  });

const keys = (all: readonly PublicColumn[], left: readonly string[] = []): readonly string[] =>
  all.map(({ key }) => key).filter((key) => !left.includes(key));

/** A list of one task names it in its title. */
const ofTask = ["task", "taskName"];

const plan = columns(
  "number=序号 task=任务编号 name=任务名称 kind=抽查类型 lead=牵头部门 partners=配合部门 items=抽查事项 scope=抽查对象范围 " +
    "targeted=定向 extent=抽查比例或数量 frequency=抽查频次 period=抽查时间 from=开始日期 until=结束日期 version=版本",
);
const scheme = columns(
  "number=序号 task=任务编号 name=任务名称 lead=牵头部门 partners=配合部门 category=抽查类别 item=抽查事项 content=抽查内容 " +
    "method=检查方式 basis=抽查依据 scope=抽查对象范围 extent=抽查比例或数量 period=抽查时间",
);
const drawn = columns("number=序号 task=任务编号 taskName=任务名称 id=统一社会信用代码 name=名称");
const results = columns(
  "number=序号 task=任务编号 taskName=任务名称 inspectors=抽查机关 id=统一社会信用代码 name=名称 item=抽查事项 " +
    "inspectedOn=检查日期 result=抽查检查结果",
);
const followUps = columns(
  "number=序号 task=任务编号 id=统一社会信用代码 name=名称 measure=处置措施 closedOn=完结日期 status=处置状态",
);

/** 移送司法机关 is for them to make public: neither a list of ours nor a copy for the outside names it. */
export function goesToJudicialOrgans(measure: string, receiver: string): boolean {
  const named = readMeasures(measure)?.includes("移送司法机关") ?? false;
  return named || /司法机关|公安|检察|监察|犯罪/u.test(`${measure}${receiver}`);
}

export const publicLists: Readonly<Record<PublicKind, PublicList>> = {
  plan: {
    subject: "年度抽查计划",
    when: "atOnce",
    per: "year",
    columns: plan,
    usual: keys(plan, ["targeted", "from", "until", "version"]),
  },
  scheme: { subject: "抽查实施方案", when: "atOnce", per: "task", columns: scheme, usual: keys(scheme) },
  drawn: {
    subject: "抽中名单",
    when: "afterInspection",
    per: "task",
    columns: drawn,
    usual: keys(drawn, ofTask),
  },
  results: {
    subject: "抽查检查结果",
    when: "afterInspection",
    per: "task",
    columns: results,
    usual: keys(results, ofTask),
  },
  followUps: {
    subject: "后续处理结果",
    when: "atOnce",
    per: "task",
    columns: followUps,
    usual: keys(followUps, ofTask),
  },
};

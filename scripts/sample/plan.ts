/** 年度抽查计划: what has been carried out and what the year still holds, 24 tasks a round. */
import { department } from "./departments";
import { item } from "./items";
import type { SampleTask } from "./ledger";
import { partnersOf } from "./ledgerSheet";
import type { SampleObject } from "./objects";
import { tasksToCome } from "./taskTemplates";

export const planHeaders = [
  "计划编号", "任务编号", "任务名称", "抽查类型", "发起层级", "任务来源", "备案日期", "牵头部门", "配合部门",
  "抽查事项", "抽查对象范围", "定向", "运用信用风险分类", "抽查比例或数量", "各类比例", "抽查频次", "开始日期",
  "结束日期", "组织层级", "版本", "调整原因", "审批", "公示日期", "状态",
] as const; // prettier-ignore

/** The plan's tasks: those of the ledger that are not 临时, then those to come. */
export function plannedTasks(done: readonly SampleTask[]): SampleTask[] {
  const rounds = Math.max(1, Math.round(done.length / 22));
  const later = Array.from({ length: rounds }, (_, round) =>
    tasksToCome.map((template, place) => ({
      ...template,
      name: round === 0 ? template.name : `${template.name}（第${round + 1}批）`,
      number: `HG-2024-${String(round * 100 + 31 + place).padStart(3, "0")}`,
    })),
  );
  return [...done.filter((task) => task.planned), ...later.flat()];
}

const audienceWords: Record<SampleObject["audience"], string> = {
  enterprise: "企业",
  shop: "个体工商户",
  cooperative: "农民专业合作社",
  institution: "事业单位",
  project: "工程项目",
};

export function planRow(task: SampleTask, place: number, done: boolean): (string | null)[] {
  return [
    `HGJH-2024-${String(place + 1).padStart(2, "0")}`,
    task.number,
    task.name,
    task.joint ? "部门联合" : "部门内部",
    task.level,
    "年度计划",
    "2024-01-10",
    department(task.lead).name,
    task.divisions ?? partnersOf(task).map((key) => department(key).name).join("、"), // prettier-ignore
    task.items.map((id) => item(id).name).join("、"),
    task.audience.map((who) => audienceWords[who]).join("、"),
    task.industries.length > 0 ? "定向" : "不定向",
    task.byCredit ? "是" : "否",
    task.extent,
    task.rates ?? null,
    "1次/年",
    `2024-${task.from}`,
    `2024-${task.until}`,
    "县级",
    "1",
    null,
    "已批准",
    "2024-01-12",
    done ? "已完成" : "未开展",
  ].map((value) => (value === "" ? null : value));
}

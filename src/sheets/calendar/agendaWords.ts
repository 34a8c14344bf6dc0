/** How a line of 日程 reads on a sheet and in a calendar file: Chinese, whatever the pane speaks. */
import type { AgendaItem, AgendaKind } from "../../core/calendar/agenda";

const names: Readonly<Record<AgendaKind, string>> = {
  monthly: "报送月报表",
  summary: "报送工作总结",
  pools: "完善一单两库",
  schedule: "按报送时间表报送",
  entry: "录入检查结果",
  publicity: "公示",
  followUp: "办结后续处置",
  certificate: "执法证到期",
  classMonth: "更新信用风险等级",
  task: "完成抽查任务",
  training: "培训",
};

export function agendaWords({ kind, subject, month }: AgendaItem): {
  readonly what: string;
  readonly about: string;
} {
  if (kind === "monthly") return { what: names.monthly, about: month === null ? "" : `${month}月月报表` };
  if (kind === "classMonth") return { what: names.classMonth, about: `名录库最新等级月份为${subject}` };
  return { what: names[kind], about: subject };
}

/** 还有5个工作日, 已逾期3个工作日, 今日; a year without holidays on record says so. */
export function leftWords({ workingDaysLeft, overdue }: AgendaItem): string {
  if (workingDaysLeft === null) return overdue ? "已逾期，放假安排未知" : "放假安排未知";
  if (overdue) return `已逾期${Math.abs(workingDaysLeft)}个工作日`;
  return workingDaysLeft === 0 ? "今日或休息日内" : `还有${workingDaysLeft}个工作日`;
}

/** How the ledger's rows stand on the sheet 抽查台账. */
import { department } from "./departments";
import type { DepartmentKey } from "./departments";
import { item } from "./items";
import type { LedgerRow, SampleTask } from "./ledger";

export const ledgerHeaders = [
  "任务编号", "任务名称", "平台", "抽查类型", "发起层级", "所属县区", "牵头部门", "配合部门", "检查部门",
  "是否市场监管系统", "统一社会信用代码", "名称", "主体类型", "信用风险等级", "运用信用风险分类", "抽查事项",
  "检查日期", "任务完成日期", "检查结果", "是否发现问题", "检查人员", "录入日期", "审核", "公示日期",
] as const; // prettier-ignore

/** Where a header stands among the columns, counted from 0. */
export function ledgerColumn(header: (typeof ledgerHeaders)[number]): number {
  return ledgerHeaders.indexOf(header);
}

/** Results on which a clerk answers 是否发现问题 with 是. */
const problems = new Set([
  "未按规定公示应当公示的信息",
  "公示信息隐瞒真实情况、弄虚作假",
  "通过登记的住所（经营场所）无法联系",
  "发现问题已责令改正",
  "不配合检查情节严重",
  "发现问题待后续处理",
]);

/** The departments that take part, in the order of the task's items, the leading one left out. */
export function partnersOf(task: SampleTask): DepartmentKey[] {
  return [...new Set(task.items.map((id) => item(id).department))].filter((key) => key !== task.lead);
}

export function ledgerRow(row: LedgerRow): (string | null)[] {
  const { task, object } = row;
  return [
    task.number,
    task.name,
    task.platform === "provincial" ? "河北双随机执法监管平台" : "其他平台",
    task.joint ? "部门联合" : "部门内部",
    task.level,
    "海港区",
    department(task.lead).name,
    task.divisions ?? partnersOf(task).map((key) => department(key).name).join("、"), // prettier-ignore
    row.inspector,
    task.lead === "market" ? "是" : "否",
    object.code,
    object.name,
    object.entityType,
    object.creditClass,
    task.byCredit ? "是" : "否",
    row.item.name,
    row.inspectedOn,
    row.doneOn,
    row.result,
    problems.has(row.result) ? "是" : "否",
    row.officers.join("、"),
    row.enteredOn,
    row.publishedOn === "" ? null : "已审核",
    row.publishedOn,
  ].map((value) => (value === "" ? null : value));
}

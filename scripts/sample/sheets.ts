/** The whole sample as data: every sheet with its rows, and the list of what is wrong in them. */
import type { Blemish } from "./blemishes";
import { spoil } from "./blemishes";
import { departmentHeaders, departmentRows } from "./departments";
import { Dice } from "./dice";
import { itemHeaders, itemRows } from "./items";
import { inspectionDays, inventLedger, tasksFor } from "./ledger";
import { ledgerHeaders, ledgerRow } from "./ledgerSheet";
import { inventObjects, objectHeaders, objectRow } from "./objects";
import { inventOfficers, officerHeaders, officerRow } from "./officers";
import { planHeaders, planRow, plannedTasks } from "./plan";
import type { SampleSheet } from "./sampleSheet";
import { sampleSheet } from "./sampleSheet";
import { trainingHeaders, trainingRows } from "./training";

export interface SampleRequest {
  readonly seed: string;
  readonly objects: number;
  /** About so many rows of the ledger. */
  readonly ledger: number;
}

export const defaultRequest: SampleRequest = { seed: "海港区-2024", objects: 3000, ledger: 1900 };

export interface Sample {
  readonly sheets: readonly SampleSheet[];
  readonly blemishes: readonly Blemish[];
}

const yesNo = ["是", "否"];
const kinds = ["部门内部", "部门联合"];

/** Pure: the same request always gives the same sample. */
export function inventSample(request: SampleRequest): Sample {
  const dice = (purpose: string) => new Dice(request.seed, purpose);
  const objects = inventObjects(request.objects, dice("objects"));
  const officers = inventOfficers(
    dice("officers"),
    objects.slice(0, 200).map((object) => object.name),
  );
  const ledger = inventLedger(request.ledger, objects, officers, dice("ledger"));
  const tasks = tasksFor(request.ledger);
  const visits = inspectionDays(ledger);
  const sheets = [
    sampleSheet({
      sheet: "抽查事项清单",
      title: "海港区“双随机、一公开”抽查事项清单",
      headers: itemHeaders,
      rows: itemRows(),
      widths: { 抽查事项: 26, 抽查内容: 36, 抽查对象: 24, 检查主体: 26, 抽查依据: 34, 工作指引: 30 },
      choices: { 事项类别: ["一般", "重点"] },
    }),
    sampleSheet({
      sheet: "检查对象名录库",
      title: "海港区“双随机、一公开”检查对象名录库",
      headers: objectHeaders,
      rows: objects.map((object) => objectRow(object, "2024-05", visits.get(object.code) ?? [])),
      dates: ["许可证有效期", "上次抽查日期"],
      widths: { 统一社会信用代码: 22, 名称: 34, 主体类型: 18, 住所: 36, 登记机关: 24, 登记状态: 24, 标签: 26, 行业: 20 },
    }),
    sampleSheet({
      sheet: "执法检查人员名录库",
      title: "海港区“双随机、一公开”执法检查人员名录库",
      headers: officerHeaders,
      rows: officers.map(officerRow),
      dates: ["执法证有效期"],
      widths: { 部门: 28, 科室: 20, 专业标签: 26, 回避对象: 30 },
    }),
    sampleSheet({
      sheet: "年度抽查计划",
      title: "海港区2024年度“双随机、一公开”抽查计划",
      headers: planHeaders,
      rows: plannedTasks(tasks).map((task, place) => planRow(task, place, tasks.includes(task))),
      dates: ["备案日期", "开始日期", "结束日期", "公示日期"],
      widths: { 任务名称: 30, 牵头部门: 26, 配合部门: 40, 抽查事项: 40, 抽查比例或数量: 28, 各类比例: 26 },
      choices: { 抽查类型: kinds, 运用信用风险分类: yesNo },
    }),
    sampleSheet({
      sheet: "抽查台账",
      title: "海港区2024年“双随机、一公开”抽查台账",
      headers: ledgerHeaders,
      rows: ledger.map(ledgerRow),
      dates: ["检查日期", "任务完成日期", "录入日期", "公示日期"],
      widths: { 任务名称: 30, 平台: 24, 牵头部门: 26, 配合部门: 36, 检查部门: 26, 统一社会信用代码: 22, 名称: 34, 主体类型: 18, 抽查事项: 26, 检查结果: 28, 检查人员: 20 },
      choices: { 抽查类型: kinds, 是否市场监管系统: yesNo, 运用信用风险分类: yesNo, 是否发现问题: yesNo },
    }),
    sampleSheet({
      sheet: "培训记录",
      title: "海港区2024年“双随机、一公开”监管培训记录",
      headers: trainingHeaders,
      rows: trainingRows,
      dates: ["培训时间"],
      widths: { 培训内容: 40, 培训范围: 30, 完成情况: 24 },
    }),
    sampleSheet({
      sheet: "部门名录",
      title: "海港区“双随机、一公开”部门名录",
      headers: departmentHeaders,
      rows: departmentRows(dice("departments")),
      widths: { 规范名称: 30, 别名: 44, 系统: 18, 是否市场监管系统: 18, 联络员: 14, 电话: 16, 手机: 16 },
      choices: { 是否市场监管系统: yesNo },
    }),
  ]; // prettier-ignore
  const blemishes = sheets.flatMap((sheet) => spoil(sheet, dice(`blemishes ${sheet.sheet}`)));
  return { sheets, blemishes };
}

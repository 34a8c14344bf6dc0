/** 抽查台账: one row an item's result, for one object, in one task. */
import { field, tableSpec } from "./tableSpec";

export const ledgerSpec = tableSpec({
  kind: "ledger",
  title: "抽查台账",
  clues: ["台账", "检查结果", "抽查结果"],
  fields: {
    task: field("任务编号", "抽查任务编号 任务号 任务编码 抽查任务号"),
    taskName: field("任务名称", "抽查任务名称 抽查任务"),
    platform: field("平台", "抽查平台 所用平台 使用平台 开展平台 执法平台", 2),
    kind: field("抽查类型", "任务类型 检查类型 抽查方式"),
    level: field("发起层级", "任务层级 层级 发起级别"),
    county: field("所属县区", "县区 所属区县 区县 所属地区"),
    lead: field("牵头部门", "发起部门 牵头单位 发起单位 组织部门"),
    partners: field("配合部门", "参与部门 配合单位 参检单位 参与单位 联合部门"),
    inspectors: field("检查部门", "抽查机关 检查机关 检查单位 实施检查部门 检查主体 抽查部门 抽查单位"),
    marketSystem: field("是否市场监管系统", "市场监管系统 是否市场监管部门", 2),
    id: field(
      "统一社会信用代码",
      "统一信用代码 统一代码 信用代码 社会信用代码 统一社会信用代码/注册号 注册号 统一社会信用代码或注册号 对象编号",
    ),
    name: field(
      "名称",
      "企业名称 市场主体名称 经营主体名称 主体名称 单位名称 检查对象 检查对象名称 抽查对象 抽查对象名称 对象名称 被检查单位 " +
        "被检查对象 被检查单位名称 当事人名称",
    ),
    entityType: field("主体类型", "主体类别 企业类型 市场主体类型 经营主体类型 对象类型"),
    creditClass: field("信用风险等级", "风险等级 信用等级 企业信用风险等级 信用风险分类等级"),
    classMonth: field("等级月份", "信用风险等级月份 分类月份", 2),
    byCredit: field(
      "运用信用风险分类",
      "是否运用信用风险分类 是否利用信用风险分类 利用信用风险分类 是否运用企业信用风险分类 是否信用风险分类抽查 信用风险分类抽查 " +
        "是否运用信用风险分级分类 运用信用风险分级分类",
    ),
    item: field("抽查事项", "检查事项 抽查事项名称 检查项目 抽查项目 事项名称"),
    inspectedOn: field("检查日期", "检查时间 抽查日期 抽查时间 实地检查日期"),
    taskDoneOn: field(
      "任务完成日期",
      "任务结束日期 抽查完成日期 任务完成时间 任务结束时间 抽查完成时间 检查完成日期",
    ),
    result: field("检查结果", "检查结果状态 抽查结果 抽查检查结果 检查结论 检查结果类型", 2),
    problem: field("是否发现问题", "发现问题 有无问题 是否有问题 是否存在问题", 2),
    finding: field("问题描述", "发现的问题 问题情况"),
    photos: field("照片文件名", "照片 影像资料 现场照片", 2),
    officers: field("检查人员", "执法检查人员 执法人员 检查人 检查员 抽查人员"),
    enteredOn: field("录入日期", "录入时间 结果录入日期 结果录入时间", 2),
    enteredBy: field("录入员", "录入人 录入人员"),
    reviewed: field("审核", "审核人 审核状态 审核意见"),
    publishedOn: field("公示日期", "公示时间 结果公示日期 结果公示时间"),
    status: field("状态", "对象状态 抽取状态 是否替换"),
    batch: field("批次", "抽查批次"),
    approval: field("行政检查审批表号", "审批表号"),
    notice: field("检查通知书号", "通知书号"),
    scannedAt: field("扫码时间", "扫码入企时间"),
    note: field("备注"),
    number: field("序号"),
  },
  needs: [
    ["result", "problem", "inspectedOn", "taskDoneOn"],
    ["id", "name"],
    ["task", "taskName", "result", "problem", "platform"],
  ],
});

export type LedgerField = keyof typeof ledgerSpec.fields;

/** 年度抽查计划: one row a task. 抽查类型 is also used for 定向/不定向: the values decide. */
import { field, tableSpec } from "./tableSpec";

export const planSpec = tableSpec({
  kind: "plan",
  title: "年度抽查计划",
  clues: ["抽查计划", "年度计划", "工作计划"],
  fields: {
    plan: field("计划编号", "抽查计划编号 年度计划编号 计划号", 2),
    planName: field("计划名称", "年度计划名称 抽查计划名称", 2),
    task: field("任务编号", "抽查任务编号 任务号 任务编码"),
    name: field("任务名称", "抽查任务名称 抽查任务"),
    kind: field("抽查类型", "任务类型 抽取类型 抽查检查模式 抽查模式 检查类型 抽查方式"),
    level: field("发起层级", "任务层级 发起级别"),
    source: field("任务来源", "来源", 2),
    filedOn: field("备案日期", "备案时间", 2),
    lead: field("牵头部门", "发起部门 检查主体 实施单位 牵头单位 发起单位 实施部门 责任单位"),
    partners: field("配合部门", "参与部门 配合单位 参检单位 参与单位 联合部门"),
    office: field("股室", "科室 责任科室 承办科室"),
    items: field("抽查事项", "检查事项 抽查事项名称 抽查内容 检查内容 抽查项目"),
    scope: field("抽查对象范围", "抽查对象 检查对象 检查对象范围 抽查范围 检查对象名称"),
    targeted: field("定向", "定向/不定向 是否定向 定向类型 抽取方式", 2),
    byCredit: field(
      "运用信用风险分类",
      "是否运用信用风险分类 利用信用风险分类 是否利用信用风险分类 是否运用企业信用风险分类 信用风险分类 是否信用风险分类抽查",
    ),
    extent: field(
      "抽查比例或数量",
      "抽查比例 抽查比例(数量) 抽查比例及频次 抽查户数 抽查数量 大约抽取的检查对象数量 抽查比例/数量 抽查比例和数量 拟抽查户数 计划抽查户数",
      2,
    ),
    ratesByClass: field("各类比例", "分类比例 各类抽查比例 各等级抽查比例", 2),
    frequency: field("抽查频次", "频次"),
    from: field("开始日期", "开始时间 任务开始时间 任务开始日期 起始时间", 2),
    until: field("结束日期", "结束时间 任务结束时间 任务结束日期 抽查完成时限 完成时限 截止时间 完成时间", 2),
    period: field(
      "起止时间",
      "抽查检查起止时间 实施时间 计划开展时间 抽查时间 检查时间 起止日期 开展时间 时间安排 任务时间",
      2,
    ),
    organiser: field("组织层级", "组织级别"),
    version: field("版本", "版次 计划版本", 2),
    adjustment: field("调整原因", "调整说明", 2),
    approval: field("审批", "审批人 审批状态", 2),
    publishedOn: field("公示日期", "公示时间"),
    status: field("状态", "任务状态 执行状态 完成情况"),
    note: field("备注"),
    number: field("序号"),
  },
  needs: [
    ["name", "task", "plan", "planName"],
    ["extent", "from", "until", "period", "ratesByClass", "source", "targeted", "frequency"],
  ],
});

export type PlanField = keyof typeof planSpec.fields;

/** 抽查事项清单: the list of inspection items. */
import { field, tableSpec } from "./tableSpec";

export const itemsSpec = tableSpec({
  kind: "items",
  title: "抽查事项清单",
  clues: ["事项清单", "抽查事项", "一单"],
  fields: {
    id: field("事项编号", "编号 事项编码 抽查事项编号", 2),
    category: field("抽查类别", "抽查类别名称 类别 检查类别 抽查项目", 2),
    name: field("抽查事项", "事项名称 抽查事项名称 检查事项 抽查子项 检查项目"),
    content: field("抽查内容", "检查内容及要求 检查内容 抽查内容及要求 检查内容和要求", 2),
    objects: field("抽查对象", "检查对象 检查对象范围 抽查对象范围"),
    weight: field("事项类别", "事项类别(一般/重点) 事项类型 一般/重点 事项性质 重点/一般", 2),
    method: field("检查方式", "抽查方式 检查方法 抽查检查方式", 2),
    body: field("检查主体", "抽查主体 实施主体 牵头部门 单位名称 责任部门 检查部门"),
    partners: field("配合部门", "参检单位 配合单位 参与部门"),
    basis: field("抽查依据", "检查依据 法律依据 依据 检查依据及条款 抽查检查依据", 2),
    ceiling: field("比例上限", "抽查比例上限 抽查比例 抽查比例及频次 比例及频次", 2),
    frequency: field("抽查频次", "频次"),
    tags: field("专业标签", "检查人员要求 人员要求 专业要求"),
    guidance: field("工作指引", "检查指引 抽查指引 指引", 2),
    claimed: field("认领状态", "认领 是否认领 认领情况", 2),
    note: field("备注"),
    number: field("序号"),
  },
  needs: [
    ["name", "category"],
    ["content", "weight", "method", "basis", "claimed", "guidance", "id"],
  ],
});

export type ItemsField = keyof typeof itemsSpec.fields;

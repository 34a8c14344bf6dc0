/** Sheets that use the forms' words and must never be taken for a form. */
import { formDefinitions } from "../../src/core/forms/formDefinitions";
import type { Cell } from "../../src/sheets/grid";
import { gridOf } from "../sheets/gridOf";
import type { CorpusCase } from "./corpusCase";
import { layForm } from "./formLayout";

const { annex1 } = formDefinitions;
const items = annex1.groups.flatMap((group) =>
  group.rows.map((row) => ({ group: group.label, label: row.label })),
);

function refused(name: string, rows: readonly (readonly (Cell | undefined)[])[]): CorpusCase {
  return { name, origin: "nearMiss", grids: [gridOf("Sheet1", rows)], wanted: [] };
}

const months = Array.from({ length: 12 }, (_, n) => `${n + 1}月`);

export function nearMisses(): readonly CorpusCase[] {
  const translated = layForm({
    definition: annex1,
    style: "oneCell",
    platform: "merged",
    relabel: () => "Number of random inspections, households and households with problems",
  }).grid;
  return [
    refused("逐月对比表：每月一列", [
      ["县（区）“双随机、一公开”监管情况表"],
      ["平台", "项目", ...months],
      ...items.map(({ group, label }): Cell[] => [
        group,
        label,
        ...months.map(() => "1次，2户，发现问题0户"),
      ]),
    ]),
    refused("逐月对比表：空白", [
      ["平台", "项目", ...months],
      ...items.map(({ group, label }): Cell[] => [group, label]),
    ]),
    refused("各单位一行，项目在表头", [
      ["各县区双随机抽查情况统计表"],
      ["单位", ...items.map(({ group }) => group)],
      ["", ...items.map(({ label }) => label)],
      ["海港区", 1, 2, 3],
      ["山海关区", 4, 5, 6],
    ]),
    refused("指标解释", [
      ["填表说明"],
      ...items.map(({ group, label }): Cell[] => [
        group,
        label,
        "指本年度1月1日以来，通过平台派发并完成的任务，按户计算，不含专项检查。",
      ]),
    ]),
    refused(
      "口径说明，一段一格",
      items.map(({ label }): Cell[] => [
        `${label}：指本年度累计完成的任务，其中联合抽查以牵头部门为准，户数按任务分别计算。`,
      ]),
    ),
    refused("年度抽查计划", [
      ["海港区2024年度双随机抽查计划"],
      ["抽查计划编号", "抽查任务名称", "抽查类型", "抽查户数", "部门联合抽查次数"],
      ["JH1", "本地开展部门联合随机抽查", "部门联合", 20, 1],
      ["JH2", "本地开展部门内部随机抽查", "部门内部", 30, 2],
    ]),
    refused("附件3 培训计划", [
      ["2024年度双随机培训计划表"],
      ["序号", "培训内容", "培训范围", "培训时间"],
      [1, "双随机执法监管平台操作", "各部门抽查人员", "5月"],
    ]),
    refused("抽查台账", [
      ["任务编号", "任务名称", "平台", "抽查类型", "名称", "检查日期", "检查结果"],
      ["R1", "部门联合随机抽查", "河北双随机执法监管平台", "部门联合", "甲公司", "2024-05-01", "未发现问题"],
    ]),
    refused("行政执法统计月报表", [
      ["行政执法统计月报表"],
      ["项目", "数量"],
      ["日常检查次数", 3],
      ["专项检查次数", 2],
      ["行政处罚户数", 1],
      ["整改户数", 1],
      ["抽查检查合格户数", 9],
    ]),
    refused("部门报数", [
      ["单位", "截止日期", "平台", "表行", "次数", "户数", "发现问题户数", "来源文件"],
      ["公安局", "2024-05-20", "河北双随机执法监管平台", "部门联合", 1, 20, 2, "a.xlsx"],
    ]),
    refused("月报存档", [
      ["期别", "版次", "表", "行", "次数", "户数", "发现问题户数", "更正说明"],
      ["2024年5月", 1, "县（区）月报表", "河北双随机执法监管平台·合计", 1, 2, 0, null],
      ["2024年5月", 1, "县（区）月报表", "河北双随机执法监管平台·部门联合", 1, 2, 0, null],
    ]),
    refused("工作总结的段落", [
      ["一、工作开展情况"],
      ["本年度通过河北双随机执法监管平台开展抽查20次，340户，发现问题15户，其中部门联合8次。"],
      ["本地开展部门联合随机抽查次数占比40%，户数占比27%，均达到目标。"],
      ["涉及企业的随机抽查17次，利用企业信用风险分级分类开展随机抽查15次。"],
    ]),
    refused("三项占比", [
      ["指标", "分子", "分母", "目标值"],
      ["联合抽查次数占比", "部门联合抽查次数", "随机抽查次数", "40%"],
      ["联合抽查户数占比", "部门联合抽查户数", "随机抽查户数", "25%"],
    ]),
    refused("抽查事项清单", [
      ["编号", "抽查类别", "抽查事项", "检查主体"],
      [1, "一般检查事项", "对企业公示信息的检查", "市场监管部门"],
      [2, "重点检查事项", "部门联合抽查", "市场监管、公安"],
    ]),
    refused("口径与设置", [
      ["项", "值", "说明"],
      ["次数的计算", "任务有一户完成即计一次", "一项任务何时计为一次"],
      ["户数的计算", "各任务分别计户后相加", "同一户在两项任务中各计一户"],
      ["市场监管系统参与的任务也计入该系统一行", "否", ""],
      ["目标·联合抽查次数占比", "40%", ""],
    ]),
    refused("平台使用通知", [
      ["关于通过河北双随机执法监管平台开展抽查的通知"],
      ["各部门应通过河北双随机执法监管平台开展抽查，次数、户数以平台为准。"],
      ["通过其他平台开展抽查的，另行报送。"],
    ]),
    { name: "译成英文的表", origin: "nearMiss", grids: [translated], wanted: [] },
    refused("空表", [[null]]),
    refused("只有标题", [[annex1.title], [annex1.subtitle], [annex1.header[0], null, annex1.header[1]]]),
    refused("检查结果统计表", [
      ["随机抽查结果统计表"],
      ["检查结果", "户数"],
      ["未发现问题户数", 20],
      ["发现问题户数", 3],
      ["抽查对象注销户数", 1],
      ["不配合检查户数", 0],
      ["抽查无法联系户数", 2],
    ]),
    refused("双随机办周报", [
      ["双随机、一公开工作周报"],
      ["部门", "本周抽查次数", "本周抽查户数", "累计抽查次数", "累计抽查户数"],
      ["公安局", 1, 2, 3, 4],
      ["住建局", 1, 2, 3, 4],
    ]),
  ];
}

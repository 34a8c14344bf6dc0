/** The headers of spec/workbook.md, "recognise also", table by table: real published tables use them. */
import { HeaderLookup } from "../../src/sheets/headers";
import type { TableKind } from "../../src/sheets/headers";

const seen: readonly (readonly [TableKind, string])[] = [
  [
    "items",
    "编号 序号 单位名称 抽查类别名称 事项名称 抽查事项名称 抽查子项 抽查项目 检查对象 检查内容及要求 检查依据 抽查主体 参检单位 抽查比例及频次 抽查频次 检查人员要求",
  ],
  [
    "objects",
    "统一代码 信用代码 统一社会信用代码/注册号 注册号 企业名称 市场主体名称 单位名称 主体类别 企业类型 负责人 经营场所 注册地址 住所(经营场所) 管辖单位 片区 所属行业 状态 经营状态 风险等级 信用等级 监管标签 专业监管",
  ],
  [
    "officers",
    "执法证件号 行政执法证号 证件编号 工商部门执法证 省政府执法证 有效期 工作单位 部门/机构 单位名称 执法领域 执法事项范围 岗位大类 岗位管辖片区 岗位资质资格 担任职务",
  ],
  ["experts", "专家姓名 机构名称 专业领域 资质资格"],
  [
    "plan",
    "序号 抽查计划编号 抽查任务名称 年度计划名称 检查主体 实施单位 发起部门 参与部门 股室 抽查比例 抽查比例(数量) 抽查比例及频次 抽查户数 抽查数量 大约抽取的检查对象数量 抽取类型 抽查检查模式 起止时间 抽查检查起止时间 实施时间 计划开展时间 抽查完成时限",
  ],
  ["ledger", "统一信用代码 企业名称 任务结束日期 抽查完成日期 检查结果状态 抽查机关 执法检查人员 录入员"],
  ["followUps", "后续处置措施 后续处置状态"],
];

const lookup = new HeaderLookup();
test.each(seen.flatMap(([kind, headers]) => headers.split(" ").map((header) => [kind, header] as const)))(
  "%s: %s",
  (kind, header) => {
    for (const written of [header, ` ${[...header].join(" ")}\n`, `${header}（必填）`])
      expect(lookup.hit(kind, written)?.field).toEqual(expect.any(String));
  },
);

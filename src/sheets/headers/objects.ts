/** 检查对象名录库: the pool of objects. */
import { field, tableSpec } from "./tableSpec";

export const objectsSpec = tableSpec({
  kind: "objects",
  title: "检查对象名录库",
  clues: ["检查对象", "对象名录", "对象库", "市场主体", "企业名单"],
  fields: {
    id: field(
      "统一社会信用代码",
      "统一代码 信用代码 社会信用代码 统一信用代码 统一社会信用代码/注册号 统一社会信用代码或注册号 注册号 对象编号",
    ),
    name: field(
      "名称",
      "企业名称 市场主体名称 经营主体名称 主体名称 单位名称 检查对象名称 对象名称 检查对象 抽查对象名称 商户名称 机构名称",
    ),
    entityType: field("主体类型", "主体类别 企业类型 市场主体类型 经营主体类型 类型 对象类型"),
    legalRepresentative: field(
      "法定代表人",
      "负责人 法定代表人(负责人) 法人 法人代表 法定代表人/负责人 经营者",
      2,
    ),
    address: field("住所", "经营场所 注册地址 住所(经营场所) 地址 经营地址 住所/经营场所 单位地址", 2),
    district: field("辖区", "管辖单位 片区 所属辖区 所属县区 监管单位 管辖机关 所属片区"),
    industry: field("行业", "所属行业 行业类别 行业门类 行业分类", 2),
    registrar: field("登记机关", "发照机关", 2),
    status: field("登记状态", "状态 经营状态 企业状态 主体状态 存续状态"),
    creditClass: field("信用风险等级", "风险等级 信用等级 企业信用风险等级 信用风险分类等级 信用风险分类"),
    classMonth: field("等级月份", "分类月份 等级更新月份", 2),
    sectorClass: field("专业风险等级", "专业监管 专业等级 专业监管风险等级", 2),
    classSource: field("等级来源", "等级来源(通用/专业)", 2),
    tags: field("标签", "监管标签 分类标注 对象标签 企业标签"),
    licence: field("许可证编号", "许可证号", 2),
    licenceUntil: field("许可证有效期", "许可证有效期至 有效期", 2),
    lastInspectedOn: field("上次抽查日期", "最近抽查日期 上次检查日期 最近检查日期", 2),
    inspectionsThisYear: field("本年抽查次数", "年度抽查次数 本年检查次数 本年度抽查次数", 2),
    phone: field("联系电话", "电话 联系方式"),
    note: field("备注"),
    number: field("序号"),
  },
  needs: [
    ["id", "name"],
    [
      "entityType",
      "legalRepresentative",
      "address",
      "district",
      "industry",
      "registrar",
      "status",
      "creditClass",
      "sectorClass",
      "tags",
    ],
  ],
});

export type ObjectsField = keyof typeof objectsSpec.fields;

/** 执法检查人员名录库: the pool of officers. A certificate and its 有效期 may come twice, pair by pair. */
import { field, tableSpec } from "./tableSpec";

export const officersSpec = tableSpec({
  kind: "officers",
  title: "执法检查人员名录库",
  clues: ["检查人员", "执法人员", "人员名录", "人员库"],
  fields: {
    name: field("姓名", "执法人员姓名 检查人员姓名 人员姓名 检查人员 执法人员", 2),
    certificate: field(
      "执法证号",
      "执法证件号 行政执法证号 证件编号 工商部门执法证 省政府执法证 执法证件编号 执法证编号 执法证 行政执法证 证件号码 证号 " +
        "市场监管部门执法证 行政执法证件号 执法证号码",
      2,
    ),
    certificateUntil: field("执法证有效期", "有效期 有效期限 有效期至 证件有效期 执法证有效期至 有效日期"),
    department: field(
      "部门",
      "工作单位 部门/机构 单位名称 所在单位 所属单位 所属部门 单位 执法机构 所在部门",
    ),
    office: field("科室", "内设机构 所在科室 股室 处室 科室/所"),
    district: field("辖区", "岗位管辖片区 管辖片区 片区 所属辖区 所属县区"),
    tags: field("专业标签", "执法领域 执法事项范围 岗位大类 岗位资质资格 专业 专业领域 业务专长 标签 专长"),
    position: field("职务", "担任职务 职务/职称 岗位"),
    active: field("在岗状态", "状态 人员状态 是否在岗", 2),
    recusals: field("回避对象", "回避 回避情形 回避单位", 2),
    maximumLoad: field("最大任务数", "任务上限 最多任务数", 2),
    sex: field("性别"),
    phone: field("联系电话", "电话 手机 联系方式"),
    note: field("备注"),
    number: field("序号"),
  },
  needs: [["name"], ["certificate", "department", "office", "tags", "recusals", "active"]],
});

export type OfficersField = keyof typeof officersSpec.fields;

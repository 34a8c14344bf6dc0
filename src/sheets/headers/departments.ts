/** 部门名录: every department with the other ways in which it is written. */
import { field, tableSpec } from "./tableSpec";

export const departmentsSpec = tableSpec({
  kind: "departments",
  title: "部门名录",
  clues: ["部门名录", "部门名单", "成员单位"],
  fields: {
    name: field("规范名称", "部门名称 单位名称 单位全称 部门全称 部门", 2),
    aliases: field("别名", "简称 曾用名 其他名称 部门简称 单位简称", 2),
    system: field("系统", "所属系统 条线", 2),
    market: field("是否市场监管系统", "市场监管系统 是否市场监管部门"),
    level: field("层级", "级别"),
    liaison: field("联络员", "联系人 联络人", 2),
    phone: field("电话", "联系电话 办公电话"),
    mobile: field("手机", "手机号 手机号码"),
    note: field("备注"),
    number: field("序号"),
  },
  needs: [["name"], ["aliases", "system", "liaison", "market"]],
});

export type DepartmentsField = keyof typeof departmentsSpec.fields;

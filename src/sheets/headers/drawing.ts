/** 抽取结果, 专家和第三方机构库: around the draw. */
import { field, tableSpec } from "./tableSpec";

export const drawResultSpec = tableSpec({
  kind: "drawResult",
  title: "抽取结果",
  clues: ["抽取结果"],
  fields: {
    task: field("任务编号", "抽查任务编号"),
    stratum: field("分类", "分层 等级 类别"),
    rank: field("名次", "序位 排名", 2),
    id: field("统一社会信用代码", "统一代码 信用代码 注册号 统一社会信用代码/注册号"),
    name: field("名称", "企业名称 市场主体名称 单位名称"),
    ticket: field("抽签号", "抽签号(ticket) ticket", 2),
    status: field("状态", "状态(抽中/递补/替换) 抽取状态"),
    team: field("检查组", "组别 检查小组", 2),
    leader: field("组长", "检查组长", 2),
    drawnAt: field("抽取时间", "抽取日期", 2),
    record: field("抽取记录编号", "记录编号 抽取记录", 2),
    number: field("序号"),
  },
  needs: [["ticket", "rank", "record"], ["id"]],
});

export const expertsSpec = tableSpec({
  kind: "experts",
  title: "专家和第三方机构库",
  clues: ["专家", "第三方"],
  fields: {
    name: field("姓名或机构", "专家姓名 机构名称 姓名/机构 姓名或机构名称 专家或机构", 2),
    type: field("类型", "类别"),
    speciality: field("专业", "专业领域 擅长领域", 2),
    qualification: field("资质", "资质资格 资格 职称", 2),
    until: field("有效期", "有效期至"),
    contact: field("联系方式", "联系电话 电话"),
    note: field("备注"),
    number: field("序号"),
  },
  needs: [["name"], ["speciality", "qualification"]],
});

export type ExpertsField = keyof typeof expertsSpec.fields;

/** Teams on record, one row a seat: a later change of officer adds a row and keeps the old one. */
export const teamsSpec = tableSpec({
  kind: "teams",
  title: "检查组",
  clues: ["检查组"],
  fields: {
    task: field("任务编号"),
    id: field("统一社会信用代码"),
    name: field("名称"),
    department: field("检查部门"),
    team: field("检查组", "", 2),
    member: field("检查人员"),
    certificate: field("执法证号"),
    role: field("组内身份", "", 2),
    reason: field("派出依据", "", 2),
    status: field("在组状态", "", 2),
    note: field("更换说明", "", 2),
    changedAt: field("更换时间", "", 2),
  },
  needs: [["role"], ["status", "reason"], ["id"], ["member"]],
});

export type TeamsField = keyof typeof teamsSpec.fields;

/** What each officer carried before a task and carries with it. */
export const teamLoadsSpec = tableSpec({
  kind: "teamLoads",
  title: "检查人员任务数",
  clues: ["任务数"],
  fields: {
    department: field("部门"),
    member: field("姓名"),
    certificate: field("执法证号"),
    before: field("此前任务数", "", 3),
    added: field("本次任务数", "", 3),
    after: field("合计任务数", "", 3),
  },
  needs: [["before"], ["after"], ["member"]],
});

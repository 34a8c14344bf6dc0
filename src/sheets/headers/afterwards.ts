/** What follows an inspection: 后续处置, 回访记录, 公示记录; and 培训记录, 参训人员, 宣传记录. */
import { field, tableSpec } from "./tableSpec";

const task = field("任务编号", "抽查任务编号 任务号");
const id = field("统一社会信用代码", "统一代码 信用代码 统一信用代码 注册号");
const name = field("名称", "企业名称 市场主体名称 单位名称");
const number = field("序号");
const note = field("备注");

export const followUpsSpec = tableSpec({
  kind: "followUps",
  title: "后续处置",
  clues: ["后续处置", "问题处置", "移送"],
  fields: {
    task,
    id,
    name,
    /** 检查部门 that found it. */
    finder: field("发现部门", "检查部门 移交部门"),
    problem: field("问题", "发现的问题 问题描述 存在问题"),
    measure: field("处置措施", "后续处置措施 处理措施 处置方式", 2),
    due: field("办结期限", "处置期限 整改期限 办理期限 反馈期限", 2),
    receiver: field("移送单位", "接收单位 转办单位", 2),
    letter: field("移送函文号", "文号 函号", 2),
    sentOn: field("移送日期", "移送时间 转办日期", 2),
    signedBy: field("签收人", "接收人", 2),
    answeredOn: field("反馈日期", "反馈时间", 2),
    answer: field("反馈结果", "反馈情况", 2),
    closedOn: field("完结日期", "办结日期 完结时间 闭环日期", 2),
    status: field("状态", "后续处置状态 处置状态"),
    basis: field("处置依据", "移送依据"),
    note,
    number,
  },
  needs: [
    ["measure", "receiver", "closedOn", "answer"],
    ["task", "id", "name"],
  ],
});

export const revisitsSpec = tableSpec({
  kind: "revisits",
  title: "回访记录",
  clues: ["回访"],
  fields: {
    draw: field("回访批次", "回访编号 回访任务编号", 2),
    task,
    id,
    name,
    method: field("方式", "回访方式 方式(电话/问卷)"),
    showedCertificate: field("是否亮证", "亮证", 2),
    twoOfficers: field("是否两人", "是否两人以上", 2),
    favours: field("收费吃请", "有无收费吃请", 2),
    truthful: field("结果属实", "结果是否属实", 2),
    opinion: field("意见", "意见建议"),
    visitedOn: field("回访日期", "回访时间", 2),
    visitor: field("回访人", "回访人员", 2),
    note,
    number,
  },
  needs: [
    ["showedCertificate", "twoOfficers", "favours", "truthful"],
    ["task", "id", "name"],
  ],
});

export const publicitySpec = tableSpec({
  kind: "publicity",
  title: "公示记录",
  clues: ["公示记录"],
  fields: {
    subject: field("公示内容", "公示事项", 2),
    task,
    channel: field("公示渠道", "公示网站 公示平台", 2),
    publishedOn: field("公示日期", "公示时间"),
    address: field("公示网址", "网址 链接", 2),
    rows: field("公示条数", "条数", 2),
    file: field("公示文件", "文件名", 2),
    note,
    number,
  },
  needs: [["subject", "channel", "address"], ["publishedOn"]],
});

export const trainingSpec = tableSpec({
  kind: "training",
  title: "培训记录",
  clues: ["培训"],
  fields: {
    number,
    content: field("培训内容", "培训主题", 2),
    scope: field("培训范围", "培训对象 参训范围", 2),
    time: field("培训时间", "培训日期", 2),
    people: field("参训人数", "人数 参加人数", 2),
    done: field("完成情况", "完成状态"),
    note,
  },
  needs: [["content"], ["scope", "time"]],
});

/** Who took part in which session; the hours are counted by officer. */
export const attendanceSpec = tableSpec({
  kind: "attendance",
  title: "参训人员",
  clues: ["参训人员", "签到"],
  fields: {
    session: field("场次", "培训场次 培训编号", 2),
    name: field("姓名", "参训人"),
    department: field("部门", "工作单位 单位"),
    hours: field("学时", "课时 学时数", 2),
    note,
    number,
  },
  needs: [["session"], ["hours"], ["name"]],
});

export const promotionSpec = tableSpec({
  kind: "promotion",
  title: "宣传记录",
  clues: ["宣传"],
  fields: {
    number,
    date: field("日期", "宣传日期 发布日期 刊发日期"),
    medium: field("媒介", "宣传媒介 媒体 刊发媒体 宣传渠道", 2),
    headline: field("标题", "宣传标题 稿件标题", 2),
    link: field("链接", "网址 宣传链接"),
    note,
  },
  needs: [["medium"], ["headline"]],
});

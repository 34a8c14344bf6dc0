/** What is kept for the reports: 部门报数, 月报存档, 数据更正, 平台核对, 目标, 报送时间表, 节假日, 等级快照. */
import { field, tableSpec } from "./tableSpec";

const number = field("序号");
const note = field("备注", "说明");
const tasks = field("次数", "抽查次数");
const households = field("户数", "抽查户数");
const problems = field("发现问题户数", "问题户数");

export const reportedSpec = tableSpec({
  kind: "reported",
  title: "部门报数",
  clues: ["部门报数"],
  fields: {
    unit: field("单位", "单位名称 部门 报送单位"),
    until: field("截止日期", "截止时间"),
    platform: field("平台", "抽查平台"),
    row: field("表行", "行 表格行", 2),
    tasks,
    households,
    problems,
    jointTasks: field("联合任务编号", "联合任务", 2),
    source: field("来源文件", "来源", 2),
    sentOn: field("报送时间", "报送日期"),
    note,
    number,
  },
  needs: [["unit"], ["row", "jointTasks", "source"], ["tasks", "households", "problems"]],
});

export const archiveSpec = tableSpec({
  kind: "archive",
  title: "月报存档",
  clues: ["月报存档", "存档"],
  fields: {
    period: field("期别", "月份 报送月份", 2),
    edition: field("版次", "版本", 2),
    form: field("表", "表名 表格"),
    row: field("行", "表行"),
    tasks,
    households,
    problems,
    sentOn: field("报送日期", "报送时间"),
    correction: field("更正说明", "更正原因", 2),
    scan: field("扫描件文件名", "扫描件", 2),
    until: field("截止日期", "截止时间"),
    rules: field("口径", "统计口径"),
    ledger: field("台账校验码", "", 2),
    note,
    number,
  },
  needs: [["period"], ["edition", "correction", "scan"], ["tasks", "households", "problems"]],
});

export const correctionsSpec = tableSpec({
  kind: "corrections",
  title: "数据更正",
  clues: ["数据更正", "手工更正"],
  fields: {
    period: field("期别", "月份 报送月份", 1),
    until: field("截止日期", "截止时间"),
    unit: field("单位", "单位名称"),
    form: field("表", "表名 表格"),
    row: field("行", "表行"),
    item: field("项", "项目", 1),
    computed: field("计算值", "原值", 2),
    corrected: field("更正值", "更正后", 2),
    reason: field("更正原因", "原因", 2),
    by: field("更正人", "经办人", 2),
    time: field("时间", "更正时间"),
    note,
    number,
  },
  needs: [["period"], ["computed"], ["corrected"], ["row", "item"]],
});

export const platformNumbersSpec = tableSpec({
  kind: "platformNumbers",
  title: "平台核对",
  clues: ["平台核对"],
  fields: {
    period: field("期别", "月份 报送月份", 1),
    until: field("截止日期", "截止时间"),
    form: field("表", "表名 表格"),
    row: field("行", "表行"),
    item: field("项", "项目", 1),
    platform: field("平台数", "平台统计数 平台统计", 2),
    reported: field("部门报数", "报数", 2),
    difference: field("差额", "差异", 2),
    reason: field("原因", "差异原因", 1),
    source: field("来源", "来源文件"),
    time: field("时间", "核对时间"),
    note,
    number,
  },
  needs: [["platform"], ["reported", "difference"], ["row", "item"]],
});

export const targetsSpec = tableSpec({
  kind: "targets",
  title: "目标",
  clues: ["目标"],
  fields: {
    id: field("指标编号", "目标编号", 2),
    name: field("指标", "指标名称 目标名称", 2),
    part: field("分子", "", 2),
    whole: field("分母", "", 2),
    goal: field("目标值", "目标 不低于", 2),
    note,
    number,
  },
  needs: [["part"], ["whole"], ["goal"]],
});

export const scheduleSpec = tableSpec({
  kind: "schedule",
  title: "报送时间表",
  clues: ["报送时间"],
  fields: {
    what: field("报送内容", "报送事项 材料名称", 2),
    due: field("截止日期", "报送日期 报送时限 截止时间"),
    remind: field("提醒日期", "提醒时间", 2),
    note,
    number,
  },
  needs: [["what"], ["due"]],
});

export const holidaysSpec = tableSpec({
  kind: "holidays",
  title: "节假日",
  clues: ["节假日"],
  fields: {
    date: field("日期"),
    type: field("类型", "性质 休息/上班", 1),
    name: field("名称", "节日", 1),
    note,
    number,
  },
  needs: [["date"], ["type", "name"]],
});

export const classHistorySpec = tableSpec({
  kind: "classHistory",
  title: "等级快照",
  clues: ["等级快照"],
  fields: {
    id: field("统一社会信用代码", "统一代码 信用代码"),
    creditClass: field("信用风险等级", "风险等级"),
    indicator: field("指标", "监测指标", 1),
    value: field("指标值", "", 2),
    month: field("等级月份", "月份", 2),
    recordedOn: field("快照日期", "记录日期", 2),
    number,
  },
  needs: [["id"], ["recordedOn"]],
});

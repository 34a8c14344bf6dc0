/** What the product keeps in the workbook for itself: 口径与设置, 字段对应, 操作记录, 用印登记. */
import { field, tableSpec } from "./tableSpec";

export const settingsSpec = tableSpec({
  kind: "settings",
  title: "口径与设置",
  clues: ["口径", "设置"],
  fields: {
    item: field("项", "项目 设置项", 2),
    value: field("值", "设置值 取值", 2),
    note: field("说明", "备注 可选值"),
  },
  needs: [["item"], ["value"]],
});

export const mappingSpec = tableSpec({
  kind: "mapping",
  title: "字段对应",
  clues: ["字段对应"],
  fields: {
    table: field("表", "表名 数据表"),
    header: field("表头", "列名 原表头", 2),
    field: field("字段", "对应字段 标准字段", 2),
    source: field("来源", "名单来源"),
    note: field("备注"),
  },
  needs: [["table"], ["header"], ["field"]],
});

export const tagRulesSpec = tableSpec({
  kind: "tagRules",
  title: "标签规则",
  clues: ["标签规则"],
  fields: {
    header: field("表头", "列名 列"),
    test: field("条件", "", 2),
    words: field("关键词", "词", 2),
    tag: field("标签"),
    note: field("备注"),
  },
  needs: [["header"], ["words"], ["tag"]],
});

export const auditSpec = tableSpec({
  kind: "audit",
  title: "操作记录",
  clues: ["操作记录"],
  fields: {
    number: field("序号"),
    time: field("时间"),
    action: field("操作", "", 2),
    subject: field("对象"),
    detail: field("详情", "", 2),
    previous: field("上一条校验码", "", 2),
    digest: field("校验码", "", 2),
  },
  needs: [["action"], ["previous"], ["digest"]],
});

export const sealUseSpec = tableSpec({
  kind: "sealUse",
  title: "用印登记",
  clues: ["用印"],
  fields: {
    date: field("日期", "用印日期"),
    document: field("文件", "文件名称 用印文件", 2),
    unit: field("用印单位", "", 2),
    approvedBy: field("批准人", "审批人", 2),
    reason: field("事由", "用印事由", 2),
    handledBy: field("经办人", "", 1),
    digest: field("文件校验码", "", 2),
    number: field("序号"),
  },
  needs: [
    ["document", "unit"],
    ["approvedBy", "reason"],
  ],
});

/** 自定义表: one row a cell that was taught. */
export const ownFormsSpec = tableSpec({
  kind: "ownForms",
  title: "自定义表",
  clues: ["自定义表"],
  fields: {
    form: field("表名", "", 1),
    rows: field("统计范围", "", 1),
    row: field("行标签", "左侧文字", 2),
    column: field("列标签", "上方文字", 2),
    taught: field("单元格", "", 2),
    shows: field("填写内容", "", 2),
    platform: field("平台"),
    kind: field("抽查类型"),
    facts: field("限定", "", 1),
    level: field("发起层级"),
    department: field("检查部门"),
    item: field("抽查事项"),
    entityType: field("主体类型"),
    result: field("检查结果"),
    period: field("期间", "", 1),
    note: field("备注"),
  },
  needs: [["form"], ["row", "column"], ["taught"], ["shows"]],
});

/** Header cells that stand above a column of ids (workbook.md): a list may be given with its header. */

const idHeaders = new Set(
  [
    "统一社会信用代码",
    "统一社会信用代码/注册号",
    "统一社会信用代码(注册号)",
    "社会信用代码",
    "统一信用代码",
    "统一代码",
    "信用代码",
    "注册号",
    "代码",
    "编号",
    "编码",
    "序号",
    "对象编号",
    "主体编号",
    "产品编号",
    "项目编号",
    "场所编号",
    "许可证编号",
    "任务编号",
    "事项编号",
    "计划编号",
    "执法证号",
    "名称",
    "企业名称",
    "单位名称",
    "市场主体名称",
    "对象名称",
    "检查对象",
    "姓名",
    "id",
    "code",
    "uscc",
    "key",
    "no",
    "no.",
    "number",
    "name",
  ].map(bare),
);

/** Without blanks, brackets and punctuation, in one width and case. */
function bare(header: string): string {
  return header
    .normalize("NFKC")
    .replace(/[\s\p{P}]/gu, "")
    .toLowerCase();
}

/** Whether the first cell of a list is a header and no id. */
export function isIdHeader(value: unknown): boolean {
  return typeof value === "string" && value.length < 40 && idHeaders.has(bare(value));
}

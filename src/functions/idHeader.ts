/**
 * Header cells that stand above a column of ids: a list may be given with its header. Every header that
 * the product's tables are known by (workbook.md) counts, as no object is called 统一社会信用代码 or 名称.
 */
import { headerKey, tableSpecs } from "../sheets/headers";

/** Headers of lists that are none of those tables: products, projects, sites, lists of other systems. */
const others = [
  "代码",
  "编码",
  "编号",
  "主体编号",
  "产品编号",
  "项目编号",
  "场所编号",
  "产品名称",
  "项目名称",
  "场所名称",
  "社会信用代码",
  "统一社会信用代码(注册号)",
  "id",
  "code",
  "uscc",
  "key",
  "no",
  "no.",
  "number",
  "name",
];

const idHeaders = new Set(
  [
    ...tableSpecs.flatMap(({ fields }) =>
      Object.values(fields).flatMap(({ header, synonyms }) => [header, ...synonyms]),
    ),
    ...others,
  ].map(headerKey),
);

/** Whether the first cell of a list is a header and no id. */
export function isIdHeader(value: unknown): boolean {
  return typeof value === "string" && value.length < 40 && idHeaders.has(headerKey(value));
}

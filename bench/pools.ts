/** 数据检查: 130,000 objects as they come from cells, read already; wanted within 2 s. And a new list beside them. */
import type { LocalDate } from "../src/core/calendar/localDate";
import { usccCheckCharacter } from "../src/core/registry/codes";
import { readWorkbook } from "../src/sheets";
import type { Cell, Grid } from "../src/sheets/grid";
import { checkPools, mergeLists } from "../src/sheets/pools";
import { best } from "./row";
import type { Row } from "./row";

const size = 130_000;
const wanted = 2000;
const header = [
  "统一社会信用代码",
  "名称",
  "主体类型",
  "登记状态",
  "信用风险等级",
  "等级月份",
  "辖区",
  "行业",
  "标签",
];
const statuses = ["存续", "存续（在营、开业、在册）", "在营", "吊销，未注销", "注销", "外星"];

/** Messy as lists are: one row in ten has something wrong with it. */
function poolGrid(sheet: string, changed: number): Grid {
  const values: Cell[][] = [header];
  for (let i = 0; i < size; i++) {
    const first = `9${i % 4 === 0 ? 2 : 1}130302MA${String(i % 128_000).padStart(7, "0")}`;
    const code = first + (i % 97 === 0 ? "0" : usccCheckCharacter(first));
    values.push([
      i % 211 === 0 ? ` ${code.toLowerCase()}` : i % 1009 === 0 ? 9.11303e17 : code,
      `海港区某某餐饮有限公司${i}`,
      i % 4 === 0 ? "个体工商户" : "有限责任公司",
      i % changed === 0 ? statuses[i % statuses.length] : "存续",
      i % 31 === 0 ? null : "ABCD".charAt(i % 4),
      i % 17 === 0 ? "2024-01" : "2024-06",
      `第${i % 20}所`,
      "餐饮业",
      i % 13 === 0 ? null : "食品",
    ]);
  }
  return {
    sheet,
    row: 0,
    column: 0,
    values,
    merges: [],
    tables: [],
    visibility: "visible",
    protected: false,
  };
}

export async function bench(): Promise<Row[]> {
  const contents = readWorkbook([poolGrid("对象库", 19)]);
  const other = readWorkbook([poolGrid("新名单", 23)]);
  const rules = {
    on: "2024-06-20" as LocalDate,
    cooperativesAreEnterprises: false,
    reference: other.objects,
  };
  const rows = size.toLocaleString("en-US");
  const limited = (name: string, milliseconds: number): Row => ({
    name,
    milliseconds,
    ratio: milliseconds / wanted,
    against: `${wanted} ms`,
    limit: 1,
  });
  return [
    limited(
      `health check, ${rows} objects beside a reference list`,
      best(3, () => checkPools(contents, rules)),
    ),
    limited(
      `merge of a new list, ${rows} rows into as many`,
      best(3, () => mergeLists(contents.tables[0], other.tables[0])),
    ),
  ];
}

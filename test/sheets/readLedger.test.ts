/** Rows of a ledger that are no row of a household. */
import { readLedger, recogniseTables } from "../../src/sheets";
import { gridOf } from "./gridOf";

const heads = ["任务编号", "平台", "抽查类型", "统一社会信用代码", "名称", "检查日期", "检查结果"];
const row = (name: string | number, id: string | null = null) => [
  ...["R1", "其他平台", "部门内部", id, name],
  ...["2024-05-06", "未发现问题"],
];

test("a number of households in the place of a name is said with its cell, and the row stays", () => {
  const names = ["约30户", "共12家", -3, "30余户", 18, "360公司", "三十户粮油店", "第1号商户", "8号仓库"];
  const [table] = recogniseTables([gridOf("台账", [heads, ...names.map((name) => row(name))])]);
  const { records, issues } = readLedger(table);
  expect(records).toHaveLength(names.length);
  expect(issues.map(({ code, at }) => [code, at])).toEqual(
    ["E2", "E3", "E4", "E5", "E6"].map((cell) => ["sheets.nameIsNumber", `台账!${cell}`]),
  );
});

test("with a code of its own an object may be called whatever it is called", () => {
  const [table] = recogniseTables([gridOf("台账", [heads, row("1688", "91350100M000100Y43")])]);
  expect(readLedger(table).issues).toEqual([]);
});

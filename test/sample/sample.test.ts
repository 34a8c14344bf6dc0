/** What the sample promises: sizes, shares, one seed one sample, and every blemish where the list says. */
import { a1 } from "../../src/sheets/grid";
import type { Sample } from "../../scripts/sample/sheets";
import { defaultRequest, inventSample } from "../../scripts/sample/sheets";
import { csvText } from "../../scripts/sample/csv";
import { firstRecordRow } from "../../scripts/sample/sampleSheet";

const sample = inventSample(defaultRequest);
const sheet = (name: string, from: Sample = sample) => from.sheets.find((each) => each.sheet === name)!;
const column = (name: string, header: string, from: Sample = sample) => {
  const table = sheet(name, from);
  const place = table.headers.indexOf(header);
  return table.rows.map((row) => row[place]);
};

test("3,000 objects, 60 officers, 40 items, 24 planned tasks, about 1,900 ledger rows", () => {
  expect(sheet("检查对象名录库").rows).toHaveLength(3000);
  expect(sheet("执法检查人员名录库").rows).toHaveLength(60);
  expect(sheet("抽查事项清单").rows).toHaveLength(40);
  expect(sheet("年度抽查计划").rows).toHaveLength(24);
  expect(Math.abs(sheet("抽查台账").rows.length - 1900)).toBeLessThan(60);
  expect(new Set(column("执法检查人员名录库", "部门")).size).toBe(6);
});

test("every row is as wide as its header", () => {
  for (const table of sample.sheets)
    for (const row of table.rows) expect(row).toHaveLength(table.headers.length);
});

test("one seed gives one sample, another gives another", () => {
  const text = (seed: string) => csvText(sheet("抽查台账", inventSample({ ...defaultRequest, seed })));
  expect(text("一")).toBe(text("一"));
  expect(text("一")).not.toBe(text("二"));
});

test("a longer ledger leaves the pool as it is, but for what it says of visits", () => {
  const longer = inventSample({ ...defaultRequest, ledger: 9500 });
  expect(column("检查对象名录库", "名称", longer)).toEqual(column("检查对象名录库", "名称"));
  expect(Math.abs(sheet("抽查台账", longer).rows.length - 9500)).toBeLessThan(300);
  expect(sheet("年度抽查计划", longer).rows).toHaveLength(5 * 24);
});

test("only enterprises carry a class, in realistic shares", () => {
  const types = column("检查对象名录库", "主体类型");
  const classes = column("检查对象名录库", "信用风险等级");
  const shops = classes.filter((_, place) => types[place] === "个体工商户");
  expect(new Set(shops)).toEqual(new Set(["未分类"]));
  const share = (letter: string) => classes.filter((each) => each === letter).length / 1700;
  expect(share("A")).toBeGreaterThan(0.3);
  expect(share("D")).toBeGreaterThan(0.01);
  expect(share("D")).toBeLessThan(0.08);
});

test("names of firms do not repeat, and codes only where a blemish says so", () => {
  const names = column("检查对象名录库", "名称");
  expect(new Set(names).size).toBe(names.length);
  const codes = column("检查对象名录库", "统一社会信用代码");
  expect(codes.length - new Set(codes).size).toBe(1);
});

test("telephones are of exchanges and ranges that do not exist", () => {
  for (const phone of column("部门名录", "电话")) expect(phone).toMatch(/^0335-000\d{4}$/);
  for (const mobile of column("部门名录", "手机")) expect(mobile).toMatch(/^100\d{8}$/);
});

test("each blemish stands where the list says, and all kinds are there", () => {
  for (const { sheet: name, at, header, written } of sample.blemishes) {
    const table = sheet(name);
    const record = Number(/\d+$/.exec(at)![0]) - firstRecordRow - 1;
    expect(at).toBe(`${name}!${a1(firstRecordRow + record, table.headers.indexOf(header))}`);
    expect(table.rows[record][table.headers.indexOf(header)]).toBe(written);
  }
  const kinds = sample.blemishes.map(({ kind }) => kind);
  for (const kind of ["fullWidth", "wrongCheckDigit", "textDate", "lostDigits", "duplicate", "blankClass", "zeroWidth"])
    expect(kinds).toContain(kind); // prettier-ignore
});

test("a large sample takes seconds", () => {
  const started = performance.now();
  inventSample({ seed: "large", objects: 20_000, ledger: 20_000 });
  expect(performance.now() - started).toBeLessThan(10_000);
});

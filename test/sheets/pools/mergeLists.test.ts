/** A new list beside the pool: nothing is dropped, nothing overwritten unseen. Laws by fast-check. */
import fc from "fast-check";
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { applyEdits, blankWorkbook, readFile } from "../../../src/hosts/file";
import { newTable, recogniseOne } from "./onePool";
import { acceptAll, listMergeEdits, mergeLists } from "../../../src/sheets/pools";
import type { Cell } from "../../../src/sheets/grid";

const on = "2024-06-20" as LocalDate;
const header = ["统一社会信用代码", "名称", "登记状态", "行业", "备注"];
const pool = (rows: readonly (readonly Cell[])[]) => recogniseOne("对象库", [header, ...rows]);
const list = (rows: readonly (readonly Cell[])[]) => recogniseOne("新名单", [header, ...rows]);

test("new, changed, gone and conflicting rows side by side", () => {
  const merge = mergeLists(
    pool([
      ["U1", "甲", "存续", "餐饮", null],
      ["U2", "乙", "存续", "餐饮", null],
      ["U3", "丙", "存续", null, "旧注"],
      ["U4", "丁", "存续", null, null],
      [null, "戊", "存续", null, null],
    ]),
    list([
      ["u1", "甲", "存续", null, null],
      ["U2", "乙", "注销", "零售", null],
      ["U9", "丁", "存续", null, null],
      ["U5", "己", "存续", null, null],
      ["U6", "庚", "存续", null, null],
      ["U6", "庚", "注销", null, null],
      ["U5", "己", "存续", null, null],
      [9.11303e17, "辛", "存续", null, null],
    ]),
  );
  // "u1" is U1 written otherwise, and a blank says nothing.
  expect(merge.same.map(({ key }) => key)).toEqual(["U1"]);
  expect(merge.changed.map(({ base, changes }) => [base.key, changes])).toEqual([
    [
      "U2",
      [
        { field: "status", before: "存续", after: "注销" },
        { field: "industry", before: "餐饮", after: "零售" },
      ],
    ],
  ]);
  expect(merge.added.map(({ key }) => key)).toEqual(["U5"]);
  expect(merge.repeated.map(({ at }) => at)).toEqual(["新名单!A8"]);
  expect(merge.gone.map(({ key }) => key)).toEqual(["U3"]);
  expect(merge.unkeyed.map(({ at }) => at)).toEqual(["对象库!A6"]);
  expect(merge.conflicts.map(({ kind, base, incoming }) => [kind, base.length, incoming.length])).toEqual([
    ["twiceInList", 0, 2],
    ["noKey", 0, 1],
    ["otherKey", 1, 1],
  ]);
  expect(merge.unread.map(({ code, at }) => `${code} ${at}`)).toEqual(["sheets.codeLostDigits 新名单!A9"]);
});

test("only what is accepted is written; what is gone is marked beside what stood there", () => {
  const merge = mergeLists(
    pool([
      ["U1", "甲", "存续", null, null],
      ["U3", "丙", "存续", null, "旧注"],
    ]),
    list([["U1", "甲", "注销", null, null]]),
  );
  expect(listMergeEdits(merge, {}, on).edits).toEqual([]);
  const { edits } = listMergeEdits(merge, acceptAll(merge), on);
  expect(edits.filter(({ kind }) => kind === "setValues")).toEqual([
    { kind: "setValues", sheet: "对象库", row: 1, column: 2, values: [["注销"]] },
    {
      kind: "setValues",
      sheet: "对象库",
      row: 2,
      column: 4,
      values: [["旧注；新名单中已无此项（2024-06-20）"]],
    },
  ]);
});

test("rows that cannot be told apart are not merged even when somebody accepts them", () => {
  const merge = mergeLists(
    pool([
      ["U1", "甲", "存续", null, null],
      ["U1", "甲", "注销", null, null],
    ]),
    list([
      ["U1", "甲", "迁出", null, null],
      [null, "乙", "存续", null, null],
    ]),
  );
  const conflicts = merge.conflicts.map((conflict) => ({ conflict, take: conflict.incoming[0] }));
  const { edits, faults } = listMergeEdits(merge, { conflicts }, on);
  expect(edits).toEqual([]);
  expect(faults.map(({ code }) => code)).toEqual(["pools.mergeUndecided", "pools.mergeNoKey"]);
});

test("of two contradicting new rows the one that is taken is added", () => {
  const merge = mergeLists(
    pool([]),
    list([
      ["U6", "庚", "存续", null, null],
      ["U6", "庚", "注销", null, null],
    ]),
  );
  const [conflict] = merge.conflicts;
  const { edits } = listMergeEdits(merge, { conflicts: [{ conflict, take: conflict.incoming[1] }] }, on);
  expect(edits.filter(({ kind }) => kind === "setValues")).toMatchObject([
    { row: 1, values: [["U6", "庚", "注销", null, null]] },
  ]);
});

test("a code that lost digits is no key, be it a number or its text, nor is a name in its place", () => {
  const objects = mergeLists(pool([]), list([["9.11303E+17", "甲", "存续", null, null]]));
  expect(objects.conflicts.map(({ kind }) => kind)).toEqual(["noKey"]);
  const officerHeader = ["姓名", "执法证号", "部门"];
  const officers = mergeLists(
    recogniseOne("人员库", [officerHeader, ["张一", null, "甲局"]]),
    recogniseOne("新名单", [officerHeader, ["张一", 1.30302e17, "甲局"]]),
  );
  expect(officers.conflicts.map(({ kind }) => kind)).toEqual(["noKey"]);
  expect(officers.gone.map(({ at }) => at)).toEqual(["人员库!A2"]);
});

test("a column that the pool has not is said, not lost in silence", () => {
  const merge = mergeLists(
    pool([["U1", "甲", "存续", null, null]]),
    recogniseOne("新名单", [
      ["统一社会信用代码", "名称", "登记状态", "环保编号"],
      ["U1", "甲", "存续", "E7"],
    ]),
  );
  expect(merge.faults).toEqual([{ code: "pools.mergeNoColumn", at: "新名单!D1", header: "环保编号" }]);
  expect(merge.changed).toEqual([]);
});

test("formulas of the pool are not overwritten; days that are none stay as they are written", () => {
  const officerHeader = ["姓名", "执法证号", "执法证有效期", "部门"];
  const base = newTable("人员库", [officerHeader, ["张一", "HB1", 46000, "甲局"]], new Map([["1,3", "=H2"]]));
  const merge = mergeLists(
    base,
    recogniseOne("新名单", [officerHeader, ["张一", "HB1", "2024-02-30", "乙局"]]),
  );
  expect(merge.changed[0].changes).toEqual([
    { field: "certificateUntil", before: "2025-12-09", after: "2024-02-30" },
    { field: "department", before: "甲局", after: "乙局" },
  ]);
  expect(merge.unread.map(({ code, at }) => `${code} ${at}`)).toEqual(["sheets.date 新名单!C2"]);
  const { edits, faults } = listMergeEdits(merge, acceptAll(merge), on);
  expect(edits.flatMap((edit) => (edit.kind === "setValues" ? edit.values : []))).toEqual([["2024-02-30"]]);
  expect(faults).toEqual([{ code: "pools.formulaKept", at: "人员库!D2", found: "=H2" }]);
});

test("names that begin with = + - @ are text in the file that comes out", () => {
  const names = ["=1+1", "秦皇岛（海港）Ａ店", "+86号店", "-甲", "@乙", "=HYPERLINK(1)"];
  const sheet = blankWorkbook();
  const start = readFile("pool.xlsx", sheet);
  if (!start.ok) throw new Error(start.error.code);
  const name = start.value[0].sheet;
  const seeded = applyEdits(sheet, [
    { kind: "setValues", sheet: name, row: 0, column: 0, values: [header, ["U0", "甲", "存续", null, null]] },
  ]);
  if (!seeded.ok) throw new Error(seeded.error.code);
  const read = readFile("pool.xlsx", seeded.value);
  if (!read.ok) throw new Error(read.error.code);
  const base = recogniseOne(name, read.value[0].values);
  const merge = mergeLists(base, list(names.map((each, i) => [`U${i + 1}`, each, "存续", null, null])));
  const out = applyEdits(seeded.value, listMergeEdits(merge, { added: merge.added }, on).edits);
  if (!out.ok) throw new Error(out.error.code);
  const back = readFile("pool.xlsx", out.value);
  if (!back.ok) throw new Error(back.error.code);
  expect(back.value[0].values.slice(2).map((row) => row[1])).toEqual(names);
  expect(back.value[0].formulas?.size ?? 0).toBe(0);
});

const cell = fc.constantFrom<Cell>(null, "甲", "乙", "餐饮", "=1+1", "存续");
const code = fc.constantFrom<Cell>("U1", "U2", "U3", "U4", "U5", null, "U\u200B1", 9.11303e17);
const rows = fc.array(fc.tuple(code, fc.constantFrom("甲", "乙", "丙", "丁"), cell, cell, cell), {
  maxLength: 9,
});

test("law: every row of both lists stands in exactly one place of the merge", () => {
  fc.assert(
    fc.property(rows, rows, (ours, theirs) => {
      const merge = mergeLists(pool(ours), list(theirs));
      const { added, changed, gone, unkeyed, same, repeated, conflicts } = merge;
      const base = [
        ...changed.map((each) => each.base),
        ...gone,
        ...unkeyed,
        ...same,
        ...conflicts.flatMap((each) => each.base),
      ].map(({ at }) => at);
      // Two new rows may dispute one row of the pool; no row is in two kinds of place.
      expect(new Set(base).size).toBe(base.length);
      expect(base.length).toBe(ours.length);
      const incoming = [
        ...added,
        ...changed.map((each) => each.incoming),
        ...repeated,
        ...conflicts.flatMap((each) => each.incoming),
      ];
      expect(incoming.length + same.length).toBe(theirs.length);
    }),
  );
});

test("law: nothing that is not accepted changes; after all is accepted nothing is new or changed", () => {
  fc.assert(
    fc.property(rows, rows, (ours, theirs) => {
      const base = pool(ours);
      const merge = mergeLists(base, list(theirs));
      const { edits, faults } = listMergeEdits(merge, acceptAll(merge), on);
      expect(faults).toEqual([]);
      const values = base.grid.values.map((row) => [...row]);
      for (const edit of edits)
        if (edit.kind === "setValues")
          edit.values.forEach((line, r) => {
            const row = (values[edit.row + r] ??= header.map((): Cell => null));
            line.forEach((value, c) => {
              if (value === null || typeof value !== "object") row[edit.column + c] = value;
            });
          });
      const touched = new Set(
        [...merge.changed.map((each) => each.base), ...merge.gone].map(({ row }) => row),
      );
      ours.forEach((row, i) => {
        if (!touched.has(i + 1)) expect(values[i + 1]).toEqual(row);
      });
      const again = mergeLists(recogniseOne("对象库", values), list(theirs));
      expect(again.added).toEqual([]);
      expect(again.changed).toEqual([]);
    }),
  );
});

test("two rows that differ in how the code is written are one row twice", () => {
  const merge = mergeLists(
    pool([["U1", "甲", "存续", null, null]]),
    list([
      ["U2a", "乙", "存续", null, null],
      [" ｕ2A", "乙", "存续", null, null],
    ]),
  );
  expect([merge.added.length, merge.repeated.length, merge.conflicts.length]).toEqual([1, 1, 0]);
});

test("a licence without an end and a firm never inspected are no days that cannot be read", () => {
  const heads = ["统一社会信用代码", "名称", "住所", "许可证有效期", "上次抽查日期"];
  const incoming = recogniseOne("新名单", [
    heads,
    ["U1", "甲", "路", "长期", "无"],
    ["U2", "乙", "路", "2024-02-30", "2024-13-01"],
  ]);
  const merge = mergeLists(recogniseOne("对象库", [heads, ["U0", "零", "路", null, null]]), incoming);
  expect(merge.unread.map(({ at }) => at)).toEqual(["新名单!D3", "新名单!E3"]);
  expect(merge.added.map(({ texts }) => texts.get("licenceUntil"))).toEqual(["长期", "2024-02-30"]);
});

test("an error value of a list is said by its cell; it replaces nothing and is no key", () => {
  const ref = { error: "#REF!" } as const;
  const merge = mergeLists(
    pool([["U1", "甲", "存续", "餐饮", null]]),
    list([
      ["U1", "甲", ref, "住宿", null],
      [ref, "乙", "存续", null, null],
    ]),
  );
  expect(merge.changed.flatMap(({ changes }) => changes)).toEqual([
    { field: "industry", before: "餐饮", after: "住宿" },
  ]);
  expect(merge.conflicts.map(({ kind }) => kind)).toEqual(["noKey"]);
  expect(merge.unread.map(({ code, at }) => `${code} ${at}`)).toEqual([
    "sheets.errorValue 新名单!C2",
    "sheets.errorValue 新名单!A3",
  ]);
  const officers = (rows: readonly (readonly Cell[])[]) =>
    recogniseOne("人员", [["姓名", "执法证号", "部门"], ...rows]);
  const people = mergeLists(officers([["赵一", "HB1", "市场局"]]), officers([["赵一", ref, "市场局"]]));
  expect([people.added.length, people.conflicts.map(({ kind }) => kind)]).toEqual([0, ["noKey"]]);
});

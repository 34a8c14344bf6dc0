import { address } from "../../../src/sheets/grid";
import { readMapping, readWorkbook } from "../../../src/sheets";
import {
  acceptAll,
  listMergeEdits,
  mergeLists,
  newPool,
  proposeList,
  proposedTable,
  readTagRules,
  rememberMapping,
  tagRuleEdits,
  useColumn as putColumn,
} from "../../../src/sheets/pools";
import type { TagRule } from "../../../src/sheets/pools";
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { gridOf } from "../gridOf";
import { applyToGrids } from "../memoryWorkbook";

const on = "2024-06-20" as LocalDate;
const proposed = (grid: ReturnType<typeof gridOf>) => {
  const found = proposeList(grid, []);
  if (!found) throw new Error("no header");
  return found;
};

test("headers below a title, of the kind that they say", () => {
  const grid = gridOf("名单", [
    ["海港区执法人员名单", null, null],
    ["姓名", "执法证号", "工作单位"],
    ["赵一", "Z1", "市场局"],
  ]);
  const found = proposed(grid);
  expect([found.kind, found.header.row]).toEqual(["officers", 1]);
  expect(found.columns.map(({ use }) => use)).toEqual([
    { field: "name" },
    { field: "certificate" },
    { field: "department" },
  ]);
});

test("headers that nobody knows: the first row of texts, and nothing is guessed", () => {
  const grid = gridOf("导出", [
    ["甲列", "乙列"],
    ["1", "2"],
  ]);
  const found = proposed(grid);
  expect(found.columns.map(({ use }) => use)).toEqual([
    { field: null, leaveOut: false },
    { field: null, leaveOut: false },
  ]);
  const chosen = putColumn(putColumn(found, 0, { field: "id" }), 1, { field: "id" });
  expect(chosen.columns.map(({ use }) => use.field)).toEqual([null, "id"]);
  expect(proposeList(gridOf("空", [[1, 2]]), [])).toBeNull();
});

test("what was chosen is remembered for its source only; the workbook's own tables do not change", () => {
  const list = gridOf("导出", [
    ["编码", "名称", "单位"],
    ["A1", "甲", "乙"],
  ]);
  const chosen = putColumn(proposed(list), 0, { field: "id" });
  const grids = applyToGrids([], rememberMapping([], chosen, "市局导出", []));
  const { mapping, ofSources, issues } = readMapping(grids);
  expect([mapping, issues]).toEqual([[], []]);
  expect(ofSources).toEqual([{ kind: "objects", header: "编码", field: "id", source: "市局导出" }]);
  expect(proposeList(list, ofSources)?.columns[0].use).toEqual({ field: "id" });
  expect(rememberMapping(grids, chosen, "市局导出", ofSources)).toEqual([]);
});

test("a pool that is missing is made with every column and the list's own; the readers find all of it", () => {
  const list = proposedTable(
    proposed(
      gridOf("名单", [
        ["信用代码", "企业名称", "经营范围"],
        ["91130302MA07WX1C2T", "-甲", "@餐饮"],
      ]),
    ),
  );
  const { table, edits } = newPool([], list);
  const merge = mergeLists(table, list);
  const outcome = listMergeEdits(merge, acceptAll(merge), on);
  expect([outcome.faults, merge.faults]).toEqual([[], []]);
  const contents = readWorkbook(applyToGrids([], [...edits, ...outcome.edits]));
  expect(contents.objects).toMatchObject([{ id: "91130302MA07WX1C2T", name: "-甲" }]);
  const own = contents.tables[0].columns.find(({ header }) => header === "经营范围");
  expect(contents.tables[0].grid.values[1][own?.column ?? 0]).toBe("@餐饮");
});

test("rows are never written over what stands below the pool", () => {
  const pool = gridOf("对象库", [
    ["统一社会信用代码", "名称", "辖区"],
    ["U1", "甲", "一所"],
    ["合计", null, 1],
  ]);
  const list = gridOf("新", [
    ["统一社会信用代码", "名称", "辖区"],
    ["U2", "乙", "一所"],
  ]);
  const [ours, theirs] = [pool, list].map((grid) => proposedTable(proposed(grid)));
  const merge = mergeLists(ours, theirs);
  expect(listMergeEdits(merge, { added: merge.added }, on)).toEqual({
    edits: [],
    faults: [{ code: "pools.rowsBelow", at: address("对象库", 2, 0), found: "合计" }],
  });
});

test("tag rules are kept as they were typed: more, fewer, changed", () => {
  const rule = (word: string, tag: string): TagRule => ({
    header: "行业",
    test: "contains",
    words: [word, "小吃"],
    tag,
  });
  const kept = (grids: readonly ReturnType<typeof gridOf>[]) => readTagRules(readWorkbook(grids).tables);
  const first = applyToGrids([], tagRuleEdits([], [rule("餐饮", "食品"), rule("药", "药品")]));
  expect(kept(first)).toEqual({ rules: [rule("餐饮", "食品"), rule("药", "药品")], faults: [] });
  expect(tagRuleEdits(first, kept(first).rules)).toEqual([]);
  const fewer = applyToGrids(first, tagRuleEdits(first, [rule("餐饮服务", "食品")]));
  expect(kept(fewer).rules).toEqual([rule("餐饮服务", "食品")]);
  const more = applyToGrids(
    fewer,
    tagRuleEdits(fewer, [rule("甲", "一"), rule("乙", "二"), rule("丙", "三")]),
  );
  expect(kept(more).rules.map(({ tag }) => tag)).toEqual(["一", "二", "三"]);
  const odd = gridOf("标签规则", [
    ["表头", "条件", "关键词", "标签"],
    ["行业", "像", "餐饮", "食品"],
  ]);
  expect(kept([odd]).faults).toEqual([
    { code: "pools.tagRuleRow", at: "标签规则!A2", found: "行业 像 餐饮 食品" },
  ]);
});

test("of a list whose headers nobody knows no row is taken for the header again", () => {
  const found = proposed(
    gridOf("导出", [
      ["证照编号", "单位", "经营地点"],
      ["A1", "甲", "路"],
      ["A2", "乙", "路"],
      ["证照编号", "单位", "经营地点"],
    ]),
  );
  const table = proposedTable(found);
  expect(table.rows).toEqual([1, 2]);
  expect(table.issues.map(({ code }) => code)).toEqual(["sheets.headerRepeated"]);
});

test("totals, notes and signatures are no rows, however they are spaced, and each is said", () => {
  const table = proposedTable(
    proposed(
      gridOf("名单", [
        ["序号", "统一社会信用代码", "名称", "住所"],
        [1, "91130302MA07WX1C2T", "合计酒楼", "路"],
        [2, "A2", "共10户超市", "路"],
        ["合  计", null, 2, null],
        ["总　计：2户", null, null, null],
        ["共计 2 户", null, null, null],
        [null, "合计2户", null, null],
        ["共2户", null, null, null],
        ["备　注：全部在册", null, null, null],
        ["填表人：张三", null, "审核人：李四", "日期：2024.6.20"],
        ["制表", "A9", "丙", "路"],
      ]),
    ),
  );
  expect(table.rows).toEqual([1, 2, 10]);
  expect(table.issues.map(({ code, at }) => `${code} ${at}`)).toEqual(
    ["A4", "A5", "A6", "B7", "A8", "A9", "A10"].map((at) => `sheets.noteRow 名单!${at}`),
  );
});

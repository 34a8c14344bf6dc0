/** Files as they are put together, read back by the file host; SheetJS writes the old formats for the test. */
import { read, utils, write } from "@e965/xlsx";
import { whole } from "../../src/core/slices";
import type { BookType, WorkSheet } from "@e965/xlsx";
import { applyEdits, blankWorkbook, readFile } from "../../src/hosts/file";
import type { Edit } from "../../src/sheets/edit";
import type { Grid } from "../../src/sheets/grid";
import { additions, intake } from "../../src/standalone/files/intake";
import type { GivenFile, Intake } from "../../src/standalone/files/intake";

const text = (name: string, content: string): GivenFile => ({
  name,
  bytes: new TextEncoder().encode(content),
});

function xlsx(name: string, sheets: Record<string, (string | number)[][]>, more: Edit[] = []): GivenFile {
  const edits = Object.entries(sheets).flatMap(([sheet, values]): Edit[] => [
    { kind: "addSheet", sheet },
    { kind: "setValues", sheet, row: 0, column: 0, values },
  ]);
  const made = applyEdits(blankWorkbook(), [...edits, ...more]);
  if (!made.ok) throw new Error(made.error.code);
  return { name, bytes: made.value };
}

/** SheetJS writes formulas into XML spreadsheets (`xlml`, also named .xls) but not into BIFF. */
function xls(
  name: string,
  sheets: Record<string, WorkSheet>,
  { date1904 = false, bookType = "biff8" }: { date1904?: boolean; bookType?: BookType } = {},
): GivenFile {
  const book = utils.book_new();
  for (const [sheet, cells] of Object.entries(sheets)) utils.book_append_sheet(book, cells, sheet);
  book.Workbook = { WBProps: { date1904 } };
  return { name, bytes: new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer) };
}

function came(files: readonly GivenFile[]): Intake {
  const result = whole(intake(files));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function gridsOf({ bytes }: { bytes: Uint8Array }): readonly Grid[] {
  const grids = readFile("read.xlsx", bytes);
  if (!grids.ok) throw new Error(grids.error.code);
  return grids.value;
}
const codes = (intake: Intake) => intake.notes.map(({ code }) => code);

test("one .xlsx comes in byte for byte, is saved, and nothing is said", () => {
  const file = xlsx("台账.xlsx", { 台账: [["甲", 1]] });
  const one = came([file]);
  expect(one.bytes).toBe(file.bytes);
  expect([one.name, one.isSaved, one.notes, one.faults]).toEqual(["台账.xlsx", true, [], []]);
});

test("a csv becomes a workbook of texts: codes keep their digits, and what looks like a formula stays text", () => {
  const one = came([text("dir/台账.csv", "代码,名称\n00123,=1+1\n911303063110843128,三月")]);
  expect([one.name, one.isSaved, codes(one)]).toEqual(["台账.xlsx", false, ["note.convertedText"]]);
  const [grid] = gridsOf(one);
  expect([grid.sheet, grid.values]).toEqual([
    "台账",
    [
      ["代码", "名称"],
      ["00123", "=1+1"],
      ["911303063110843128", "三月"],
    ],
  ]);
  expect(grid.formulas?.size ?? 0).toBe(0);
});

test("an .xls keeps values, merges, widths and the look of its days", () => {
  const sheet = utils.aoa_to_sheet([
    ["标题", null],
    ["日期", "户数"],
    [45432, 3],
  ]);
  sheet.A3.z = "yyyy-mm-dd";
  sheet["!merges"] = [utils.decode_range("A1:B1")];
  sheet["!cols"] = [{ wch: 30 }];
  const one = came([xls("旧表.et", { 台账: sheet })]);
  expect([one.name, codes(one)]).toEqual(["旧表.xlsx", ["note.converted"]]);
  const [grid] = gridsOf(one);
  expect(grid.values).toEqual([
    ["标题", null],
    ["日期", "户数"],
    [45432, 3],
  ]);
  expect(grid.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
  const other = read(one.bytes, { type: "array", cellNF: true, cellStyles: true }).Sheets["台账"];
  expect([other.A3.z, other.A3.w, other.B3.z]).toEqual(["yyyy-mm-dd", "2024-05-20", "General"]);
  expect(other["!cols"]?.[0].wch).toBeGreaterThan(28);
});

test("formulas stay formulas where their sheets keep their names", () => {
  const sheet = utils.aoa_to_sheet([[1], [2]]);
  sheet.A3 = { t: "n", v: 3, f: "SUM(A1:A2)" };
  sheet["!ref"] = "A1:A3";
  const one = came([xls("旧表.xls", { 台账: sheet }, { bookType: "xlml" })]);
  expect(codes(one)).toEqual(["note.converted"]);
  const [grid] = gridsOf(one);
  expect([grid.formulas?.get("2,0"), grid.values[2]]).toEqual(["=SUM(A1:A2)", [3]]);
});

test("names are made unique; renamed sheets give their formulas' results, and that is said", () => {
  const sheet = utils.aoa_to_sheet([[1], [2]]);
  sheet.A3 = { t: "n", v: 3, f: "台账!A1+A2" };
  sheet["!ref"] = "A1:A3";
  const both = came([
    xlsx("本表.xlsx", { 台账: [["甲"]] }),
    xls("旧表.xls", { 台账: sheet }, { bookType: "xlml" }),
  ]);
  expect(both.name).toBe("本表（合并）.xlsx");
  expect(codes(both)).toEqual(["note.kept", "note.added", "note.formulas"]);
  const [own, added] = gridsOf(both);
  expect([own.sheet, added.sheet]).toEqual(["台账", "台账 (2)"]);
  expect(added.values).toEqual([[1], [2], [3]]);
  expect(added.formulas?.size ?? 0).toBe(0);
});

test("days of a file that counts from 1904 are the same days in a workbook that counts from 1900", () => {
  const sheet = utils.aoa_to_sheet([
    ["日期", "户数"],
    [43970, 43970],
  ]);
  sheet.A2.z = "yyyy-mm-dd";
  const both = came([
    xlsx("本表.xlsx", { 台账: [["甲"]] }),
    xls("旧表.xls", { 旧: sheet }, { date1904: true }),
  ]);
  expect(gridsOf(both)[1].values[1]).toEqual([43970 + 1462, 43970]);
});

test("what cannot be read is named with its reason, and the rest comes in", () => {
  const files = [
    text("台账.csv", "代码\n1"),
    { name: "坏.xlsx", bytes: new Uint8Array([1, 2, 3]) },
    text("抽取记录.json", "{}"),
    { name: "6月/说明", bytes: new Uint8Array() },
    { name: "移走.xlsx", bytes: new Uint8Array(), unreadable: "NotFoundError" },
  ];
  const both = came(files);
  expect(both.faults.map(({ code, ...rest }) => [code, "at" in rest && rest.at])).toEqual([
    ["file.notZip", "坏.xlsx"],
    ["file.notWorkbook", "抽取记录.json"],
    ["file.notWorkbook", "6月/说明"],
    ["file.unreadable", "移走.xlsx"],
  ]);
  expect(gridsOf(both)).toHaveLength(1);
  const none = whole(intake(files.slice(1)));
  expect(none.ok).toBe(false);
});

test("a sheet that says nothing by its name takes its file's, beside the sheets that are there", () => {
  const present = gridsOf(xlsx("本表.xlsx", { 六月: [["甲"]] }));
  const { each, faults } = whole(
    additions([xls("六月.xls", { Sheet1: utils.aoa_to_sheet([["乙"]]) })], present),
  );
  expect(faults).toEqual([]);
  expect(each[0].edits[0]).toEqual({ kind: "addSheet", sheet: "六月 (2)" });
});

test("a merge that would hide a value is left open", () => {
  const sheet = utils.aoa_to_sheet([["甲", "乙"]]);
  sheet["!merges"] = [utils.decode_range("A1:B1")];
  const [grid] = gridsOf(came([xls("旧表.xls", { 表: sheet })]));
  expect([grid.values, grid.merges]).toEqual([[["甲", "乙"]], []]);
});

/** 月报存档: what was sent stays; a correction is the next version and says why. */
import { formDefinitions } from "../../../src/core/forms/formDefinitions";
import { parseIsoDate } from "../../../src/core/calendar/localDate";
import type { Figures, FormId } from "../../../src/core/forms/figures";
import { applyEdits, blankWorkbook, readFile } from "../../../src/hosts/file";
import type { Grid, SentForm } from "../../../src/sheets";
import {
  archiveEdits,
  archiveFaults,
  archivedFigures,
  correctionText,
  figureName,
  lastEdition,
  readArchive,
  recogniseTables,
  scanEdits,
  tableSheet,
} from "../../../src/sheets";
import { distinctFigures } from "../annexSheets";
import { gridOf } from "../gridOf";
import { applyToGrids } from "../memoryWorkbook";

const figures = distinctFigures(formDefinitions.annex1);
const sent = (its: Figures, correction = "", month = 5) => ({
  form: "annex1" as const,
  year: 2024,
  month,
  figures: its,
  sentOn: parseIsoDate("2024-05-20")!,
  correction,
});
const changed: Figures = new Map(figures).set("provincial.joint", {
  tasks: 9,
  households: 99,
  problems: 1,
  rows: [],
});

function freeze(grids: readonly Grid[], ...all: readonly SentForm[]): readonly Grid[] {
  return all.reduce((before, each) => {
    const edits = archiveEdits(before, each);
    if (!edits.ok) throw new Error(edits.error.code);
    return applyToGrids(before, edits.value);
  }, grids);
}
function archiveEditsOf(grids: readonly Grid[], each: SentForm) {
  const edits = archiveEdits(grids, each);
  if (!edits.ok) throw new Error(edits.error.code);
  return edits.value;
}
function gridsOf(bytes: Uint8Array): readonly Grid[] {
  const grids = readFile("a.xlsx", bytes);
  if (!grids.ok) throw new Error(grids.error.code);
  return grids.value.filter(({ sheet }) => sheet === "月报存档");
}
const archiveOf = (grids: readonly Grid[]) =>
  readArchive(recogniseTables(grids).filter(({ kind }) => kind === "archive"));

test("a form is frozen once; the same figures again add nothing", () => {
  const once = freeze([], sent(figures));
  expect(archiveOf(once)).toHaveLength(10);
  expect(archiveEdits(once, sent(figures))).toEqual({ ok: true, value: [] });
});

test("other figures for the same month want a reason, and become the next version", () => {
  const once = freeze([], sent(figures));
  expect(archiveEdits(once, sent(changed, "  "))).toEqual({
    ok: false,
    error: {
      code: "sheets.archiveReason",
      severity: "error",
      at: "月报存档",
      label: "县（区）月报表",
      found: "2024年5月",
    },
  });
  const twice = freeze(once, sent(changed, correctionText("补录", "漏录住建局两项任务")));
  const archive = archiveOf(twice);
  expect(archive.map(({ edition }) => edition)).toEqual([...Array(10).fill(1), ...Array(10).fill(2)]);
  expect(archivedFigures(archive, "annex1", 2024, 5)?.get("provincial.joint")).toMatchObject({
    tasks: 9,
    households: 99,
  });
  expect(twice[0].values.flat()).toContain("补录：漏录住建局两项任务");
  expect(archiveOf(once)).toEqual(archive.slice(0, 10));
});

test("another month needs no reason", () => {
  const both = freeze([], sent(figures), sent(changed, "", 6));
  expect(archivedFigures(archiveOf(both), "annex1", 2024, 6)?.get("provincial.joint")?.tasks).toBe(9);
});

test("what it was counted from and what a person corrected stand beside the figures", () => {
  const source = { until: parseIsoDate("2024-05-31")!, rules: "默认口径", ledger: "ab".repeat(32) };
  const notes = new Map([["provincial.joint", "户数更正：计算 2，更正为 3（漏录）"]]);
  const edits = archiveEdits([], { ...sent(figures), source, notes });
  if (!edits.ok) throw new Error(edits.error.code);
  const [head, ...rows] = applyToGrids([], edits.value)[0].values;
  const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
  expect(new Set(column("截止日期"))).toEqual(new Set(["2024-05-31"]));
  expect(new Set(column("口径"))).toEqual(new Set(["默认口径"]));
  expect(new Set(column("台账校验码"))).toEqual(new Set(["ab".repeat(32)]));
  const joint = column("行").indexOf("河北双随机执法监管平台·部门联合");
  expect(column("备注")[joint]).toBe(notes.get("provincial.joint"));
  expect(column("备注").filter((note) => note !== null)).toHaveLength(1);
});

test("扫描件文件名 goes beside the last edition of its month alone; a closed sheet is closed again", () => {
  const grids = freeze([], sent(figures), sent(changed, "补录：漏录"), sent(figures, "", 6));
  const may = { year: 2024, month: 5 };
  expect(lastEdition(archiveOf(grids), "annex1", may)).toBe(2);
  const scan = (all: readonly Grid[], form: FormId = "annex1", name = "五月.pdf") => {
    const made = scanEdits(all, form, may, name);
    if (!made.ok) throw new Error(made.error.code);
    return made.value;
  };
  const edits = scan(grids, "annex1", " 五月.pdf ");
  const [head, ...rows] = applyToGrids(grids, edits)[0].values;
  const at = (name: string) => head.indexOf(name);
  for (const row of rows)
    expect(row[at("扫描件文件名")]).toBe(
      row[at("期别")] === "2024年5月" && row[at("版次")] === 2 ? "五月.pdf" : null,
    );
  const closed = grids.map((grid) => ({ ...grid, protected: true }));
  const kinds = scan(closed).map(({ kind }) => kind);
  expect([kinds[0], kinds.at(-1)]).toEqual(["unprotect", "protect"]);
  expect(scan(grids, "annex2")).toEqual([]);
  expect(scan([])).toEqual([]);
});

/** 月报存档 as the first version made it: ten columns, nothing of where a figure came from. */
function earlierArchive(beside: string | null = null): readonly Grid[] {
  const heads = [
    "期别",
    "版次",
    "表",
    "行",
    "次数",
    "户数",
    "发现问题户数",
    "报送日期",
    "更正说明",
    "扫描件文件名",
  ];
  const rows = [...figures].map(([key, its]) => [
    ...["2024年4月", 1, "县（区）月报表", figureName(key), its.tasks, its.households, its.problems],
    ...["2024-04-19", null, null],
  ]);
  const values = [heads, ...rows].map((row, index) => (beside && index === 3 ? [...row, beside] : row));
  const whole = { row: 0, column: 0, rows: values.length, columns: heads.length, name: "月报存档" };
  return [gridOf("月报存档", values, { tables: beside ? [] : [whole] })];
}
const source = { until: parseIsoDate("2024-05-20")!, rules: "默认口径", ledger: "ab".repeat(32) };

test("an archive of an earlier version gains the columns it lacks, at its end; its rows stay as they are", () => {
  const before = earlierArchive();
  const after = freeze(before, { ...sent(figures), source });
  const [grid] = after;
  expect(grid.values[0].slice(10)).toEqual(["截止日期", "口径", "台账校验码"]);
  before[0].values.forEach((row, index) => expect(grid.values[index].slice(0, 10)).toEqual(row));
  for (const row of grid.values.slice(1, 11)) expect(row.slice(10)).toEqual([null, null, null]);
  for (const row of grid.values.slice(11))
    expect(row.slice(10)).toEqual(["2024-05-20", "默认口径", source.ledger]);
  expect(grid.tables).toEqual([{ name: "月报存档", row: 0, column: 0, rows: 21, columns: 13 }]);
  expect(archivedFigures(archiveOf(after), "annex1", 2024, 4)).toEqual(
    archivedFigures(archiveOf(before), "annex1", 2024, 4),
  );
  // Once there, the columns are not added again; the next lacking one is, after them.
  const notes = new Map([["provincial.joint", "户数更正"]]);
  const [again] = freeze(after, { ...sent(figures, "", 6), source, notes });
  expect(again.values[0].slice(10)).toEqual(["截止日期", "口径", "台账校验码", "备注"]);
});

test("the earlier archive goes through a file, protected or not, and is read back with its new columns", () => {
  const made = applyEdits(blankWorkbook(), archiveEditsOf([], sent(figures)), "a.xlsx");
  if (!made.ok) throw new Error(made.error.code);
  const all = gridsOf(made.value);
  const narrow = applyEdits(
    blankWorkbook(),
    tableSheet({
      sheet: "月报存档",
      headers: all[0].values[0].slice(0, 10).map(String),
      rows: all[0].values.slice(1).map((row) => row.slice(0, 10) as readonly (string | number | null)[]),
      textColumns: [],
      widths: Array<number>(10).fill(10),
      table: "月报存档",
    }),
    "a.xlsx",
  );
  if (!narrow.ok) throw new Error(narrow.error.code);
  const grids = gridsOf(narrow.value);
  const closed = applyEdits(
    narrow.value,
    [{ kind: "protect", sheet: "月报存档", allow: { filter: true, sort: true } }],
    "a.xlsx",
  );
  if (!closed.ok) throw new Error(closed.error.code);
  for (const [bytes, read] of [
    [narrow.value, grids],
    [closed.value, gridsOf(closed.value)],
  ] as const) {
    const written = applyEdits(bytes, archiveEditsOf(read, { ...sent(figures, "", 6), source }), "a.xlsx");
    if (!written.ok) throw new Error(written.error.code);
    const [grid] = gridsOf(written.value);
    expect(grid.tables[0]).toMatchObject({ rows: 21, columns: 13 });
    expect(grid.values[20].slice(10)).toEqual(["2024-05-20", "默认口径", source.ledger]);
    expect(grid.values[1].slice(10)).toEqual([null, null, null]);
  }
});

test("what stands to the right of the earlier archive is never written over", () => {
  expect(archiveEdits(earlierArchive("核对：王"), { ...sent(figures), source })).toEqual({
    ok: false,
    error: {
      code: "sheets.columnTaken",
      severity: "error",
      at: "月报存档!K4",
      header: "截止日期、口径、台账校验码",
    },
  });
});

test("an archive without a column for the scan gains it", () => {
  const [grid] = freeze([], sent(figures));
  const narrow = [{ ...grid, tables: [], values: grid.values.map((row) => row.slice(0, 9)) }];
  const edits = scanEdits(narrow, "annex1", { year: 2024, month: 5 }, "五月.pdf");
  if (!edits.ok) throw new Error(edits.error.code);
  const [after] = applyToGrids(narrow, edits.value);
  expect(after.values.map((row) => row[9])).toEqual(["扫描件文件名", ...Array<string>(10).fill("五月.pdf")]);
});

test("a figure that is no number stands for nothing, and never for none", () => {
  const [grid] = earlierArchive();
  const values = grid.values.map((row) =>
    row.map((cell, c) => (row[3] === "河北双随机执法监管平台·部门联合" && c === 5 ? "约30户" : cell)),
  );
  const archive = archiveOf([{ ...grid, values }]);
  const kept = archivedFigures(archive, "annex1", 2024, 4)!;
  expect(archiveFaults(archive, "annex1").map(({ code, at }) => [code, at])).toEqual([
    ["sheets.archiveFigure", `月报存档!A${values.findIndex((row) => row[5] === "约30户") + 1}`],
  ]);
  expect(archiveFaults(archive, "annex2")).toEqual([]);
  expect(kept.has("provincial.joint")).toBe(false);
  expect(kept.size).toBe(9);
});

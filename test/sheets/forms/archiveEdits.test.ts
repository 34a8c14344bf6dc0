/** 月报存档: what was sent stays; a correction is the next version and says why. */
import { formDefinitions } from "../../../src/core/forms/formDefinitions";
import { parseIsoDate } from "../../../src/core/calendar/localDate";
import type { Figures } from "../../../src/core/forms/figures";
import type { Grid } from "../../../src/sheets";
import {
  archiveEdits,
  archivedFigures,
  correctionText,
  lastEdition,
  readArchive,
  recogniseTables,
  scanEdits,
} from "../../../src/sheets";
import { distinctFigures } from "../annexSheets";
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

function freeze(grids: readonly Grid[], ...all: readonly ReturnType<typeof sent>[]): readonly Grid[] {
  return all.reduce((before, each) => {
    const edits = archiveEdits(before, each);
    if (!edits.ok) throw new Error(edits.error.code);
    return applyToGrids(before, edits.value);
  }, grids);
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
  const edits = scanEdits(grids, "annex1", may, " 五月.pdf ");
  const [head, ...rows] = applyToGrids(grids, edits)[0].values;
  const at = (name: string) => head.indexOf(name);
  for (const row of rows)
    expect(row[at("扫描件文件名")]).toBe(
      row[at("期别")] === "2024年5月" && row[at("版次")] === 2 ? "五月.pdf" : null,
    );
  const closed = grids.map((grid) => ({ ...grid, protected: true }));
  const kinds = scanEdits(closed, "annex1", may, "五月.pdf").map(({ kind }) => kind);
  expect([kinds[0], kinds.at(-1)]).toEqual(["unprotect", "protect"]);
  expect(scanEdits(grids, "annex2", may, "五月.pdf")).toEqual([]);
  expect(scanEdits([], "annex1", may, "五月.pdf")).toEqual([]);
});

/** 月报存档: what was sent stays; a correction is the next version and says why. */
import { formDefinitions } from "../../../src/core/forms/formDefinitions";
import { parseIsoDate } from "../../../src/core/calendar/localDate";
import type { Figures } from "../../../src/core/forms/figures";
import type { Grid } from "../../../src/sheets";
import {
  archiveEdits,
  archivedFigures,
  correctionText,
  readArchive,
  recogniseTables,
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

/** 递补 on the sheets: marked, on record, in reserve order, for the reasons of SR-1 §4 and no others. */
import { replacementReasons } from "../../../src/core/draw";
import { checkChain, parseEventText } from "../../../src/core/evidence";
import { auditEntries, lastAudit } from "../../../src/sheets";
import type { Grid } from "../../../src/sheets";
import { readDrawSheets, replacementEdits } from "../../../src/sheets/draw";
import { sentence } from "../../../src/locale";
import { reason, value } from "../../core/draw/value";
import { applyToGrids } from "../memoryWorkbook";
import { drawnFor, editedBy, label, workbookWith } from "./standing";

const { certificate } = drawnFor();
const sheet = `抽取结果_${label}`;
const standing = workbookWith(certificate);
const ofC = <T extends { readonly stratum: string }>(lots: readonly T[]) =>
  lots.filter(({ stratum }) => stratum === "C");
const [gone] = ofC(certificate.drawn);
const [first, second] = ofC(certificate.reserve);
const at = "2024-06-25T09:00:00+08:00";

const replace = (grids: readonly Grid[], id: string, why = "已注销") =>
  replacementEdits(grids, { label, id, reason: why, at });
const after = (grids: readonly Grid[], id: string) => applyToGrids(grids, value(replace(grids, id)).edits);
const statuses = (grids: readonly Grid[], ...ids: readonly string[]) => {
  const [draw] = readDrawSheets(grids).draws;
  return ids.map((id) => draw.lots.find((lot) => lot.id === id)?.status);
};

test("the next reserve of the same class comes in; both stay, and it is on record", () => {
  const done = value(replace(standing, gone.id));
  expect(done.replacement).toEqual({ replaced: gone.id, by: first.id, stratum: "C", reason: "已注销", at });
  const grids = applyToGrids(standing, done.edits);
  expect(statuses(grids, gone.id, first.id, second.id)).toEqual(["替换", "抽中", "递补"]);
  const [draw] = readDrawSheets(grids).draws;
  expect(draw.faults).toEqual([]);
  expect(draw.lots).toHaveLength(certificate.drawn.length + certificate.reserve.length);
  expect(draw.replacements).toEqual([done.replacement]);
  const last = lastAudit(grids);
  expect(last && parseEventText(last.event)).toMatchObject({ kind: "draw.replaced", subject: label });
  expect(checkChain(auditEntries(grids)).ok).toBe(true);
  expect(grids.find((grid) => grid.sheet === sheet)?.protected).toBe(true);
});

test("a replacement of a replacement, in reserve order, until the reserve is used up", () => {
  let grids = after(standing, gone.id);
  grids = after(grids, first.id);
  expect(statuses(grids, gone.id, first.id, second.id)).toEqual(["替换", "替换", "抽中"]);
  expect(reason(replace(grids, gone.id))).toMatchObject([{ code: "draw.replacementTwice" }]);
  const third = ofC(certificate.reserve)[2];
  grids = after(grids, second.id);
  expect(reason(replace(grids, third.id))).toMatchObject([{ code: "draw.reserveUsedUp", stratum: "C" }]);
});

test.each(replacementReasons)("%s is a reason", (why) =>
  expect(replace(standing, gone.id, why).ok).toBe(true),
);

test.each(["无法联系", "不配合", "当事人拒不配合检查", "通过登记的住所无法联系"])("%s is a result", (why) => {
  const [fault] = reason(replace(standing, gone.id, why));
  expect(sentence(fault, "zh-CN")).toBe(`“${why}”是检查结果，应如实登记并公示，不能作为递补理由。`);
});

test("no other reason, no other object, no other draw", () => {
  expect(reason(replace(standing, gone.id, "企业停产"))).toMatchObject([{ code: "draw.replacementReason" }]);
  expect(reason(replace(standing, first.id))).toMatchObject([{ code: "draw.replacementNotDrawn" }]);
  const other = replacementEdits(standing, { label: "RW-9", id: gone.id, reason: "已注销", at });
  expect(reason(other)).toEqual([{ code: "drawSheet.noDraw", label: "RW-9" }]);
});

test("on a sheet that was edited nothing is replaced, and the cell is named", () => {
  const edited = editedBy(standing, sheet, first.ticket, "f".repeat(64));
  expect(reason(replace(edited, gone.id))).toMatchObject([
    { code: "drawSheet.ticket", id: first.id, expected: first.ticket },
  ]);
  const marked = editedBy(standing, sheet, "抽中", "替换");
  expect(reason(replace(marked, gone.id))).toMatchObject([{ code: "drawSheet.status", expected: "抽中" }]);
});

/** 操作记录 in the workbook against its copy: which row, what it said; a copy that is gone is no tampering. */
import { ok } from "../../../src/core/result";
import { auditNamespace, auditXml, checkChain } from "../../../src/core/evidence";
import { FileHost, blankWorkbook } from "../../../src/hosts/file";
import { sentence } from "../../../src/locale";
import { appendAudit, auditEntries } from "../../../src/sheets";
import type { Grid } from "../../../src/sheets";
import { compareAudit, readAudit } from "../../../src/sheets/draw";
import { MemoryHost } from "../../taskpane/memoryHost";
import { applyToGrids } from "../memoryWorkbook";
import { editedBy } from "./standing";

const event = (i: number) => ({
  time: `2024-06-2${i}`,
  action: "抽取",
  subject: `RW-${i}`,
  detail: `第 ${i} 次\n"<&>"`,
});
const grids = [1, 2, 3, 4].reduce<readonly Grid[]>(
  (all, i) => applyToGrids(all, appendAudit(all, event(i))),
  [],
);
const copy = auditXml(auditEntries(grids));
const said = (changed: readonly Grid[], xml: string | null = copy) => {
  const compared = compareAudit(readAudit(changed), xml);
  return { ...compared, sentences: compared.faults.map((fault) => sentence(fault, "zh-CN")) };
};

test("as it was", () => {
  expect(readAudit(grids).faults).toEqual([]);
  expect(readAudit(grids).at(1)).toBe("操作记录!A3:G3");
  expect(compareAudit(readAudit(grids), copy)).toEqual({ state: "equal", intact: 4, faults: [], mend: null });
  expect(compareAudit(readAudit([]), null)).toEqual({ state: "equal", intact: 0, faults: [], mend: null });
});

test("an edited row: its address, what it says and what it said", () => {
  const edited = said(editedBy(grids, "操作记录", "RW-2", "RW-9"));
  expect(edited).toMatchObject({ state: "rowEdited", intact: 1, mend: null });
  expect(edited.sentences).toEqual([
    "操作记录!A3:G3：操作记录第 2 条与副本不同。对象现为“RW-9”，副本为“RW-2”。该行在记录之后被改动过，请核实后改回。",
  ]);
  const blind = said(editedBy(grids, "操作记录", "RW-2", "RW-9"), null);
  expect(blind).toMatchObject({ state: "broken", intact: 1, faults: [{ code: "audit.broken", number: 2 }] });
});

test("a chain computed anew behind the edit is still found beside the copy, and not without it", () => {
  const events = [event(1), { ...event(2), subject: "RW-9" }, event(3), event(4)];
  const remade = events.reduce<readonly Grid[]>((all, e) => applyToGrids(all, appendAudit(all, e)), []);
  expect(checkChain(auditEntries(remade)).ok).toBe(true);
  expect(said(remade)).toMatchObject({
    state: "rowEdited",
    faults: [{ code: "audit.rowRemade", expected: "RW-2" }],
  });
  expect(said(remade, null)).toMatchObject({ state: "copyMissing", mend: "rebuild" });
});

test("a tail that was cut", () => {
  const cut = grids.map((grid) => ({ ...grid, values: grid.values.slice(0, 3) }));
  expect(said(cut)).toMatchObject({ state: "tableCut", intact: 2, mend: null });
  expect(said(cut).sentences[0]).toContain("缺少第 3 条至第 4 条，共 2 条，副本中仍有：2024-06-23 抽取 RW-3");
});

test("a copy that is missing or behind is never called tampering", () => {
  const missing = said(grids, null);
  expect(missing).toMatchObject({ state: "copyMissing", intact: 4, mend: "rebuild" });
  const behind = said(grids, auditXml(auditEntries(grids).slice(0, 2)));
  expect(behind).toMatchObject({ state: "copyBehind", intact: 4, mend: "update" });
  for (const text of [...missing.sentences, ...behind.sentences]) expect(text).not.toMatch(/改动|篡改|删除/);
});

test("a copy of a later program is not written over", () => {
  expect(said(grids, '<audit xmlns="urn:sr:audit:2" count="0"/>')).toMatchObject({
    state: "copyUnreadable",
    intact: 4,
    mend: null,
    faults: [{ code: "audit.copyUnreadable", found: "urn:sr:audit:2" }],
  });
});

test("a table that somebody sorted is the same chain, and goes on from its highest number", () => {
  const sorted = grids.map((grid) => ({
    ...grid,
    values: [grid.values[0], ...[...grid.values.slice(1)].reverse()],
  }));
  expect(said(sorted)).toMatchObject({ state: "equal" });
  expect(readAudit(sorted).at(0)).toBe("操作记录!A5:G5");
  const more = applyToGrids(sorted, appendAudit(sorted, event(5)));
  expect(said(more)).toMatchObject({ state: "copyBehind" });
});

test("rows swapped and renumbered, or put in", () => {
  const renumbered = editedBy(grids, "操作记录", "3", "7");
  expect(said(renumbered, null)).toMatchObject({
    faults: [{ code: "audit.number", found: "7", expected: 3 }],
  });
  const [grid] = grids;
  const put = [{ ...grid, values: [...grid.values.slice(0, 3), grid.values[2], ...grid.values.slice(3)] }];
  expect(said(put).faults).toHaveLength(1);
  expect(said(put).state).toBe("broken");
});

test.each([
  ["a file", () => new FileHost(blankWorkbook(), { name: "a.xlsx", save: async () => ok(undefined) })],
  ["memory", () => new MemoryHost([])],
])("table and copy together in %s", async (_, make) => {
  const host = make();
  const read = async () => {
    const all = await host.read();
    if (!all.ok) throw new Error(all.error.code);
    return all.value;
  };
  for (const i of [1, 2, 3]) await host.apply(appendAudit(await read(), event(i)));
  await host.writePart(auditNamespace, auditXml(auditEntries(await read())));
  const part = await host.readPart(auditNamespace);
  expect(part.ok && compareAudit(readAudit(await read()), part.value).state).toBe("equal");
  await host.apply(appendAudit(await read(), event(4)));
  expect(part.ok && compareAudit(readAudit(await read()), part.value)).toMatchObject({ mend: "update" });
});

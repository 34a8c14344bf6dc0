import { ok } from "../../../src/core/result";
import { FileHost, applyEdits, blankWorkbook, readFile } from "../../../src/hosts/file";
import type { Edit } from "../../../src/sheets/edit";

const made = applyEdits(blankWorkbook(), [
  { kind: "addSheet", sheet: "台账" },
  { kind: "setValues", sheet: "台账", row: 0, column: 0, values: [["甲"]] },
  { kind: "addSheet", sheet: "记录" },
  { kind: "protect", sheet: "记录", allow: { filter: true, sort: true } },
]);
const start = made.ok ? made.value : new Uint8Array();

function host() {
  const saved: string[] = [];
  const selected: string[] = [];
  let changes = 0;
  const made = new FileHost(start, {
    name: "工作簿.xlsx",
    save: async (name, bytes, type) => {
      saved.push(`${name} ${bytes.length} ${type}`);
      return ok(undefined);
    },
    select: (sheet, area) => selected.push(`${sheet} ${area.row}`),
    changed: () => changes++,
  });
  return { made, saved, selected, changes: () => changes };
}

const write = (value: string): Edit => ({
  kind: "setValues",
  sheet: "台账",
  row: 0,
  column: 0,
  values: [[value]],
});
const firstCell = async (from: FileHost) => {
  const grids = await from.read({ sheets: ["台账"] });
  return grids.ok ? grids.value[0].values[0][0] : grids.error;
};

test("lists sheets with their protection", async () => {
  expect(await host().made.sheets()).toEqual(
    ok([
      { name: "台账", visibility: "visible", protected: false },
      { name: "记录", visibility: "visible", protected: true },
    ]),
  );
});

test("undo puts back the very bytes", async () => {
  const { made, changes } = host();
  const applied = await made.apply([write("乙"), { kind: "addSheet", sheet: "新" }]);
  expect(await firstCell(made)).toBe("乙");
  expect(applied.ok && (await applied.value.undo())).toEqual(ok(undefined));
  expect(await made.bytes()).toEqual(ok(start));
  expect(changes()).toBe(2);
});

test("an undo that would take a later change along is refused", async () => {
  const { made } = host();
  const first = await made.apply([write("乙")]);
  await made.apply([write("丙")]);
  expect(first.ok && (await first.value.undo())).toEqual({
    ok: false,
    error: { code: "host.changedSince", at: "工作簿.xlsx" },
  });
  expect(await firstCell(made)).toBe("丙");
});

test("all edits or none", async () => {
  const { made, changes } = host();
  const refused = await made.apply([write("乙"), { ...write("丁"), sheet: "记录" } as Edit]);
  expect(refused).toEqual({ ok: false, error: { code: "host.sheetProtected", at: "记录!A1" } });
  expect([await firstCell(made), changes()]).toEqual(["甲", 0]);
});

test("changes asked for at once are made one after the other, none is lost", async () => {
  const { made } = host();
  const part = '<a xmlns="urn:sr:audit:1"/>';
  const [first, kept, second] = await Promise.all([
    made.apply([write("乙")]),
    made.writePart("urn:sr:audit:1", part),
    made.apply([{ kind: "addSheet", sheet: "新" }]),
  ]);
  expect([first.ok, kept.ok, second.ok]).toEqual([true, true, true]);
  expect(await firstCell(made)).toBe("乙");
  expect(await made.readPart("urn:sr:audit:1")).toEqual(ok(part));
  const sheets = await made.sheets();
  expect(sheets.ok && sheets.value.map(({ name }) => name)).toContain("新");
});

const many: Edit = {
  kind: "setValues",
  sheet: "台账",
  row: 0,
  column: 0,
  values: Array.from({ length: 30_000 }, (_, i) => [`甲${i}`, i, "乙", "丙"]),
};

test("a long write says how far it is, and lets others speak meanwhile", async () => {
  const { made } = host();
  const shares: number[] = [];
  let others = 0;
  const timer = setInterval(() => others++, 1);
  const applied = await made.apply([many], { onProgress: (share) => shares.push(share) });
  clearInterval(timer);
  expect(applied.ok).toBe(true);
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  expect(others).toBeGreaterThan(2);
});

test("a long write that is stopped leaves every byte as it was, and the next one goes its way", async () => {
  const { made, changes } = host();
  const stop = new AbortController();
  const stopped = await made.apply([many], { signal: stop.signal, onProgress: () => stop.abort() });
  expect(stopped).toEqual({ ok: false, error: { code: "host.cancelled" } });
  expect(await made.bytes()).toEqual(ok(start));
  expect(changes()).toBe(0);
  expect((await made.apply([write("乙")])).ok).toBe(true);
  expect(await firstCell(made)).toBe("乙");
});

test("reads what is asked for, stops when told to, says what is missing", async () => {
  const { made } = host();
  const both = await made.read();
  expect(both.ok && both.value.map((grid) => grid.sheet)).toEqual(["台账", "记录"]);
  expect(await made.read({ sheets: ["无"] })).toEqual({
    ok: false,
    error: { code: "host.sheetMissing", at: "无" },
  });
  expect(await made.read({ signal: AbortSignal.abort() })).toEqual({
    ok: false,
    error: { code: "host.cancelled" },
  });
});

test("saves and selects through what is around it", async () => {
  const { made, saved, selected } = host();
  await made.save("月报.xlsx", start, "x");
  expect(saved).toEqual([`月报.xlsx ${start.length} x`]);
  expect(await made.select("台账", { row: 3, column: 0, rows: 1, columns: 1 })).toEqual(ok(undefined));
  expect((await made.select("无", { row: 3, column: 0, rows: 1, columns: 1 })).ok).toBe(false);
  expect(selected).toEqual(["台账 3"]);
});

test("tells what is selected in what is around it, nothing where there is nothing", async () => {
  const area = { row: 3, column: 0, rows: 1, columns: 1 };
  const around = { name: "a.xlsx", save: async () => ok(undefined) };
  const shown = new FileHost(start, { ...around, selection: () => ({ sheet: "台账", area }) });
  expect(await shown.selection()).toEqual(ok({ sheet: "台账", area }));
  expect(await new FileHost(start, around).selection()).toEqual(ok(null));
});

test("the bytes are a workbook that can be read again", () => {
  expect(readFile("a.xlsx", start).ok).toBe(true);
});

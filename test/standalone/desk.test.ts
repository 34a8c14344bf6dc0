/** The desk while files are read: how far it is, the way out, and what is asked for meanwhile. */
import { applyEdits, blankWorkbook, readFile } from "../../src/hosts/file";
import { createDesk } from "../../src/standalone/shell/desk";
import type { Desk } from "../../src/standalone/shell/desk";

const csv = (name: string, rows: number, word = "甲") => ({
  name,
  bytes: new TextEncoder().encode(`代码,名称\n${`00123,${word}\n`.repeat(rows)}`),
});
const long = csv("长.csv", 60_000);

const write = (value: string) =>
  ({ kind: "setValues", sheet: "台账", row: 0, column: 0, values: [[value]] }) as const;
function saved(name: string) {
  const made = applyEdits(blankWorkbook(), [{ kind: "addSheet", sheet: "台账" }, write("甲")]);
  if (!made.ok) throw new Error(made.error.code);
  return { name, bytes: made.value };
}

/** Does something once, when the reading has begun to move. */
function onceReading(desk: Desk, act: () => void): readonly number[] {
  const shares: number[] = [];
  const leave = desk.store.subscribe(() => {
    const { reading } = desk.store.get();
    if (!reading) return;
    shares.push(reading.share);
    if (reading.share > 0) {
      leave();
      act();
    }
  });
  return shares;
}

async function sheetsOf(desk: Desk): Promise<readonly string[]> {
  const bytes = await desk.store.get().workbook?.host.bytes();
  const grids = bytes?.ok ? readFile("a.xlsx", bytes.value) : null;
  return grids?.ok ? grids.value.map(({ sheet }) => sheet) : [];
}

test("a reading that is stopped leaves the desk as it was", async () => {
  const desk = createDesk("zh-CN");
  await desk.open([saved("台账.xlsx")]);
  const { workbook } = desk.store.get();
  const shares = onceReading(desk, () => desk.stop());
  await desk.open([long]);
  expect(shares.length).toBeGreaterThan(0);
  expect(desk.store.get()).toMatchObject({ workbook, reading: null, unsaved: false, faults: [] });
});

test("files to be added are stopped before they come in", async () => {
  const desk = createDesk("zh-CN");
  await desk.open([saved("台账.xlsx")]);
  onceReading(desk, () => desk.stop());
  await desk.add([long]);
  expect(desk.store.get()).toMatchObject({ reading: null, unsaved: false, notes: [] });
  expect(await sheetsOf(desk)).toEqual(["台账"]);
});

test("what is asked for while files are read comes after them", async () => {
  const desk = createDesk("zh-CN");
  await desk.open([saved("台账.xlsx")]);
  await Promise.all([desk.add([long]), desk.add([csv("短.csv", 2)])]);
  expect(await sheetsOf(desk)).toEqual(["台账", "长", "短"]);
});

test("a workbook that was changed while others were read is not given up unasked", async () => {
  const desk = createDesk("zh-CN");
  await desk.open([saved("台账.xlsx")]);
  const { workbook } = desk.store.get();
  let written: Promise<unknown> | undefined;
  onceReading(desk, () => (written = workbook?.host.apply([write("乙")])));
  await desk.open([long]);
  await written;
  expect(desk.store.get()).toMatchObject({ workbook, unsaved: true, reading: null });
  expect(desk.store.get().waiting?.files).toEqual([long]);
  await desk.answer("open");
  expect(desk.store.get()).toMatchObject({ waiting: null, reading: null });
  expect(await sheetsOf(desk)).toEqual(["长"]);
});

/** Undo of long writes: what it leaves, how large its requests are, and trying it again after Excel broke it off. */
import { createExcelHost } from "../../../src/hosts/excel";
import type { Edit } from "../../../src/sheets/edit";
import { allEdges } from "../../../src/sheets/tableSheet";
import { HostError } from "../../../workbench/host/hostError";
import type { RequestBody } from "../../../workbench/host/requestMessage";
import { createNodeWorkbench } from "../../workbench/nodeWorkbench";
import type { NodeWorkbench } from "../../workbench/nodeWorkbench";

jest.setTimeout(120_000);

const sheet = "名录";
/** What Excel on the web takes and gives at once. */
const requestLimit = 5_000_000;
const host = createExcelHost();
let bench: NodeWorkbench;
let largest = 0;
let refuseAt: number | null = null;
/** What was asked of Excel, one by one. */
let actions = 0;

beforeEach(async () => {
  const values = [["代码", "名称"], ...Array.from({ length: 3000 }, (_, i) => [`A${i}`, `企业${i}`])];
  bench = await createNodeWorkbench([{ sheet, values }]);
  largest = 0;
  refuseAt = null;
  const { dispatcher } = bench;
  const execute = dispatcher.execute.bind(dispatcher);
  dispatcher.execute = async (message) => {
    if (refuseAt !== null && refuseAt-- === 0)
      throw new HostError("InvalidOperationInCellEditMode", "busy", 400);
    const asked = JSON.stringify(message).length;
    const body = typeof message.Body === "string" ? (JSON.parse(message.Body) as RequestBody) : message.Body;
    actions += body.Actions.length;
    const answer = await execute(message);
    largest = Math.max(largest, asked, JSON.stringify(answer).length);
    return answer;
  };
});
afterEach(() => bench.dispose());

async function applied(edits: readonly Edit[]) {
  const result = await host.apply(edits);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const used = (valuesOnly: boolean) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(valuesOnly);
    range.load("address");
    await context.sync();
    return range.isNullObject ? null : range.address;
  });

const rows = (count: number, columns: number) =>
  Array.from({ length: count }, (_, r) => Array.from({ length: columns }, (_, c) => `行${r}列${c}`));
const looks = (row: number, count: number, columns: number): readonly Edit[] => {
  const area = { row, column: 0, rows: count, columns };
  return [
    { kind: "numberFormat", sheet, area: { ...area, columns: 1 }, format: "@" },
    { kind: "style", sheet, area, style: { font: { name: "宋体" }, valign: "center", borders: allEdges } },
  ];
};

test("rows added by the ten thousand leave no lines and no formats when they are taken back", async () => {
  const before = await used(false);
  const { undo } = await applied([
    { kind: "setValues", sheet, row: 3001, column: 0, values: rows(10_000, 6) },
    ...looks(3001, 10_000, 6),
  ]);
  expect(await used(false)).toBe(`${sheet}!A1:F13001`);
  const shares: number[] = [];
  expect(await undo({ onProgress: (share) => shares.push(share) })).toEqual({ ok: true, value: undefined });
  expect(await used(false)).toBe(before);
  expect(shares.length).toBeGreaterThan(2);
  expect(shares.every((share, i) => share <= 1 && (i === 0 || share >= shares[i - 1]))).toBe(true);
});

test("thousands of cells here and there of a column are few actions; what is between them stays, formulas too", async () => {
  const cells = () =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange("A1:B3001");
      range.load("formulas,numberFormat");
      await context.sync();
      return [range.formulas, range.numberFormat] as unknown[][][];
    });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange("B11").formulas = [["=A11&A12"]];
    context.workbook.worksheets.getItem(sheet).getRange("B13").numberFormat = [["0.00"]];
    await context.sync();
  });
  const before = await cells();
  const rowsOf = Array.from({ length: 1400 }, (_, i) => 1 + 2 * i);
  const value = (row: number) => (row % 7 === 0 ? null : row % 5 === 0 ? `2024-0${1 + (row % 9)}` : "B");
  actions = 0;
  const { undo } = await applied([
    ...rowsOf.map((row): Edit => ({
      ...{ kind: "numberFormat", sheet, format: "@" },
      area: { row, column: 0, rows: 1, columns: 1 },
    })),
    ...rowsOf.map((row): Edit => ({ kind: "setValues", sheet, row, column: 1, values: [[value(row)]] })),
  ]);
  expect(actions).toBeLessThan(100);
  const [formulas, formats] = await cells();
  for (let row = 0; row < 3001; row++) {
    const written = row % 2 === 1 && row < 2800;
    const wanted = written ? (value(row) ?? "") : before[0][row][1];
    expect([row, formulas[row], formats[row][0]]).toEqual([
      row,
      [before[0][row][0], wanted],
      written ? "@" : before[1][row][0],
    ]);
  }
  actions = 0;
  expect(await undo()).toEqual({ ok: true, value: undefined });
  expect(actions).toBeLessThan(100);
  expect(await cells()).toEqual(before);
});

test("no request and no answer is larger than Excel on the web takes, undo included", async () => {
  // Every other row: as a new list changes the class of some firms and not of others.
  const scattered = Array.from({ length: 1500 }, (_, i): readonly Edit[] => [
    { kind: "numberFormat", sheet, area: { row: 1 + 2 * i, column: 1, rows: 1, columns: 1 }, format: "@" },
    { kind: "setValues", sheet, row: 1 + 2 * i, column: 1, values: [[`2024-0${1 + (i % 9)}`]] },
  ]).flat();
  const { undo } = await applied([
    ...scattered,
    { kind: "setValues", sheet, row: 3001, column: 0, values: rows(2000, 20) },
    ...looks(3001, 2000, 20),
  ]);
  expect(await undo()).toEqual({ ok: true, value: undefined });
  expect(await used(true)).toBe(`${sheet}!A1:B3001`);
  expect(largest).toBeGreaterThan(500_000);
  expect(largest).toBeLessThan(requestLimit);
});

test("an undo that Excel breaks off half-way can be tried again", async () => {
  const { undo } = await applied([{ kind: "setValues", sheet, row: 1, column: 0, values: rows(2500, 60) }]);
  let told = 0;
  // Excel is busy once the first piece has been put back.
  const onProgress = (share: number) => {
    if (share > 0.5 && told++ === 0) refuseAt = 1;
  };
  expect(await undo({ onProgress })).toMatchObject({ ok: false });
  expect(await undo()).toEqual({ ok: true, value: undefined });
  expect(await used(true)).toBe(`${sheet}!A1:B3001`);
  const [again] = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange("A2:C2");
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  expect(again).toEqual(["A0", "企业0", ""]);
});

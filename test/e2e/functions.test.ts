/**
 * Every custom function, as formulas in the workbench's cells: the add-in's bundle computes them, the values
 * are compared with the vectors and with computations of the platform's own.
 */
import { createHash } from "node:crypto";
import codes from "../../vectors/codes.json";
import draw from "../../vectors/draw-400.json";
import ratios from "../../vectors/ratios.json";
import { readCells, writeCells } from "./cells";
import type { CellValues } from "./cells";
import { closeAll, openWorkbench } from "./workbench";
import type { Workbench } from "./workbench";

jest.setTimeout(180_000);

let bench: Workbench;
const n = draw.frame.length;

/** Sheet 名单: A ids under a header, B classes, D–E rates, G codes, H–J cases of ratios. */
beforeAll(async () => {
  bench = await openWorkbench();
  await bench.pane.evaluate(
    ([frame, rates, list]) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("名单");
        const put = (address: string, values: unknown[][]) => {
          const range = sheet.getRange(address);
          range.numberFormat = values.map((row) =>
            row.map((cell) => (typeof cell === "string" ? "@" : "General")),
          );
          range.values = values;
        };
        put(`A1:B${frame.length + 1}`, [["统一社会信用代码", "等级"], ...frame]);
        put(`D1:E${rates.length}`, rates);
        put(`G1:G${list.length}`, list);
        await context.sync();
      }),
    [
      draw.frame.map(({ id, stratum }) => [id, stratum]),
      Object.entries(draw.ratesPercent).map(([key, percent]) => [key, `${percent}%`]),
      [...codes.valid18, ...codes.invalid18, ...codes.valid15, ...codes.invalid15].map((code) => [code]),
    ] as const,
  );
  await bench.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add("函数");
      await context.sync();
    }),
  );
});
afterAll(async () => {
  await bench?.close();
  await closeAll();
});

let row = 0;
/** Puts a formula into a fresh place and reads what it and its spill show, once it has been calculated. */
async function computed(formula: string, rows = 1, columns = 1): Promise<CellValues> {
  const from = row + 1;
  row += rows + 2;
  const last = String.fromCharCode(64 + columns);
  await writeCells(bench.pane, "函数", `A${from}`, [[formula]]);
  return calculated(`A${from}:${last}${from + rows - 1}`, ([[first]]) => first !== "");
}

/** Reads until the cells are as they have to be, or for a quarter of a minute: then as they are. */
async function calculated(area: string, done: (values: CellValues) => boolean): Promise<CellValues> {
  for (let tries = 150; ; tries--) {
    const values = await readCells(bench.pane, "函数", area);
    if (done(values) || tries === 0) return values;
    await bench.page.waitForTimeout(100);
  }
}

const { seed, label } = draw;
const text = (s: string) => `"${s}"`;
const tail = `${text(seed)},${text(label)}`;
const list = `名单!A1:A${n + 1}`;
const sha = (s: string) => createHash("sha256").update(s, "utf8").digest("hex");
const prefix = sha(`${seed}#${label}`);
const byTicket = draw.frame
  .map(({ id }) => ({ id, ticket: sha(prefix + id) }))
  .sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
const first = byTicket.map(({ id }) => id);

test("DRAW: a number, a rate, a whole column, one object, everybody", async () => {
  expect(await computed(`=SR.DRAW(${list},5,${tail})`, 6)).toEqual([
    ...first.slice(0, 5).map((id) => [id]),
    [""],
  ]);
  expect(await computed(`=SR.DRAW(名单!A:A,5,${tail})`, 5)).toEqual(first.slice(0, 5).map((id) => [id]));
  // 400 × 2.5 % = 10; text and number alike; 1 is one object and 100% all of them.
  expect(await computed(`=SR.DRAW(${list},0.025,${tail})`, 11)).toEqual([
    ...first.slice(0, 10).map((id) => [id]),
    [""],
  ]);
  expect(await computed(`=SR.DRAW(${list},"2.5%",${tail})`, 10)).toEqual(
    first.slice(0, 10).map((id) => [id]),
  );
  expect(await computed(`=SR.DRAW(${list},1,${tail})`, 2)).toEqual([[first[0]], [""]]);
  // As text in a cell: the workbench's own formula engine takes "100%" inside a formula for the number 1.
  await writeCells(bench.pane, "名单", "X1", [["'100%"]]);
  expect(await computed(`=SR.DRAW(${list},名单!X1,${tail})`, n + 1)).toEqual([
    ...first.map((id) => [id]),
    [""],
  ]);
  // Without a label.
  const bare = sha(seed);
  const [lowest] = draw.frame
    .map(({ id }) => [sha(bare + id), id])
    .sort()[0]
    .slice(1);
  expect(await computed(`=SR.DRAW(${list},1,${text(seed)})`)).toEqual([[lowest]]);
});

test("DRAW.STRATA gives the vector's result: stratum, rank and ticket", async () => {
  const expected = Object.entries(draw.result).flatMap(([key, { drawn }]) =>
    drawn.map((id, i) => [id, key, i + 1, sha(prefix + id)]),
  );
  const formula = `=SR.DRAW.STRATA(名单!A2:A${n + 1},名单!B2:B${n + 1},名单!D1:E4,${tail})`;
  expect(await computed(formula, expected.length, 4)).toEqual(expected);
});

test("RESERVE, TICKET, RANK", async () => {
  expect(await computed(`=SR.RESERVE(${list},3,5,${tail})`, 3)).toEqual(first.slice(5, 8).map((id) => [id]));
  expect(await computed(`=SR.TICKET(名单!A2:A4,${tail})`, 3)).toEqual(
    draw.frame.slice(0, 3).map(({ id }) => [sha(prefix + id)]),
  );
  expect(await computed(`=SR.RANK(名单!A7,${list},${tail})`)).toEqual([
    [first.indexOf(draw.frame[5].id) + 1],
  ]);
});

test("ALLOCATE, DIGEST", async () => {
  await writeCells(
    bench.pane,
    "名单",
    "L1:L4",
    Object.values(draw.sizes).map((size) => [size]),
  );
  expect(await computed("=SR.ALLOCATE(名单!L1:L4,名单!E1:E4)", 4)).toEqual(
    Object.values(draw.allocation).map((count) => [count]),
  );
  expect(await computed(`=SR.DIGEST(名单!A2:A${n + 1},名单!B2:B${n + 1})`)).toEqual([[draw.frameDigest]]);
  const lines = [...draw.frame.map(({ id }) => id)].sort().map((id) => `${id}\t\n`);
  expect(await computed(`=SR.DIGEST(${list})`)).toEqual([[sha(lines.join(""))]]);
});

test("RATIO, MET, NEED on every case of the vectors", async () => {
  const { cases } = ratios;
  await writeCells(
    bench.pane,
    "名单",
    `N1:P${cases.length}`,
    cases.map(({ part, whole, goalPercent }) => [part, whole, `'${goalPercent}%`]),
  );
  const from = row + 1;
  row += cases.length + 2;
  const formulas = cases.map((_, i) => [
    `=SR.RATIO(名单!N${i + 1},名单!O${i + 1})`,
    `=SR.MET(名单!N${i + 1},名单!O${i + 1},名单!P${i + 1})`,
    `=SR.NEED(名单!N${i + 1},名单!O${i + 1},名单!P${i + 1})`,
  ]);
  const area = `A${from}:C${from + cases.length - 1}`;
  await writeCells(bench.pane, "函数", area, formulas);
  const all = (values: CellValues) => values.flat().every((value) => value !== "");
  expect(await calculated(area, all)).toEqual(
    cases.map(({ part, whole, met, hasData, need }) => [
      hasData ? part / whole : "#N/A",
      met,
      need === null ? "#N/A" : need,
    ]),
  );
});

test("COUNT gives the form's figures from the ledger", async () => {
  const ledger = "抽查台账!A:Z";
  const figure = (key: string, measure: string) =>
    computed(`=SR.COUNT(${ledger},"annex1","${key}","${measure}",DATE(2024,5,31))`);
  const until = await figure("provincial.total", "tasks");
  expect(until).toEqual([[18]]);
  expect(await figure("provincial.total", "households")).toEqual([[744]]);
  expect(await figure("other.total", "problems")).toEqual([[5]]);
  expect(await figure("provincial.nothing", "tasks")).toEqual([["#VALUE!"]]);
});

test("USCC tells every valid code from every broken one", async () => {
  const total = [...codes.valid18, ...codes.invalid18, ...codes.valid15, ...codes.invalid15].length;
  // The older 15-digit numbers are no 统一社会信用代码, valid or not.
  const valid = new Set(codes.valid18);
  const answers = await computed(`=SR.USCC(名单!G1:G${total})`, total);
  const asked = await readCells(bench.pane, "名单", `G1:G${total}`);
  expect(answers).toEqual(asked.map(([code]) => [valid.has(String(code))]));
});

test("DUE counts working days by the State Council's calendar", async () => {
  // From Sunday 2024-09-29: the holiday of 1–7 October, and 2024-10-12 is a working Saturday.
  expect(await computed('=TEXT(SR.DUE(DATE(2024,9,29),3),"yyyy-mm-dd")')).toEqual([["2024-10-09"]]);
  expect(await computed("=SR.DUE(DATE(2090,1,4),20)")).toEqual([["#N/A"]]);
});

test("VERIFY says TRUE of the drawn, and which row does not belong", async () => {
  await writeCells(
    bench.pane,
    "名单",
    "R1:R5",
    first.slice(0, 5).map((id) => [id]),
  );
  expect(await computed(`=SR.VERIFY(${list},名单!R1:R5,${tail})`)).toEqual([[true]]);
  await writeCells(bench.pane, "名单", "R3", [[first[9]]]);
  expect(String(await computed(`=SR.VERIFY(${list},名单!R1:R5,${tail})`))).toContain(first[9]);
});

test("errors are cell errors: blanks inside, doubled ids, a rate of 7, a seed with #, a blocked spill", async () => {
  const cases: [string, string][] = [
    [`=SR.DRAW(名单!A300:A500,5,"1 2")`, ""],
    [`=SR.DRAW(名单!D1:D6,2,${tail})`, ""],
    [`=SR.DRAW(${list},5,"a#b")`, "#VALUE!"],
    [`=SR.DRAW(${list},500,${tail})`, "#VALUE!"],
    [`=SR.DRAW(${list},-1,${tail})`, "#VALUE!"],
    [`=SR.ALLOCATE(100,7)`, "#VALUE!"],
  ];
  for (const [formula, error] of cases) {
    const [[value]] = await computed(formula);
    if (error) expect([formula, value]).toEqual([formula, error]);
  }
  await writeCells(bench.pane, "名单", "T1:T3", [["甲"], ["乙"], ["甲"]]);
  expect(await computed(`=SR.DRAW(名单!T1:T3,1,${tail})`)).toEqual([["#VALUE!"]]);
  await writeCells(bench.pane, "名单", "V1:V4", [["甲"], [""], ["乙"], ["丙"]]);
  expect(await computed(`=SR.DRAW(名单!V1:V4,1,${tail})`)).toEqual([["#VALUE!"]]);
  const from = row + 1;
  row += 8;
  await writeCells(bench.pane, "函数", `A${from + 2}`, [["挡住"]]);
  await writeCells(bench.pane, "函数", `A${from}`, [[`=SR.DRAW(${list},5,${tail})`]]);
  expect(await calculated(`A${from}`, ([[first]]) => first === "#SPILL!")).toEqual([["#SPILL!"]]);
  await writeCells(bench.pane, "函数", `A${from + 2}`, [[""]]);
  const free = (values: CellValues) => values.every(([value]) => value !== "" && value !== "#SPILL!");
  expect(await calculated(`A${from}:A${from + 4}`, free)).toEqual(first.slice(0, 5).map((id) => [id]));
});

test("a formula typed by hand is calculated", async () => {
  await bench.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("函数");
      sheet.activate();
      sheet.getRange("H1").select();
      await context.sync();
    }),
  );
  await bench.page.waitForTimeout(500);
  await bench.page.keyboard.type("=SR.RATIO(7,16)", { delay: 20 });
  await bench.page.keyboard.press("Enter");
  expect(await calculated("H1", ([[value]]) => value !== "")).toEqual([[0.4375]]);
  expect(bench.errors).toEqual([]);
});

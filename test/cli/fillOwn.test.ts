/** `sr fill --own`: another city's form, made by LibreOffice, taught once and filled where it stands next year. */
import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { convertByLibreOffice } from "../libreOffice";
import type { CheckReport } from "../../cli/checkReport";
import { ownFormFile } from "../../src/core/forms";
import type { OwnCell, OwnShow } from "../../src/core/forms";
import { applyEdits, readFile } from "../../src/hosts/file";
import { teachCell } from "../../src/sheets/ownForms";
import { inventSample } from "../../scripts/sample/sheets";
import { sampleWorkbook } from "../../scripts/sample/workbook";
import { movedColumns, movedRows, otherCityForm, taughtAt } from "../corpus/otherCityForm";
import { scratch, spawnSr, sr } from "./sr";

jest.setTimeout(120_000);

const file = scratch();
const workbook = file(
  "sample.xlsx",
  sampleWorkbook(inventSample({ seed: "own", objects: 300, ledger: 400 })),
);
const until = ["--until", "2024-05-31"];

/** `C7` as row and column from 0. */
function place(text: string) {
  return { row: Number(text.slice(1)) - 1, column: text.charCodeAt(0) - 65 };
}

function definition(): string {
  const read = readFile("外市.xlsx", otherCityForm(2024));
  if (!read.ok) throw new Error(read.error.code);
  const cells: OwnCell[] = [];
  const teach = (at: string, shows: OwnShow, filter: OwnCell["filter"] = {}) => {
    const cell = teachCell(read.value[0], place(at), shows, filter);
    if (!cell.ok) throw new Error(JSON.stringify(cell.error));
    cells.push(cell.value);
  };
  teach(taughtAt.unit, "unit");
  teach(taughtAt.date, "date");
  taughtAt.rows.forEach((row, i) => {
    const kind = i < 2 ? "joint" : "internal";
    for (const [shows, column] of Object.entries(taughtAt.columns))
      teach(`${column}${row}`, shows as OwnShow, {
        platform: "provincial",
        kind,
        ...(i % 2 === 1 ? { enterprise: true } : {}),
      });
  });
  return ownFormFile({ name: "外市统计表", rows: "annex1", cells });
}

const own = file("外市统计表.sr.json", definition());
const nextYear = file("外市2025.xlsx", otherCityForm(2025, true));

/** The one sheet as LibreOffice reads it. */
function rowsOf(path: string): readonly (readonly string[])[] {
  const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true";
  convertByLibreOffice(filter, dirname(path), [path]);
  return readFileSync(path.replace(/\.xlsx$/, ".csv"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
}

test("fills next year's form, moved and with a row more; LibreOffice reads the figures of the ledger", async () => {
  const out = file("filled.xlsx");
  const ran = spawnSr(["fill", workbook, "--own", own, "--template", nextYear, ...until, "--out", out]);
  expect([ran.code, ran.out]).toEqual([
    0,
    `已填写自定义表“外市统计表”（工作表“统计表”，14 格），截止 2024-05-31：${out}\n`,
  ]);
  const { annex1 } = (JSON.parse((await sr(["check", workbook, ...until, "--json"])).out) as CheckReport)
    .forms;
  const official = annex1 as unknown as Record<string, Record<string, number>>;
  const rows = rowsOf(out);
  const shown = (row: number) =>
    Object.fromEntries(
      Object.entries(movedColumns).map(([what, column]) => [
        what,
        Number(rows[row - 1][place(`${column}1`).column]),
      ]),
    );
  expect(shown(movedRows[0])).toEqual(official["provincial.joint"]);
  expect(shown(movedRows[2])).toEqual(official["provincial.internal"]);
  const enterprise = shown(movedRows[1]).households + shown(movedRows[3]).households;
  expect(enterprise).toBeGreaterThan(0);
  expect(rows[3].join()).toContain("海港区");
  expect(rows[3].join()).toContain("2024年5月31日");
  // The row of totals was never taught and stays blank.
  expect(rows[6].join("").replace(/[合计全部]/g, "")).toBe("");
});

test("a form that is not there, a cell that holds a word, a file that is no definition: a sentence, no file", async () => {
  const out = file("none.xlsx");
  const missing = await sr(["fill", workbook, "--own", own, ...until, "--out", out]);
  expect([missing.code, missing.err]).toEqual([
    1,
    "“外市统计表”：本工作簿中没有找到这张表（至少要有一半的格对得上）。请打开或粘贴这张表。\n",
  ]);
  const typed = applyEdits(new Uint8Array(readFileSync(nextYear)), [
    { kind: "setValues", sheet: "统计表", row: 7, column: 3, values: [["见附件"]] },
  ]);
  if (!typed.ok) throw new Error(typed.error.code);
  const taken = file("占用.xlsx", typed.value);
  const asked = ["fill", workbook, "--own", own, "--template", taken, ...until, "--out", out];
  const refused = await sr(asked);
  expect([refused.code, refused.err]).toEqual([
    1,
    "统计表!D8：这一格已有文字“见附件”，未改动。如需填写，请先清空。\n",
  ]);
  const broken = await sr(["fill", workbook, "--own", workbook, ...until, "--out", out]);
  expect([broken.code, broken.err]).toMatchObject([1, expect.stringContaining("不是自定义表文件")]);
  expect(existsSync(out)).toBe(false);
  const rest = await sr([...asked, "--accept-rest"]);
  expect([rest.code, rest.err]).toMatchObject([0, expect.stringContaining("统计表!D8")]);
  expect(rowsOf(out)[7][3]).toBe("见附件");
  expect(Number(rowsOf(out)[7][4])).toBeGreaterThan(0);
});

test.each([
  [["--form", "annex1"], "--own、--form 不能同时使用"],
  [["--alone"], "--own、--alone 不能同时使用"],
  [["--out", "x.pdf"], "应为：.xlsx"],
])("%p with --own is a mistake of usage", async (more, said) => {
  const out = more[0] === "--out" ? [] : ["--out", file("no.xlsx")];
  const ran = await sr(["fill", workbook, "--own", own, ...out, ...more]);
  expect(ran.code).toBe(2);
  expect(ran.err).toContain(said);
});

test("neither --form nor --own, and --accept-rest without --own", async () => {
  const neither = await sr(["fill", workbook, "--out", file("no.xlsx")]);
  expect([neither.code, neither.err]).toMatchObject([2, expect.stringContaining("--form")]);
  const rest = await sr(["fill", workbook, "--form", "annex1", "--accept-rest", "--out", file("no.xlsx")]);
  expect([rest.code, rest.err]).toMatchObject([2, expect.stringContaining("--own")]);
});

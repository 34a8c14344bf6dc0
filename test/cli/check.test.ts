/** `sr check`: its JSON, its readable report, the files it reads, and whether it finds what is known to be wrong. */
import { dirname } from "node:path";
import { convertByLibreOffice } from "../libreOffice";
import type { CheckReport } from "../../cli/checkReport";
import { csvText, encodeCsv } from "../../scripts/sample/csv";
import { inventSample } from "../../scripts/sample/sheets";
import { sampleWorkbook } from "../../scripts/sample/workbook";
import { scratch, spawnSr, sr } from "./sr";

jest.setTimeout(120_000);

const file = scratch();
const sample = inventSample({ seed: "check", objects: 300, ledger: 400 });
const workbook = file("sample.xlsx", sampleWorkbook(sample));
const ledger = sample.sheets.find(({ sheet }) => sheet === "抽查台账")!;
const until = ["--until", "2024-05-31"];

async function json(path: string, ...more: string[]): Promise<CheckReport> {
  const ran = await sr(["check", path, ...until, "--json", ...more]);
  expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: "" });
  return JSON.parse(ran.out) as CheckReport;
}

test("the JSON has the ratios, every row of both forms by its id, and the issues", async () => {
  const report = await json(workbook);
  expect(Object.keys(report)).toEqual(["ratios", "forms", "issues"]);
  expect(report.ratios.map(({ id }) => id)).toEqual(["joint-tasks", "joint-households", "credit-tasks"]);
  for (const ratio of report.ratios)
    expect(ratio).toEqual({
      id: expect.any(String),
      part: expect.any(Number),
      whole: expect.any(Number),
      met: expect.any(Boolean),
      need: expect.any(Number),
    });
  const rows = ["total", "market", "internal", "joint", "enterprise", "credit"].map(
    (row) => `provincial.${row}`,
  );
  const other = ["other.total", "other.enterprise", "other.credit"];
  expect(Object.keys(report.forms.annex1)).toEqual([...rows, ...other]);
  expect(Object.keys(report.forms.annex2)).toEqual([...rows.filter((row) => !/market/.test(row)), ...other]);
  const measures = {
    tasks: expect.any(Number),
    households: expect.any(Number),
    problems: expect.any(Number),
  };
  expect(report.forms.annex1["provincial.market"]).toEqual({ internal: measures, joint: measures });
  expect(report.forms.annex1["other.credit"]).toEqual(measures);
  for (const issue of report.issues) {
    expect(issue).toEqual({
      cell: expect.any(String),
      code: expect.any(String),
      message: expect.any(String),
    });
    expect(issue.message).not.toMatch(/\{\w+\}|^[a-z]+\.[a-zA-Z]+$/);
  }
});

test("a ledger as .csv counts the same in UTF-8 and in GB 18030", async () => {
  const text = csvText(ledger);
  const [one, other] = [
    file("utf8.csv", encodeCsv(text, "utf-8")),
    file("gb.csv", encodeCsv(text, "gb18030")),
  ];
  const report = await json(one);
  expect(report.forms.annex1["provincial.total"]).not.toMatchObject({ tasks: 0 });
  const { forms, ratios } = await json(other);
  expect({ forms, ratios }).toEqual({ forms: report.forms, ratios: report.ratios });
});

test("a workbook saved as .xls by another program counts the same", async () => {
  convertByLibreOffice("xls", dirname(workbook), [workbook]);
  const { forms, ratios } = await json(file("sample.xls"));
  const report = await json(workbook);
  expect({ forms, ratios }).toEqual({ forms: report.forms, ratios: report.ratios });
});

test("--unit narrows annex 2 and leaves annex 1", async () => {
  const all = await json(workbook);
  const one = await json(workbook, "--unit", "海港区应急管理局");
  expect(one.forms.annex1).toEqual(all.forms.annex1);
  const total = ({ forms }: CheckReport) => forms.annex2["provincial.total"] as { tasks: number };
  expect(total(one).tasks).toBeGreaterThan(0);
  expect(total(one).tasks).toBeLessThan(total(all).tasks);
});

test("a later cut-off never counts less; before the first inspection there is nothing", async () => {
  const at = async (date: string) =>
    (JSON.parse((await sr(["check", workbook, "--json", "--until", date])).out) as CheckReport).ratios[0];
  const wholes = [];
  for (const month of ["01-31", "02-29", "03-31", "04-30", "05-31"])
    wholes.push((await at(`2024-${month}`)).whole);
  expect(wholes).toEqual([...wholes].sort((a, b) => a - b));
  expect(await at("2024-01-01")).toEqual({ id: "joint-tasks", part: 0, whole: 0, met: false, need: 1 });
});

test("without --json the report is in sentences, in either language", () => {
  const chinese = spawnSr(["check", workbook, ...until]);
  expect(chinese.code).toBe(0);
  expect(chinese.out).toMatch(/联合抽查次数占比：38\.88%（7\/18），未达标，还需 1/);
  const english = spawnSr(["check", workbook, ...until, "--lang", "en-US"]);
  expect(english.out).toMatch(/joint tasks: 38\.88% \(7\/18\)/);
});

/** What is read as it was meant, so that there is nothing to say about it. */
const understood = [
  "fullWidth",
  "lowerCase",
  "textDate",
  "oldWording",
  "fullWidthClass",
  "blankType",
  "separators",
];
/** A blank class is asked about where objects are drawn by class. */
const askedElsewhere = ["blankClass"];

test("every known blemish is reported by its row, and what can be understood is not", async () => {
  const { issues } = await json(workbook);
  const reported = issues.flatMap(({ cell, message }) => [
    cell,
    ...(message.match(/[^\s、。；（]+![A-Z]+\d+/g) ?? []),
  ]);
  const rows = new Set(reported.map((cell) => cell.replace(/![A-Z]+/, "!")));
  for (const { at, kind } of sample.blemishes) {
    const silent = understood.includes(kind) || askedElsewhere.includes(kind);
    expect([kind, at, rows.has(at.replace(/![A-Z]+/, "!"))]).toEqual([kind, at, !silent]);
  }
});

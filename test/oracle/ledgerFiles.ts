/** One ledger for two programs: as a workbook for the product, as .csv files for whoever counts independently. */
import { csvText, encodeCsv } from "../../scripts/sample/csv";
import type { SampleSheet } from "../../scripts/sample/sampleSheet";
import { sheetEdits } from "../../scripts/sample/sheetEdits";
import type { CheckReport } from "../../cli/checkReport";
import type { CountingRules } from "../../src/core/forms";
import { defaultRules } from "../../src/core/forms";
import { applyEdits, blankWorkbook } from "../../src/hosts/file";
import { defaultSettings, settingsEdits } from "../../src/sheets";
import { sr } from "../cli/sr";

export const until = "2024-05-31";

type WriteFile = (name: string, content: Uint8Array) => string;

/** The sheets as one .xlsx file, with the counting rules as its settings. */
export function workbookFile(
  file: WriteFile,
  sheets: readonly SampleSheet[],
  rules: CountingRules = defaultRules,
): string {
  const settings = { ...defaultSettings, rules };
  const bytes = applyEdits(blankWorkbook(), [...sheets.flatMap(sheetEdits), ...settingsEdits([], settings)]);
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.error));
  return file("ledger.xlsx", bytes.value);
}

/** 抽查台账 and 部门名录, in this order. */
export function csvFiles(file: WriteFile, sheets: readonly SampleSheet[]): readonly [string, string] {
  const csv = (name: string) => {
    const sheet = sheets.find((each) => each.sheet === name)!;
    return file(`${name}.csv`, encodeCsv(csvText(asText(sheet)), "utf-8"));
  };
  return [csv("抽查台账"), csv("部门名录")];
}

/**
 * As .csv: every date in the date columns as ISO text, also where the wild ledger mixes in texts;
 * a code that stands as a number has lost its digits, so the other program gets none.
 */
function asText(sheet: SampleSheet): SampleSheet {
  const code = sheet.headers.indexOf("统一社会信用代码");
  const rows = sheet.rows.map((row) =>
    row.map((cell, column) => (column === code && typeof cell === "number" ? null : cell)),
  );
  return { ...sheet, rows, dates: ["检查日期", "任务完成日期", "录入日期", "公示日期"] };
}

/** What `sr check` says of a workbook. */
export async function checked(path: string, unit?: string): Promise<CheckReport> {
  const ran = await sr(["check", path, "--until", until, "--json", ...(unit ? ["--unit", unit] : [])]);
  expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: "" });
  return JSON.parse(ran.out) as CheckReport;
}

/** Each counting rule that no official text settles, turned from its default; the first is the default. */
export const otherRules: readonly Partial<CountingRules>[] = [
  {},
  { date: "completion" },
  { taskCounts: "finished" },
  { households: "perYear" },
  { levelsAreJoint: true },
  { cooperativesAreEnterprises: true },
  { marketTakesPart: true },
  { higherLevelCounts: false },
  { unitTasks: "leads" },
  { cityOwnLevelOnly: false },
];

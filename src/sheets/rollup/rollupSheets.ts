/** The sheets of a roll-up: who has sent, each unit's figures, the differences, and the texts to send. */
import { figureKeys } from "../../core/forms/definition";
import { formDefinitions } from "../../core/forms/formDefinitions";
import type { FigureKey, Measures } from "../../core/forms/figures";
import { measures } from "../../core/forms/figures";
import type { LocalDate } from "../../core/calendar/localDate";
import type { RolledUp, UnitStanding } from "../../core/rollup";
import { directoryEntry, reminderText } from "../../core/rollup";
import type { Department } from "../../core/registry/department";
import type { Edit, Input } from "../edit";
import { figureName, formNames } from "../figureNames";
import { sheetName } from "../sheetName";
import { tableSheet } from "../tableSheet";

/** A file that gave no submission, or something odd in one that did; in words. */
export interface FileNote {
  readonly file: string;
  /** The unit that it came from, where that is known; else "". */
  readonly unit: string;
  readonly used: boolean;
  readonly notes: readonly string[];
}

export interface RollupSheetsInput {
  readonly rolled: RolledUp;
  readonly files: readonly FileNote[];
  readonly until: LocalDate;
  readonly due: LocalDate | null;
  /** 部门名录: whom to call in each unit. */
  readonly departments?: readonly Department[];
  /** A fault in the language of the sheets. */
  readonly say: (fault: { readonly code: string }) => string;
  /** Names that the workbook's sheets have already. */
  readonly taken?: readonly string[];
}

const states: Readonly<Record<UnitStanding["state"], string>> = {
  sent: "已报",
  missing: "未报",
  unexpected: "不在名单",
};
const measureNames = { tasks: "次数", households: "户数", problems: "发现问题户数" } as const;

/** The edits that add the four sheets to the workbook that holds the level's form. */
export function rollupSheets(input: RollupSheetsInput): readonly Edit[] {
  return [...standingSheet(input), ...unitFigures(input), ...differences(input), ...reminders(input)];
}

function standingSheet({ rolled, files, say, taken = [] }: RollupSheetsInput): readonly Edit[] {
  const rows = rolled.units.map(({ unit, state, submission, checks }): Input[] => {
    const total = submission?.figures.get("provincial.total");
    const notes = files.filter(({ file }) => file === submission?.file).flatMap((each) => each.notes);
    const wrong = [...checks.map(say), ...notes];
    return [
      unit,
      states[state],
      submission?.file ?? null,
      submission ? formNames[submission.form] : null,
      submission?.date ?? null,
      submission ? (submission.ledger ? "有明细" : "无明细") : null,
      total?.tasks ?? null,
      total?.households ?? null,
      total?.problems ?? null,
      wrong.length,
      shortened(wrong),
    ];
  });
  const broken = files
    .filter(({ used }) => !used)
    .map(({ file, unit, notes }): Input[] => [unit || null, "未采用", file, null, null, null, null, null, null, notes.length, notes.join("\n")]); // prettier-ignore
  return tableSheet({
    sheet: sheetName("报送情况", taken),
    title: "报送情况",
    headers: [
      "单位",
      "状态",
      "文件",
      "表",
      "填表时间",
      "明细",
      "次数",
      "户数",
      "发现问题户数",
      "问题数",
      "问题",
    ],
    rows: [...rows, ...broken],
    textColumns: [0, 1, 2, 3, 4, 5, 10],
    widths: [24, 10, 30, 18, 13, 9, 8, 9, 13, 8, 60],
    landscape: true,
  });
}

/** The first few of many; all of them stand in 差异. */
function shortened(notes: readonly string[]): string | null {
  if (notes.length === 0) return null;
  if (notes.length <= mostNotes) return notes.join("\n");
  return [...notes.slice(0, mostNotes), `共${notes.length}处，详见“差异”。`].join("\n");
}

const mostNotes = 3;

function unitFigures({ rolled, taken = [] }: RollupSheetsInput): readonly Edit[] {
  const keys = figureKeys(formDefinitions[rolled.form]);
  const lines = (name: string, figures: ReadonlyMap<FigureKey, Measures>): Input[][] =>
    keys.flatMap((key): Input[][] => {
      const figure = figures.get(key);
      return figure ? [[name, figureName(key), ...measures.map((measure) => figure[measure])]] : [];
    });
  return tableSheet({
    sheet: sheetName("各单位数据", taken),
    title: "各单位报送数据",
    // Not 表行: it would read as 部门报数, and everything would count twice.
    headers: ["单位", "报表项目", ...measures.map((measure) => measureNames[measure])],
    rows: [
      ...lines("汇总", rolled.figures),
      ...rolled.units.flatMap(({ unit, submission }) => (submission ? lines(unit, submission.figures) : [])),
    ],
    textColumns: [0, 1],
    widths: [28, 44, 9, 9, 14],
  });
}

function differences({ rolled, files, say, taken = [] }: RollupSheetsInput): readonly Edit[] {
  const rows: Input[][] = [];
  const add = (unit: string, fault: { readonly code: string; readonly at: string }) => {
    const { key, measure, found, expected } = {
      key: "",
      measure: "",
      found: null,
      expected: null,
      ...fault,
    } as {
      key: string;
      measure: string;
      found: unknown;
      expected: unknown;
    };
    const both = typeof found === "number" && typeof expected === "number";
    rows.push([
      unit,
      key ? figureName(key) : null,
      measure in measureNames ? measureNames[measure as keyof typeof measureNames] : null,
      both ? found : null,
      both ? expected : null,
      both ? found - expected : null,
      fault.at,
      say(fault),
    ]);
  };
  for (const { unit, checks } of rolled.units) for (const check of checks) add(unit, check);
  for (const { unit, file, notes, used } of files)
    if (used) for (const note of notes) rows.push([unit, null, null, null, null, null, file, note]);
  for (const fault of rolled.faults) add("汇总", fault);
  return tableSheet({
    sheet: sheetName("差异", taken),
    title: "差异",
    headers: ["单位", "报表项目", "数", "报送数", "对照数", "差额", "位置", "说明"],
    rows,
    textColumns: [0, 1, 2, 6, 7],
    widths: [24, 36, 14, 9, 9, 8, 24, 60],
    landscape: true,
  });
}

function reminders(input: RollupSheetsInput): readonly Edit[] {
  const { rolled, files, until, due, say, taken = [] } = input;
  const entryOf = directoryEntry(input.departments ?? []);
  const rows = rolled.units.flatMap((standing): Input[][] => {
    const notes = files
      .filter(({ file, unit, used }) =>
        standing.submission ? file === standing.submission.file : !used && unit === standing.unit,
      )
      .flatMap((each) => each.notes);
    const entry = entryOf(standing.unit);
    const faults = [...standing.checks.map(say), ...notes];
    const text = reminderText(standing, { until, due, faults, liaison: entry?.liaison });
    const { liaison = "", phone = "", mobile = "" } = entry ?? {};
    return text === null
      ? []
      : [[standing.unit, states[standing.state], text, liaison || null, phone || null, mobile || null]];
  });
  return tableSheet({
    sheet: sheetName("催报", taken),
    title: "催报（内部，不得对外）",
    headers: ["单位", "状态", "内容", "联络员", "电话", "手机"],
    rows,
    textColumns: [0, 1, 2, 3, 4, 5],
    widths: [24, 10, 70, 10, 16, 14],
    landscape: true,
  });
}

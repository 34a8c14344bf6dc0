/**
 * 送审页 as edits: one A4 page with what is cumulative, what stood at the end of last month and what is
 * new, the three ratios, what is unusual, and the lines to sign. It goes into the workbook, so it is Chinese.
 */
import { partsOf } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import { percentText } from "../../core/draw";
import { figureKeys } from "../../core/forms/definition";
import type { FormDefinition } from "../../core/forms/definition";
import type { FormNumbers } from "../../core/forms";
import type { Figures, Measures } from "../../core/forms/figures";
import { isMet, ratioOf, truncatedPercent } from "../../core/targets";
import type { Target } from "../../core/targets/target";
import { chinese } from "../../locale/chinese";
import type { Edit, Input, Style } from "../../sheets/edit";
import type { Area } from "../../sheets/grid";

export interface ReviewInput {
  readonly sheet: string;
  readonly unit: string;
  readonly until: LocalDate;
  readonly definition: FormDefinition;
  readonly figures: Figures;
  /** At the end of last month; null in January. */
  readonly before: FormNumbers | null;
  readonly targets: readonly Target[];
  /** Sentences; as many as fit the page are listed, the rest is counted. */
  readonly unusual: readonly string[];
}

const columns = 4;
const widths = [34, 20, 20, 20];
const song = "宋体";
const zero: Measures = { tasks: 0, households: 0, problems: 0 };
const fits = 6;

const triple = (m: Measures) => `${m.tasks}次，${m.households}户，问题${m.problems}户`;
const minus = (a: Measures, b: Measures): Measures => ({
  tasks: a.tasks - b.tasks,
  households: a.households - b.households,
  problems: a.problems - b.problems,
});
const term = (key: string) => chinese.terms[key] ?? key;

export function reviewSheet(input: ReviewInput): readonly Edit[] {
  const { sheet, figures, before } = input;
  const { year, month, day } = partsOf(input.until);
  const rows: Input[][] = [];
  const merges: Area[] = [];
  const headers: number[] = [];
  const push = (...cells: Input[]) =>
    rows.push([...cells, ...Array<Input>(columns - cells.length).fill(null)]);
  const across = (text: string) => {
    merges.push({ row: rows.length, column: 0, rows: 1, columns });
    push(text);
  };
  across(`“双随机、一公开”监管月报表送审页`);
  across(`${input.unit}\u3000截至${year}年${month}月${day}日`);
  headers.push(rows.length);
  push("项目", "本年累计", "截至上月末", "本月新增");
  const table = rows.length - 1;
  for (const key of figureKeys(input.definition)) {
    const now = figures.get(key) ?? zero;
    const then = before?.get(key) ?? zero;
    push(
      term(`figure.${key}`),
      triple(now),
      before ? triple(then) : "—",
      triple(before ? minus(now, then) : now),
    );
  }
  headers.push(rows.length);
  push("目标", "现值", "目标值", "是否达到");
  for (const target of input.targets) {
    const { part, whole } = ratioOf(target, figures);
    push(
      term(`target.${target.id}`),
      whole === 0 ? "尚未开展" : `${truncatedPercent(part, whole)}（${part}/${whole}）`,
      `≥${percentText(target.goalPpm)}`,
      whole === 0 ? "—" : isMet(part, whole, target.goalPpm) ? "已达到" : "未达到（全年目标）",
    );
  }
  const tableRows = rows.length - table;
  across("需要说明的情况");
  headers.push(rows.length - 1);
  const notes = rows.length;
  if (input.unusual.length === 0) across("无");
  input.unusual.slice(0, fits).forEach((text, i) => across(`${i + 1}. ${text}`));
  if (input.unusual.length > fits) across(`另有 ${input.unusual.length - fits} 项，见数据检查。`);
  const noteRows = rows.length - notes;
  push();
  push("填报人：", null, "审核人：");
  push();
  push("负责人：", null, `日期：\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日`);
  const whole: Area = { row: 0, column: 0, rows: rows.length, columns };
  const style = (area: Area, look: Style): Edit => ({ kind: "style", sheet, area, style: look });
  const line = (row: number, count = 1): Area => ({ row, column: 0, rows: count, columns });
  return [
    { kind: "addSheet", sheet },
    { kind: "numberFormat", sheet, area: whole, format: "@" },
    { kind: "setValues", sheet, row: 0, column: 0, values: rows },
    ...merges.map((area): Edit => ({ kind: "merge", sheet, area })),
    style(whole, { font: { name: song, size: 10.5 }, valign: "center", wrap: true }),
    style(line(0), { font: { name: "方正小标宋简体", size: 18 }, align: "center" }),
    style(line(1), { align: "center" }),
    style(line(table, tableRows), {
      borders: ["top", "bottom", "left", "right", "insideHorizontal", "insideVertical"],
    }),
    style({ row: table, column: 1, rows: tableRows, columns: columns - 1 }, { align: "center" }),
    ...headers.map((row) => style(line(row), { font: { name: song, size: 10.5, bold: true } })),
    ...widths.map((width, column): Edit => ({ kind: "columnWidth", sheet, column, columns: 1, width })),
    { kind: "rowHeight", sheet, row: 0, rows: 1, height: 34 },
    { kind: "rowHeight", sheet, row: 1, rows: 1, height: 22 },
    { kind: "rowHeight", sheet, row: table, rows: tableRows, height: 26 },
    { kind: "rowHeight", sheet, row: notes, rows: noteRows, height: 30 },
    {
      kind: "printSetup",
      sheet,
      setup: {
        orientation: "portrait",
        paper: "A4",
        area: whole,
        fit: { wide: 1, tall: 1 },
        centered: true,
        margins: { top: 54, bottom: 54, left: 50, right: 50 },
      },
    },
    { kind: "activate", sheet },
  ];
}

/** 部门报数: units that send totals and no form, one line a row of the form, entered with their source. */
import type { LocalDate } from "../../core/calendar/localDate";
import type { FigureKey, Measures } from "../../core/forms/figures";
import type { Submission } from "../../core/rollup";
import { parseDate } from "../cellDate";
import { parseInteger, parseList } from "../cellNumber";
import type { SheetFault } from "../fault";
import { figureKeyOf } from "../figureNames";
import { address } from "../grid";
import { reportedSpec } from "../headers";
import type { RecognisedTable } from "../recognisedTable";
import { textRecords } from "../tableRecords";

export interface ReportedReading {
  readonly submissions: readonly Submission[];
  readonly faults: readonly SheetFault[];
}

interface Open {
  date: LocalDate | null;
  readonly figures: Map<FigureKey, Measures>;
  readonly jointTasks: Set<string>;
  readonly places: Map<FigureKey, string>;
}

const measures = ["tasks", "households", "problems"] as const;

/** One submission a unit and 截止日期; a line whose row or numbers cannot be read is said and left out. */
export function readReported(file: string, tables: readonly RecognisedTable[]): ReportedReading {
  const units = new Map<string, Open>();
  const names = new Map<string, string>();
  const faults: SheetFault[] = [];
  for (const table of tables.filter(({ kind }) => kind === "reported"))
    for (const { row, at, values } of textRecords(table)) {
      const unit = values.unit ?? "";
      const key = rowKey(values.platform ?? "", values.row ?? "");
      const refuse = (field: string, found: string) => {
        const place = address(table.sheet, row, table.fields.get(field) ?? table.area.column);
        const { header } = reportedSpec.fields[field as keyof typeof reportedSpec.fields];
        faults.push(
          measures.some((measure) => measure === field)
            ? { code: "sheets.integer", severity: "error", at: place, header, found }
            : {
                code: "sheets.choice",
                severity: "error",
                at: place,
                header,
                found,
                expected: "河北双随机执法监管平台·部门联合",
              },
        );
      };
      if (unit === "") {
        faults.push({ code: "sheets.blank", severity: "error", at, header: reportedSpec.fields.unit.header });
        continue;
      }
      if (key === null) {
        refuse("row", values.row ?? "");
        continue;
      }
      const numbers = measures.map((measure) => parseInteger(values[measure] ?? null));
      const wrong = numbers.findIndex((number) => !number.ok || number.value === null);
      if (wrong >= 0) {
        refuse(measures[wrong], values[measures[wrong]] ?? "");
        continue;
      }
      const until = parseDate(values.until ?? null);
      const id = `${unit}\n${values.until ?? ""}`;
      names.set(id, unit);
      const open = units.get(id) ?? {
        date: until.ok ? until.value : null,
        figures: new Map(),
        jointTasks: new Set(),
        places: new Map(),
      };
      units.set(id, open);
      const [tasks, households, problems] = numbers.map((number) => (number.ok ? (number.value ?? 0) : 0));
      open.figures.set(key, { tasks, households, problems });
      open.places.set(key, at);
      for (const task of parseList(values.jointTasks ?? "")) open.jointTasks.add(task);
    }
  const submissions = [...units].map(([id, { date, figures, jointTasks, places }]): Submission => ({
    file,
    unit: names.get(id) ?? "",
    form: [...figures.keys()].some((key) => key.includes(".market.")) ? "annex1" : "annex2",
    date,
    figures,
    ledger: null,
    jointTasks: [...jointTasks],
    cellOf: (key) => places.get(key) ?? null,
  }));
  return { submissions, faults };
}

/** The row by its whole name, or by its short one with the platform beside it: 省平台 | 部门联合. */
function rowKey(platform: string, row: string): FigureKey | null {
  const whole = figureKeyOf(row);
  if (whole !== null) return whole;
  const group = /其他|其它|自建/.test(platform) ? "其他平台" : "河北双随机执法监管平台";
  return figureKeyOf(`${group}·${row}`);
}

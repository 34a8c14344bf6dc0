/**
 * What units without details sent, put down in 部门报数 with its file and date (forms.md, "Counts": units that have
 * only totals). A unit's line for the same 截止日期 is brought up to date where it stands; nothing else is touched.
 */
import type { LocalDate } from "../../core/calendar/localDate";
import { addDays } from "../../core/calendar/localDate";
import type { FigureKey } from "../../core/forms/figures";
import { measures } from "../../core/forms/figures";
import type { Submission } from "../../core/rollup";
import { foldName } from "../../core/registry/departmentName";
import { parseDate } from "../cellDate";
import { parseInteger } from "../cellNumber";
import type { Edit } from "../edit";
import { figureKeyOf, figureName } from "../figureNames";
import type { Grid } from "../grid";
import type { KeptLook, KeptRecord } from "../keptTable";
import { appendRecords, keptTable } from "../keptTable";
import { textRecords } from "../tableRecords";

const look: KeptLook = {
  fields: ["unit", "until", "platform", "row", ...measures, "jointTasks", "source", "sentOn"],
  widths: [26, 13, 26, 26, 8, 8, 14, 20, 34, 13],
};

/** The edits that enter the totals of the submissions that came without details. */
export function reportedEdits(
  grids: readonly Grid[],
  submissions: readonly Submission[],
  until: LocalDate,
): readonly Edit[] {
  const table = keptTable(grids, "reported");
  const known = new Map(
    (table ? textRecords(table) : []).map((record) => {
      const { values } = record;
      const date = parseDate(values.until ?? null);
      const key = figureKeyOf(`${platformName(values.platform ?? "")}·${values.row ?? ""}`);
      const row = figureKeyOf(values.row ?? "") ?? key;
      return [lineKey(values.unit ?? "", date.ok ? date.value : null, row ?? ""), record];
    }),
  );
  const edits: Edit[] = [];
  const added: KeptRecord[] = [];
  for (const submission of submissions) {
    if (submission.ledger !== null) continue;
    for (const [key, figure] of submission.figures) {
      const there = known.get(lineKey(submission.unit, until, key));
      const record: KeptRecord = {
        unit: submission.unit,
        until,
        platform: figureName(key.split(".")[0]),
        row: figureName(key.slice(key.indexOf(".") + 1)),
        ...figure,
        jointTasks: submission.jointTasks?.join("、") || null,
        source: submission.file,
        sentOn: submission.date,
      };
      if (!there || !table) {
        added.push(record);
        continue;
      }
      const changed = measures.some((measure) => {
        const number = parseInteger(there.values[measure] ?? null);
        return !number.ok || number.value !== figure[measure];
      });
      if (!changed) continue;
      for (const name of [...measures, "source", "sentOn"] as const) {
        const column = table.fields.get(name);
        if (column === undefined) continue;
        const { sheet } = table;
        edits.push({ kind: "setValues", sheet, row: there.row, column, values: [[record[name] ?? null]] });
      }
    }
  }
  return added.length > 0 ? [...edits, ...appendRecords(grids, "reported", added, look)] : edits;
}

function lineKey(unit: string, until: LocalDate | null, key: FigureKey): string {
  return [foldName(unit), until ?? "", key].join("\n");
}

function platformName(platform: string): string {
  return figureName(/其他|其它|自建/.test(platform) ? "other" : "provincial");
}

/** A report counts for a 截止日期 when its own lies in the four weeks before: last month's is another's. */
const reach = 27;

/** Of the workbook's own 部门报数, the latest of each unit that belongs to this 截止日期. */
export function reportedFor(submissions: readonly Submission[], until: LocalDate): readonly Submission[] {
  const latest = new Map<string, Submission>();
  for (const each of submissions) {
    if (each.date !== null && (each.date > until || each.date < addDays(until, -reach))) continue;
    const known = latest.get(foldName(each.unit));
    if (!known || (each.date ?? "") >= (known.date ?? "")) latest.set(foldName(each.unit), each);
  }
  return [...latest.values()];
}

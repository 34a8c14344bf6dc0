/** 月报存档: what was sent, frozen; later months show 上期累计 and 本月新增 against it (spec/forms.md, "Counts"). */
import type { LocalDate } from "../core/calendar/localDate";
import { figureKeys } from "../core/forms/definition";
import { formDefinitions } from "../core/forms/formDefinitions";
import type { Figures, FormId, Measures } from "../core/forms/figures";
import type { FigureKey } from "../core/forms/figures";
import type { Edit } from "./edit";
import { figureKeyOf, figureName, formNames } from "./figureNames";
import type { Grid } from "./grid";
import { headerKey } from "./headers";
import { appendRecords } from "./keptTable";
import { readArchive } from "./tableRecords";
import type { ArchivedFigure } from "./tableRecords";
import { keptTable } from "./keptTable";

const fields = [
  "period",
  "edition",
  "form",
  "row",
  "tasks",
  "households",
  "problems",
  "sentOn",
  "correction",
  "scan",
] as const;

export interface SentForm {
  readonly form: FormId;
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly figures: Figures;
  readonly sentOn: LocalDate;
  /** 更正说明; "" for a first edition. */
  readonly correction: string;
}

/** The edits that freeze a form as it was sent; a month sent again takes the next edition. */
export function appendArchive(grids: readonly Grid[], sent: SentForm): readonly Edit[] {
  const table = keptTable(grids, "archive");
  const there = table ? readArchive([table]) : [];
  const same = there.filter((each) => isOf(each, sent.form) && monthOf(each.period) === monthKey(sent));
  const edition = same.reduce((latest, each) => Math.max(latest, each.edition), 0) + 1;
  const records = figureKeys(formDefinitions[sent.form]).flatMap((key) => {
    const figure = sent.figures.get(key);
    if (!figure) return [];
    return [
      {
        period: `${sent.year}年${sent.month}月`,
        edition,
        form: formNames[sent.form],
        row: figureName(key),
        tasks: figure.tasks,
        households: figure.households,
        problems: figure.problems,
        sentOn: sent.sentOn,
        correction: sent.correction || null,
      },
    ];
  });
  return appendRecords(grids, "archive", records, {
    fields,
    widths: [12, 7, 20, 44, 9, 9, 14, 13, 24, 24],
  });
}

/** The figures of a form as last sent for a month; null where that month was not sent. In January nobody asks. */
export function archivedFigures(
  archive: readonly ArchivedFigure[],
  form: FormId,
  year: number,
  month: number,
): ReadonlyMap<FigureKey, Measures> | null {
  const ofMonth = archive.filter(
    (each) => isOf(each, form) && monthOf(each.period) === monthKey({ year, month }),
  );
  const latest = ofMonth.reduce((edition, each) => Math.max(edition, each.edition), 0);
  const figures = new Map<FigureKey, Measures>();
  for (const { edition, row, tasks, households, problems } of ofMonth) {
    const key = figureKeyOf(row);
    if (key !== null && edition === latest) figures.set(key, { tasks, households, problems });
  }
  return figures.size > 0 ? figures : null;
}

function isOf(archived: ArchivedFigure, form: FormId): boolean {
  const name = headerKey(archived.form);
  const annex = form === "annex1" ? "附件1" : "附件2";
  return name === headerKey(formNames[form]) || name === annex || name === headerKey(form);
}

function monthKey({ year, month }: { readonly year: number; readonly month: number }): string {
  return `${year}-${month}`;
}

/** "2024年5月", "2024-05", "2024.5" → "2024-5". */
function monthOf(period: string): string {
  const found = /(\d{4})\D+(\d{1,2})/.exec(period) ?? /^(\d{4})(\d{2})$/.exec(period);
  return found ? `${Number(found[1])}-${Number(found[2])}` : "";
}

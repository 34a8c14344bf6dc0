/** 月报存档: what was sent, frozen; later months show 上期累计 and 本月新增 against it (spec/forms.md, "Counts"). */
import { partsOf } from "../core/calendar/localDate";
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
import { readPeriod, periodText } from "./period";

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
  "until",
  "rules",
  "ledger",
  "note",
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
  /** What the figures came from: cut-off, counting rule in words, the ledger's digest. Known to who sends from the pane. */
  readonly source?: {
    readonly until: LocalDate;
    readonly rules: string;
    /** Hex SHA-256; "" without a ledger. */
    readonly ledger: string;
  };
  /** 备注 of a row: what a person corrected by hand, and why. */
  readonly notes?: ReadonlyMap<FigureKey, string>;
}

/** The edits that freeze a form as it was sent; a month sent again takes the next edition. */
export function appendArchive(grids: readonly Grid[], sent: SentForm): readonly Edit[] {
  const table = keptTable(grids, "archive");
  const there = table ? readArchive([table]) : [];
  const same = there.filter(
    (each) => isArchivedForm(each.form, sent.form) && monthOf(each.period) === monthKey(sent),
  );
  const edition = same.reduce((latest, each) => Math.max(latest, each.edition), 0) + 1;
  const records = figureKeys(formDefinitions[sent.form]).flatMap((key) => {
    const figure = sent.figures.get(key);
    if (!figure) return [];
    return [
      {
        period: periodText(sent),
        edition,
        form: formNames[sent.form],
        row: figureName(key),
        tasks: figure.tasks,
        households: figure.households,
        problems: figure.problems,
        sentOn: sent.sentOn,
        correction: sent.correction || null,
        until: sent.source?.until ?? null,
        rules: sent.source?.rules ?? null,
        ledger: sent.source?.ledger || null,
        note: sent.notes?.get(key) ?? null,
      },
    ];
  });
  return appendRecords(grids, "archive", records, {
    fields,
    widths: [12, 7, 20, 44, 9, 9, 14, 13, 24, 24, 13, 24, 20, 30],
  });
}

/** The edition that stands last for a form and month; 0 where it was not sent. */
export function lastEdition(
  archive: readonly ArchivedFigure[],
  form: FormId,
  month: Pick<SentForm, "year" | "month">,
): number {
  return archive
    .filter((each) => isArchivedForm(each.form, form) && monthOf(each.period) === monthKey(month))
    .reduce((latest, each) => Math.max(latest, each.edition), 0);
}

/** The file's name beside every row of the last edition of a month; none where the table has no column for it. */
export function scanNameEdits(
  grids: readonly Grid[],
  form: FormId,
  month: Pick<SentForm, "year" | "month">,
  name: string,
): readonly Edit[] {
  const table = keptTable(grids, "archive");
  const column = table?.fields.get("scan");
  if (!table || column === undefined) return [];
  const archive = readArchive([table]);
  const edition = lastEdition(archive, form, month);
  const rows = table.rows.filter((_, index) => {
    const each = archive[index];
    return (
      each.edition === edition && isArchivedForm(each.form, form) && monthOf(each.period) === monthKey(month)
    );
  });
  const { sheet } = table;
  const written = rows.map((row): Edit => ({
    kind: "setValues",
    sheet,
    row,
    column,
    values: [[name.trim() || null]],
  }));
  if (!table.grid.protected || written.length === 0) return written;
  return [
    { kind: "unprotect", sheet },
    ...written,
    { kind: "protect", sheet, allow: { filter: true, sort: true } },
  ];
}

/** The figures of a form as last sent for a month; null where that month was not sent. In January nobody asks. */
export function archivedFigures(
  archive: readonly ArchivedFigure[],
  form: FormId,
  year: number,
  month: number,
): ReadonlyMap<FigureKey, Measures> | null {
  const ofMonth = archive.filter(
    (each) => isArchivedForm(each.form, form) && monthOf(each.period) === monthKey({ year, month }),
  );
  const latest = ofMonth.reduce((edition, each) => Math.max(edition, each.edition), 0);
  const figures = new Map<FigureKey, Measures>();
  for (const { edition, row, tasks, households, problems } of ofMonth) {
    const key = figureKeyOf(row);
    const known = !Number.isNaN(tasks + households + problems);
    if (key !== null && edition === latest && known) figures.set(key, { tasks, households, problems });
  }
  return figures.size > 0 ? figures : null;
}

/** What was sent for the month before the day's; null in January, or where nothing was sent. */
export function lastMonth(
  archive: readonly ArchivedFigure[],
  form: FormId,
  until: LocalDate,
): ReadonlyMap<FigureKey, Measures> | null {
  const { year, month } = partsOf(until);
  return month === 1 ? null : archivedFigures(archive, form, year, month - 1);
}

/** 表 of a record names this form. */
export function isArchivedForm(written: string, form: FormId): boolean {
  const name = headerKey(written);
  const annex = form === "annex1" ? "附件1" : "附件2";
  return name === headerKey(formNames[form]) || name === annex || name === headerKey(form);
}

function monthKey({ year, month }: { readonly year: number; readonly month: number }): string {
  return `${year}-${month}`;
}

function monthOf(period: string): string {
  const parsed = readPeriod(period);
  return parsed ? monthKey(parsed) : "";
}

/**
 * 数据更正: figures corrected by hand, each beside what the ledger gave, with its reason and who it was. Records are
 * only added: a later one about the same figure replaces it, and 撤回 as 更正值 withdraws it. Each is in 操作记录 too.
 */
import type { LocalDate } from "../core/calendar/localDate";
import { partsOf } from "../core/calendar/localDate";
import { correctedFigures, correctionsInForce, keysByHand } from "../core/forms/corrections";
import type { Correction } from "../core/forms/corrections";
import { formIds } from "../core/forms/formDefinitions";
import type { FigureKey, Figures, FormId, Measure } from "../core/forms/figures";
import { measures } from "../core/forms/figures";
import { eventText } from "../core/evidence/auditEvents";
import type { TypedEvent } from "../core/evidence/auditEvents";
import { appendAudit } from "./auditSheet";
import { parseInteger } from "./cellNumber";
import type { Edit } from "./edit";
import type { SheetFault } from "./fault";
import { figureKeyOf, figureName, formNames } from "./figureNames";
import type { Grid } from "./grid";
import { headerKey } from "./headers";
import { appendRecords } from "./keptTable";
import { readPeriod, periodText } from "./period";
import type { RecognisedTable } from "./recognisedTable";
import { textRecords, writtenText } from "./tableRecords";

const fields = [
  "period",
  "until",
  "unit",
  "form",
  "row",
  "item",
  "computed",
  "corrected",
  "reason",
  "by",
  "time",
] as const;
const widths = [12, 13, 24, 20, 40, 14, 9, 9, 36, 10, 27];

/** What stands as 更正值 where a correction was taken back. */
const withdrawn = "撤回";

export const measureNames: Readonly<Record<Measure, string>> = {
  tasks: "次数",
  households: "户数",
  problems: "发现问题户数",
};

/** One correction as the pane gives it; `corrected` null withdraws the one in force. */
export interface NewCorrection {
  readonly form: FormId;
  readonly unit: string;
  readonly until: LocalDate;
  readonly key: FigureKey;
  readonly measure: Measure;
  readonly computed: number;
  readonly corrected: number | null;
  /** The value that is withdrawn; absent for a correction. */
  readonly before?: number;
  readonly reason: string;
  readonly by: string;
  /** ISO 8601 with its offset. */
  readonly time: string;
}

/** The edits that record a correction, or its withdrawal, in 数据更正 and in 操作记录. */
export function correctionEdits(grids: readonly Grid[], given: NewCorrection): readonly Edit[] {
  const period = periodText(partsOf(given.until));
  const record = {
    period,
    until: given.until,
    unit: given.unit || null,
    form: formNames[given.form],
    row: figureName(given.key),
    item: measureNames[given.measure],
    computed: given.computed,
    corrected: given.corrected ?? withdrawn,
    reason: given.reason.trim(),
    by: given.by.trim() || null,
    time: given.time,
  };
  const about = {
    at: given.time,
    subject: record.form,
    period,
    row: record.row,
    item: record.item,
    computed: String(given.computed),
    reason: record.reason,
    by: given.by.trim() || undefined,
  };
  const event: TypedEvent =
    given.corrected === null
      ? { kind: "form.correctionWithdrawn", ...about, corrected: String(given.before ?? "") }
      : { kind: "form.corrected", ...about, corrected: String(given.corrected) };
  return [
    ...appendRecords(grids, "corrections", [record], { fields, widths }),
    ...appendAudit(grids, eventText(event)),
  ];
}

/** A correction as papers of the unit say it: 河北双随机执法监管平台·部门联合户数：计算值 2，更正为 3（漏录一户，慕容晚舟）. */
export function correctionLine({ key, measure, computed, corrected, reason, by }: Correction): string {
  const why = [reason, by].filter(Boolean).join("，");
  return `${figureName(key)}${measureNames[measure]}：计算值 ${computed}，更正为 ${corrected ?? withdrawn}（${why}）`;
}

/** The records of 数据更正, oldest first; one that cannot be read is an issue and changes no figure. */
export function readCorrections(tables: readonly RecognisedTable[]): {
  readonly corrections: readonly Correction[];
  readonly issues: readonly SheetFault[];
} {
  const corrections: Correction[] = [];
  const issues: SheetFault[] = [];
  for (const table of tables.filter(({ kind }) => kind === "corrections"))
    for (const { at, row, values } of textRecords(table)) {
      const period = readPeriod(values.period ?? "");
      const form = formIds.find((id) => headerKey(formNames[id]) === headerKey(values.form ?? ""));
      const key = figureKeyOf(values.row ?? "");
      const measure = measures.find((each) => headerKey(measureNames[each]) === headerKey(values.item ?? ""));
      const corrected = valueOf(values.corrected ?? "");
      const computed = valueOf(values.computed ?? "");
      if (!period || !form || key === null || !measure || corrected === undefined) {
        const found = [values.period, values.form, values.row, values.item, values.corrected].join(" / ");
        issues.push({ code: "sheets.correctionUnreadable", severity: "error", at, found });
        continue;
      }
      corrections.push({
        ...period,
        ...{ at, form, key, measure, corrected },
        unit: values.unit ?? "",
        computed: computed ?? 0,
        reason: writtenText(table, row, "reason"),
        by: writtenText(table, row, "by"),
      });
    }
  return { corrections, issues };
}

export interface FiguresByHand {
  /** What will be written. */
  readonly figures: Figures;
  /** Those of them that are the ledger's own: only for these the ledger's digest vouches. */
  readonly vouched: Figures;
  readonly corrections: readonly Correction[];
  /** Records of 数据更正 that cannot be read; they change nothing. */
  readonly issues: readonly SheetFault[];
}

/** Counted figures with what a person has corrected by hand for the form, the unit and the month of the day. */
export function figuresByHand(
  tables: readonly RecognisedTable[],
  counted: Figures,
  about: { readonly form: FormId; readonly unit: string; readonly until: LocalDate },
): FiguresByHand {
  const { corrections: all, issues } = readCorrections(tables);
  const corrections = correctionsInForce(all, about);
  const byHand = keysByHand(corrections);
  return {
    figures: correctedFigures(counted, corrections),
    vouched: new Map([...counted].filter(([key]) => !byHand.has(key))),
    corrections,
    issues,
  };
}

/** undefined: neither a number of households nor 撤回. */
function valueOf(text: string): number | null | undefined {
  if (headerKey(text) === withdrawn) return null;
  const number = parseInteger(text);
  return number.ok && number.value !== null && number.value >= 0 ? number.value : undefined;
}

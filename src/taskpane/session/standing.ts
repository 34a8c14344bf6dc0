/**
 * Where the unit stands on a day: the form it fills, its figures, and the day the pane looks from.
 * Everything is worked out from what was read; nothing is kept but the last answer.
 */
import type { LocalDate } from "../../core/calendar/localDate";
import { countFigures, summaryOf, summarySentence } from "../../core/forms";
import type { Counted } from "../../core/forms";
import type { Figures, FormId } from "../../core/forms/figures";
import type { RatioSource } from "../../core/targets";
import type { WorkbookContents } from "../../sheets";

export const formOf = (contents: WorkbookContents): FormId =>
  contents.settings.level === "county" ? "annex1" : "annex2";

/**
 * The day to look from: the chosen one; else today; but where the ledger has nothing of this year and
 * something of an earlier one (last year's workbook is open), its last day, and the screen says so.
 */
export function lookingFrom(
  contents: WorkbookContents,
  chosen: LocalDate | null,
  today: LocalDate,
): LocalDate {
  if (chosen) return chosen;
  const last = lastLedgerDay(contents, today);
  return last && last.slice(0, 4) < today.slice(0, 4) ? last : today;
}

const lastDays = new WeakMap<WorkbookContents, LocalDate | null>();

/** The latest day up to today that stands in the ledger. */
export function lastLedgerDay(contents: WorkbookContents, today: LocalDate): LocalDate | null {
  const known = lastDays.get(contents);
  if (known !== undefined) return known;
  let last: LocalDate | null = null;
  for (const { inspectedOn, taskDoneOn } of contents.ledger)
    for (const day of [inspectedOn, taskDoneOn])
      if (day && day <= today && (last === null || day > last)) last = day;
  lastDays.set(contents, last);
  return last;
}

const counts = new WeakMap<WorkbookContents, Map<string, Counted>>();

/** The figures of a form up to a day. */
export function countedOf(
  contents: WorkbookContents,
  form: FormId,
  until: LocalDate,
  unit = contents.settings.unit,
): Counted {
  let known = counts.get(contents);
  if (!known) counts.set(contents, (known = new Map()));
  const key = `${form} ${until} ${unit}`;
  const found = known.get(key);
  if (found) return found;
  const counted = countFigures({
    ledger: contents.ledger,
    departments: contents.departments,
    rules: contents.settings.rules,
    until,
    unit,
    form,
  });
  known.set(key, counted);
  return counted;
}

/** Which platforms enter a ratio, as the unit's rules say. */
export function ratioSource(contents: WorkbookContents, counted: Counted): RatioSource {
  return { platforms: contents.settings.rules.ratioPlatforms, more: counted.more };
}

/** 复制汇报: the paragraph for the work group; `figures` where a person has corrected some. */
export function summaryFor(
  contents: WorkbookContents,
  form: FormId,
  until: LocalDate,
  unit = contents.settings.unit,
  figures?: Figures,
): string {
  const counted = countedOf(contents, form, until, unit);
  return summarySentence(
    summaryOf({
      unit,
      until,
      figures: figures ?? counted.figures,
      targets: contents.settings.targets,
      source: ratioSource(contents, counted),
    }),
  );
}

/** The figures of a quarter, gathered once: the cut-off, the quarter before, the same time last year, the months. */
import type { LocalDate } from "../../core/calendar/localDate";
import { partsOf } from "../../core/calendar/localDate";
import type { HistoryInput, MonthFigures, SentDifference } from "../../core/forms/history";
import { figuresUntil, monthEnd, monthReader, sentDifferences, yearBefore } from "../../core/forms/history";
import { countFigures } from "../../core/forms/countFigures";
import type { FigureKey, Measure } from "../../core/forms/figures";
import { addedBetween } from "../../core/forms/history";
import { whole } from "../../core/slices";
import type { Slices } from "../../core/slices";
import type { TargetForecast } from "../../core/targets/forecast";
import { forecast } from "../../core/targets/forecast";
import { archivedFigures } from "../../sheets";
import type { SummaryRequest } from "./request";

/** The figures at both ends of a quarter; `start` is null in the first, which begins at zero. */
export interface QuarterEnds {
  readonly start: MonthFigures | null;
  readonly end: MonthFigures;
}

export interface QuarterFacts {
  readonly now: QuarterEnds;
  /** 上季度; null where either end is unknown, or both do not come from one source. */
  readonly before: QuarterEnds | null;
  /** 上年同期 */
  readonly lastYear: QuarterEnds | null;
  readonly months: readonly (MonthFigures | null)[];
  readonly differences: readonly SentDifference[];
  readonly forecasts: readonly TargetForecast[];
  /** 未录入结果, households. */
  readonly resultMissing: number;
}

/** null where neither the ledger nor 月报存档 knows the quarter. */
export function quarterFacts(request: SummaryRequest): QuarterFacts | null {
  return whole(quarterFactsSlices(request));
}

/** The same with a rest before every count: of a ledger of 100,000 rows each takes a good part of a second. */
export function* quarterFactsSlices(request: SummaryRequest): Slices<QuarterFacts | null> {
  const { year, quarter, until, form, unit, ledger, departments, plan, archive, settings } = request;
  const { rules, targets } = settings;
  const input: HistoryInput = {
    ...{ ledger, departments, rules, unit, form },
    sent: (ofYear, month) => archivedFigures(archive, form, ofYear, month),
  };
  const { month: last } = partsOf(until);
  const steps = last + 4;
  const now = ends(input, year, quarter, until, "ledger");
  if (now === null) return null;
  const read = monthReader(input, until);
  const months: (MonthFigures | null)[] = [];
  for (let month = 1; month <= last; month++) {
    yield month / steps;
    months.push(read(month));
  }
  yield (last + 1) / steps;
  const counted = countFigures({ ...input, until });
  const source = { platforms: rules.ratioPlatforms, more: counted.more };
  const fromLedger = now.end.source === "ledger";
  yield (last + 2) / steps;
  const before =
    quarter === 1
      ? ends(input, year - 1, 4, monthEnd(year - 1, 12), "archive")
      : ends(input, year, quarter - 1, monthEnd(year, (quarter - 1) * 3), now.end.source);
  yield (last + 3) / steps;
  return {
    now,
    before,
    lastYear: ends(input, year - 1, quarter, yearBefore(until), "archive"),
    months,
    differences: sentDifferences(input, months),
    forecasts: fromLedger
      ? forecast({ ...{ targets, figures: counted.figures, source, ledger, plan }, ...{ departments, rules, until, form, unit } }) // prettier-ignore
      : [],
    resultMissing: fromLedger ? counted.resultMissing.households : 0,
  };
}

function ends(
  input: HistoryInput,
  year: number,
  quarter: number,
  until: LocalDate,
  first: MonthFigures["source"],
): QuarterEnds | null {
  const end = figuresUntil(input, until, first);
  if (end === null || quarter === 1) return end && { start: null, end };
  const start = figuresUntil(input, monthEnd(year, quarter * 3 - 3), end.source);
  // Before its first dated row a ledger of this year stands at zero, as in January.
  if (start === null) return end.source === "ledger" ? { start: null, end } : null;
  return start.source === end.source ? { start, end } : null;
}

/** What the quarter added to a figure; null where it was not sent. */
export function addedIn({ start, end }: QuarterEnds, key: FigureKey, measure: Measure): number | null {
  return addedBetween(start, end, key, measure);
}

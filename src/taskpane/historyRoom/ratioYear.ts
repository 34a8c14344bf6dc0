/** The three ratios over the year as the charts and the sheet 趋势 need them: months, goal, forecast, and what if. */
import type { LocalDate } from "../../core/calendar/localDate";
import { shareIn } from "../../core/forms/history";
import type { MonthFigures } from "../../core/forms/history";
import type { FormId } from "../../core/forms/figures";
import { forecast } from "../../core/targets";
import type { Ratio, TargetForecast } from "../../core/targets";
import type { Target } from "../../core/targets/target";
import { countedOf, ratioSource } from "../session/standing";
import type { WorkbookContents } from "../../sheets";

export interface RatioYear {
  readonly target: Target;
  /** January first; null where nothing can be said of a month. A whole of 0 is 尚未开展. */
  readonly months: readonly (Ratio | null)[];
  /** As it stands on the day. */
  readonly now: Ratio | null;
  /** null where the plan has no remaining task that counts. */
  readonly byPlan: TargetForecast | null;
  /** Planned tasks that could not enter it. */
  readonly leftOut: TargetForecast["leftOut"];
}

export function ratioYears(
  contents: WorkbookContents,
  form: FormId,
  until: LocalDate,
  months: readonly (MonthFigures | null)[],
): readonly RatioYear[] {
  const { targets, rules, unit } = contents.settings;
  const counted = countedOf(contents, form, until);
  const forecasts = forecast({
    targets,
    figures: counted.figures,
    source: ratioSource(contents, counted),
    ledger: contents.ledger,
    plan: contents.plan,
    departments: contents.departments,
    rules,
    until,
    form,
    unit,
  });
  // The plan's remaining tasks come on top of what the ledger counts: sent totals say nothing of which are done.
  const counts = months.at(-1)?.source === "ledger";
  return targets.map((target) => {
    const shares = months.map((month) => month && shareIn(target, month, rules.ratioPlatforms));
    const ahead = forecasts.find(({ id }) => id === target.id);
    return {
      target,
      months: shares,
      now: shares.at(-1) ?? null,
      byPlan: counts && ahead && ahead.used.length > 0 ? ahead : null,
      leftOut: counts ? (ahead?.leftOut ?? []) : [],
    };
  });
}

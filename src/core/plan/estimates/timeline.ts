/**
 * Will the plan reach 40/25/85 at all, and by when: the exact ratios at the end of each month, the ledger so
 * far with the remaining tasks as planned. A task counts in the month in which its time ends; one that is
 * overdue in the month that is looked from, one without a time in December.
 */
import type { LocalDate } from "../../calendar/localDate";
import { partsOf } from "../../calendar/localDate";
import type { ForecastInput, TargetForecast } from "../../targets/forecast";
import { forecast } from "../../targets/forecast";
import type { Ratio } from "../../targets/ratio";
import { isMet, needed } from "../../targets/ratio";
import type { Target } from "../../targets/target";
import type { PlannedTask } from "../plannedTask";
import type { Audience } from "./audience";
import type { PlanEstimates } from "./estimatePlan";

/** 1–12 */
export type Month = number;

export interface TargetTimeline {
  readonly target: Target;
  /** The ratio at the end of each month from the one looked from to December. */
  readonly months: readonly (Ratio & { readonly month: Month; readonly met: boolean })[];
  readonly now: Ratio & { readonly met: boolean };
  readonly end: TargetForecast;
  /** The first month at whose end the goal is reached; null: not with this plan. */
  readonly metIn: Month | null;
  /** Reached then, and no longer at the end of the year. */
  readonly lostAgain: boolean;
  /** What is needed beyond the plan at the end of the year; 0 where it is reached, null where no number reaches it. */
  readonly needs: number | null;
}

/** `plan` are the standing tasks; `estimates` may lack some of them, which then count by their own words alone. */
export function planTimeline(
  input: Omit<ForecastInput, "households" | "enterprises" | "frameSize">,
  estimates: PlanEstimates,
): readonly TargetTimeline[] {
  const full: ForecastInput = { ...input, ...forecastSides(estimates) };
  const { month: from, year } = partsOf(input.until);
  const months = Array.from({ length: 13 - from }, (_, i) => from + i);
  const byMonth = months.map((month) =>
    forecast({ ...full, plan: full.plan.filter((task) => monthOf(task, year, from) <= month) }),
  );
  const empty = forecast({ ...full, plan: [] });
  return input.targets.map((target, i) => {
    const lines = byMonth.map((all, m) => ({
      part: all[i].part,
      whole: all[i].whole,
      month: months[m],
      met: all[i].met,
    }));
    const end = byMonth[byMonth.length - 1][i];
    const metIn = lines.find(({ met }) => met)?.month ?? null;
    const { part, whole } = empty[i];
    return {
      target,
      months: lines,
      now: { part, whole, met: isMet(part, whole, target.goalPpm) },
      end,
      metIn,
      lostAgain: metIn !== null && !end.met,
      needs: needed(end.part, end.whole, target.goalPpm),
    };
  });
}

/** What the estimates say of a task to a forecast. */
export function forecastSides({
  pool,
  tasks,
}: PlanEstimates): Pick<ForecastInput, "households" | "enterprises"> {
  const enterprises = new Set(pool.audiences.get("enterprise" satisfies Audience) ?? []);
  const touched = new Map<string, boolean>();
  return {
    households: (task) => tasks.get(task)?.households ?? null,
    enterprises: (task) => {
      const range = tasks.get(task)?.range;
      if (!range) return null;
      let touches = touched.get(range.key);
      if (touches === undefined) {
        touches = false;
        for (const member of enterprises)
          if ((range.bits[member >>> 5] >>> (member & 31)) & 1) {
            touches = true;
            break;
          }
        touched.set(range.key, touches);
      }
      return touches;
    },
  };
}

/** The month in which a task is taken to count, never before the one looked from. */
export function monthOf({ from, until }: PlannedTask, year: number, earliest: Month): Month {
  const day: LocalDate | null = until ?? from;
  if (day === null) return 12;
  const parts = partsOf(day);
  if (parts.year !== year) return parts.year < year ? earliest : 12;
  return Math.max(earliest, parts.month);
}

/** The plan of the workbook: its rows of all versions, the tasks that stand, and what the pools say of them. */
import { useCallback, useMemo } from "react";
import { planProgress, planTimeline } from "../../core/plan/estimates";
import { ceilingFaults, estimatePlan, itemsByName } from "../../core/plan/estimates";
import type { PlanEstimates, TargetTimeline, TaskProgress } from "../../core/plan/estimates";
import type { PlanFault } from "../../core/plan/fault";
import type { PlannedTask } from "../../core/plan/plannedTask";
import { standingRows, taskKey } from "../../core/plan/planVersion";
import { versionsOf } from "../../core/plan/versions";
import { planRows } from "../../sheets/plan";
import type { PlanTableRow } from "../../sheets/plan";
import { countedOf, formOf, ratioSource } from "../session/standing";
import { useContents, useDay } from "../session/useContents";
import type { WorkbookContents } from "../../sheets";
import type { LocalDate } from "../../core/calendar/localDate";
import { useSliced } from "../parts/useSliced";
import type { Sliced } from "../parts/useSliced";

export interface PlanInSight {
  readonly rows: readonly PlanTableRow[];
  readonly standing: readonly PlanTableRow[];
  readonly versions: readonly number[];
  readonly progress: readonly TaskProgress[];
  /** Keys of the tasks that the ledger shows. */
  readonly started: ReadonlySet<string>;
  readonly estimates: Sliced<PlanEstimates>;
  readonly faults: ReadonlyMap<PlannedTask, readonly PlanFault[]>;
}

export function usePlan(): PlanInSight {
  const contents = useContents();
  const { day } = useDay();
  const rows = useMemo(() => planRows(contents.tables), [contents]);
  const standing = useMemo(() => standingRows(rows), [rows]);
  const versions = useMemo(() => versionsOf(rows), [rows]);
  const progress = useMemo(() => planProgress(standing, contents.ledger, day), [standing, contents, day]);
  const started = useMemo(
    () => new Set(progress.filter((each) => each.progress === "started").map(({ task }) => taskKey(task))),
    [progress],
  );
  const work = useCallback(
    () => estimatePlan(standing, contents.objects, contents.items),
    [standing, contents],
  );
  const estimates = useSliced(standing.length > 0 ? work : null);
  const faults = useMemo(
    () => faultsOf(standing, estimates.value, contents),
    [standing, estimates.value, contents],
  );
  return { rows, standing, versions, progress, started, estimates, faults };
}

/** Everything odd about each task: its department, its estimate, its items and their ceilings. */
function faultsOf(
  plan: readonly PlannedTask[],
  estimates: PlanEstimates | null,
  { items }: WorkbookContents,
): ReadonlyMap<PlannedTask, readonly PlanFault[]> {
  const byName = itemsByName(items);
  return new Map(
    plan.map((task) => {
      const { at, lead, name } = task;
      const estimate = estimates?.tasks.get(task);
      const faults: PlanFault[] =
        lead === "" ? [{ code: "plan.leadMissing", at, name: name || task.task }] : [];
      if (items.length > 0)
        for (const found of task.items)
          if (!byName.has(found)) faults.push({ code: "plan.itemUnknown", at, found });
      if (estimate) faults.push(...estimate.faults, ...ceilingFaults(estimate, byName));
      return [task, faults] as const;
    }),
  );
}

/** The ratios month by month with these tasks. */
export function timelineOf(
  contents: WorkbookContents,
  day: LocalDate,
  plan: readonly PlannedTask[],
  estimates: PlanEstimates,
): readonly TargetTimeline[] {
  const { targets, rules, unit } = contents.settings;
  const form = formOf(contents);
  const counted = countedOf(contents, form, day);
  return planTimeline(
    {
      ...{ targets, plan, rules, unit, form },
      figures: counted.figures,
      source: ratioSource(contents, counted),
      ledger: contents.ledger,
      departments: contents.departments,
      until: day,
    },
    estimates,
  );
}

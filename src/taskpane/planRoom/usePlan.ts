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
  return { rows, standing, versions, progress, started, estimates };
}

/** Everything odd about a task: from its estimate, and the ceilings of its items. */
export function faultsOf(
  task: PlannedTask,
  estimates: PlanEstimates | null,
  contents: WorkbookContents,
): readonly PlanFault[] {
  const estimate = estimates?.tasks.get(task);
  const lead: PlanFault[] =
    task.lead === "" ? [{ code: "plan.leadMissing", at: task.at, name: task.name || task.task }] : [];
  if (!estimate) return lead;
  return [...lead, ...estimate.faults, ...ceilingFaults(estimate, itemsByName(contents.items))];
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

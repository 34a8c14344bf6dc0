/** What the pools say of the planned tasks, for the year's forecast: fetched and worked out after the screen is there. */
import { useEffect, useState } from "react";
import type * as EstimatesRoom from "../../core/plan/estimates";
import type { PlanEstimates } from "../../core/plan/estimates";
import type { ForecastInput } from "../../core/targets";
import type { WorkbookContents } from "../../sheets";
import { useSliced } from "../parts/useSliced";

export type PlanSides = Pick<ForecastInput, "households" | "enterprises">;
type Estimates = typeof EstimatesRoom;

const none: PlanSides = {};
const known = new WeakMap<WorkbookContents, PlanSides>();

/** Empty until it is known; then a rate of a range is a number of households. */
export function usePlanSides(contents: WorkbookContents): PlanSides {
  const wanted = contents.plan.length > 0 && contents.objects.length > 0 && !known.has(contents);
  const [room, setRoom] = useState<Estimates | null>(null);
  useEffect(() => {
    if (wanted && !room) void import("../../core/plan/estimates").then(setRoom, () => undefined);
  }, [wanted, room]);
  const [work, setWork] = useState<{
    of: WorkbookContents;
    run: () => Generator<number, PlanEstimates>;
  } | null>(null);
  useEffect(() => {
    if (wanted && room)
      setWork({
        of: contents,
        run: () => room.estimatePlan(contents.plan, contents.objects, contents.items),
      });
  }, [wanted, room, contents]);
  const { value } = useSliced(work?.of === contents ? work.run : null);
  if (value && room && !known.has(contents)) known.set(contents, room.forecastSides(value));
  return known.get(contents) ?? none;
}

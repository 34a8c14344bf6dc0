/** 采用计划的比例: the rates of 年度抽查计划 for the task that is drawn for, taken over by one press. */
import { Button } from "@fluentui/react-components";
import type { Stratum } from "../../core/draw";
import { Notice } from "../parts/notice";
import { useWords } from "../words/words";
import type { RatePlan } from "./drawState";
import { isTaken, planOffer } from "./planOffer";
import { useDraw } from "./useDraw";
import { usePlannedTask } from "./usePlannedTask";

export function PlanOfferNotice(props: {
  strata: readonly Stratum[];
  onTake: (change: Partial<RatePlan>) => void;
}) {
  const { say } = useWords();
  const { draw } = useDraw();
  const task = usePlannedTask();
  const offer = task ? planOffer(task, draw.plan, props.strata) : null;
  if (!offer) return null;
  const { said } = offer;
  if (offer.kind === "unreadable")
    return <Notice tone="watch">{say("draw.plan.unreadable", { said })}</Notice>;
  const { change, missing } = offer;
  const taken = isTaken(draw.plan, change);
  return (
    <Notice
      tone="plain"
      actions={
        taken ? undefined : (
          <Button size="small" onClick={() => props.onTake(change)}>
            {say("draw.plan.take")}
          </Button>
        )
      }
    >
      {say(taken ? "draw.plan.taken" : `draw.plan.${offer.kind}`, { said })}
      {taken && missing.length > 0 && ` ${say("draw.plan.missing", { classes: missing.join("、") })}`}
    </Notice>
  );
}

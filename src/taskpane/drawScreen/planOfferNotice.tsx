/** 采用计划的比例: the rates of 年度抽查计划 for the task that is drawn for, taken over by one press. */
import { Button } from "@fluentui/react-components";
import type { Stratum } from "../../core/draw";
import { Notice } from "../parts/notice";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useWords } from "../words/words";
import type { RatePlan } from "./drawState";
import { isTaken, planOffer } from "./planOffer";
import { useDraw } from "./useDraw";

const contentsOf = (s: PaneState) => s.contents;

export function PlanOfferNotice(props: {
  strata: readonly Stratum[];
  onTake: (change: Partial<RatePlan>) => void;
}) {
  const { say } = useWords();
  const contents = usePane(useSession(), contentsOf);
  const { draw } = useDraw();
  // A second draw for a task is labelled TASK/2.
  const label = draw.label.replace(/\/\d+$/, "");
  const task = contents?.plan.find((each) => each.task !== "" && [draw.label, label].includes(each.task));
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

/** 比例上限: what would really be drawn beside the ceilings of the task's 一般 items (domain.md). A minimum of one can exceed it. */
import { percentText } from "../../core/draw";
import { exceedsCeiling } from "../../core/plan/estimates/ceilings";
import { truncatedPercent } from "../../core/targets/ratio";
import { Notice } from "../parts/notice";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useWords } from "../words/words";
import { usePlannedTask } from "./usePlannedTask";

const contentsOf = (s: PaneState) => s.contents;

export function CeilingNotice({ drawn, size }: { drawn: number; size: number }) {
  const { say, count } = useWords();
  const contents = usePane(useSession(), contentsOf);
  const task = usePlannedTask();
  const over = (contents?.items ?? [])
    .filter((item) => task?.items.includes(item.name))
    .filter((item) => exceedsCeiling(item, drawn, size));
  if (over.length === 0) return null;
  return (
    <Notice tone="watch">
      {say("draw.ceiling", {
        drawn: count(drawn),
        size: count(size),
        share: truncatedPercent(drawn, size),
        items: over.map((item) => `${item.name}（${percentText(item.ceilingPpm ?? 0)}）`).join("、"),
      })}
    </Notice>
  );
}

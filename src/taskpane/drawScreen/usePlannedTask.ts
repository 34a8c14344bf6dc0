/** The row of 年度抽查计划 that is drawn for now: of its label itself, or of the task whose further draw it is. */
import { taskOfLabel } from "../../core/draw/taskOfLabel";
import type { PlannedTask } from "../../core/plan/plannedTask";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useDraw } from "./useDraw";

const planOf = (s: PaneState) => s.contents?.plan;

export function usePlannedTask(): PlannedTask | undefined {
  const plan = usePane(useSession(), planOf);
  const { label } = useDraw().draw;
  return plan?.find(({ task }) => task !== "" && [label, taskOfLabel(label)].includes(task));
}

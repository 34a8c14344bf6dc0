/** 后续处置 as it stands: proposals of the task in hand, the board of all, and what revisits say of the officers. */
import { useMemo } from "react";
import { boardOf } from "../../core/followUp/followUp";
import { proposeFollowUps } from "../../core/followUp/proposal";
import { misconductIn } from "../../core/followUp/revisit";
import { closingFaults, followUpOddities } from "../../core/followUp/taskClosing";
import { readFollowUps, receivingBodies } from "../../sheets/followUps";
import { readRevisits } from "../../sheets/revisits";
import { useTask } from "../resultsRoom/useTask";
import { useContents } from "../session/useContents";

export function useFollowUps() {
  const contents = useContents();
  const inHand = useTask();
  const { task, judge, now } = inHand;
  const reading = useMemo(() => readFollowUps(contents.tables), [contents]);
  const board = useMemo(() => boardOf(reading.records, now), [reading, now]);
  const proposals = useMemo(
    () => (task ? proposeFollowUps(task.rows, reading.records, judge) : []),
    [task, reading, judge],
  );
  const receiverOf = useMemo(() => receivingBodies(contents, proposals), [contents, proposals]);
  const raised = useMemo(
    () => readRevisits(contents.tables).records.filter((revisit) => misconductIn(revisit).length > 0),
    [contents],
  );
  const ofTask = useMemo(() => reading.records.filter((each) => each.task === task?.task), [reading, task]);
  const hindrances = useMemo(
    () =>
      task
        ? closingFaults({
            rows: task.rows,
            missing: task.missing,
            followUps: ofTask,
            isProblem: judge,
            today: now,
          })
        : [],
    [task, ofTask, judge, now],
  );
  const oddities = useMemo(
    () => [...reading.issues, ...reading.records.flatMap(followUpOddities)],
    [reading],
  );
  return { inHand, task, board, proposals, receiverOf, raised, ofTask, hindrances, oddities, now, contents };
}

export type FollowUpsInHand = ReturnType<typeof useFollowUps>;

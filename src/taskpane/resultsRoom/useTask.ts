/** The tasks that results can be entered for, and the one in hand as the workbook has it now. */
import { taskOfLabel } from "../../core/draw/taskOfLabel";
import { useMemo, useState } from "react";
import { checkResults } from "../../core/followUp/resultChecks";
import { changedSinceReview } from "../../core/followUp/review";
import { entryDue, entryProgress } from "../../core/ledger/entry";
import { resultJudge } from "../../core/ledger/inspectionResult";
import type { Platform } from "../../core/ledger/inspection";
import { resolveDepartments, sameDepartment } from "../../core/registry/departments";
import { isCoordinatingOffice } from "../../sheets/teams";
import { drawnTask, inspectionDraws, itemFinder, reviewedDigests } from "../../sheets/results";
import { drawSheetsOf } from "../recordsScreen/useDraws";
import { today } from "../session/services";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useContents } from "../session/useContents";
import { holidaysOf } from "../session/holidays";
import { useChosenTask } from "./chosenTask";

const gridsOf = (s: PaneState) => s.grids;

export interface TaskChoice {
  readonly label: string;
  readonly name: string;
  readonly drawn: boolean;
}

/** Drawn tasks first, the newest before the others; then those whose rows stand in the ledger already. */
export function useTaskChoices(): readonly TaskChoice[] {
  const contents = useContents();
  const grids = usePane(useSession(), gridsOf);
  return useMemo(() => {
    const names = new Map(contents.plan.map(({ task, name }) => [task, name]));
    const drawn = [...inspectionDraws(drawSheetsOf(grids).draws)].reverse().map(({ label }) => {
      return { label, name: names.get(taskOfLabel(label)) ?? "", drawn: true };
    });
    const others = new Map<string, TaskChoice>();
    for (const { task, taskName } of contents.ledger)
      if (task !== "" && !others.has(task)) others.set(task, { label: task, name: taskName, drawn: false });
    for (const { label } of drawn) others.delete(label);
    return [...drawn, ...[...others.values()].reverse()];
  }, [contents, grids]);
}

export function useTask() {
  const session = useSession();
  const contents = useContents();
  const grids = usePane(session, gridsOf);
  const choices = useTaskChoices();
  const [label, choose] = useChosenTask(choices.map((each) => each.label));
  const [platform, setPlatform] = useState<Platform>("other");
  const now = today(session.services.now());
  const task = useMemo(() => {
    if (label === "") return null;
    const draw = drawSheetsOf(grids).draws.find((each) => each.label === label) ?? null;
    return drawnTask(contents, label, draw, platform);
  }, [contents, grids, label, platform]);
  const rules = contents.settings.rules.problemResults;
  const judge = useMemo(() => resultJudge(rules), [rules]);
  const officersOf = useMemo(() => {
    const resolve = resolveDepartments(contents.departments);
    return (department: string) =>
      contents.officers.filter((each) => sameDepartment(resolve(each.department), resolve(department)));
  }, [contents]);
  const itemOf = useMemo(() => itemFinder(contents.items, contents.departments), [contents]);
  const facts = useMemo(() => {
    if (!task) return null;
    const progress = entryProgress(task.rows);
    const ended = progress.ended ?? task.plan?.until ?? null;
    const due = ended ? entryDue(ended, contents.settings.entryDays, holidaysOf(contents)) : null;
    const checks = {
      today: now,
      drawnOn: task.drawnOn,
      entryDue: due,
      officersOf,
      isProblem: judge,
      results: Object.keys(rules),
      isCoordinating: isCoordinatingOffice,
      replaced: task.replaced,
    };
    return {
      progress,
      ended,
      due,
      checks,
      faults: [
        ...changedSinceReview(task.rows, reviewedDigests(grids, task.task)),
        ...checkResults(task.rows, checks),
      ],
    };
  }, [task, contents, grids, now, officersOf, judge, rules]);
  return {
    choices,
    label,
    choose,
    task,
    facts,
    judge,
    officersOf,
    itemOf,
    platform,
    setPlatform,
    now,
    rules,
  };
}

export type TaskInHand = ReturnType<typeof useTask>;

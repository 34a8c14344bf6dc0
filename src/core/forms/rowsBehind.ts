/** The ledger rows behind one measure of a figure, task by task: what a person walks through (forms.md, "Provenance"). */
import type { Inspection } from "../ledger/inspection";
import { resultJudge } from "../ledger/inspectionResult";
import type { CountingRules } from "./countingRules";
import type { Figure, Measure } from "./figures";

export interface TaskBehind {
  readonly task: string;
  readonly taskName: string;
  /** Indexes into the ledger, ascending. */
  readonly rows: readonly number[];
  /** Distinct objects among them, by code or else by name. */
  readonly objects: number;
}

/** The rows that a measure rests on: for 发现问题户数 those with a problem, else all of the figure's. */
export function rowsBehind(
  ledger: readonly Inspection[],
  figure: Pick<Figure, "rows">,
  measure: Measure,
  rules: Pick<CountingRules, "problemResults">,
): readonly number[] {
  if (measure !== "problems") return figure.rows;
  const judge = resultJudge(rules.problemResults);
  return figure.rows.filter((row) => judge(ledger[row].result) ?? ledger[row].problem ?? false);
}

/** Those rows by task, in the order in which the ledger first names each. */
export function tasksBehind(ledger: readonly Inspection[], rows: readonly number[]): readonly TaskBehind[] {
  const tasks = new Map<string, { rows: number[]; objects: Set<string> }>();
  for (const row of rows) {
    const { task, id, name } = ledger[row];
    let known = tasks.get(task);
    if (!known) tasks.set(task, (known = { rows: [], objects: new Set() }));
    known.rows.push(row);
    known.objects.add(id || name);
  }
  return [...tasks].map(([task, { rows: its, objects }]) => ({
    task,
    taskName: ledger[its[0]].taskName,
    rows: its,
    objects: objects.size,
  }));
}

/** The plan as it would stand after changes, before anything is written: what a preview computes its effect from. */
import { parseIsoDate } from "../../core/calendar/localDate";
import { parseExtent } from "../../core/plan/extent";
import type { PlannedTask } from "../../core/plan/plannedTask";
import { taskKey } from "../../core/plan/planVersion";
import type { PlanChange } from "../../core/plan/versions";
import { level, parseChoice, targeted, taskKind, yesNo } from "../cellChoice";
import type { Choice } from "../cellChoice";
import { parseList } from "../cellNumber";
import { textOf } from "../cellText";

type Values = Readonly<Record<string, string>>;

/** The standing tasks after the changes, in the order in which the table would give them: new rows last. */
export function planAfter(
  plan: readonly PlannedTask[],
  changes: readonly PlanChange[],
): readonly PlannedTask[] {
  const byKey = new Map(plan.map((task) => [taskKey(task), task]));
  const ended = new Set<string>();
  const added: PlannedTask[] = [];
  changes.forEach((change, i) => {
    if (change.kind === "add") {
      added.push(taskWith(blankTask(`+${i + 1}`), change.values));
      return;
    }
    const keys = change.kind === "merge" ? change.keys : [change.key];
    for (const key of keys) ended.add(key);
    const first = byKey.get(keys[0]);
    if (first && change.kind !== "remove") added.push(taskWith(first, change.values));
  });
  return [...plan.filter((task) => !ended.has(taskKey(task))), ...added];
}

/** A task with fields written anew, read as a cell of the table would be. */
export function taskWith(task: PlannedTask, values: Values): PlannedTask {
  const text = (field: string, old: string) => (field in values ? textOf(values[field]) : old);
  const list = (field: string, old: readonly string[]) => (field in values ? parseList(values[field]) : old);
  const choice = <T>(field: string, among: Choice<T>, old: T | null): T | null => {
    if (!(field in values)) return old;
    const read = parseChoice(values[field] || null, among);
    return read.ok ? read.value : null;
  };
  const day = (field: string, old: PlannedTask["from"]) =>
    field in values ? parseIsoDate(values[field]) : old;
  return {
    ...task,
    task: text("task", task.task),
    name: text("name", task.name),
    kind: choice("kind", taskKind, task.kind),
    level: choice("level", level, task.level),
    source: text("source", task.source),
    lead: text("lead", task.lead),
    partners: list("partners", task.partners),
    items: list("items", task.items),
    scope: text("scope", task.scope),
    targeted: choice("targeted", targeted, task.targeted),
    byCredit: choice("byCredit", yesNo, task.byCredit),
    extent: "extent" in values ? parseExtent(textOf(values.extent)) : task.extent,
    ratesByClass: text("ratesByClass", task.ratesByClass),
    frequency: text("frequency", task.frequency),
    from: day("from", task.from),
    until: day("until", task.until),
    status: text("status", task.status),
  };
}

function blankTask(at: string): PlannedTask {
  return {
    ...{ at, row: -1, plan: "", task: "", name: "", kind: null, level: null, source: "", lead: "" },
    ...{
      partners: [],
      items: [],
      scope: "",
      targeted: null,
      byCredit: null,
      ratesByClass: "",
      frequency: "",
    },
    ...{ extent: { kind: "unclear", text: "" }, from: null, until: null, status: "未开展", version: "" },
  };
}
